import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { POSTMORTEM_RULES } from '../../../src/core/kinds/postmortem/rules/index.ts';
import { checkHandbook } from '../../../src/core/rules/index.ts';
import { buildRuleContext } from '../../../src/core/rules/rule.ts';
import type { PostmortemRecord } from '../../../src/core/schema/postmortem.ts';
import { compile } from './read-postmortem.ts';

// Read where the collection of real folders lies beside the checkout; a run without it counts as skipped.
const folder = '../shared/corpus/jupyterhub+mybinder.org-deploy/docs/source/incident-reports';

describe.skipIf(!existsSync(folder))('a real folder of postmortems in MyST', () => {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md')) : [];
  const handbook = compile(
    Object.fromEntries(names.map((name) => [`incidents/${name}`, readFileSync(`${folder}/${name}`, 'utf8')])),
  );
  const records = handbook.records.filter(
    (record): record is PostmortemRecord => record.kind === 'postmortem',
  );
  const entries = records.flatMap((record) => record.timeline);

  it('has 23 postmortems, a template and an index', () => {
    expect(records).toHaveLength(23);
    expect(handbook.records.filter(({ kind }) => kind === 'doc').map(({ path }) => path)).toEqual([
      'incidents/index.md',
    ]);
    expect(handbook.skipped).toEqual([{ path: 'incidents/template-incident-report.md', reason: 'template' }]);
  });

  it('has 194 entries below "Timeline": 189 with a clock, 4 with a day only, 1 without a time', () => {
    expect(entries).toHaveLength(194);
    expect(entries.filter(({ time }) => time?.value.includes(':'))).toHaveLength(189);
    expect(entries.filter(({ time }) => /^\d{4}-\d\d-\d\d$/.test(time?.value ?? ''))).toHaveLength(4);
    expect(entries.filter(({ time }) => time === null).map(({ text }) => text.split('\n')[0])).toEqual([
      '2X:XX (not sure exact time)',
    ]);
  });

  it('keeps the day of the heading where the file’s name has another', () => {
    const dates = records
      .filter(({ path, date }) => !path.includes(`/${date?.value}`))
      .map(({ path, date }) => [path.slice(10, 20), date?.value]);
    expect(dates).toEqual([
      ['2018-01-18', '2018-01-11'],
      ['2022-06-02', '2022-01-27'],
    ]);
  });

  it('converts no time of a zone that contradicts itself or does not exist', () => {
    const zones = (day: string): unknown[] =>
      records
        .filter(({ path }) => path.startsWith(`incidents/${day}`))
        .flatMap(({ timeline }) => timeline.map(({ time }) => [time?.zone, time?.instant]));
    expect(new Set(zones('2018-07-30').map(String))).toEqual(new Set(['PST (UTC-7),']));
    expect(new Set(zones('2020-07-09').map(String))).toEqual(new Set(['UC/Pacific,']));
  });

  it('reports contradictory dates and the zones that mean nothing, nothing certain or are missing', () => {
    const found = checkHandbook(buildRuleContext(handbook), POSTMORTEM_RULES);
    const places = (rule: string): string[] =>
      found
        .filter((diagnostic) => diagnostic.rule === `postmortem/${rule}`)
        .map(({ path, line }) => `${path.slice(10, 20)}:${line}`);
    expect(places('date-contradicts-file-name')).toEqual(['2018-01-18:1', '2022-06-02:1']);
    expect(places('contradictory-zone')).toEqual(['2018-07-30:19']);
    expect(places('unknown-zone')).toEqual(['2020-07-09:14']);
    expect(places('missing-zone')).toEqual(['2017-11-30:58']);
    expect(places('unreadable-time')).toEqual(['2018-02-20:243']);
    expect(places('events-out-of-order')).toEqual(['2018-04-18:46']);
  });
});
