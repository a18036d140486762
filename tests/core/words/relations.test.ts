import { describe, expect, test } from 'vitest';
import { isDecision } from '../../../src/core/kinds/adr/descriptor.ts';
import { RELATION_NAMES } from '../../../src/core/words/tables/relation-names.ts';
import { RELATION_VERBS } from '../../../src/core/words/tables/relation-verbs.ts';
import { listWords } from '../../../src/core/words/word-table.ts';
import { compileFiles } from '../../support/compile-files.ts';

/** The relations that a decision of this text states to the one beside it. */
function relationsOf(text: string): string[] {
  const { records } = compileFiles({
    'adr/0001-a.md': text,
    'adr/0002-b.md': '# 2. B\n\nStatus: accepted\n',
  });
  const record = records.find(({ path }) => path === 'adr/0001-a.md');
  return isDecision(record)
    ? record.relations
        .filter(({ declared, target }) => declared && target === 'adr:0002-b')
        .map(({ type }) => type)
    : [];
}

describe('a relation is read in every word of the tables', () => {
  test('as a label', () => {
    const lost = listWords(RELATION_NAMES).filter(
      ({ field, text }) =>
        !relationsOf(`# 1. A\n\n- Status: accepted\n- ${text}: [B](0002-b.md)\n`).includes(field),
    );
    expect(lost).toEqual([]);
  });

  test('as a heading', () => {
    const lost = listWords(RELATION_NAMES).filter(
      ({ field, text }) =>
        !relationsOf(`# 1. A\n\nStatus: accepted\n\n## ${text}\n\n- [B](0002-b.md)\n`).includes(field),
    );
    expect(lost).toEqual([]);
  });

  test('in the text of a status', () => {
    const lost = listWords(RELATION_VERBS).filter(
      ({ field, text }) =>
        !relationsOf(`# 1. A\n\n## Status\n\n${text} [ADR-2](0002-b.md)\n`).includes(field),
    );
    expect(lost).toEqual([]);
  });
});
