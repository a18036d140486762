import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Handbook } from '../../src/core/handbook.ts';
import { checkHandbook } from '../../src/core/rules/index.ts';
import { buildRuleContext } from '../../src/core/rules/rule.ts';
import type { HandbookRecord } from '../../src/core/schema/handbook.ts';
import { loadHandbook } from '../../src/node/load-handbook.ts';

type OfKind<K extends HandbookRecord['kind']> = Extract<HandbookRecord, { kind: K }>;

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ALERT_RULES = 'playbooks/alert-rules.yml';

let handbook: Handbook;

beforeAll(async () => {
  handbook = await loadHandbook(ROOT, { withoutGit: true });
});

function records<K extends HandbookRecord['kind']>(kind: K): OfKind<K>[] {
  return handbook.records.filter((record): record is OfKind<K> => record.kind === kind);
}

/** The records of the marketplace's team, without those of the generator. */
function reference(): HandbookRecord[] {
  return handbook.records.filter((record) => !record.path.startsWith('adr/generator/'));
}

describe('the reference handbook', () => {
  it('passes its own checks', () => {
    const found = checkHandbook(buildRuleContext(handbook, {}));
    expect(found.filter((diagnostic) => diagnostic.severity !== 'info')).toEqual([]);
  });

  it('names an owner and a next review on every record', () => {
    const silent = reference().filter(
      (record) => record.owners.length === 0 || !(record.reviewBy ?? record.reviewEvery),
    );
    expect(silent.map((record) => record.path)).toEqual([]);
  });

  it('has an owner that is a team with a service, on every record', () => {
    const teams = new Set(records('service').map((service) => service.team?.value));
    teams.add('team-reliability');
    const strangers = reference().flatMap((record) =>
      record.owners
        .filter((owner) => !teams.has(owner.value))
        .map((owner) => `${record.path}: ${owner.value}`),
    );
    expect(strangers).toEqual([]);
  });

  it('has every part in every playbook', () => {
    const parts = [
      'meaning',
      'symptoms',
      'impact',
      'diagnosis',
      'mitigation',
      'rollback',
      'verify',
      'escalation',
    ];
    const missing = records('playbook').flatMap((playbook) =>
      Object.entries(playbook.sections)
        .filter(([name, section]) => section === null && parts.includes(name))
        .map(([name]) => `${playbook.path}: ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('has a playbook for every alert rule, and a rule for every alert of a playbook', () => {
    const { groups } = parse(readFileSync(`${ROOT}${ALERT_RULES}`, 'utf8')) as {
      groups: { rules: { alert?: string }[] }[];
    };
    const ruled = new Set(groups.flatMap((group) => group.rules.flatMap((rule) => rule.alert ?? [])));
    const covered = records('playbook').flatMap((playbook) => playbook.alerts.map((alert) => alert.value));
    expect([...ruled].toSorted()).toEqual(covered.toSorted());
  });

  it('states durations that agree with the times of the incident', () => {
    const durations = records('postmortem').flatMap((postmortem) => postmortem.durations);
    expect(durations.length).toBeGreaterThanOrEqual(2 * records('postmortem').length);
    expect(durations.map((duration) => duration.agrees)).toEqual(durations.map(() => true));
  });

  it('has an owner, a due date and a link on every action', () => {
    const actions = records('postmortem').flatMap((postmortem) => postmortem.actions);
    expect(actions.filter((action) => !(action.owner && action.due && action.link))).toEqual([]);
  });
});
