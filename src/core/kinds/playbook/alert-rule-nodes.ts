import { type Document, isMap, isSeq, type YAMLMap } from 'yaml';
import { asText, readKey, seeYamlParts, type YamlProblem, type YamlText } from './yaml-parts.ts';

/** An alerting rule where it stands in its file. */
export interface AlertRuleNode {
  /** Grafana calls a rule by its title, Prometheus and its kin by its alert. */
  form: 'prometheus' | 'grafana';
  rule: YAMLMap;
  document: Document;
  /** Offset in the file of the text that the rule's own offsets count from. */
  offset: number;
}

/** The alerting rules of a file, and the faults on the way with their offsets. */
export interface AlertRuleNodes {
  rules: AlertRuleNode[];
  /** Groups of rules, those that record included. */
  groups: number;
  problems: YamlProblem[];
}

/**
 * Finds the alerting rules of a text wherever its form keeps them: files of Prometheus, Mimir and Loki, one group as their
 * programs take it, a `PrometheusRule` and its kin or a list of them, rules of Grafana as they are provisioned, as its
 * operator has them and as its programs list them, values of a chart, and a `ConfigMap` whose text is a file of rules.
 */
export function findAlertRules(text: string): AlertRuleNodes {
  const found: AlertRuleNodes = { rules: [], groups: 0, problems: [] };
  found.problems = seeYamlParts(text, ({ node, document, offset }) => {
    const list = isSeq(node) ? node : node.get('rules', true);
    if (!isSeq(list)) return false;
    const rules = list.items.filter((item) => isMap(item));
    const known = rules.flatMap((rule) => {
      const form = formOf(document, rule);
      return form ? [{ form, rule, document, offset }] : [];
    });
    if (isSeq(node)) {
      // A list that belongs to no group is one of rules of Grafana alone.
      if (known.length === 0 || known.length < rules.length || known.some(({ form }) => form !== 'grafana'))
        return false;
    } else if (known.length === 0 && !node.has('name') && !rules.some((rule) => rule.has('record')))
      return false;
    found.groups++;
    found.rules.push(...known);
    return true;
  });
  return found;
}

function formOf(document: Document, rule: YAMLMap): AlertRuleNode['form'] | null {
  if (textOf(document, rule, 'alert') !== null) return 'prometheus';
  if (readKey(document, rule, 'grafana_alert')) return 'grafana';
  const has = (key: string): boolean => readKey(document, rule, key) !== null;
  return textOf(document, rule, 'title') && (has('condition') || (has('uid') && has('data')))
    ? 'grafana'
    : null;
}

/** The name of a rule. */
export function nameOf({ document, rule, form }: AlertRuleNode): YamlText | null {
  if (form === 'prometheus') return textOf(document, rule, 'alert');
  return (
    textOf(document, rule, 'title') ?? textOf(document, readKey(document, rule, 'grafana_alert'), 'title')
  );
}

/** The text below a key, with its offset, through aliases and what is merged in; an empty one is a text too. */
export function textOf(document: Document, map: unknown, key: string): YamlText | null {
  return asText(readKey(document, map, key));
}
