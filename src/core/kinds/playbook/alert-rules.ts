import type { SourceFile } from '../../source/source.ts';
import { buildLineIndex } from '../../text/line-index.ts';
import { type AlertRuleNode, findAlertRules, nameOf, textOf } from './alert-rule-nodes.ts';
import { readKey, type YamlText } from './yaml-parts.ts';

/** A text of a rule file with its place. */
export interface RuleText {
  value: string;
  path: string;
  line: number;
  column: number;
}

/** An alerting rule of Prometheus or Grafana. */
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
  /** Why a file could not be read, and what to do. */
  problems: { message: string; help: string; path: string; line: number; column: number }[];
}

/** Annotations that hold the address of a playbook. */
export const LINK_KEYS = ['runbook_url', 'runbook', 'runbookURL', 'runbook_link', 'playbook_url', 'playbook'];
const PAGING =
  /^(?:page|pages|paging|pager|critical|crit|sev-?[012]|p[012]|s[012]|emergency|fatal|disaster|urgent)$/i;

/**
 * Reads the alerting rules of files in any form that `findAlertRules` knows. `paging` are the severities that wake
 * somebody, in place of the usual ones; `none` stands for a rule without any, `template` for one that is worked out.
 * https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/
 */
export function readAlertRules(files: readonly SourceFile[], paging?: readonly string[]): AlertRules {
  const result: AlertRules = { rules: [], problems: [] };
  const pages = buildPaging(paging);
  for (const file of files) readFile(file, pages, result);
  return result;
}

function buildPaging(words: readonly string[] | undefined): (severity: string | null) => boolean {
  if (!words) return (severity) => PAGING.test(severity ?? '');
  const named = new Set(words.map((word) => word.toLowerCase()));
  return (severity) => {
    if (severity === null || severity === '') return named.has('none');
    return named.has(severity.includes('{{') ? 'template' : severity.toLowerCase());
  };
}

function readFile(
  { path, text }: SourceFile,
  pages: (severity: string | null) => boolean,
  result: AlertRules,
): void {
  const lines = buildLineIndex(text);
  const place = (offset: number) => ({ path, ...lines.place(offset) });
  const { rules, groups, problems } = findAlertRules(text);
  const source = sourceProblem(path, text, groups === 0 || problems.length > 0);
  if (source) {
    result.problems.push({ ...source, ...place(0) });
    return;
  }
  for (const { message, offset } of problems) result.problems.push({ message, help: HELP, ...place(offset) });
  for (const node of rules) result.rules.push(readRule(node, pages, place));
  if (groups === 0 && problems.length === 0)
    result.problems.push({
      message: 'Unexpected file without groups of rules, expected "groups".',
      help: HELP,
      ...place(0),
    });
}

const HELP = 'Give a file of Prometheus, Mimir, Loki or Grafana rules.';

/** Whether a file may be one of alert rules, or what they are made from: a folder holds others beside them. */
export function mayHoldAlertRules(path: string, text: string): boolean {
  if (!/\balert\b|\btitle\b/.test(text)) return false;
  if (/\.(?:jsonnet|libsonnet)$/i.test(path)) return /\balert\s*:/.test(text);
  if (/\bgroups\b/.test(text) && /\brules\b/.test(text)) return true;
  return /\b(?:rules|ruleGroup|condition)\b/.test(text) && findAlertRules(text).rules.length > 0;
}

/** What a file of rules is made from, where it is that and no rules; templates of Helm may be YAML by chance. */
export function sourceProblem(
  path: string,
  text: string,
  unread: boolean,
): { message: string; help: string } | null {
  if (/\.(?:jsonnet|libsonnet)$/i.test(path))
    return {
      message: 'Unexpected source of jsonnet, expected the rules that it makes.',
      help: `Render it first, as its mixin says or so: jsonnet -S -e 'std.manifestYamlDoc((import "${path}").prometheusAlerts)' > rules.yml. Put the address into the source.`,
    };
  if (/\.(?:tf|hcl)$/i.test(path))
    return {
      message: 'Unexpected configuration of Terraform, expected rules in YAML or JSON.',
      help: 'Export the rules from Grafana: Alerting, Export rules, YAML. Put the address into the configuration.',
    };
  if (/\.(?:j2|jinja2?|erb)$/i.test(path) || (unread && /^[ \t]*\{%/m.test(text)))
    return {
      message: 'Unexpected template, expected the rules that it makes.',
      help: 'Render it first, as what deploys it does: Ansible, Salt, Chef or Puppet. Put the address into the template.',
    };
  const isHelm =
    /\{\{-?[^{}\n]{0,200}(?:\.(?:Values|Release|Chart)\b|\binclude\s+")/.test(text) ||
    (unread && /^[ \t]*\{\{-?\s*(?:if|range|with|template|define|end|toYaml|tpl|\/\*)/m.test(text));
  return isHelm
    ? {
        message: 'Unexpected template of Helm, expected the rules that it makes.',
        help: 'Render it first: helm template CHART > rules.yml. Put the address into the template.',
      }
    : null;
}

function readRule(
  node: AlertRuleNode,
  pages: (severity: string | null) => boolean,
  place: (offset: number) => { path: string; line: number; column: number },
): AlertRule {
  const { document, rule, offset } = node;
  const at = (found: YamlText | null): RuleText | null =>
    found && { value: found.text, ...place(offset + found.offset) };
  const read = (map: unknown, key: string): string | null => textOf(document, map, key)?.text ?? null;
  const labels = readKey(document, rule, 'labels');
  const severity = read(labels, 'severity') ?? read(labels, 'priority');
  const annotations = readKey(document, rule, 'annotations');
  const link = LINK_KEYS.map((key) => textOf(document, annotations, key)).find((found) => found !== null);
  return {
    name: at(nameOf(node)) ?? { value: '', ...place(offset) },
    severity,
    paging: pages(severity) || ['true', 'yes', 'page'].includes((read(labels, 'page') ?? '').toLowerCase()),
    expr: at(textOf(document, rule, 'expr')),
    hold: read(rule, 'for'),
    summary: read(annotations, 'summary') ?? read(annotations, 'description'),
    link: at(link ?? null),
  };
}
