import { isMap, isScalar, isSeq, LineCounter, type Node, parseAllDocuments, type YAMLMap } from 'yaml';
import type { SourceFile } from '../../source/source.ts';

/** A text of a rule file with its place. */
export interface RuleText {
  value: string;
  path: string;
  line: number;
  column: number;
}

/** An alerting rule of Prometheus. */
export interface AlertRule {
  name: RuleText;
  severity: string | null;
  /** Somebody is woken for it. */
  paging: boolean;
  /** The expression that it evaluates. */
  expr: RuleText | null;
  /** How long that must hold, as written: `5m`. */
  hold: string | null;
  /** What it says to a person: its summary, else its description. */
  summary: string | null;
  /** The address of its playbook, from `runbook_url` or an annotation like it. */
  link: RuleText | null;
}

/** The alerts of rule files. */
export interface AlertRules {
  rules: AlertRule[];
  /** Why a file could not be read. */
  problems: { message: string; path: string; line: number; column: number }[];
}

const LINKS = ['runbook_url', 'runbook', 'runbookURL', 'runbook_link', 'playbook_url', 'playbook'];
const PAGING =
  /^(?:page|pages|paging|pager|critical|crit|sev-?[012]|p[012]|s[012]|emergency|fatal|disaster|urgent)$/i;

/**
 * Reads the alerting rules of files in the form of Prometheus (`groups[].rules[].alert`), of its operator (`spec.groups`)
 * or of a list of those. https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/
 */
export function readAlertRules(files: readonly SourceFile[]): AlertRules {
  const result: AlertRules = { rules: [], problems: [] };
  for (const file of files) readFile(file, result);
  return result;
}

function readFile({ path, text }: SourceFile, result: AlertRules): void {
  const lines = new LineCounter();
  const place = (offset: number): { path: string; line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { path, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const documents = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
  if (!Array.isArray(documents)) return;
  let groups = 0;
  for (const document of documents) {
    const [error] = document.errors;
    if (error) {
      result.problems.push({ message: error.message.split('\n')[0] ?? error.code, ...place(error.pos[0]) });
      continue;
    }
    for (const group of groupsOf(document.contents)) {
      groups++;
      for (const rule of listOf(group, 'rules')) {
        const name = textOf(rule, 'alert');
        if (!name) continue;
        const labels = mapOf(rule, 'labels');
        const severity = textOf(labels, 'severity')?.text ?? textOf(labels, 'priority')?.text ?? null;
        const page = textOf(labels, 'page')?.text ?? '';
        const annotations = mapOf(rule, 'annotations');
        const link = LINKS.map((key) => textOf(annotations, key)).find((found) => found !== null);
        const expr = textOf(rule, 'expr');
        result.rules.push({
          name: { value: name.text, ...place(name.offset) },
          severity,
          paging: PAGING.test(severity ?? '') || /^(?:true|yes|page)$/i.test(page),
          expr: expr ? { value: expr.text, ...place(expr.offset) } : null,
          hold: textOf(rule, 'for')?.text ?? null,
          summary: (textOf(annotations, 'summary') ?? textOf(annotations, 'description'))?.text ?? null,
          link: link ? { value: link.text, ...place(link.offset) } : null,
        });
      }
    }
  }
  if (groups === 0 && result.problems.every((problem) => problem.path !== path))
    result.problems.push({
      message: 'Unexpected file without groups of rules, expected "groups".',
      ...place(0),
    });
}

/** The groups of a document, wherever its form keeps them. */
function groupsOf(node: unknown): YAMLMap[] {
  if (isSeq(node)) return node.items.flatMap(groupsOf);
  if (!isMap(node)) return [];
  const own = listOf(node, 'groups');
  if (own.length > 0) return own;
  return [...groupsOf(mapOf(node, 'spec')), ...listOf(node, 'items').flatMap(groupsOf)];
}

function mapOf(node: Node | null, key: string): YAMLMap | null {
  const value = isMap(node) ? node.get(key, true) : undefined;
  return isMap(value) ? value : null;
}

function listOf(node: Node | null, key: string): YAMLMap[] {
  const value = isMap(node) ? node.get(key, true) : undefined;
  return isSeq(value) ? value.items.filter((item) => isMap(item)) : [];
}

function textOf(node: Node | null, key: string): { text: string; offset: number } | null {
  const value = isMap(node) ? node.get(key, true) : undefined;
  if (!isScalar(value) || value.value === null) return null;
  return { text: String(value.value), offset: value.range?.[0] ?? 0 };
}
