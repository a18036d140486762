import { endOf, type ParsedDocument, sourceAt, startOf } from '../../markdown/document.ts';
import type { DateValue, Source } from '../../schema/value.ts';
import { type FoundDate, findDates, matchDate } from '../../words/date.ts';
import { fold, joined } from '../../words/fold.ts';
import { DAY_LEADS } from '../../words/tables/sentence-words.ts';
import { allWords } from '../../words/word-table.ts';
import { dateRank, fieldNameOf } from './labels.ts';
import type { NameParts } from './number.ts';
import { fieldsOf, type Outline, sectionOf } from './outline.ts';
import { frontmatterFields, scalarsOf } from './scalars.ts';
import { readStatements } from './statements.ts';
import type { StatusReading } from './status.ts';

/** A date that is stated but is none: the calendar has no such day, or day and month cannot be told apart. */
export interface DateProblem {
  problem: 'impossible' | 'ambiguous';
  raw: string;
  source: Source;
}

/** The date of a decision, or what stands in its place. */
export interface DateReading {
  date: DateValue | null;
  problems: DateProblem[];
}

interface Candidate {
  raw: string;
  offset: number;
  /** Where in `raw` the date stands and what it is. */
  found: FoundDate;
  from: Source['from'];
  rank: number;
}

/**
 * Reads the day of a decision: front matter, header fields, a date section, the status, the first entry of a change
 * log, the name of the file. A day that the page states but no calendar has leaves the date unknown.
 */
export function readDecisionDate(outline: Outline, status: StatusReading, name: NameParts): DateReading {
  const { document } = outline;
  const problems: DateProblem[] = [];
  const sources: (() => Candidate[])[] = [
    () => frontmatterDates(document),
    () => headDates(outline),
    () => sectionDates(outline),
    () => statusDates(status),
    () => changelogDates(outline),
  ];
  for (const source of sources) {
    const candidates = source().sort((a, b) => a.rank - b.rank);
    for (const { raw, offset, found, from } of candidates) {
      const place = sourceAt(document, offset, from);
      if (found.date) return { date: { ...found.date, raw, source: place }, problems };
      if (found.problem) problems.push({ problem: found.problem, raw, source: place });
    }
    if (problems.length > 0) return { date: null, problems };
  }
  return { date: dateOfName(document, name), problems };
}

/** Keys of a status under which its day stands. */
const SINCE: ReadonlySet<string> = new Set(
  [...allWords(DAY_LEADS), 'at', 'when'].map((word) => joined(fold(word))),
);

function frontmatterDates(document: ParsedDocument): Candidate[] {
  const fields = frontmatterFields(document);
  // `status: {value: accepted, since: 2025-04-11}`
  const since = fields
    .filter(({ key, shape }) => shape === 'map' && fieldNameOf(key) === 'status')
    .flatMap(({ children }) => children.filter(({ key }) => SINCE.has(joined(fold(key)))));
  return [...fields, ...since].flatMap((field) => {
    if (fieldNameOf(field.key) !== 'date' && !since.includes(field)) return [];
    return scalarsOf(field).flatMap((scalar): Candidate[] => {
      const found = matchDate(scalar.text.replace(/^\{\s*|(?<!\s)\s*\}$/g, '')) ?? findDates(scalar.text)[0];
      return found
        ? [{ raw: scalar.raw, offset: scalar.offset, found, from: 'frontmatter', rank: dateRank(field.key) }]
        : [];
    });
  });
}

function headDates(outline: Outline): Candidate[] {
  const { document } = outline;
  const fields = fieldsOf(outline, 'date');
  const candidates = fields.flatMap((field): Candidate[] => {
    const found = matchDate(field.value) ?? findDates(field.value)[0];
    return found
      ? [{ raw: field.raw, offset: field.offset, found, from: field.source.from, rank: dateRank(field.key) }]
      : [];
  });
  if (candidates.length > 0) return candidates;
  const signed = signedDates(outline);
  if (signed.length > 0) return signed;
  return document.format === 'asciidoc'
    ? [...revisionDate(outline), ...bareDates(outline)]
    : bareDates(outline);
}

/** `Written by: Chloé Martin, 7 March 2025`: the day on which the people of the head decided, else wrote. */
function signedDates(outline: Outline): Candidate[] {
  return (['deciders', 'authors'] as const).flatMap((name) =>
    fieldsOf(outline, name).flatMap(({ raw, offset, source }): Candidate[] => {
      const [found, second] = findDates(raw.slice(0, 300));
      return found && !second && found.date?.precision === 'day'
        ? [{ raw: found.raw, offset: offset + found.index, found, from: source.from, rank: 0 }]
        : [];
    }),
  );
}

