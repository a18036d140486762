import { describe, expect, it, test } from 'vitest';
import { correctWord, editDistance, isKnown, knowWords } from '../../src/core/query/search/correct-word.ts';
import { findExcerpt } from '../../src/core/query/search/excerpt.ts';
import { wordsOfAddress } from '../../src/core/query/search/names.ts';
import { type FoundPage, ratePage } from '../../src/core/query/search/rank.ts';
import { readQuery } from '../../src/core/query/search/read-query.ts';
import { findSaid } from '../../src/core/query/search/said-words.ts';
import {
  buildVocabulary,
  splitQuery,
  type VocabularyText,
  vocabularyOf,
} from '../../src/core/query/search/vocabulary.ts';
import { compileFiles } from '../support/compile-files.ts';

const told = (names: string, body: string): VocabularyText => ({
  names: vocabularyOf(names),
  body: vocabularyOf(body),
});

const known = knowWords(
  buildVocabulary([
    told('ReplicationLagHigh Kafka lag', 'The replica lags. Partition the orders, load the balancer.'),
    told(
      'Redis memory',
      'kubernetes pods pin sessions stampede memory of Redis is full, no space left on the disk',
    ),
  ]),
);
const words = (text: string): string[] => readQuery(text, known).words;

describe('the words of a handbook', () => {
  it('hold identifiers whole and in part, the most frequent first', () => {
    const list = buildVocabulary([told('PodCrashLooping', 'pods restart'), told('', 'pods wait')]);
    expect(list).toEqual(
      expect.arrayContaining(['podcrashlooping', 'crashlooping', 'looping', 'pods', 'wait']),
    );
    expect(list.indexOf('pods')).toBeLessThan(list.indexOf('wait'));
  });

  it('are bounded, names kept before all others', () => {
    const body = Array.from({ length: 30_000 }, (_, index) => `w${index.toString(36)}`).join(' ');
    const list = buildVocabulary([told('Zebra', body)]);
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
    ['adr/0022', '22'],
    ['adr.12', '12'],
    ['ADR–0019', '19'],
    ['(ADR-18).', '18'],
    ['ADR 0010?', '10'],
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
    ['ReplicatonLag', ['replicationlaghigh']],
    ['everything is full', ['full']],
  ])('"%s" looks for %s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('leaves out what stands nowhere, and says so', () => {
    expect(readQuery('nosuchthing', known)).toMatchObject({ words: [], unknown: ['nosuchthing'] });
    expect(readQuery('kafka zzyzx', known)).toMatchObject({ words: ['kafka'], unknown: ['zzyzx'] });
    expect(readQuery('florbnix 77', known).words).toEqual([]);
    expect(readQuery('florbnix pids', known).words).toEqual([]);
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
    expect(performance.now() - begin).toBeLessThan(5_000);
  });
});

describe('a question', () => {
  it('asks for a kind of page, and for the same without the word for it', () => {
    expect(readQuery('redis runbook', known)).toMatchObject({ kinds: ['playbook'], named: ['playbook'] });
    expect(readQuery('redis postmortm', known).named).toEqual(['postmortem']);
    expect(readQuery('redis outage', known)).toMatchObject({ kinds: ['postmortem'], named: [] });
    expect(readQuery('who owns kafka', known).kinds).toEqual(['service']);
    expect(readQuery('why partition', known)).toMatchObject({ kinds: ['adr'], words: ['partition'] });
  });

  it('asks what a word means, or what is wrong', () => {
    expect(readQuery('what is a stampede?', known).asksMeaning).toBe(true);
    expect(readQuery('what does ADR-7 say', known).asksMeaning).toBe(false);
    expect(readQuery('redis full', known).isSymptom).toBe(true);
    expect(readQuery('redis memory', known).isSymptom).toBe(false);
    // What is measured or awaited is no fault by itself.
    expect(readQuery('latency budget', null).isSymptom).toBe(false);
    expect(readQuery('waiting room', null).isSymptom).toBe(false);
    expect(readQuery('latency high', null).isSymptom).toBe(true);
  });

  it('has words that other words of the handbook stand for, and no rest without them', () => {
    expect(readQuery('k8s pods', known)).toMatchObject({ words: [], variants: [['kubernetes', 'pods']] });
  });

  it('takes a term of the field as a whole', () => {
    const variants = readQuery('thundering herd memory', known).variants.map((variant) => variant.join(' '));
    expect(variants).toEqual(['stampede memory']);
  });

  it('knows a term of the field in the plural as in the singular', () => {
    const { terms } = readQuery('thundering herds', known);
    expect(terms.map(({ group }) => group.includes('stampede'))).toEqual([true]);
  });

  it('means something else by words that are said together', () => {
    expect(readQuery('response times of redis', null).words).toEqual(['latency', 'redis']);
    expect(readQuery('severity levels', null).words).toEqual(['severities']);
    expect(readQuery('the query took too long', null).isSymptom).toBe(true);
  });
});

