import type { AdrStatus } from '../schema/adr.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import type { RelationType } from '../schema/record-base.ts';
import type { DateValue, NumberValue, TextValue } from '../schema/value.ts';

/**
 * What a kind is, apart from how it is read, checked and written. Whoever wants to know how one kind differs from
 * another asks here instead of comparing its name. What a kind does not say is as `PLAIN` has it.
 */
export interface KindDescriptor<R extends HandbookRecord = HandbookRecord> {
  kind: R['kind'];
  /** First segment of its addresses; empty where its records lie at the top. */
  route: string;
  /** Address of the page that lists its records. */
  index: string;
  /** What reports call one of them, any of them, several of them, and the list of all. */
  names: { one: string; any: string; several: string; many: string };
  /** Folder that holds its records where none is named and none has a usual name. */
  usualFolder: string | null;
  /** It takes the files that no other kind wants, and gives way to every other. */
  takesRest: boolean;
  /** Much else has the usual names of its folders: by the name alone, nothing in one is of this kind. */
  hasCommonName: boolean;
  /** Its records may be files of YAML as well, such as the forms of a tracker. */
  readsForms: boolean;
  /** Its records have parts that are called alike, so that a heading that is none of them is worth a note. */
  hasParts: boolean;
  /** The day of its review stands among its own facts. */
  tellsReview: boolean;
  /** The reader of its page needs no line of facts under the title. */
  hidesKeyFacts: boolean;
  /** Alerts are answered with it, so that a search for one finds it first. */
  isUrgent: boolean;
  /** It may answer an incident: a decision that was made, a playbook that was written. */
  isFollowUp: boolean;
  /** Keys of its front matter that stand in no table of words. */
  keys: readonly string[];
  /** Relations that its page tells in a place of their own. */
  toldRelations: readonly RelationType[];
  /** Only headings down to this rank stand in the contents of its page. */
  contentsDepth: number | null;
  number(record: R): NumberValue | null;
  date(record: R): DateValue | null;
  status(record: R): StatusValue | null;
  severity(record: R): TextValue | null;
  /** Whether it is kept for the record alone. */
  isRetired(record: R): boolean;
  /** What it is called beside its title. */
  aliases(record: R): readonly TextValue[];
  /** What it is filed under beside tags, services and owners. */
  labels(record: R): readonly TextValue[];
  /** The fields by which a person knows it in a list. */
  columns(record: R): string[];
  /** How many things in it cite a record that it is known to cite. */
  countCitations(record: R, cited: string): number;
}

/** A status with the words that the file has for it. */
export interface StatusValue extends Omit<TextValue, 'value'> {
  value: AdrStatus;
}

/** A kind of which nothing particular is known. */
export const PLAIN = {
  usualFolder: null,
  takesRest: false,
  hasCommonName: false,
  readsForms: false,
  hasParts: false,
  tellsReview: false,
  hidesKeyFacts: false,
  isUrgent: false,
  isFollowUp: false,
  keys: [],
  toldRelations: [],
  contentsDepth: null,
  number: () => null,
  date: () => null,
  status: () => null,
  severity: () => null,
  isRetired: () => false,
  aliases: () => [],
  labels: () => [],
  columns: () => [],
  countCitations: () => 1,
} satisfies Partial<KindDescriptor>;
