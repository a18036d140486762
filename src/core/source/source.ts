import type { KnownHandbooks } from '../elsewhere/known-handbooks.ts';
import type { Diagnostic, Skipped } from '../schema/handbook.ts';
import type { Kind } from '../schema/record-base.ts';
import type { Facts } from './facts.ts';

/** A text file as it lies on disk: `text` without a byte order mark, `path` relative to the root. */
export interface SourceFile {
  path: string;
  text: string;
  /** What is known of its text already, where somebody keeps that. */
  facts?: Facts;
}

/** A folder that holds records of one kind. `.` is the root itself. */
export interface SourceFolder {
  kind: Kind;
  path: string;
  /** Prefix of slugs and URLs, by the path alone. */
  label: string;
  /** Nobody named it: it was found by its usual name. */
  found?: boolean;
  /** For pages that a kind leaves over: the kind in whose section they lie. */
  section?: Kind;
}

/** ISO days on which a file was first and last changed in content, as git knows them. */
export interface FileDates {
  /** Null where the history is cut off before the file came to be. */
  created: string | null;
  changed: string;
}

/** Everything that was read from a root; `paths` has every file below it, read or not, for checking links. */
export interface SourceTree {
  files: readonly SourceFile[];
  folders: readonly SourceFolder[];
  paths: ReadonlySet<string>;
  dates: ReadonlyMap<string, FileDates>;
  /** URLs of this repository at its host, so that links to itself are recognised. */
  repositoryUrls: readonly string[];
  /** The repository around the root, where the root is a folder of it: what lies in front of its paths, and all of its files. */
  around?: { prefix: string; paths: ReadonlySet<string> };
  diagnostics: readonly Diagnostic[];
  /** Folders of one language each by the settings of a site: tags by path, that of the site's first language first. */
  languageFolders?: ReadonlyMap<string, string>;
  /** The files of alert rules that the config names. */
  alertRules?: readonly SourceFile[];
  /** Files with text in these folders that are not among `files`, and why. */
  skipped?: readonly Skipped[];
  /** Text of the lock file of onboarding tasks, where the root has one. */
  lock?: string;
  /** What is remembered of the other handbooks that the config names, and what is wrong with the file that does. */
  elsewhere?: KnownHandbooks;
  elsewhereProblem?: string;
  /** Why the lock file of the root is not read. */
  lockRefused?: string;
}
