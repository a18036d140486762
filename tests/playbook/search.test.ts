import { describe, expect, it } from 'vitest';
import { correctWord, editDistance, isKnown, knowWords } from '../../src/core/query/search/correct-word.ts';
import { findExcerpt } from '../../src/core/query/search/excerpt.ts';
import { type FoundPage, findNearness, ratePage } from '../../src/core/query/search/rank.ts';
import { readQuery } from '../../src/core/query/search/read-query.ts';
import { buildVocabulary } from '../../src/core/query/search/vocabulary.ts';

const known = knowWords(
  buildVocabulary([
    {
      names: 'ReplicationLagHigh Kafka lag',
      body: 'The replica lags. Partition the orders, load the balancer.',
    },
    {
      names: 'Redis memory',
      body: 'kubernetes pods pin sessions stampede memory of Redis is full, no space left on the disk',
    },
  ]),
);
const words = (text: string): string[] => readQuery(text, known).words;

describe('the words of a handbook', () => {
  it('hold identifiers whole and in part, the most frequent first', () => {
    const list = buildVocabulary([
      { names: 'PodCrashLooping', body: 'pods restart' },
      { names: '', body: 'pods wait' },
    ]);
    expect(list).toEqual(
      expect.arrayContaining(['podcrashlooping', 'crashlooping', 'looping', 'pods', 'wait']),
    );
    expect(list.indexOf('pods')).toBeLessThan(list.indexOf('wait'));
  });

  it('are bounded, names kept before all others', () => {
    const body = Array.from({ length: 30_000 }, (_, index) => `w${index.toString(36)}`).join(' ');
    const list = buildVocabulary([{ names: 'Zebra', body }]);
    expect(list).toHaveLength(20_000);
    expect(list[0]).toBe('zebra');
  });
});

describe('a query', () => {
  it.each([
    ['ADR-0007', '7'],
    ['0007', '7'],
    ['7', '7'],
    ['adr 7', '7'],
    ['adr_0012', '12'],
    ['ADR0012', '12'],
    ['#12', '12'],
    ['decision #12', '12'],
    ['Entscheidung 3', '3'],
    ['決定 3', '3'],
    ['0007-partition-orders', '7'],
    ['partition ADR-7', '7'],
    ['http 500', null],
    ['p99', null],
    ['partition', null],
  ])('"%s" asks for the number %s', (text, number) => {
    expect(readQuery(text, known).number).toBe(number);
  });

  it.each([
    ['replcation lag', ['replication', 'lag']],
    ['kafak lag', ['kafka', 'lag']],
    ['partitoin', ['partition']],
    ['repl', ['repl']],
    ['partitions', ['partitions']],
    ['replicationlag', ['replicationlag']],
    ['kafkalag', ['kafka', 'lag']],
  ])('"%s" looks for %s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('leaves out what stands nowhere, and says so', () => {
    expect(readQuery('nosuchthing', known)).toMatchObject({ words: [], unknown: ['nosuchthing'] });
    expect(readQuery('kafka zzyzx', known)).toMatchObject({ words: ['kafka'], unknown: ['zzyzx'] });
  });

  it('is understood in the other words of the field, which are no typing errors', () => {
    expect(readQuery('k8s pods', known).variants).toContainEqual(['kubernetes', 'pods']);
    expect(readQuery('sticky sessions', known).variants).toEqual([['pin', 'sessions']]);
    expect(readQuery('thundering herd', known)).toMatchObject({
      variants: [['stampede']],
      unknown: [],
      corrected: [],
    });
  });

  it('takes every word as it is while the words of the handbook load, and scripts without blanks always', () => {
    expect(readQuery('replcation', null).words).toEqual(['replcation']);
    expect(words('障害')).toEqual(['障害']);
  });

  it('is read in time that grows with it', () => {
    const begin = performance.now();
    for (const text of [
      'adr '.repeat(50_000),
      '0'.repeat(200_000),
      `adr-${'-'.repeat(100_000)}`,
      'x'.repeat(200_000),
    ])
      readQuery(text, known);
    expect(performance.now() - begin).toBeLessThan(500);
  });
});

describe('a mended word', () => {
  it('is at a distance of one, in longer words of two, where two letters that changed places are one', () => {
    expect(editDistance('kafak', 'kafka', 2)).toBe(1);
    expect(editDistance('abc', 'abcdef', 2)).toBe(3);
    expect(correctWord('replctaion', known)).toBe('replication');
    expect(correctWord('sto', known)).toBeNull();
    expect(isKnown('pods', known)).toBe(true);
  });
});

describe('the order of results', () => {
  const page = (part: Partial<FoundPage>): FoundPage => ({
    score: 0.5,
    title: '',
    names: [],
    labels: [],
    headings: [],
    number: null,
    retired: false,
    stale: false,
    tool: false,
    nearness: 0,
    urgent: false,
    depth: 3,
    ...part,
  });
  const rate = (text: string, part: Partial<FoundPage>): number =>
    ratePage(readQuery(text, known), page(part));

  it('has the number before all text, the name before the label, the title before the text', () => {
    expect(rate('ADR 7', { number: '7', score: 0 })).toBeGreaterThan(
      rate('ADR 7', { score: 1, title: 'ADR 7' }),
    );
    expect(rate('replicationlag', { names: ['PostgresReplicationLagHigh'] })).toBeGreaterThan(
      rate('replicationlag', { labels: ['replication lag'], score: 1 }),
    );
    expect(rate('kafka lag', { title: 'Kafka lag' })).toBeGreaterThan(rate('kafka lag', { score: 1 }));
  });

  it('has the living before the retired, and records before pages about the tool', () => {
    expect(rate('kafka', { title: 'Kafka' })).toBeGreaterThan(
      rate('kafka', { title: 'Kafka', retired: true }),
    );
    expect(rate('kafka', {})).toBeGreaterThan(rate('kafka', { title: 'Kafka', tool: true }));
  });

  it('has words that stand together before words that stand apart', () => {
    expect(findNearness('Then show the pools now', ['show', 'pools'])).toBeCloseTo(2 / 3);
    expect(findNearness(`show ${'x '.repeat(20)} pools`, ['show', 'pools'])).toBe(0);
  });
});

describe('an excerpt', () => {
  const content =
    'Kafka lag. SEV2. Messages wait until a consumer takes them. \u2063Box one. Box lag two\u2063 The lag grows when a partition is hot. End.';

  it('is the sentence that says most of the query, its words marked', () => {
    const excerpt = findExcerpt(content, ['lag', 'partition'], 'Kafka lag');
    expect(excerpt?.parts.map(({ text }) => text).join('')).toBe('The lag grows when a partition is hot.');
    expect(excerpt?.parts.filter(({ mark }) => mark).map(({ text }) => text)).toEqual(['lag', 'partition']);
  });

  it('is the first sentence where none says a word of the query, never hidden words', () => {
    const excerpt = findExcerpt(content, ['nothing'], 'Kafka lag');
    expect(excerpt?.parts.map(({ text }) => text).join('')).toBe(
      'Messages wait until a consumer takes them.',
    );
  });

  it('of a long sentence is the part around the word', () => {
    const excerpt = findExcerpt(`${'before '.repeat(80)}lag ${'after '.repeat(80)}.`, ['lag'], '');
    const text = excerpt?.parts.map((part) => part.text).join('') ?? '';
    expect(text).toMatch(/^… .*\blag\b.* …$/);
    expect(text.length).toBeLessThan(230);
  });
});
