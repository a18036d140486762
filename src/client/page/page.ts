import type { CohortPath, CohortRow } from '../../core/progress/cohort.ts';
import type { Changes, Marks } from '../../core/progress/marks.ts';
import type { pageFunctions } from '../../core/progress/page-functions.ts';
import type { Count, PathManifest, Summary } from '../../core/progress/summary.ts';
import type { Ledger } from '../store/ledger.ts';
import type { Store } from '../store/store.ts';

/** What the script in the head of every page gives to the scripts that load later. */
export interface Page {
  /** The ledgers of this page, shared by everything on it. */
  store: Store;
  core: typeof pageFunctions;
  /** Shows on everything that the parser has met so far what only this browser knows. */
  render(): void;
  /** Whether a day, a month or a year was over before today, by the reader's own calendar. */
  isPast(due: string): boolean;
  /** Starts to follow the reader's theme; a site with a theme provider of its own does not call it. */
  theme(): void;
  /** Fills the first meter of an element. */
  count(element: Element, count: Count): void;
  /** Set by the script of a path's own page: shows the steps. */
  checklist?: (panel: HTMLElement, manifest: PathManifest, marks: Marks, summary: Summary) => void;
  /** Set with the first of them: what the tools work on. */
  path?: Checklist;
  /** Set by the script of a record that a step asks to read: shows whether it was. */
  read?: () => void;
  /** Loads a script by its name and runs it. */
  run<Name extends keyof Scripts>(
    name: Name,
    ...values: Parameters<Scripts[Name]>
  ): Promise<Awaited<ReturnType<Scripts[Name]>>>;
}

/** What the tools that a reader asks for work on. */
export interface Checklist {
  panel: HTMLElement;
  manifest: PathManifest;
  ledger: Ledger;
  /** Applies changes that can be undone, together with those of other ledgers. */
  change(changes: Changes, others?: readonly [Ledger, Changes][]): void;
}

/**
 * What the scripts that load on demand do, by their names. A button with the name of one in `data-load` loads it when it
 * is pressed, and is handed to it.
 */
export interface Scripts {
  search: (button?: HTMLElement) => void;
  clipboard: (button?: HTMLElement) => void;
  twin: (button?: HTMLElement) => void;
  zoom: (value?: HTMLElement | Event) => void;
  run: (element: HTMLElement, start: boolean) => void;
  values: () => void;
  worksheet: (element: HTMLElement) => void;
  tools: (button?: HTMLElement) => void;
  menu: (value?: HTMLElement | Event) => void;
  notice: (ledger: Ledger) => void;
  scorecard: () => void;
  list: (host: HTMLElement, sort?: string) => Promise<HTMLElement[]>;
  cohort: (element: HTMLElement, files: readonly File[]) => Promise<void>;
  'sign-offs': (section: HTMLElement, path: CohortPath, rows: readonly CohortRow[]) => void;
  beside: (box: HTMLInputElement) => void;
}

declare global {
  /** Set by the script in the head of every page. */
  var handbookPage: Page;
}
