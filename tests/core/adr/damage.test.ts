import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HandbookRecord } from '../../../src/core/schema/handbook.ts';
import { HandbookRecordSchema } from '../../../src/core/schema/handbook.ts';
import { buildLineIndex } from '../../../src/core/text/line-index.ts';
import { decodeText } from '../../../src/node/decode-text.ts';
import { compileFiles } from '../../support/compile-files.ts';
import { findDecisionFiles } from '../../support/find-decision-files.ts';

/** Records in several dialects, so that damage has something to break without the corpus. */
const OWN = [
  '---\nstatus: accepted\ndate: 2024-05-14\ndecision-makers: [a, b]\nsupersedes: 0003\n---\n# 5. Use queues\n\n## Context\n\nSee ADR-3 and [x](0003-x.md).\n',
  '# 6. Keep logs\n\nDate: 2020-01-02\n\n## Status\n\nAccepted\n\nSuperseded by [7. X](0007-x.md)\n\n## Context\n\nx\n',
  '# Use caches\n\n* Status: superseded by\n  [ADR 9](0009-z.md)\n* Deciders:\n  * a\n  * b\n* Date: 14. Mai 2024\n\n| Status | Date |\n|---|---|\n| x | y |\n',
  '# Fooを使う\n\n## ステータス\n\n- 2020-01-01: 提案\n- 2021-01-01: 承認済み\n\n<table><tr><td>Status</td><td>x</td></tr></table>\n',
];
const RST =
  '7. Use Foo\n==========\n\n:Date: 2024-05-14\n\nStatus\n------\n\nSuperseded by `8. Bar <0008-bar.rst>`_\n\n.. list-table::\n\n   * - Status\n     - x\n';
const ADOC = '= ADR 7: Use Foo\n:status: Accepted\n\n== Status\n\n* one\n** two\n\n|===\n|Status |x\n|===\n';

const corpus = findDecisionFiles();
const TEXTS = [...OWN, ...corpus.map((path) => readFileSync(path, 'utf8'))];

describe('damaged decision records', () => {
  it('are read without a throw, and every value with a line stands there', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TEXTS), damage(), fc.nat(), (text, change, seed) => {
        check('adr/0005-a.md', change(text, seed));
      }),
      { numRuns: 400 },
    );
  });

  it('hold in other markups too', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TEXTS, RST, ADOC),
        damage(),
        fc.nat(),
        fc.boolean(),
        (text, change, seed, rst) => {
          check(rst ? 'adr/0005-a.rst' : 'adr/0005-a.adoc', change(text, seed));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('survive bytes of any encoding', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TEXTS),
        fc.uint8Array({ maxLength: 40 }),
        fc.nat(),
        (text, noise, seed) => {
          const bytes = Buffer.from(text, seed % 3 === 0 ? 'latin1' : seed % 3 === 1 ? 'utf16le' : 'utf8');
          noise.forEach((byte, index) => {
            if (bytes.length > 0) bytes[(seed * (index + 7)) % bytes.length] = byte;
          });
          const decoded = decodeText(bytes);
          if ('text' in decoded) check('adr/0005-a.md', decoded.text);
        },
      ),
      { numRuns: 500 },
    );
  });
});

function check(path: string, text: string): void {
  const started = performance.now();
  const handbook = compileFiles({ [path]: text, 'adr/0003-x.md': '# 3. X\n\nStatus: Accepted\n' });
  expect(performance.now() - started).toBeLessThan(5000);
  const known =
    handbook.records.some((record) => record.path === path) ||
    handbook.skipped.some((entry) => entry.path === path);
  expect(known).toBe(true);
  for (const record of handbook.records) {
    HandbookRecordSchema.parse(record);
    if (record.path === path) expectExact(record, text);
  }
}

/** Walks a record and compares every value that has a source with a line. */
function expectExact(record: HandbookRecord, text: string): void {
  const lines = buildLineIndex(text);
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    else if (value !== null && typeof value === 'object') {
      const { raw, source } = value as {
        raw?: unknown;
        source?: { path: string; line: number | null; column: number | null };
      };
      if (typeof raw === 'string' && source?.line && source.column && source.path === record.path) {
        const start = lines.start(source.line) + source.column - 1;
        expect(text.slice(start, start + raw.length)).toBe(raw);
      }
      for (const inner of Object.values(value)) visit(inner);
    }
  };
  visit(record);
}

/** Ways in which files break: cut, doubled, shuffled, other line ends, a mark in front, characters lost or put in. */
function damage(): fc.Arbitrary<(text: string, seed: number) => string> {
  return fc.constantFrom(
    (text: string, seed: number) => text.slice(0, seed % (text.length + 1)),
    (text: string, seed: number) => text.slice(seed % (text.length + 1)),
    (text: string) => text + text,
    (text: string) => `${text.replaceAll('\n', '\r\n')}`,
    (text: string) => text.replaceAll('\n', '\r'),
    (text: string) => `\n\n${text}`,
    (text: string, seed: number) => shuffle(text.split('\n'), seed).join('\n'),
    (text: string, seed: number) => shuffle(text.split(''), seed).join('').slice(0, 4000),
    (text: string, seed: number) => insert(text, seed, '---\n'),
    (text: string, seed: number) => insert(text, seed, '```\n'),
    (text: string, seed: number) => insert(text, seed, '<!-- '),
    (text: string, seed: number) => insert(text, seed, '\u0000\u202E\uFEFF'),
    (text: string, seed: number) => insert(text, seed, '['.repeat(200)),
    (text: string, seed: number) => insert(text, seed, '*'.repeat(500)),
    (text: string, seed: number) => insert(text, seed, ' '.repeat(3000)),
    (text: string, seed: number) => insert(text, seed, `${'> '.repeat(60)}Status: x\n`),
    (text: string, seed: number) => text.replaceAll(' ', seed % 2 === 0 ? '\u00A0' : '\t'),
    (text: string) => text.replace('---\n', '---\nstatus: {a: {b: [c, {d: e}]}}\ndate: *x\n'),
  );
}

function insert(text: string, seed: number, piece: string): string {
  const at = seed % (text.length + 1);
  return text.slice(0, at) + piece + text.slice(at);
}

/** Fisher and Yates with a small generator, so that a seed gives the same order again. */
function shuffle<T>(items: T[], seed: number): T[] {
  let state = seed >>> 0 || 1;
  const shuffled = [...items];
  for (let index = shuffled.length - 1; index > 0; index--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = state % (index + 1);
    const [a, b] = [shuffled[index], shuffled[other]];
    if (a !== undefined && b !== undefined) [shuffled[index], shuffled[other]] = [b, a];
  }
  return shuffled;
}
