import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AdrRecord } from '../../../src/core/schema/adr.ts';
import { compileFiles } from '../../support/compile-files.ts';
import { readFiles } from '../../support/read-files.ts';

/** What a case states of the record; what it leaves out is not compared. */
interface Expected {
  number?: number | null;
  title?: string;
  status?: string | null;
  date?: string | null;
  deciders?: number;
  id?: string;
  category?: string;
  /** Type and source text of every declared relation, and the part it is about. */
  relations?: string[];
  /** Paths that the declared relations lead to. */
  targets?: (string | null)[];
}

/** One folder a case: the one record below `input`, and what it is read as. */
const CASES = resolve(import.meta.dirname, '../../fixtures/dialects');

describe('dialects of decision records', () => {
  it.each(readdirSync(CASES).sort())('reads %s', (name) => {
    const expected: Expected = JSON.parse(readFileSync(join(CASES, name, 'expected.json'), 'utf8'));
    const files = readFiles(join(CASES, name, 'input'));
    const [[path, text] = ['', '']] = Object.entries(files);
    // Every log has a ninth decision, which many of the records refer to.
    const handbook = compileFiles({ ...files, 'adr/0009-z.md': '# 9. Zed\n\nStatus: Accepted\n' });
    const record = handbook.byPath.get(path);
    if (record?.kind !== 'adr') throw new Error(`Not read: ${JSON.stringify(handbook.skipped)}`);
    expect(describeRecord(record)).toMatchObject(expected);
    expectExactSources(record, text);
  });
});

function describeRecord(record: AdrRecord): Required<Expected> {
  const declared = record.relations.filter((edge) => edge.declared && edge.type !== 'mentions');
  return {
    number: record.number?.value ?? null,
    title: record.title.value,
    status: record.status?.value ?? null,
    date: record.date?.value ?? null,
    deciders: record.deciders.length,
    id: record.id,
    category: record.category ?? '',
    relations: declared.map((edge) => [edge.type, edge.raw, edge.section].filter(Boolean).join(' ')),
    targets: declared.map((edge) => edge.targetPath),
  };
}

/** Every value that has a line stands there, letter by letter. */
function expectExactSources(record: AdrRecord, text: string): void {
  const lines = text.split(/\r\n|\n|\r/);
  const values = [
    record.title,
    record.status,
    record.date,
    record.number,
    ...record.deciders,
    ...record.relations,
  ];
  for (const value of values) {
    if (!value || value.source.line === null || value.source.column === null) continue;
    if ('declared' in value && !value.declared) continue;
    const rest = [
      lines[value.source.line - 1]?.slice(value.source.column - 1),
      ...lines.slice(value.source.line),
    ];
    expect(rest.join('\n').startsWith(value.raw.replace(/\r\n?/g, '\n'))).toBe(true);
  }
}
