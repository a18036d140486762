import { z } from 'zod';
import { collectReferences, type WrittenReference } from '../elsewhere/written-references.ts';
import { DiagnosticSchema, type HandbookRecord, HandbookRecordSchema } from '../schema/handbook.ts';
import { PLAYBOOK_SECTIONS } from '../schema/playbook.ts';
import { INCIDENT_TIMES } from '../schema/postmortem.ts';
import { KindSchema } from '../schema/record-base.ts';
import { BASE_PATH, language } from '../source/config.ts';
import { buildTable } from '../text/keyed-table.ts';
import { cutField, cutTitle } from './measure.ts';
import { collectWords } from './record-words.ts';

/** What a hub keeps of a published handbook: its records without their inner parts, and what it says of itself. */
export interface PublishedHandbook {
  title: string | null;
  /** The place that tells the ticks of its readers from those of other handbooks; null where it does not say. */
  place: { site: string; base: string } | null;
  /** Language of its pages, as a BCP 47 tag; null where it does not say. */
  language: string | null;
  records: HandbookRecord[];
  /** References to other handbooks, by the id of the record that holds them. */
  references: Record<string, WrittenReference[]>;
  counts: { error: number; warning: number; info: number };
  /** Records that lack what every record has. */
  unread: number;
  /** Fields that are known here and written in a form that is not, such as `adr.status`. */
  strange: string[];
  /** By the id of a record what else its page says, for a search engine; nothing where none is given it. */
  words: Record<string, string>;
  /** Fields that are longer than a hub shows, such as `adr.title`. */
  cut: string[];
}

/** What came of reading a published file; a `fault` ends a sentence such as "… is broken: ". */
export type PublishedReading = { handbook: PublishedHandbook } | { fault: string };

/** Records of one handbook; reading of more would take minutes. */
const MAX_RECORDS = 100_000;

const SiteSchema = z.object({
  title: z.string().transform(cutTitle),
  id: z.string().min(1).max(300),
  // It becomes a part of addresses and of the policy of pages.
  base: z
    .string()
    .max(300)
    .regex(BASE_PATH)
    .refine((base) => !/(?:^|\/)\.\.?(?:\/|$)/.test(base)),
  language: language.nullable().catch(null),
});

/** The inner parts of records, which only their own pages show. */
const INNER: Readonly<Record<string, unknown>> = {
  headings: [],
  links: [],
  mentions: [],
  entries: [],
  commands: [],
  steps: [],
  placeholders: [],
  durations: [],
  factors: [],
  timeline: [],
  well: [],
  badly: [],
  lucky: [],
  impact: null,
  scope: null,
  sections: buildTable(PLAYBOOK_SECTIONS, () => null),
  times: buildTable(INCIDENT_TIMES, () => null),
};

const SCHEMAS = new Map(HandbookRecordSchema.options.map((schema) => [schema.shape.kind.value, schema]));

/**
 * Reads the object that a site serves as `handbook.json`, of this version of the generator or of another one: a field
 * that is missing or new does no harm, one in an unknown form is left out and named. `addressOf` gives the address of
 * a record for readers of the hub, where the handbook lies below a base, or null where it has none that may be shown.
 */
