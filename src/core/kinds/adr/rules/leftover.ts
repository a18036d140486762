import type { ParsedDocument } from '../../../markdown/document.ts';
import { collectDefinitions } from '../../../markdown/links.ts';
import type { Finding } from '../../../rules/rule.ts';
import { factOf } from '../../../source/facts.ts';
import { squeeze } from '../../../text/spaces.ts';
import { isChoice, isHint } from '../hints.ts';
import { decisionRule } from './decision-rule.ts';

const HINT =
  /^[ \t]*(?:[-*+][ \t]+|#{1,6}[ \t]+)?(?:[\w -]{2,40}:[ \t]*|\*\*[^*\n]{2,40}\*\*:?[ \t]*)?(\{[^{}\n]{8,}\}|\[(?=[^\]\n]*\s)[^\][\n]{12,}\](?![([:]))[ \t]*(?:<!--.*)?$/;

export const leftover = decisionRule(
  {
    id: 'adr/leftover',
    severity: 'warning',
    title: 'A leftover of the template',
    explanation: `The text still holds what a template says to its author: a hint in braces or brackets, the list of all statuses, a date such as \`YYYY-MM-DD\`. A reader cannot tell what was decided there.

Fill it in or take it out.`,
    examples: [
      {
        name: 'hints of MADR',
        files: {
          'adr/0001-a.md':
            '---\nstatus: accepted\n---\n# A\n\n* Deciders: {list everyone involved in the decision}\n\n## Context\n\n{Describe the context, in two to three sentences.}\n',
        },
        expected: ['adr/0001-a.md:6', 'adr/0001-a.md:10'],
      },
      {
        name: 'all statuses at once',
        files: {
          'adr/0001-a.md': '# A thing\n\n## Status\n\nProposed | Accepted | Rejected\n\n## Decision\n\nx\n',
        },
        expected: ['adr/0001-a.md:5'],
      },
      {
        name: 'braces in prose and code',
        files: {
          'adr/0001-a.md':
            '# A\n\nStatus: Accepted\n\nUse `{name}` here.\n\n```\n{a long line in code}\n```\n',
        },
        expected: [],
      },
    ],
  },
  function* (record, { handbook }) {
    const [document] = handbook.documents.get(record.id) ?? [];
    if (!document) return;
    const { status } = record;
    if (status?.value === 'unknown' && status.source.line && (isChoice(status.raw) || isHint(status.raw)))
      yield finding(record.path, status.source.line, status.raw);
    for (const { line, hint } of factOf(document, 'hints', () => findHints(document)))
      if (line !== status?.source.line) yield finding(record.path, line, hint);
  },
);

/** The hints of a template that stand outside of code. */
function findHints(document: ParsedDocument): { line: number; hint: string }[] {
  // Most decisions have neither braces nor brackets, and need no look at each line.
  if (!/[{[]|YYYY-MM-DD/.test(document.text)) return [];
  const found: { line: number; hint: string }[] = [];
  const definitions = collectDefinitions(document.tree);
  let fence: string | null = null;
  for (let line = 1; line <= document.lines.count; line++) {
    const text = document.lines.text(line);
    const mark = /^\s*(`{3,}|~{3,})/.exec(text)?.[1];
    if (mark && (fence === null || mark.startsWith(fence))) fence = fence === null ? mark : null;
    if (fence !== null) continue;
    const hint = hintOf(text, document.lines.start(line) < document.bodyOffset);
    // `[Table of contents]` is a link where the page says below where it leads.
    if (hint && !(hint.startsWith('[') && definitions.has(labelOf(hint)))) found.push({ line, hint });
  }
  return found;
}

function hintOf(text: string, inFrontmatter: boolean): string | null {
  const hint = HINT.exec(text)?.[1] ?? /:\s*(YYYY-MM-DD)\s*$/.exec(text)?.[1] ?? null;
  // In front matter brackets are a list, and a line that begins with "#" is a comment.
  return inFrontmatter && (hint?.startsWith('[') || text.startsWith('#')) ? null : hint;
}

function finding(path: string, line: number, raw: string): Finding {
  const shown = raw.length > 60 ? `${raw.slice(0, 57)}…` : raw;
  return {
    path,
    line,
    column: 1,
    message: `Unexpected "${shown}" of a template, expected the author's words.`,
    help: 'Fill it in or take it out.',
  };
}

/** The label of a reference link as definitions are found by it. */
function labelOf(text: string): string {
  return squeeze(text.slice(1, -1)).toLowerCase();
}
