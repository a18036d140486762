import { isYaml, type ParsedDocument, sourceAt } from '../../markdown/document.ts';
import type { Skipped } from '../../schema/handbook.ts';
import type { OnboardingRecord } from '../../schema/onboarding.ts';
import type { Link } from '../../schema/record-base.ts';
import type { TextValue } from '../../schema/value.ts';
import { factOf } from '../../source/facts.ts';
import { buildSlug } from '../../source/slug.ts';
import { hashText } from '../../text/hash.ts';
import { normaliseLineEnds } from '../../text/lines.ts';
import { fileNameOf, folderOf } from '../../text/path.ts';
import { type KindReader, type ReadContext, type ReadRecord, recall } from '../reading.ts';
import { buildRecordBase, readTitle } from '../record-base.ts';
import { findField, readText, readTexts } from '../record-fields.ts';
import { buildTasks } from './build-tasks.ts';
import { lockOf, type OnboardingLock, pathIdOf, stepsOfPath } from './lock-file.ts';
import { linkPhases, phaseOfFile, phasesOfDocument, type RawPhase } from './phases.ts';
import { roleKey } from './role-names.ts';
import { RoleReader } from './roles.ts';
import { collectTasks, hasTask } from './tasks.ts';

/** A file that begins with a number is a phase: `01_first-week.md`. */
const NUMBERED = /^\d+/;

/**
 * Reads onboarding paths. The files of one folder are the phases of one path where all that hold steps begin with a
 * number; otherwise each file is a path of its own.
 */
export const readOnboarding: KindReader = (files, context) => {
  // YAML is an issue form, which is a path where it has checkboxes, or something else's configuration.
  const documents = files.filter(
    (document) => !isYaml(document.path) || factOf(document, 'has a task', () => hasTask(document.tree)),
  );
  const others = files.filter((document) => !documents.includes(document));
  const folders = Map.groupBy(documents, (document) => folderOf(document.path));
  const records = [...folders].flatMap(([folder, own]) => {
    const holding = own.filter((document) => factOf(document, 'holds steps', () => holdsSteps(document)));
    const phased = holding.length > 1 && holding.every((document) => NUMBERED.test(nameOf(document)));
    if (!phased) return own.map((document) => readPage(document, context));
    const parts = own.filter((document) => NUMBERED.test(nameOf(document)) || isIndex(document));
    const others = own.filter((document) => !parts.includes(document));
    return [
      readPath(parts.sort(byNumber), context, folder),
      ...others.map((document) => readPage(document, context)),
    ];
  });
  const skipped = others.map(({ path }): Skipped => ({ path, reason: 'not-a-record' }));
  return { records, skipped, diagnostics: [] };
};

/** Reads a path that is one file. */
function readPage(document: ParsedDocument, context: ReadContext): ReadRecord {
  const record = recall(
    document,
    'onboarding',
    context,
    () => readPath([document], context, null).record,
    context.tree.lock ?? null,
  );
  // The links of a step are those of its page: what one is found to lead to, the other does.
  const keyOf = ({ href, source }: Link): string => `${source.line}:${source.column} ${href}`;
  const links = new Map(record.links.map((link) => [keyOf(link), link]));
  for (const task of record.tasks) task.links = task.links.map((link) => links.get(keyOf(link)) ?? link);
  return { record, documents: [document] };
}

interface ReadPath extends ReadRecord {
  record: OnboardingRecord;
}

/** Reads one path: a file, or with `folder` the files of a folder, its index page first. */
function readPath(documents: ParsedDocument[], context: ReadContext, folder: string | null): ReadPath {
  const first = documents.find(isIndex) ?? documents[0];
  if (!first) throw new Error('Unexpected path of no files, expected at least one.');
  const title = folder !== null && !isIndex(first) ? titleOfFolder(folder) : readTitle(first, 'onboarding');
  const base = buildRecordBase('onboarding', first, context, title);
  const declared = readTexts(first, ['roles', 'role', 'audience']);
  const reader = new RoleReader(declared.map((role) => role.value));
  const all = asksForAll(first);
  const phases = documents.flatMap((document): RawPhase[] => {
    const tasks = collectTasks(document, { roles: reader, all: all || asksForAll(document) });
    if (folder === null) return tasks.length > 0 ? phasesOfDocument(document, title, tasks, reader) : [];
    return isIndex(document) && tasks.length === 0
      ? []
      : [phaseOfFile(document, readTitle(document, 'onboarding'), tasks)];
  });
  linkPhases(
    phases,
    ['true', 'yes', 'on'].includes(
      (readText(first, ['gated', 'gates', 'sequential'])?.value ?? '').toLowerCase(),
    ),
  );
  // What the first phase says of itself is not said of the path.
  const { description } = isIndex(first) ? base : { description: null };
  const own = folder === null ? base : { ...base, description, ...ofFolder(folder, documents, context) };
  const roles = collectRoles(phases, declared);
  const lock = readableLock(context);
  const pathId = pathIdOf(own.id.slice('onboarding:'.length), lock);
  const record: OnboardingRecord = {
    ...own,
    pathId,
    roles: [...roles.values()],
    phases: phases.map(({ phase }) => phase),
    tasks: [],
  };
  record.tasks = buildTasks(phases, record.links, roles, lock ? stepsOfPath(lock, pathId) : []);
  return { record, documents };
}

