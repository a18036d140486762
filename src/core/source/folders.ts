import type { Kind } from '../schema/record-base.ts';
import { entriesOf } from '../text/keyed-table.ts';
import type { SourceFolder } from './source.ts';

/** Usual names of folders by kind; a name with a slash matches the last segments. */
export const FOLDER_NAMES: Record<Exclude<Kind, 'doc'>, readonly string[]> = {
  adr: [
    'adr',
    'adrs',
    'decisions',
    'architecture-decisions',
    'architecture-decision-records',
    'architecture_decisions',
    'architecture_decision_records',
    'architectural-decisions',
    'architectural-decision-records',
    'decision-records',
    'decision-log',
    'architecture/decisions',
  ],
  playbook: ['playbooks', 'playbook', 'runbooks', 'runbook'],
  postmortem: [
    'postmortems',
    'postmortem',
    'post-mortems',
    'incidents',
    'incident-reports',
    'incident-reviews',
  ],
  onboarding: ['onboarding'],
  service: ['services'],
};

/** Depth of the deepest folder that is found by convention. */
export const MAX_FOLDER_DEPTH = 6;

/**
 * Finds the folders of records among folder paths by their usual names. A folder within one of the same kind is a
 * category of it, not a folder of its own.
 */
export function findFolders(paths: Iterable<string>): SourceFolder[] {
  const found: SourceFolder[] = [];
  const sorted = [...paths].sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1));
  for (const path of sorted) {
    if (path.split('/').length > MAX_FOLDER_DEPTH) continue;
    const kind = kindOfFolder(path);
    if (!kind || found.some((folder) => folder.kind === kind && isBelow(path, folder.path))) continue;
    found.push({ kind, path, label: '' });
  }
  return labelFolders(found);
}

/** The folder that owns a file: the most specific one. */
export function ownerOf(path: string, folders: readonly SourceFolder[]): SourceFolder | null {
  let owner: SourceFolder | null = null;
  for (const folder of folders) {
    if (!isBelow(path, folder.path)) continue;
    const closer = owner === null || length(folder) > length(owner);
    // Pages take what a kind leaves over in a folder that both share.
    if (closer || (owner?.kind === 'doc' && length(folder) === length(owner))) owner = folder;
  }
  return owner;
}

/**
 * Gives every folder but the first of its kind a label of its own: the first segment in which it differs from the
 * others, or the whole path where that is not unique.
 */
export function labelFolders(folders: readonly SourceFolder[]): SourceFolder[] {
  const seen = new Map<Kind, Set<string>>();
  return folders.map((folder) => {
    const labels = seen.get(folder.kind);
    if (!labels) {
      seen.set(folder.kind, new Set(['']));
      return { ...folder, label: '' };
    }
    const names = new Set(folder.kind === 'doc' ? ['docs'] : FOLDER_NAMES[folder.kind]);
    const own = folder.path
      .split('/')
      .filter((segment) => !names.has(segment.toLowerCase()) && segment !== 'docs');
    const short = own.at(-1) ?? folder.path;
    const label = labels.has(short) ? folder.path.replaceAll('/', '-') : short;
    labels.add(label);
    return { ...folder, label };
  });
}

/** Whether a path of the root lies in a folder or in one below it; `.` holds everything. */
export function isBelow(path: string, folder: string): boolean {
  return folder === '.' || path.startsWith(`${folder}/`);
}

function kindOfFolder(path: string): Exclude<Kind, 'doc'> | null {
  const lower = `/${path.toLowerCase()}`;
  for (const [kind, names] of entriesOf(FOLDER_NAMES)) {
    if (names.some((name) => lower.endsWith(`/${name}`))) return kind;
  }
  return null;
}

function length(folder: SourceFolder): number {
  return folder.path === '.' ? 0 : folder.path.length;
}
