import { describe, expect, it } from 'vitest';
import { findDecisionEdges, groupDecisions } from '../../../src/core/query/decision-graph.ts';
import { findInForce, findLivingHead } from '../../../src/core/query/decisions.ts';
import type { AdrRecord } from '../../../src/core/schema/adr.ts';
import { compileFiles } from '../../support/compile-files.ts';

const record = (title: string, date: string, status: string, more = ''): string =>
  `# ${title}\n\n* Status: ${status}\n* Date: ${date}\n${more}\n## Decision\n\nx\n`;

const CHAIN = compileFiles({
  'adr/0001-a.md': record('A', '2019-01-01', 'Superseded by [ADR-2](0002-gone.md)'),
  'adr/0002-b.md': record('B', '2020-01-01', 'Accepted'),
  'adr/0003-c.md': record('C', '2021-01-01', 'Accepted', '* Supersedes: ADR-2\n'),
  'adr/0004-d.md': record('D', '2022-01-01', 'Proposed', '* Supersedes: ADR-3\n'),
  'adr/0005-e.md': record('E', '2022-02-01', 'Accepted, partially superseded by [ADR-6](0006-f.md)'),
  'adr/0006-f.md': record('F', '2023-01-01', 'Accepted'),
  'adr/0007-g.md': record(
    'G',
    '2023-02-01',
    'Superseded by [the new platform](https://example.org/platform)',
  ),
});

function of(path: string): AdrRecord {
  const found = CHAIN.byPath.get(path);
  if (found?.kind !== 'adr') throw new Error(`No decision at ${path}.`);
  return found;
}

const titles = (records: readonly AdrRecord[]): string => records.map(({ title }) => title.value).join('');

describe('chains of decisions', () => {
  it('lead to the living head over dead addresses and one-sided statements', () => {
    expect(of('adr/0001-a.md').relations[0]).toMatchObject({ target: 'adr:0002-b', healed: true });
    const { heads, paths } = findLivingHead(of('adr/0001-a.md'), CHAIN.byId);
    expect(titles(heads)).toBe('C');
    expect(paths.map(titles)).toEqual(['ABC']);
  });

  it('are in force today unless replaced as a whole by a decision that is made', () => {
    const today = '2026-11-27';
    expect(titles(findInForce(CHAIN.records, today, today).holding)).toBe('CEF');
    expect(of('adr/0003-c.md').relations).toContainEqual(
      expect.objectContaining({
        type: 'superseded-by',
        target: 'adr:0004-d',
        pending: true,
        declared: false,
      }),
    );
  });

  it('were in force on a day by their own dates', () => {
    const on = (day: string): string => titles(findInForce(CHAIN.records, day, '2026-11-27').holding);
    expect(on('2018-12-31')).toBe('');
    expect(on('2019-06-01')).toBe('A');
    expect(on('2020-01-01')).toBe('B');
    expect(on('2022-03-01')).toBe('CE');
  });

  it('keep a successor outside the handbook as a statement without a target', () => {
    expect(of('adr/0007-g.md').relations).toEqual([
      expect.objectContaining({ type: 'superseded-by', target: null, declared: true }),
    ]);
  });

  it('hang together in groups, each edge once', () => {
    const groups = groupDecisions(findDecisionEdges(CHAIN.records, CHAIN.byId));
    expect(groups.map((group) => group.map(({ nodes, edges }) => [nodes.length, edges.length]))).toEqual([
      [[4, 3]],
      [[2, 1]],
    ]);
  });
});

describe('numbers of several folders', () => {
  const handbook = compileFiles({
    'docs/adr/0001-a.md': record('A', '2020-01-01', 'Accepted'),
    'docs/adr/web/0001-b.md': record('B', '2020-01-01', 'Accepted'),
    'docs/adr/web/0002-c.md': record('C', '2020-01-01', 'Superseded by ADR-1'),
    'docs/adr/ops/0003-d.md': record('D', '2020-01-01', 'Superseded by ADR-1'),
    'services/pay/docs/adr/0001-e.md': record('E', '2020-01-01', 'Accepted', '\nSee ADR-2 and ADR 9.\n'),
    'playbooks/p.md': '# P\n\nSee ADR-1, and the code `ADR-2`, and MADR 4.\n',
  });
  const targetOf = (path: string): string | null => handbook.byPath.get(path)?.relations[0]?.target ?? null;

  it('mean the nearest: the own category, else the folder', () => {
    expect(targetOf('docs/adr/web/0002-c.md')).toBe('adr:web/0001-b');
    expect(targetOf('docs/adr/ops/0003-d.md')).toBe('adr:0001-a');
  });

  it('are a choice where nothing is near, and dead where nobody has them', () => {
    const [mention] = handbook.byPath.get('playbooks/p.md')?.mentions ?? [];
    expect(mention).toMatchObject({ raw: 'ADR-1', target: null });
    expect(mention?.candidates).toHaveLength(3);
    const others = handbook.byPath.get('services/pay/docs/adr/0001-e.md')?.mentions ?? [];
    expect(others.map(({ raw, target }) => [raw, target])).toEqual([
      ['ADR-2', 'adr:web/0002-c'],
      ['ADR 9', null],
    ]);
  });
});
