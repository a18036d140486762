import type { SourceTree } from '../../source/source.ts';
import { compileGlob, type Glob } from '../../text/glob.ts';
import { decodePath } from '../../text/path.ts';

/** Code that a path, a glob or an address names. */
export interface Area {
  /** As it was written, without the repository and the lines. */
  pattern: string;
  /** The repository that holds it, as `host/owner/name`; null for the one of the handbook. */
  repository: string | null;
  /** It is taken from what the others of its record name. */
  negated: boolean;
  lines: readonly [number, number] | null;
  glob: Glob;
}

/** A file that is asked about. */
export interface CodeFile {
  /** Relative to the root of the handbook; null for one outside of it. */
  path: string | null;
  /** Relative to the top of its repository. */
  repositoryPath: string;
  /** Addresses of its repository as `host/owner/name`; empty where it has none. */
  repositories: readonly string[];
  /** It lies in the repository of the handbook. */
  own: boolean;
  /** Paths that it had before it was renamed, relative to the top of its repository. */
  former: readonly string[];
  /** The line that is asked about. */
  line: number | null;
  /** Of a folder: the files below it, relative to it. */
  below?: readonly string[];
}

/** The addresses of the handbook's own repository. */
export function ownRepositories({ repositoryUrls }: SourceTree): string[] {
  return repositoryUrls.flatMap((url) => repositoryName(url) ?? []);
}

/** Reads a path, a glob or an address of a host of code; `own` are the addresses of the handbook's repository. */
export function readArea(text: string, own: readonly string[]): Area {
  const negated = text.startsWith('!');
  const place = placeOf(negated ? text.slice(1) : text);
  const [, path = '', from, to] = /^([^#]*?)(?:(?:#L|:)(\d{1,7})(?:-L?(\d{1,7}))?)?$/.exec(place.path) ?? [
    '',
    place.path,
  ];
  const pattern = path === '' || path === '.' || path === './' || path === '/' ? '**' : path;
  return {
    pattern,
    repository: place.repository === null || isOneOf(place.repository, own) ? null : place.repository,
    negated,
    lines: from === undefined ? null : [Number(from), Number(to ?? from)],
    glob: compileGlob(place.repository === null ? pattern : `/${pattern}`),
  };
}

/** Whether an area holds a file; `formerly` says the former path by which it does. */
export function holds(area: Area, file: CodeFile): { formerly: string | null } | null {
  const { repository, lines, glob } = area;
  if (repository === null ? !file.own : !isOneOf(repository, file.repositories)) return null;
  if (lines && file.line !== null && (file.line < lines[0] || file.line > lines[1])) return null;
  if (glob.matches(file.repositoryPath) || (file.path !== null && glob.matches(file.path)))
    return { formerly: null };
  const formerly = file.former.find((path) => glob.matches(path));
  return formerly === undefined ? null : { formerly };
}

/** `host/owner/name` of an address of a repository, whatever its form; null where it is none. */
export function repositoryName(address: string): string | null {
  const url = address.replace(/^url:/i, '');
  const match =
    /^(?:(?:https?|ssh|git):\/\/)?(?:[^@/\s]{1,100}@)?([\w.-]{1,200}\.[a-z]{2,20})(?::\d{1,5})?[/:]([^\s?#]{1,500})/i.exec(
      url,
    );
  const path = match?.[2]
    ?.replace(/\/(?:-\/)?(?:tree|blob|src|browse)\/.*$/, '')
    .replace(/(?:\.git)?(?<!\/)\/*$/, '');
  return match?.[1] && path?.includes('/') ? `${match[1]}/${path}`.toLowerCase() : null;
}

function placeOf(text: string): { repository: string | null; path: string } {
  if (!/^(?:url:)?(?:https?|ssh|git):\/\/|^[\w-]{1,40}@[\w.-]{1,200}:/i.test(text))
    return { repository: null, path: text };
  const path = /\/(?:-\/)?(?:tree|blob|src|browse)\/[^/?#]{1,200}\/([^?]{1,500})/.exec(text)?.[1] ?? '';
  return { repository: repositoryName(text) ?? text, path: decodePath(path) };
}

/** A short name such as `owner/name` is one of those that end in it. */
function isOneOf(name: string, names: readonly string[]): boolean {
  return names.some((other) => other === name || other.endsWith(`/${name}`));
}