describe('a mended word', () => {
  it('is at a distance of one, in longer words of two, where two letters that changed places are one', () => {
    expect(editDistance('kafak', 'kafka', 2)).toBe(1);
    expect(editDistance('abc', 'abcdef', 2)).toBe(3);
    expect(correctWord('replctaion', known)).toEqual(['replication']);
    expect(correctWord('sto', known)).toEqual([]);
    expect(isKnown('pods', known)).toBe(true);
  });

  it('is of three letters where two of them changed places, and no other word of three', () => {
    const words = knowWords(['lag', 'log', 'replication']);
    expect(correctWord('lga', words)).toEqual(['lag']);
    expect(correctWord('lug', words)).toEqual([]);
  });

  it('is another form of a known word, not any that begins like its stem', () => {
    expect(isKnown('lagging', knowWords(['lags']))).toBe(false);
    expect(isKnown('partitioned', known)).toBe(true);
    expect(isKnown('postgers', knowWords(['postgres']))).toBe(false);
    expect(correctWord('postgers', knowWords(['postgres']))).toEqual(['postgres']);
  });

  it('may be two, of which the one that begins alike and is a term of the field comes first', () => {
    expect(correctWord('shardng', knowWords(['sharing', 'x', 'y']), ['sharding'])).toEqual([
      'sharding',
      'sharing',
    ]);
  });
});

