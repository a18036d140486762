import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationText } from '../../../src/core/kinds/postmortem/duration.ts';
import {
  buildActionLedger,
  countActions,
  groupActions,
} from '../../../src/core/kinds/postmortem/metrics/action-ledger.ts';
import { buildDistribution } from '../../../src/core/kinds/postmortem/metrics/distribution.ts';
import {
  buildIncidentMetrics,
  findSpan,
  spanOf,
} from '../../../src/core/kinds/postmortem/metrics/incident-metrics.ts';
import { read } from '../postmortem/read-postmortem.ts';

describe('buildDistribution', () => {
  it('has the middle value, and the smallest value that nine of ten do not exceed', () => {
    expect(buildDistribution([])).toEqual({ n: 0, median: null, p90: null });
    expect(buildDistribution([7])).toEqual({ n: 1, median: 7, p90: 7 });
    expect(buildDistribution([4, 1, 3, 2])).toEqual({ n: 4, median: 2.5, p90: 4 });
    expect(buildDistribution([1, 2, 3, 4, 5, 6, 7, 8, 9, 100])).toEqual({ n: 10, median: 5.5, p90: 9 });
  });

  it('holds by counting, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { minLength: 1 }), (values) => {
        const { n, median, p90 } = buildDistribution(values);
        const upTo = (limit: number): number => values.filter((value) => value <= limit).length;
        expect(n).toBe(values.length);
        expect(upTo(p90 ?? 0)).toBeGreaterThanOrEqual(0.9 * n);
        expect(upTo((p90 ?? 0) - 1)).toBeLessThan(0.9 * n);
        expect(values.filter((value) => value <= (median ?? 0)).length).toBeGreaterThanOrEqual(n / 2);
        expect(values.filter((value) => value >= (median ?? 0)).length).toBeGreaterThanOrEqual(n / 2);
        expect(buildDistribution([...values].reverse())).toEqual({ n, median, p90 });
      }),
    );
  });
});

describe('lengths of time', () => {
  const incident = (...lines: string[]) =>
    read(`# 2024-05-14 slow\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`);

  it('run from the detection, or from the start where no detection is stated', () => {
    const both = incident(
      'Started: 10:00 UTC',
      'Detected: 10:05 UTC',
      'Mitigated: 10:30 UTC',
      'Resolved: 11:00 UTC',
    );
    expect([findSpan(both, 'detect'), findSpan(both, 'mitigate'), findSpan(both, 'resolve')]).toEqual([
      5, 25, 55,
    ]);
    const late = incident('Started: 10:00 UTC', 'Resolved: 11:00 UTC');
    expect([findSpan(late, 'detect'), findSpan(late, 'mitigate'), findSpan(late, 'resolve')]).toEqual([
      null,
      null,
      60,
    ]);
  });

  it('are told by instants across zones, and not at all where the zones cannot be compared', () => {
    expect(findSpan(incident('Detected: 10:00 UTC', 'Resolved: 13:00 UTC+2'), 'resolve')).toBe(60);
    expect(findSpan(incident('Detected: 10:00 UTC', 'Resolved: 13:00'), 'resolve')).toBeNull();
  });

  it('leave out an incident that ends before it begins', () => {
    const back = incident('Detected: 2024-05-14 10:00 UTC', 'Resolved: 2024-04-14 10:00 UTC');
    expect(buildIncidentMetrics([back]).spans.map(({ n }) => n)).toEqual([0, 0, 0]);
  });

  it('within support hours are kept apart', () => {
    const record = incident(
      'Detected: 10:00',
      'Resolved: 12:00',
      'Time to resolve: 1h 10m (during support hours 10:00-17:00 M-F)',
    );
    const { spans } = buildIncidentMetrics([record]);
    expect(
      spans.map(({ span, basis, points }) => [span, basis, points.map(({ minutes }) => minutes)]),
    ).toEqual([
      ['detect', 'wall', []],
      ['mitigate', 'wall', []],
      ['resolve', 'wall', [120]],
      ['resolve', 'support-hours', [70]],
    ]);
  });

  it.each([
    ['Time to recovery: 47 minutes', 'mitigate', 47],
    ['Temps de résolution : 1 h 20 min', 'resolve', 80],
    ['TTD: 5m', 'detect', 5],
    ['Owner: team-a', 'mitigate', null],
  ] as const)('are those that the page states where it has no times: %s', (line, span, minutes) => {
    const record = read(`# 2024-05-14 a\n\n${line}\n`);
    expect(findSpan(record, span)).toBeNull();
    expect(spanOf(record, span)).toBe(minutes);
  });

  it.each([
    [0, '0m'],
    [6.5, '6m 30s'],
    [93, '1h 33m'],
    [2969, '2d 1h 29m'],
    [-5, '-5m'],
  ])('of %d minutes read %s', (minutes, text) => {
    expect(durationText(minutes)).toBe(text);
  });
});

describe('the ledger', () => {
  const records = [
    read(
      '# 2024-05-14 a\n\n## Action items\n\n- [x] Old (owner: team-b)\n- [ ] Late (owner: team-b, due: 2024-07-01)\n- [ ] Soon (due: 2024-06-01)\n',
    ),
  ];

  it('has the open actions first, by due date', () => {
    expect(buildActionLedger(records).map(({ text, state }) => `${text} ${state}`)).toEqual([
      'Soon open',
      'Late open',
      'Old done',
    ]);
  });

  it.each([
    ['- Add an index\n- Alert on lag', { total: 2, open: 0, done: 0, stated: false }],
    ['| Action | Owner |\n|---|---|\n| Add an index | Ann |', { total: 1, open: 0, done: 0, stated: false }],
    ['- [ ] Add an index\n- [x] Alert on lag', { total: 2, open: 1, done: 1, stated: true }],
    [
      '| Action | Status |\n|---|---|\n| Add an index | In progress |\n| Alert on lag | |',
      { total: 2, open: 1, done: 0, stated: true },
    ],
  ])('calls no action open whose file does not say so: %s', (items, counts) => {
    const record = read(`# 2024-05-14 a\n\n## Action items\n\n${items}\n`);
    expect(countActions(buildActionLedger([record]))).toEqual(counts);
  });

  it('groups by owner, those without one last, and loses none', () => {
    const groups = groupActions(buildActionLedger(records), 'owner');
    expect(groups.map(({ name, actions }) => [name, actions.length])).toEqual([
      ['team-b', 2],
      [null, 1],
    ]);
  });
});