export function readPublished(
  value: unknown,
  addressOf: (url: string, base: string | null) => string | null,
  { withWords = false } = {},
): PublishedReading {
  const published = openPublished(value);
  if (typeof published === 'string') return { fault: published };
  const site = SiteSchema.safeParse(published.site);
  const handbook: PublishedHandbook = {
    title: site.success ? site.data.title : null,
    place: site.success ? { site: site.data.id, base: site.data.base } : null,
    language: site.success ? site.data.language : null,
    records: [],
    references: {},
    counts: { error: 0, warning: 0, info: 0 },
    unread: 0,
    strange: [],
    words: {},
    cut: [],
  };
  const strange = new Set<string>(!site.success && isObject(published.site) ? ['site'] : []);
  const cut = new Set<string>();
  const ids = new Set<string>();
  const written: [id: string, references: WrittenReference[]][] = [];
  const texts: [id: string, words: string][] = [];
  for (const raw of published.records) {
    const record = readRecord(raw, strange, cut);
    const url = record && addressOf(record.url, handbook.place?.base ?? null);
    if (!record || !url || ids.has(record.id)) {
      handbook.unread++;
      continue;
    }
    ids.add(record.id);
    const references = isObject(raw) ? collectReferences(raw) : [];
    if (references.length > 0) written.push([record.id, references]);
    const words = withWords && isObject(raw) ? collectWords(raw) : '';
    if (words !== '') texts.push([record.id, words]);
    handbook.records.push({ ...record, url, relations: record.relations.filter(isKept) });
  }
  // An id may be any text, the name of what every object inherits too.
  handbook.references = Object.fromEntries(written);
  handbook.words = Object.fromEntries(texts);
  handbook.strange = [...strange].sort();
  handbook.cut = [...cut].sort();
  countFindings(published.diagnostics, handbook.counts);
  return { handbook };
}

/** An object that a site serves as its handbook, or what is wrong with it. */
function openPublished(
  value: unknown,
): { records: unknown[]; site?: unknown; diagnostics?: unknown } | string {
  if (!isObject(value)) return 'it is no object of a handbook';
  if (typeof value.handbook !== 'number') return 'it does not say that it is a handbook';
  if (value.handbook !== 1) return `it has the format ${value.handbook}, and this hub reads format 1`;
  if (!Array.isArray(value.records)) return 'it has no list of records';
  return value.records.length > MAX_RECORDS
    ? `it has ${value.records.length} records, and this hub reads ${MAX_RECORDS} of one handbook`
    : { site: value.site, diagnostics: value.diagnostics, records: value.records };
}

function countFindings(diagnostics: unknown, counts: PublishedHandbook['counts']): void {
  for (const raw of Array.isArray(diagnostics) ? diagnostics : []) {
    const severity = DiagnosticSchema.shape.severity.safeParse(isObject(raw) ? raw.severity : null);
    if (severity.success) counts[severity.data]++;
  }
}

/** Edges between decisions, which decide what is in force; the others stand on the pages of the handbook. */
function isKept({ type, target }: HandbookRecord['relations'][number]): boolean {
  return target !== null && /^(?:supersede|amend|clarif)/.test(type);
}

function readRecord(raw: unknown, strange: Set<string>, cut: Set<string>): HandbookRecord | null {
  if (!isObject(raw)) return null;
  const kind = KindSchema.safeParse(raw.kind);
  if (!kind.success) return null;
  const shape: Readonly<Record<string, z.ZodType>> = SCHEMAS.get(kind.data)?.shape ?? {};
  const own = Object.fromEntries(
    Object.keys(shape).map((field) => {
      if (Object.hasOwn(INNER, field)) return [field, INNER[field]];
      const value = cutField(raw[field], field);
      if (value !== raw[field]) cut.add(`${kind.data}.${field}`);
      return [field, value];
    }),
  );
  const whole = HandbookRecordSchema.safeParse(own);
  if (whole.success) return withoutInnerLinks(whole.data);
  for (const [field, schema] of Object.entries(shape)) {
    if (schema.safeParse(own[field]).success) continue;
    if (own[field] !== undefined) strange.add(`${kind.data}.${field}`);
    own[field] = defaultOf(schema);
  }
  const mended = HandbookRecordSchema.safeParse(own);
  return mended.success ? withoutInnerLinks(mended.data) : null;
}

/** What stands for a field that is not there: nothing, or an empty list. */
function defaultOf(schema: z.ZodType): unknown {
  return [null, [], false].find((value) => schema.safeParse(value).success);
}

function withoutInnerLinks(record: HandbookRecord): HandbookRecord {
  return 'tasks' in record
    ? { ...record, tasks: record.tasks.map((task) => ({ ...task, links: [] })) }
    : record;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
