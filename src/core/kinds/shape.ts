import type { ParsedDocument } from '../markdown/document.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import type { Kind } from '../schema/record-base.ts';
import { factOf } from '../source/facts.ts';
import { describeFolder } from '../source/folders.ts';
import type { SourceTree } from '../source/source.ts';
import { once } from '../text/once.ts';
import { folderOf } from '../text/path.ts';
import { READERS } from './readers.ts';

/** A folder that nobody named whose files look like records of a kind. */
export interface Proposal {
  kind: Exclude<Kind, 'doc' | 'service'>;
  path: string;
  /** Number of files that look like records. */
  count: number;
}

/** Kinds whose records can be told by what stands in them, the plainest signs first. */
const SHAPED = ['adr', 'postmortem', 'playbook', 'onboarding'] as const;

/** Files that tell of a repository and are records of nothing. */
const ABOUT =
  /(?:^|\/)(?:readme|index|_index|changelog|changes|history|contributing|licen[cs]e|code_of_conduct|security|support|authors|maintainers|summary|governance|roadmap)(?:\.[^/]*)?$/i;

/**
 * The kind that a document has the shape of, or null: a record says more of itself than a title. A kind of `taken` is
 * not answered, and not asked for where no other one comes into question.
 */
export function shapeOf(
  document: ParsedDocument,
  taken: ReadonlySet<Kind> = new Set(),
): Proposal['kind'] | null {
  const kind = SHAPED.find((one) => !taken.has(one) && looksLike(document, one));
  if (kind === undefined) return null;
  const isPlainer = SHAPED.slice(0, SHAPED.indexOf(kind)).some(
    (other) => taken.has(other) && looksLike(document, other),
  );
  return isPlainer ? null : kind;
}

/** Whether a document looks like a record of a kind. */
export function looksLike(document: ParsedDocument, kind: Kind): boolean {
  if (ABOUT.test(document.path)) return false;
  const folder = describeFolder(kind, folderOf(document.path));
  const tree: SourceTree = {
    files: [{ path: document.path, text: document.text }],
    folders: [folder],
    paths: new Set([document.path]),
    dates: new Map(),
    repositoryUrls: [],
    diagnostics: [],
  };
  const [entry] = READERS[kind]([withoutFacts(document)], { tree, folder }).records;
  return entry !== undefined && hasShape(entry.record, document);
}

/** What a document would be elsewhere is nothing to keep beside what it is. */
const withoutFacts = once((document: ParsedDocument): ParsedDocument => ({ ...document, facts: undefined }));

function hasShape(record: HandbookRecord, document: ParsedDocument): boolean {
  switch (record.kind) {
    case 'adr':
      return (
        record.status !== null &&
        record.status.value !== 'unknown' &&
        (record.number !== null || record.date !== null)
      );
    case 'playbook': {
      const named = Object.values(record.sections).filter((section) => section !== null).length;
      const hasAlert = record.alerts.some(
        ({ source }) => source.from !== 'filename' && source.from !== 'heading',
      );
      const isCalled = /(?:run|play)[\s_-]?book|\bsop\b/i.test(`${record.title.value} ${document.path}`);
      return (
        (record.commands.length > 0 && (hasAlert || named >= 2 || isCalled)) ||
        (hasAlert && named >= 1) ||
        named >= 4
      );
    }
    case 'postmortem': {
      const facts = [
        record.timeline.length > 1,
        record.actions.length > 0,
        record.impact !== null,
        record.factors.length > 0,
        record.severity !== null,
        Object.values(record.times).some((time) => time !== null),
        record.well.length + record.badly.length + record.lucky.length > 0,
      ];
      return record.date !== null && facts.filter(Boolean).length >= 2;
    }
    case 'onboarding':
      return (
        record.tasks.length >= 3 &&
        (record.tasks.some(({ due }) => due !== null) ||
          /on-?board|joiner|starter|new[\s_-](?:hire|engineer|employee)|first[\s_-](?:day|week|month)|welcome|einarbeit|入职|オンボーディング|新人/i.test(
            `${record.title.value} ${document.path}`,
          ))
      );
    default:
      return record.owners.length > 0;
  }
}

/**
 * Folders whose files look like records, for kinds that have no folder. At least two files of a folder, or half of them,
 * have the shape; folders beside one another are one proposal.
 */
export function proposeFolders(documents: readonly ParsedDocument[], taken: ReadonlySet<Kind>): Proposal[] {
  const byFolder = Map.groupBy(documents, ({ path }) => folderOf(path));
  const found: Proposal[] = [];
  for (const [path, own] of byFolder) {
    const question = `shape beside ${[...taken].sort().join(' ')}`;
    const shapes = own.map((document) => factOf(document, question, () => shapeOf(document, taken)));
    for (const kind of SHAPED) {
      if (taken.has(kind)) continue;
      const count = shapes.filter((shape) => shape === kind).length;
      if (count >= 2 || (count === 1 && own.length <= 2)) found.push({ kind, path, count });
    }
  }
  return SHAPED.flatMap((kind) => joinNeighbours(found.filter((proposal) => proposal.kind === kind))).sort(
    (a, b) => b.count - a.count || (a.path < b.path ? -1 : 1),
  );
}

/** Several folders below one other are years or topics of it. */
function joinNeighbours(proposals: readonly Proposal[]): Proposal[] {
  const byParent = Map.groupBy(proposals, ({ path }) => folderOf(path));
  return [...byParent].flatMap(([parent, own]) => {
    const [first] = own;
    if (!first || own.length < 2 || parent === '.') return own;
    return [{ ...first, path: parent, count: own.reduce((sum, { count }) => sum + count, 0) }];
  });
}
