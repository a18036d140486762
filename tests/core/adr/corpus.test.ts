import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Handbook } from '../../../src/core/handbook.ts';
import type { AdrRecord } from '../../../src/core/schema/adr.ts';
import type { RelationType } from '../../../src/core/schema/record-base.ts';
import { loadHandbook } from '../../../src/node/load-handbook.ts';
import { findCorpus } from '../../corpus.ts';

/** What a person read in the real folders beside the checkout. */
const list = findCorpus('adr-truth.jsonl');

interface Truth {
  path: string;
  number: number | null;
  title: string;
  titleAlt?: string | string[];
  titleFallback?: string;
  status: string | null;
  statusRaw?: string;
  date: string | null;
  supersedes: string[];
  supersededBy: string[];
  relations?: { kind: string; target: string }[];
}

describe.skipIf(list === null)('real decision folders', () => {
  const base = resolve(list ?? '.', '..');
  const truths = list === null ? [] : readLines(list).map((line) => JSON.parse(line) as Truth);
  const roots = [...new Set(truths.map((truth) => truth.path.split('/')[0] ?? ''))];
  const handbooks = new Map<string, Handbook>();

  beforeAll(async () => {
    for (const root of roots) handbooks.set(root, await loadHandbook(join(base, root), { withoutGit: true }));
  });

  it('are read as a person reads them', () => {
    const table: Record<string, Record<string, string>> = {};
    const wrong: string[] = [];
    for (const root of roots) {
      const own = truths.filter((truth) => truth.path.startsWith(`${root}/`));
      const counts = new Map<string, number>();
      for (const truth of own) {
        const record = findRecord(handbooks, root, truth);
        for (const [field, right] of Object.entries(judge(record, truth))) {
          counts.set(field, (counts.get(field) ?? 0) + (right ? 1 : 0));
          if (!right) wrong.push(`${truth.path}: ${field}`);
        }
      }
      table[root] = Object.fromEntries(
        [...counts].map(([field, count]) => [field, `${count}/${own.length}`]),
      );
    }
    console.table(table);
    expect(wrong).toEqual([]);
  });

  it('have every page that is no record as a plain page or skipped with a reason, and nothing else', () => {
    for (const path of readLines(join(base, 'adr-not-records.txt'))) {
      const root = path.split('/')[0] ?? '';
      const { skipped = [], records = [] } = handbooks.get(root) ?? {};
      const pages = records.filter(({ kind }) => kind === 'doc');
      expect([...skipped, ...pages].map((entry) => `${root}/${entry.path}`)).toContain(path);
    }
    for (const root of roots) {
      const found = handbooks.get(root)?.records.filter((record) => record.kind === 'adr') ?? [];
      expect(found.length).toBe(truths.filter((truth) => truth.path.startsWith(`${root}/`)).length);
    }
  });

  it('mention decisions in prose, and versions of the format stay text', () => {
    const mentions = roots.flatMap((root) =>
      (handbooks.get(root)?.records ?? []).flatMap((record) =>
        record.mentions.map((mention) => `${mention.source.path}:${mention.source.line} ${mention.raw}`),
      ),
    );
    expect(mentions).toEqual([expect.stringMatching(/ADR039[^:]*:36 ADR036$/)]);
  });
});

function judge(record: AdrRecord | null, truth: Truth): Record<string, boolean> {
  const titles = [truth.title, truth.titleAlt, truth.titleFallback].flat();
  const declared = (types: RelationType[]): string =>
    (record?.relations ?? [])
      .filter((relation) => relation.declared && types.includes(relation.type))
      .map((relation) => relation.targetPath)
      .sort()
      .join();
  const others = (truth.relations ?? []).map(({ target }) => target).sort();
  return {
    read: record !== null,
    number: (record?.number?.value ?? null) === truth.number,
    title: titles.includes(record?.title.value),
    status: (record?.status?.value ?? null) === truth.status && record?.status?.raw === truth.statusRaw,
    date: (record?.date?.value ?? null) === truth.date,
    supersedes: declared(['supersedes']) === [...truth.supersedes].sort().join(),
    'superseded by': declared(['superseded-by']) === [...truth.supersededBy].sort().join(),
    others: declared(['amends', 'amended-by', 'clarifies', 'clarified-by']) === others.join(),
  };
}

function findRecord(handbooks: ReadonlyMap<string, Handbook>, root: string, truth: Truth): AdrRecord | null {
  const record = handbooks.get(root)?.byPath.get(truth.path.slice(root.length + 1));
  return record?.kind === 'adr' ? record : null;
}

function readLines(path: string): string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}
