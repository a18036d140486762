import { describe, expect, it } from 'vitest';
import { inputsOf, PageTexts } from '../../src/plugin/page-texts.ts';
import { compileFiles } from '../support/compile-files.ts';

const LOCALE = { path: '', lang: 'en', addresses: '/' };
const FILES = {
  'adr/0001-a.md': '# 1. Use a queue\n\n## Status\n\nAccepted\n\n## Context\n\nSee ADR-0002.\n',
  'adr/0002-b.md': '# 2. Use a log\n\n## Status\n\nAccepted\n\n## Context\n\nText.\n',
};

/** The inputs of the first record's page, of a handbook whose files are changed. */
function inputsWith(changes: Record<string, string>): string | null {
  const handbook = compileFiles({ ...FILES, ...changes });
  const [record] = handbook.records;
  return record ? inputsOf(record, handbook, LOCALE) : null;
}

describe('what the text of a page is made from', () => {
  const before = inputsWith({});

  it.each([
    ['its own text', { 'adr/0001-a.md': `${FILES['adr/0001-a.md']}More.\n` }],
    ['the title of another record', { 'adr/0002-b.md': FILES['adr/0002-b.md'].replace('log', 'stream') }],
    [
      'the status of another record',
      { 'adr/0002-b.md': FILES['adr/0002-b.md'].replace('Accepted', 'Rejected') },
    ],
    ['a new record', { 'adr/0003-c.md': '# 3. Use none\n' }],
  ])('differs with %s', (_, changes) => {
    expect(before).not.toBeNull();
    expect(inputsWith(changes)).not.toBe(before);
  });

  it.each([
    ['the text of another record', { 'adr/0002-b.md': `${FILES['adr/0002-b.md']}More.\n` }],
    ['nothing', {}],
  ])('is the same with %s', (_, changes) => {
    expect(inputsWith(changes)).toBe(before);
  });
});

describe('the texts of pages', () => {
  const fail = () => Promise.reject(new Error('asked again'));

  it('are known as long as their inputs are the same', async () => {
    const texts = new PageTexts();
    await texts.hashOf('a', '1', async () => 'first');
    texts.endRound();
    expect(await texts.hashOf('a', '1', fail)).toBe('first');
    expect(await texts.hashOf('a', '2', async () => 'second')).toBe('second');
    await expect(texts.hashOf('constructor', '1', fail)).rejects.toThrow('asked again');
  });

  it('are forgotten by a round that does not ask for them, and of inputs that nobody can name', async () => {
    const texts = new PageTexts({ a: ['1', 'first'] });
    expect(await texts.hashOf('b', null, async () => 'other')).toBe('other');
    expect(texts.endRound()).toEqual({});
    await expect(texts.hashOf('a', '1', fail)).rejects.toThrow('asked again');
  });
});