/** `v1.2, 2024-09-01: second look` in the two lines below the title of an AsciiDoc page. */
function revisionDate({ document, title }: Outline): Candidate[] {
  const below = title?.source.line ?? document.lines.count;
  return [below + 1, below + 2].flatMap((line): Candidate[] => {
    const text = line <= document.lines.count ? document.lines.text(line) : '';
    const lead = /^v?\d[\w.]{0,20},[ \t]{0,9}(?=\S)/.exec(text)?.[0].length ?? 0;
    const [found] = lead > 0 || /^\d{4}-\d/.test(text) ? findDates(text.slice(lead, lead + 40)) : [];
    if (found?.index !== 0) return [];
    const offset = document.lines.start(line) + lead;
    return [{ raw: found.raw, offset, found, from: 'body', rank: 0 }];
  });
}

/** A line of the head that is a date and nothing else, as in `_14 May 2024_` below the title. */
function bareDates(outline: Outline): Candidate[] {
  const { document, title } = outline;
  const start = title ? title.index + 1 : 0;
  const next = document.headings.find((heading) => heading.index > (title?.index ?? -1))?.index;
  const blocks = document.tree.children.slice(
    start,
    next ?? Math.min(document.tree.children.length, start + 3),
  );
  return readStatements(document, blocks.slice(0, 4)).flatMap((statement): Candidate[] => {
    const plain = statement.raw.replace(/^[*_([]+|(?<![*_)\]])[*_)\]]+$/g, '');
    const found = plain.length <= 40 ? matchDate(plain) : null;
    return found?.date?.precision === 'day' || found?.date?.precision === 'month'
      ? [{ raw: statement.raw, offset: statement.offset, found, from: 'body', rank: 0 }]
      : [];
  });
}

function sectionDates(outline: Outline): Candidate[] {
  const section = sectionOf(outline, 'date');
  const { document } = outline;
  const [first] = section?.lead ?? [];
  if (!first) return [];
  const start = startOf(document, first);
  const text = document.text.slice(start, endOf(document, first));
  return findDates(text)
    .filter((found) => found.date?.precision !== 'year')
    .map((found, rank) => ({ raw: found.raw, offset: start + found.index, found, from: 'section', rank }));
}

function statusDates(status: StatusReading): Candidate[] {
  return status.statements.slice(0, 1).flatMap((statement): Candidate[] => {
    const { raw, offset } = statement.dateAt ?? statement;
    const found = findDates(raw).find((candidate) => !isInsideLink(raw, candidate.index));
    if (!found || found.date?.precision === 'year') return [];
    return [{ raw: found.raw, offset: offset + found.index, found, from: statement.from, rank: 0 }];
  });
}

/** The first day of a change log, which is the day of the first version. */
function changelogDates(outline: Outline): Candidate[] {
  const section = outline.sections.find((candidate) =>
    /^(?:change ?log|changes|history|revision history|revisions|document history|historique|versions?|version history|变更记录|変更履歴|改訂履歴)$/i.test(
      candidate.heading.text.trim(),
    ),
  );
  if (!section) return [];
  const { document } = outline;
  const start = document.bodyOffset + (section.heading.node.position?.end.offset ?? 0);
  const last = section.blocks.at(-1)?.position?.end.offset ?? 0;
  const text = document.text.slice(start, document.bodyOffset + last);
  return findDates(text)
    .filter((found) => found.date?.precision === 'day')
    .map(
      (found): Candidate => ({
        raw: found.raw,
        offset: start + found.index,
        found,
        from: 'section',
        rank: Number((found.date?.value ?? '').replaceAll('-', '')),
      }),
    )
    .sort((a, b) => a.rank - b.rank)
    .slice(0, 1);
}

function dateOfName(document: ParsedDocument, name: NameParts): DateValue | null {
  if (!name.date) return null;
  const { raw, value, precision } = name.date;
  return {
    value,
    precision,
    raw,
    source: { path: document.path, line: null, column: null, from: 'filename' },
  };
}

function isInsideLink(raw: string, index: number): boolean {
  for (const match of raw.matchAll(
    /\[(?:[^[\]]|\[[^[\]]{0,200}\]){0,400}\]\([^()]{0,400}\)|<https?:[^<>]{0,400}>|https?:\S+/g,
  ))
    if (index >= match.index && index < match.index + match[0].length) return true;
  return false;
}
