import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { PlaybookRecord } from '../../src/core/schema/playbook.ts';
import type { ServiceRecord } from '../../src/core/schema/service.ts';
import { loadHandbook } from '../../src/node/load-handbook.ts';
import { hasTool, runTool } from '../support/tool.ts';

interface AlertingRule {
  alert: string;
  expr: string;
  for?: string;
  labels: { severity: string };
  annotations: { summary: string; runbook_url: string };
}

interface RecordingRule {
  record: string;
  expr: string;
  labels: { service: string; tier: string };
}

interface UnitTest {
  name: string;
  input_series: { series: string }[];
  promql_expr_test: { exp_samples: { labels: string }[] }[];
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const RULE_FILE = `${ROOT}playbooks/alert-rules.yml`;
const TEST_FILES = ['alert-rules', 'alert-rules-slow'].map(
  (name) => `${ROOT}tests/content/${name}.promtool.yml`,
);

const rules = (parse(readFileSync(RULE_FILE, 'utf8')) as { groups: { rules: object[] }[] }).groups.flatMap(
  (group) => group.rules,
);
const alerting = rules.filter((rule): rule is AlertingRule => 'alert' in rule);
const recording = rules.filter((rule): rule is RecordingRule => 'record' in rule);
const unitTests = TEST_FILES.flatMap(
  (file) => (parse(readFileSync(file, 'utf8')) as { tests: UnitTest[] }).tests,
);

let playbooks: PlaybookRecord[];
let services: ServiceRecord[];

beforeAll(async () => {
  const { records } = await loadHandbook(ROOT, { withoutGit: true });
  playbooks = records.filter((record) => record.kind === 'playbook');
  services = records.filter((record) => record.kind === 'service');
});

describe.skipIf(!hasTool('promtool'))('the alert rules, run by promtool', () => {
  it('are valid', () => {
    const { code, output } = runTool('promtool', ['check', 'rules', RULE_FILE]);
    expect(code, output).toBe(0);
  });

  it.each(TEST_FILES)(
    'fire and stay silent as %s says',
    (file) => {
      const { code, output } = runTool('promtool', ['test', 'rules', file]);
      expect(code, output).toBe(0);
    },
    120_000,
  );
});

describe('the alert rules', () => {
  it('have a unit test each, in which they fire and in which something stays silent', () => {
    const untested = new Set(alerting.map((rule) => rule.alert)).values().filter((alert) => {
      const own = unitTests.filter((test) => test.name.split(' ')[0] === alert);
      const expected = own.flatMap((test) => test.promql_expr_test.flatMap((check) => check.exp_samples));
      const fires = expected.some((sample) => sample.labels.includes(`alertname="${alert}"`));
      return !fires || !own.some(staysSilent);
    });
    expect([...untested]).toEqual([]);
  });

  it('fill every field of their playbook whose value they know', () => {
    const gaps = alerting.flatMap((rule) => {
      const fields = playbookOf(rule.alert).placeholders.map((field) => field.name);
      const filled = [...new URL(rule.annotations.runbook_url.replaceAll(/[{}$ ]/g, '')).searchParams];
      const unknown = filled.map(([name]) => name).filter((name) => !fields.includes(name));
      const missing = labelsOf(rule.alert).filter(
        (label) => fields.includes(label) && !filled.some(([, value]) => value === `labels.${label}`),
      );
      return [...unknown, ...missing].map((name) => `${rule.alert}: ${name}`);
    });
    expect(gaps).toEqual([]);
  });

  it('stand in their playbook, with the same expression, the same numbers and the same time', () => {
    const differing = alerting.filter((rule) => {
      const page = readFileSync(`${ROOT}${playbookOf(rule.alert).path}`, 'utf8');
      const blocks = [...page.matchAll(/```promql\n([\s\S]*?)```/g)];
      const own = blocks.find((block) => normalise(block[1] ?? '') === normalise(rule.expr));
      if (!own) return true;
      const before = page.slice(0, own.index).split('\n\n').slice(-3).join('\n\n');
      const minutes = Number.parseInt(rule.for ?? '0', 10);
      const unit = rule.for?.endsWith('d') ? 'day' : 'minute';
      return !before.includes(
        minutes === 0 ? 'at once' : `for ${minutes} ${unit}${minutes === 1 ? '' : 's'}`,
      );
    });
    expect(differing.map((rule) => rule.alert)).toEqual([]);
  });

  it('allow as many errors and as much time as the pages of the services promise', () => {
    const promised = services.flatMap((service) =>
      service.slos.flatMap(({ value }) => {
        const share = /^(\d+(?:\.\d+)?) % of /.exec(value);
        const time = /^p99 of (?!added)[^\d]+ below (\d+) (ms|s)\b/.exec(value);
        return [
          ...(share && value.includes('28 days')
            ? [['slo_errors_allowed', (100 - Number(share[1])) / 100]]
            : []),
          ...(time ? [['slo_latency_seconds', Number(time[1]) / (time[2] === 'ms' ? 1000 : 1)]] : []),
        ].map(([name, number]) => [name, service.id.replace('service:', ''), service.tier?.value, number]);
      }),
    );
    const measured = ['postgres', 'redis', 'kafka', 'cdn'];
    const comparable = promised.filter(
      ([name, service]) =>
        !measured.includes(String(service)) &&
        !(service === 'notifications' && name === 'slo_latency_seconds'),
    );
    const ruled = recording.map((rule) => [
      rule.record,
      rule.labels.service,
      Number(rule.labels.tier),
      Number(/^vector\((.*)\)$/.exec(rule.expr)?.[1]),
    ]);
    const sorted = (rows: unknown[][]): string[] =>
      rows
        .map((row) =>
          row.map((cell) => (typeof cell === 'number' ? Number(cell.toFixed(6)) : cell)).join(' '),
        )
        .toSorted();
    expect(sorted(ruled)).toEqual(sorted(comparable));
  });
});

function playbookOf(alert: string): PlaybookRecord {
  const found = playbooks.find((playbook) => playbook.alerts.some((own) => own.value === alert));
  if (!found) throw new Error(`No playbook has the alert ${alert}.`);
  return found;
}

/** The labels that an alert carries when it fires, as its unit tests expect them. */
function labelsOf(alert: string): string[] {
  const samples = unitTests
    .flatMap((test) => test.promql_expr_test.flatMap((check) => check.exp_samples))
    .filter((sample) => sample.labels.includes(`alertname="${alert}"`));
  const names = samples.flatMap((sample) =>
    [...sample.labels.matchAll(/(\w+)="/g)].map((match) => match[1] ?? ''),
  );
  return [...new Set(names)].filter((name) => !['alertname', 'alertstate', 'severity'].includes(name));
}

/** Something in the input of a test is expected to raise no alert: at some moment nothing fires, or one of several subjects is well. */
function staysSilent(test: UnitTest): boolean {
  const samples = test.promql_expr_test.map((check) => check.exp_samples);
  if (samples.some((expected) => expected.length === 0)) return true;
  const fired = samples.flat().map((sample) => sample.labels);
  return test.input_series.some(({ series }) =>
    [...series.matchAll(/(\w+)="([^"]*)"/g)].some(
      ([pair, name]) =>
        fired.some((labels) => labels.includes(`${name}="`)) &&
        fired.every((labels) => !labels.includes(pair)),
    ),
  );
}

function normalise(expression: string): string {
  return expression.replaceAll(/\s+/g, '');
}
