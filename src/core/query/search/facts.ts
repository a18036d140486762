import { findSuccessors } from '../../graph/standing.ts';
import { isDecision } from '../../kinds/adr/descriptor.ts';
import { describeKind } from '../../kinds/descriptors.ts';
import type { AdrRecord, AdrStatus } from '../../schema/adr.ts';
import type { HandbookRecord } from '../../schema/handbook.ts';
import type { Kind } from '../../schema/record-base.ts';
import { listLabels, searchNames } from './names.ts';
import { numberWord } from './read-query.ts';

/** The words that the facts of a record are told in. */
type SearchWord = `handbook.kind.${Kind}` | `handbook.status.${AdrStatus}`;

/** What a search knows of a record besides its text: its names, its number, how it stands and what took its place. */
export interface SearchFacts {
  /** In the words of a filter; empty where the record says none. */
  kind: string;
  status: string;
  severity: string;
  number: number | null;
  names: string[];
  labels: string[];
  isRetired: boolean;
  isUrgent: boolean;
  successor: AdrRecord | null;
}

/** What each search is told of a record, whatever it keeps it in; `t` gives the words of the interface. */
export function searchFacts(
  record: HandbookRecord,
  byId: ReadonlyMap<string, HandbookRecord>,
  t: (key: SearchWord) => string,
): SearchFacts {
  const kind = describeKind(record);
  const number = kind.number(record);
  const status = kind.status(record);
  return {
    kind: t(`handbook.kind.${record.kind}`),
    status: !status ? '' : status.value === 'unknown' ? status.raw : t(`handbook.status.${status.value}`),
    severity: kind.severity(record)?.value ?? '',
    number: number?.value ?? null,
    names: [...searchNames(record), ...(number ? [number.raw, numberWord(String(number.value))] : [])],
    labels: listLabels(record),
    isRetired: kind.isRetired(record),
    isUrgent: kind.isUrgent,
    successor: (isDecision(record) && findSuccessors(record, byId)[0]) || null,
  };
}

/** The facts as the pages of Pagefind have them, which are texts; `hrefOf` gives the address of a record. */
export function searchMeta(
  { status, number, names, labels, isRetired, isUrgent, successor }: SearchFacts,
  { kind }: HandbookRecord,
  hrefOf: (record: HandbookRecord) => string,
): Record<string, string> {
  const meta = {
    kind,
    names: names.join(' | '),
    labels: [...labels, status].filter(Boolean).join(' | '),
    number: number === null ? '' : String(number),
    successor: successor ? hrefOf(successor) : '',
    retired: isRetired ? 'yes' : '',
    urgent: isUrgent ? 'yes' : '',
  };
  return Object.fromEntries(Object.entries(meta).filter(([, value]) => value !== ''));
}
