import type { Diagnostic } from '../schema/handbook.ts';

/** What a reporter may know besides the diagnostics. */
export interface ReportContext {
  /** Path from the working directory to the root, with a slash at its end; empty where they are the same. */
  prefix: string;
  /** Path from the root of the repository to the root, with a slash at its end; `prefix` outside of a repository. */
  repositoryPrefix: string;
  /** Numbers of findings that are known and therefore left out. */
  known?: { base: number; baseline: number } | undefined;
  /** Number of records that were checked. */
  records: number;
  /** Version of the generator. */
  version: string;
  /** Full address of the site, where it is known: its rules have pages there. */
  site?: string | undefined;
  /** Colours for a terminal; the identity where there is none. */
  paint(color: 'red' | 'yellow' | 'blue' | 'dim' | 'bold', text: string): string;
}

/** Renders diagnostics, in their order, for one kind of reader: what is in them acts on no terminal and in no log. */
export type Reporter = (diagnostics: readonly Diagnostic[], context: ReportContext) => string;
