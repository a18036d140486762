import { z } from 'zod';
import { groongaText } from '../../query/search/groonga-query.ts';
import type { EngineRequest, SearchEngine } from './search-engine.ts';

/** Columns by their type; those of values are filters, and have an index of their own. */
const COLUMNS: readonly (readonly [name: string, flags: string, type: string])[] = [
  ['handbook', 'COLUMN_SCALAR', '*values'],
  ['stamp', 'COLUMN_SCALAR', '*values'],
  ['kind', 'COLUMN_SCALAR', '*values'],
  ['status', 'COLUMN_SCALAR', '*values'],
  ['severity', 'COLUMN_SCALAR', '*values'],
  ['url', 'COLUMN_SCALAR', 'Text'],
  ['title', 'COLUMN_SCALAR', 'Text'],
  ['number', 'COLUMN_SCALAR', 'Int32'],
  // An index of several columns takes no lists.
  ['names', 'COLUMN_SCALAR', 'Text'],
  ['labels', 'COLUMN_SCALAR', 'Text'],
  ['content', 'COLUMN_SCALAR', 'Text'],
  ['retired', 'COLUMN_SCALAR', 'Bool'],
  ['urgent', 'COLUMN_SCALAR', 'Bool'],
  ['successor', 'COLUMN_SCALAR', 'Text'],
];

/** Languages whose stems Groonga's plugin knows, by its names for them. */
const STEMMERS: Readonly<Record<string, string>> = {
  de: 'german',
  en: 'english',
  es: 'spanish',
  fr: 'french',
  it: 'italian',
  nl: 'dutch',
  pt: 'portuguese',
  ru: 'russian',
};

function command(name: string, values: Record<string, string>): EngineRequest {
  return { method: 'GET', path: `d/${name}.json?${encode(values)}` };
}

function encode(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
}

/** What Groonga answers: `[[code, start, seconds, message], body]`. */
const Answer = z.tuple([z.tuple([z.number()]).rest(z.unknown()), z.unknown()]);
/** Of a search without rows: the number of records, columns, and by drilldown `[[count], columns, ...values]`. */
const Drilldown = z.tuple([z.unknown(), z.tuple([z.unknown(), z.unknown()]).rest(z.unknown())]);
const Counted = z.tuple([z.string(), z.number()]);

/** Groonga over HTTP. https://groonga.org/docs/reference/command.html */
export const GROONGA: SearchEngine = {
  begin(index, language) {
    const stem = STEMMERS[language.split('-')[0]?.toLowerCase() ?? ''];
    const terms = {
      name: `${index}_terms`,
      flags: 'TABLE_PAT_KEY',
      key_type: 'ShortText',
      // Latin words as wholes; of languages without blanks each pair of letters.
      default_tokenizer: 'TokenNgram("unify_alphabet", true, "unify_digit", true)',
      normalizer: 'NormalizerNFKC130',
    };
    const made = [
      ...(stem
        ? [
            { ...command('plugin_register', { name: 'token_filters/stem' }), harmless: /^/ },
            {
              ...command('table_create', {
                ...terms,
                token_filters: `TokenFilterStem("algorithm", "${stem}")`,
              }),
              harmless: /^/,
            },
          ]
        : []),
      // Where the plugin is not installed; where it is, the table is there by now.
      command('table_create', terms),
      command('table_create', { name: `${index}_values`, flags: 'TABLE_HASH_KEY', key_type: 'ShortText' }),
      command('table_create', { name: index, flags: 'TABLE_HASH_KEY', key_type: 'ShortText' }),
      ...COLUMNS.map(([name, flags, type]) =>
        command('column_create', { table: index, name, flags, type: type.replace('*', `${index}_`) }),
      ),
      ...COLUMNS.filter(([, , type]) => type === '*values').map(([name]) =>
        command('column_create', {
          table: `${index}_values`,
          name: `${index}_${name}`,
          flags: 'COLUMN_INDEX',
          type: index,
          source: name,
        }),
      ),
      command('column_create', {
        table: `${index}_terms`,
        name: `${index}_words`,
        flags: 'COLUMN_INDEX|WITH_POSITION|WITH_SECTION',
        type: index,
        source: 'title,names,labels,content',
      }),
    ];
    return made.map((request) => ({ harmless: /already (?:exists|used)/i, ...request }));
  },

  count: (index) =>
    command('select', { table: index, limit: '0', drilldown: 'stamp', drilldown_limit: '-1' }),

  readCount(answer) {
    const [, body] = Answer.parse(answer);
    const [, [, , ...values]] = Drilldown.parse(body);
    return new Map(values.map((value) => Counted.parse(value)));
  },

  load(index, documents) {
    const rows = documents.map(({ id, names, labels, ...document }) => ({
      ...{ _key: id, names: names.join(' | '), labels: labels.join(' | ') },
      ...document,
    }));
    return {
      method: 'POST',
      path: `d/load.json?${encode({ table: index })}`,
      type: 'application/json',
      body: JSON.stringify(rows),
    };
  },

  readLoad(answer, sent) {
    const [[code, , , message], count] = Answer.parse(answer);
    if (code !== 0) return `it answered ${String(message)}`;
    return count === sent ? null : `it took ${String(count)} of ${sent} records`;
  },

  forget(index, handbook, stamp) {
    const other = stamp === null ? '' : ` && stamp != ${groongaText(stamp)}`;
    return command('delete', { table: index, filter: `handbook == ${groongaText(handbook)}${other}` });
  },

  end: () => [],
};
