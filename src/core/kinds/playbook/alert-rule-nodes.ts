import { isAlias, isMap, isScalar, isSeq, type Node, parseAllDocuments, Scalar, type YAMLMap } from 'yaml';

/** An alerting rule where it stands in its file. */
export interface AlertRuleNode {
  /** Grafana calls a rule by its title, Prometheus and its kin by its alert. */
  form: 'prometheus' | 'grafana';
  rule: YAMLMap;
  /** Offset in the file of the text that the rule's own offsets count from. */
  offset: number;
}

/** The alerting rules of a file, and the faults on the way with their offsets. */
export interface AlertRuleNodes {
  rules: AlertRuleNode[];
  /** Groups of rules, those that record included. */
  groups: number;
  problems: { message: string; offset: number }[];
}

const MAX_DEPTH = 10;

/**
 * Finds the alerting rules of a text wherever its form keeps its groups: files of Prometheus, Mimir and Loki, a
 * `PrometheusRule` or a list of them, provisioned rules of Grafana, values of a chart, and a `ConfigMap` whose text is a
 * file of rules. JSON is YAML.
 */
export function findAlertRules(text: string, offset = 0, depth = 0): AlertRuleNodes {
  const found: AlertRuleNodes = { rules: [], groups: 0, problems: [] };
  const documents = parseAllDocuments(text, { prettyErrors: false, logLevel: 'silent' });
  if (!Array.isArray(documents)) return found;
  for (const document of documents) {
    const [error] = document.errors;
    if (error)
      found.problems.push({
        message: error.message.split('\n')[0] ?? error.code,
        offset: offset + error.pos[0],
      });
    else visit(document.contents, { text, offset, depth }, found);
  }
  return found;
}

interface Place {
  text: string;
  offset: number;
  depth: number;
}

function visit(node: unknown, place: Place, found: AlertRuleNodes): void {
  if (place.depth > MAX_DEPTH) return;
  const below = { ...place, depth: place.depth + 1 };
  if (isSeq(node)) {
    const groups = node.items.filter(isGroup);
    for (const group of groups) readGroup(group, place, found);
    for (const item of node.items) if (!isGroup(item)) visit(item, below, found);
  } else if (isMap(node)) for (const { value } of node.items) visit(value, below, found);
  else if (isScalar(node)) readText(node, below, found);
}

function isGroup(node: unknown): node is YAMLMap {
  return isMap(node) && isSeq(node.get('rules', true));
}

function readGroup(group: YAMLMap, { offset }: Place, found: AlertRuleNodes): void {
  found.groups++;
  for (const rule of listOf(group, 'rules')) {
    const isGrafana =
      textOf(rule, 'title') !== null && ['data', 'condition', 'uid'].some((key) => rule.has(key));
    if (textOf(rule, 'alert') !== null) found.rules.push({ form: 'prometheus', rule, offset });
    else if (isGrafana) found.rules.push({ form: 'grafana', rule, offset });
  }
}

/** A literal block that is itself a file of rules, as a `ConfigMap` holds one. */
function readText(node: Scalar, { text, offset, depth }: Place, found: AlertRuleNodes): void {
  if (node.type !== Scalar.BLOCK_LITERAL || typeof node.value !== 'string' || !node.range) return;
  if (!/^\s*(?:groups|"groups"):|\n[ \t]*(?:- )?(?:alert|title):/.test(node.value)) return;
  const start = text.indexOf('\n', node.range[0]) + 1;
  if (start === 0) return;
  const inner = findAlertRules(text.slice(start, node.range[1]), offset + start, depth + 1);
  found.rules.push(...inner.rules);
  found.groups += inner.groups;
  found.problems.push(...inner.problems);
}

/** The map below a key. */
export function mapOf(node: Node | null, key: string): YAMLMap | null {
  const value = isMap(node) ? node.get(key, true) : undefined;
  return isMap(value) ? value : null;
}

function listOf(node: Node | null, key: string): YAMLMap[] {
  const value = isMap(node) ? node.get(key, true) : undefined;
  return isSeq(value) ? value.items.filter((item) => isMap(item)) : [];
}

/** The text below a key, with its offset; an empty one and a number are texts too. */
export function textOf(
  node: Node | null,
  key: string,
): { text: string; offset: number; node: Scalar } | null {
  const value = isMap(node) ? node.get(key, true) : undefined;
  if (!isScalar(value) || isAlias(value) || value.value === null) return null;
  return { text: String(value.value), offset: value.range?.[0] ?? 0, node: value };
}
