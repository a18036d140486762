import type { AlertRule } from '../kinds/playbook/alert-rules.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import { nameKey } from '../text/name-key.ts';
import { indexNames } from './alerts.ts';

/** An alert as its rule states it, with the pages that it leads to. */
export interface AlertView {
  name: string;
  severity: string | null;
  paging: boolean;
  /** What it says to a person, names in place of templates: "p99 of service". */
  summary: string | null;
  expr: string | null;
  /** How long the expression has to hold. */
  hold: string | null;
  path: string;
  line: number;
  /** Ids of its playbooks. */
  playbooks: string[];
  /** Services that its playbooks name. */
  services: string[];
}

/** The alerts of rule files in their order, each with its playbooks. */
export function buildAlertViews(
  rules: readonly AlertRule[],
  records: readonly HandbookRecord[],
): AlertView[] {
  const names = indexNames(records);
  return rules.map((rule) => {
    const playbooks = names.get(nameKey(rule.name.value)) ?? [];
    return {
      name: rule.name.value,
      severity: rule.severity,
      paging: rule.paging,
      summary: rule.summary?.replace(TEMPLATE, (_, name: string) => `<${name}>`) ?? null,
      expr: rule.expr?.value.trim() ?? null,
      hold: rule.hold,
      path: rule.name.path,
      line: rule.name.line,
      playbooks: playbooks.map(({ id }) => id),
      services: [...new Set(playbooks.flatMap((record) => record.services.map(({ value }) => value)))],
    };
  });
}

/** A template of Prometheus that writes one label or the value. */
const TEMPLATE = /\{\{-? ?\$?(?:labels\.)?(\w+)[^{}]{0,80}\}\}/g;
