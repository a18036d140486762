import { type ParsedDocument, startOf } from '../../../markdown/document.ts';
import { walk } from '../../../markdown/walk.ts';
import { findLinkTarget } from '../../../query/alert-link.ts';
import { indexNames } from '../../../query/alerts.ts';
import type { Finding, Rule } from '../../../rules/rule.ts';
import type { PlaybookRecord } from '../../../schema/playbook.ts';
import { nameKey } from '../../../text/name-key.ts';
import { alertRulesOf, exampleRules } from './alert-rule-files.ts';

const PAGE = (threshold: string): string =>
  `---\nalerts: [LagHigh]\n---\n\n# Lag\n\n## Symptoms\n\n\`\`\`promql\nmax by (cluster) (lag_seconds) > ${threshold}\n\`\`\`\n`;

const RULES = exampleRules(
  '- alert: LagHigh',
  '  expr: |',
  '    max by (cluster) (lag_seconds)',
  '      > 30',
);

export const alertThreshold: Rule = {
  id: 'playbook/alert-threshold',
  severity: 'warning',
  title: 'A page states another threshold than the rule of its alert',
  explanation: `A playbook shows the expression of its alert, and a number in it is not that of the alerting rule. The responder reasons with a limit that does not hold.

Only expressions that are equal but for their numbers are compared: blanks and line breaks do not matter, and a page may show other queries as it likes. Copy the expression of the rule, or correct the rule.`,
  examples: [
    {
      name: 'another number',
      files: { 'playbooks/lag.md': PAGE('60') },
      alertRules: RULES,
      expected: ['playbooks/lag.md:9'],
    },
    { name: 'the same number', files: { 'playbooks/lag.md': PAGE('30') }, alertRules: RULES, expected: [] },
  ],
  *check(context): Iterable<Finding> {
    const rules = alertRulesOf(context).filter((rule) => rule.expr !== null);
    if (rules.length === 0) return;
    const names = indexNames(context.handbook.records);
    const blocks = new Map<PlaybookRecord, { text: string; path: string; line: number }[]>();
    for (const rule of rules) {
      const target = findLinkTarget(rule, context.handbook);
      const own = names.get(nameKey(rule.name.value)) ?? [];
      for (const playbook of new Set([...own, ...(target.state === 'playbook' ? target.playbooks : [])])) {
        const known = blocks.get(playbook) ?? blocksOf(context.handbook.documents.get(playbook.id) ?? []);
        blocks.set(playbook, known);
        const wanted = rule.expr?.value ?? '';
        const alike = known.filter((block) => shape(block.text) === shape(wanted));
        if (alike.some((block) => compact(block.text) === compact(wanted))) continue;
        for (const block of alike)
          yield {
            message: `Unexpected ${differing(block.text, wanted)[0]} in the expression of "${rule.name.value}", expected ${differing(block.text, wanted)[1]} as in ${rule.name.path}.`,
            path: block.path,
            line: block.line,
            column: 1,
            help: 'Copy the expression of the rule, or correct the rule.',
          };
      }
    }
  },
};

function blocksOf(documents: readonly ParsedDocument[]): { text: string; path: string; line: number }[] {
  const found: { text: string; path: string; line: number }[] = [];
  for (const document of documents)
    walk(document.tree, (node) => {
      if (
        node.type === 'code' &&
        ['promql', 'prometheus', 'metricsql'].includes((node.lang ?? '').toLowerCase())
      )
        found.push({
          text: node.value,
          path: document.path,
          line: document.lines.place(startOf(document, node)).line,
        });
      return undefined;
    });
  return found;
}

const NUMBER = /(?<![\w.])\d+(?:\.\d+)?(?:e[+-]?\d+)?(?![\w.])/gi;

/** An expression without blanks. */
function compact(expression: string): string {
  return expression.replaceAll(/\s+/g, '');
}

/** An expression without blanks and with every number alike. */
function shape(expression: string): string {
  return compact(expression.replaceAll(NUMBER, '#'));
}

/** The first number in which two expressions differ, from both. */
function differing(stated: string, wanted: string): [string, string] {
  const [ours, theirs] = [stated.match(NUMBER) ?? [], wanted.match(NUMBER) ?? []];
  const at = ours.findIndex((number, index) => number !== theirs[index]);
  return [ours[at] ?? '', theirs[at] ?? ''];
}