/** What a record of several files has from all of them. */
function ofFolder(
  folder: string,
  documents: readonly ParsedDocument[],
  context: ReadContext,
): Partial<OnboardingRecord> & Pick<OnboardingRecord, 'id' | 'url'> {
  const bases = documents.map((document) => buildRecordBase('onboarding', document, context));
  // The folder of the kind itself is named by its own last segment.
  const above =
    folder === context.folder.path ? { ...context.folder, path: folderOf(folder) } : context.folder;
  const slug = buildSlug(above, folder);
  const changed = bases
    .flatMap((base) => base.lastUpdated ?? [])
    .sort((a, b) => (a.value < b.value ? 1 : -1));
  return {
    id: `onboarding:${slug}`,
    url: `/onboarding/${slug}/`,
    path: folder,
    hash: hashText(documents.map((document) => normaliseLineEnds(document.body).trim()).join('\n')),
    lastUpdated: changed[0] ?? null,
    headings: bases.flatMap((base) => base.headings),
    links: bases.flatMap((base) => base.links),
  };
}

/** The roles of a path by their key: those it declares, then those its steps name, in their order. */
function collectRoles(phases: readonly RawPhase[], declared: readonly TextValue[]): Map<string, TextValue> {
  const roles = new Map(declared.map((role) => [roleKey(role.value), role]));
  for (const { document, tasks } of phases) {
    for (const task of tasks) {
      for (const name of task.roles?.names ?? []) {
        const key = roleKey(name);
        if (roles.has(key)) continue;
        // "@new-hire" and "(Data) Scientists" are written otherwise than the role is called.
        const raw = [name, task.roles?.raw ?? name, name.split(/\s/u).at(-1) ?? name].find(
          (words) => nearest(document.text, words, task.offset) >= 0,
        );
        const at = raw === undefined ? task.offset : nearest(document.text, raw, task.offset);
        const value = name.charAt(0).toUpperCase() + name.slice(1);
        const source = sourceAt(document, at, 'list');
        roles.set(key, { value, raw: raw ?? document.text.charAt(at), source });
      }
    }
  }
  return roles;
}

/** Where a word stands: in a step, or above it where the words around the step name its role. */
function nearest(text: string, word: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  const inside = text.slice(offset, end < 0 ? undefined : end).indexOf(word);
  return inside >= 0 ? offset + inside : text.lastIndexOf(word, offset);
}

function readableLock({ tree }: ReadContext): OnboardingLock | null {
  const lock = lockOf(tree);
  return lock && 'paths' in lock ? lock : null;
}

function titleOfFolder(folder: string): TextValue {
  const name = fileNameOf(folder);
  // A tracker's template folder says where the files lie, not what they are.
  const words = /^(?:issue_template|\.)$/i.test(name) ? 'onboarding' : name.replace(/[-_]+/g, ' ').trim();
  return {
    value: words.charAt(0).toUpperCase() + words.slice(1),
    raw: name,
    source: { path: folder, line: null, column: null, from: 'filename' },
  };
}

/** Whether a page has steps of any kind. */
function holdsSteps(document: ParsedDocument): boolean {
  return (
    hasTask(document.tree) ||
    asksForAll(document) ||
    collectTasks(document, { roles: new RoleReader([]), all: false }).length > 0
  );
}

/** `tasks: all` in the front matter takes plain bullets for steps too. */
function asksForAll(document: ParsedDocument): boolean {
  return findField(document, ['tasks'])?.values[0]?.text.toLowerCase() === 'all';
}

/** Whether a file speaks for its folder. */
export function isIndex(document: ParsedDocument): boolean {
  return /^(?:readme|_?index)(?:\.\w+)?$/i.test(nameOf(document));
}

function nameOf(document: ParsedDocument): string {
  return fileNameOf(document.path);
}

/** Index pages first, then by number, then by name. */
function byNumber(a: ParsedDocument, b: ParsedDocument): number {
  const number = (document: ParsedDocument): number => Number.parseInt(nameOf(document), 10) || 0;
  return Number(isIndex(b)) - Number(isIndex(a)) || number(a) - number(b) || (nameOf(a) < nameOf(b) ? -1 : 1);
}