describe('the order of results', () => {
  const page = (part: Partial<FoundPage>): FoundPage => ({
    score: 0.5,
    title: '',
    names: [],
    slug: '',
    labels: [],
    headings: [],
    number: null,
    retired: false,
    stale: false,
    status: [],
    tool: false,
    said: { share: 0, nearness: 0, pairs: 0, whole: false },
    kind: null,
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

  it('has the page first whose status the query names', () => {
    const query = readQuery('proposed caching', null);
    expect(ratePage(query, page({ status: ['Proposed'] }))).toBeGreaterThan(
      ratePage(query, page({ status: ['Accepted'] })),
    );
  });

  it('has the whole word before one that begins with its three letters', () => {
    expect(rate('slo', { title: 'SLOs' })).toBeGreaterThan(rate('slo', { title: 'Slow queries' }));
    expect(rate('slo', { title: 'SLO' })).toBeGreaterThan(rate('slo', { title: 'Slow' }) + 0.5);
  });

  it('has what begins with three keys before what says such a word somewhere in its title', () => {
    expect(rate('mon', { title: 'Monitoring is blind' })).toBeGreaterThan(
      rate('mon', { title: 'Growth over 12 to 36 months' }),
    );
  });

  it('knows a short word whose last letter is doubled before an ending', () => {
    expect(rate('log levels', { title: 'Logging and tracing' })).toBeGreaterThan(
      rate('log levels', { title: 'Logistics' }),
    );
  });

  it('has a page that is named with one of its parts before one that has both words in two parts', () => {
    const part = (title: string, headings: string[]): number => rate('balancer memory', { title, headings });
    expect(part('Balancer', ['Memory'])).toBeGreaterThan(part('Balancer', ['Disk']) + 0.5);
    expect(part('Balancer', ['Memory'])).toBeGreaterThan(part('Disk', ['Balancer', 'Memory']));
  });

  it('has what tells of systems before a guide where something is wrong', () => {
    const gap = (text: string): number => rate(text, { kind: 'service' }) - rate(text, { kind: 'doc' });
    expect(gap('kafka broken')).toBeGreaterThan(gap('kafka'));
  });

  it('has a page that says rare words before one that says frequent ones', () => {
    const rarity = new Map([
      ['poison', 0.9],
      ['message', 0.1],
    ]);
    const query = readQuery('poison message', null);
    expect(ratePage(query, page({ title: 'Poison' }), rarity)).toBeGreaterThan(
      ratePage(query, page({ title: 'Message' }), rarity),
    );
  });

  it('has what was typed word by word before the same words elsewhere', () => {
    const query = readQuery('too many clients already', null);
    expect(findSaid('FATAL: sorry, too many clients already', query).whole).toBe(true);
    expect(findSaid('many clients are already too slow', query).whole).toBe(false);
  });

  it('has the decision with the number that was typed as it stands, the one of the shortest address first', () => {
    expect(rate('ADR 7', { number: '7', retired: true, depth: 3 })).toBeGreaterThan(
      rate('ADR 7', { number: '7', score: 1, depth: 4 }),
    );
  });

  it('has words of scripts without blanks within others, and not where only some of their letters stand', () => {
    const said = (text: string, typed: string): number => findSaid(text, readQuery(typed, null)).share;
    expect(said('レプリカの遅延が30秒を超えています。', '遅延')).toBe(1);
    expect(said('在庫はありません。存在します。', '存在しない言葉')).toBe(0);
    const query = readQuery('遅延', null);
    expect(ratePage(query, page({ title: 'レプリケーション遅延' }))).toBeGreaterThan(
      ratePage(query, page({ title: '決済' })) + 1,
    );
  });

  it('has a title about a term of the field that was asked for in other words, and one that is said as a whole', () => {
    expect(rate('thundering herd', { title: 'Cache stampede' })).toBeGreaterThan(
      rate('thundering herd', { title: 'Cache sizes' }) + 0.5,
    );
    const commander = readQuery('how do I become an incident commander', null);
    const titled = (title: string): number => ratePage(commander, page({ title }));
    expect(titled('Incident commander')).toBeGreaterThan(titled('Incident commander and deputies') + 0.5);
  });

  it('has the kind that was named before another that says more', () => {
    expect(rate('kafka postmortem', { title: 'Kafka stood still', kind: 'postmortem' })).toBeGreaterThan(
      rate('kafka postmortem', { title: 'Kafka', kind: 'playbook', urgent: true }),
    );
  });

  it('has a page whose address says what its title says in a sentence', () => {
    expect(rate('lag', { title: 'One lamp, sold twice', slug: 'lag' })).toBeGreaterThan(
      rate('lag', { title: 'One lamp, sold twice' }) + 1,
    );
  });

  it('has what says the neighbours of a command as neighbours before what says its words apart', () => {
    const query = readQuery('redis-cli cluster info', null);
    expect(findSaid('redis-cli -h cache cluster info', query).pairs).toBeCloseTo(2 / 3);
    expect(findSaid('redis has a cli; info, cluster', query).pairs).toBe(0);
  });

  it('has a page of the kind about the topic before another page that is called like it', () => {
    const query = readQuery('hot partition incident', null);
    expect(
      ratePage(query, page({ title: 'A drop made the partition hot', kind: 'postmortem' })),
    ).toBeGreaterThan(ratePage(query, page({ title: 'Hot partition', kind: 'playbook', urgent: true })));
    expect(ratePage(query, page({ title: 'Retries kept identity down', kind: 'postmortem' }))).toBeLessThan(
      ratePage(query, page({ title: 'Hot partition', kind: 'playbook', urgent: true })),
    );
  });

  it('has words that stand together before words that stand apart', () => {
    const query = readQuery('show pools', null);
    expect(findSaid('Then show the pools now', query).nearness).toBeCloseTo(2 / 3);
    expect(findSaid(`show ${'x '.repeat(20)} pools`, query).nearness).toBe(0);
  });
});

test.each([
  ['12,000', '12000'],
  ['1.250.000', '1250000'],
  ['3’500', '3500'],
  ['10\u202f000', '10000'],
  ['10.100.200.1', '10 100 200 1'],
  ['2.100.4', '2 100 4'],
  ['0.250', '0 250'],
  ['1000.182', '1000 182'],
])('a number is one whose thousands are set apart, and nothing else is: %s', (text, words) => {
  expect(splitQuery(text).join(' ')).toBe(words);
});

test('a record is found by the name of its file and by the month of its date in the words of the site', () => {
  const [record] = compileFiles({
    'postmortems/2026-04-19-double-billing.md': '# Invoices twice\n\n- Date: 2026-04-19\n',
  }).records;
  if (!record) throw new Error('Unexpected handbook without a record, expected one.');
  expect(wordsOfAddress(record, 'en')).toEqual(
    expect.arrayContaining(['double', 'billing', '2026', '04', 'april']),
  );
  expect(wordsOfAddress(record, 'pl')).toContain('kwiecien');
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

  it('is a sentence and no heading; a heading that says the query speaks for the sentence below it', () => {
    const text = 'Kafka. Rolling back. Take the flag away first. Why. Messages wait here for a time.';
    const headings = ['Rolling back', 'Why'];
    const of = (words: string[]): string | undefined =>
      findExcerpt(text, words, 'Kafka', headings)
        ?.parts.map((part) => part.text)
        .join('');
    expect(of(['rolling', 'back'])).toBe('Take the flag away first.');
    expect(of(['nothing'])).toBe('Take the flag away first.');
  });

  it('of a long sentence is the part around the word', () => {
    const excerpt = findExcerpt(`${'before '.repeat(80)}lag ${'after '.repeat(80)}.`, ['lag'], '');
    const text = excerpt?.parts.map((part) => part.text).join('') ?? '';
    expect(text).toMatch(/^… .*\blag\b.* …$/);
    expect(text.length).toBeLessThan(230);
  });
});

describe('a query with a month', () => {
  it.each([
    ['incident january 2026', '2026 01'],
    ['vorfall januar 2026', '2026 01'],
    ['incident 2025 juillet', '2025 07'],
  ])('means the date as well: %s', (text, date) => {
    expect(readQuery(text, null).variants.map((words) => words.join(' '))).toContain(date);
  });

  it('means none without a year', () => {
    expect(readQuery('may fail', null).variants.flat()).not.toContain('05');
  });
});

test.each([
  ['注文が止まった', '注文'],
  ['なぜPostgreSQL', 'postgresql'],
  ['注文チーム', 'チーム'],
])('the words of a script without blanks are looked for one by one as well: %s', (text, word) => {
  expect(readQuery(text, null).variants.flat()).toContain(word);
});

describe('a query that asks for a kind', () => {
  const known = knowWords([
    'hot',
    'partition',
    'checkout',
    'orders',
    'write',
    'shop',
    'down',
    'redis',
    '2026',
  ]);

  it.each([
    ['hot partition incident', ['postmortem'], ['hot', 'partition']],
    ['what happened to checkout', ['postmortem'], ['checkout']],
    ['who is responsible for checkout', ['service'], ['checkout']],
    ['wer ist zuständig für checkout', ['service'], ['checkout']],
    ['why was the shop down', ['postmortem'], ['shop', 'down']],
    ['why redis', ['adr'], ['redis']],
    ['whos on call checkout', ['service'], ['checkout']],
    ['incident january 2026', ['postmortem'], ['2026', '01']],
    ['how do I write a postmortem', [], []],
  ])('is about the rest: %s', (text, kinds, topic) => {
    const query = readQuery(text, known);
    expect(query.kinds).toEqual(kinds);
    expect(query.topic).toEqual(topic);
  });

  it('looks for no word that asks and stands nowhere, and does not call it unknown', () => {
    const query = readQuery('wer ist zuständig für checkout', known);
    expect(query.words).toEqual(['checkout']);
    expect(query.unknown).toEqual([]);
  });

  it('looks for no word that says little and stands nowhere beside one that stands somewhere', () => {
    expect(readQuery('redis website', known)).toMatchObject({ words: ['redis'], unknown: [] });
  });
});

test.each(['cache is empty', 'events not consumed', 'out of connections', 'replica behind', 'langsam'])(
  'a symptom is one in any words: %s',
  (text) => {
    expect(readQuery(text, null).isSymptom).toBe(true);
    expect(readQuery(`how do we handle ${text}`, null).isSymptom).toBe(false);
  },
);

test('several terms in another language are each understood', () => {
  const known = knowWords(['connections', 'exhausted']);
  expect(readQuery('Verbindungen erschöpft', known).variants).toContainEqual(['connections', 'exhausted']);
});

test('a mistyped name is the name', () => {
  const known = knowWords(['deployment', 'rollback']);
  expect(readQuery('deploymet and rollback', known).key).toBe('deploymentandrollback');
  expect(readQuery('Übergabe', null).key).toBe('übergabe');
});

test('a mistyped symptom is a symptom', () => {
  expect(readQuery('exhasted', knowWords(['exhausted', 'a', 'b'])).isSymptom).toBe(true);
});

test.each(['Bereitschaft', 'Bereitschaftsdienst', 'astreinte'])(
  'a term of the field is understood in other languages than that of the handbook: %s',
  (text) => {
    expect(readQuery(text, knowWords(['on', 'call'])).variants).toContainEqual(['call']);
  },
);
