import type { Marks } from '../../core/progress/marks.ts';
import type { Count, PathManifest, Summary } from '../../core/progress/summary.ts';
import type { Store } from '../store/store.ts';

/** What the script of every page gives to the scripts that only some pages have. */
export interface ProgressPage {
  /** The ledgers of this page, shared by everything on it. */
  store: Store;
  /** Shows on every element that carries a path where the reader stands. */
  render(): void;
  /** Fills the first meter of an element. */
  count(element: Element, count: Count): void;
  /** Set by the script of a path's own page: shows the steps. */
  checklist?: (panel: HTMLElement, manifest: PathManifest, marks: Marks, summary: Summary) => void;
  /** Set by the script of a record that a step asks to read: shows whether it was. */
  read?: () => void;
  /** Loads a script that a reader asked for, by its name. */
  load(name: string): Promise<{ default: (...context: never[]) => unknown }>;
}

declare global {
  /** Set by `scripts/progress.js`, which runs in the head of every page. */
  var handbookProgress: ProgressPage;
}
