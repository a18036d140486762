import type { Handbook } from '../../core/handbook.ts';
import type { DraftFile } from '../../core/kinds/draft.ts';
import type { SourceFolder } from '../../core/source/source.ts';
import type { Language } from '../../core/words/languages.ts';
import type { Arguments, Io } from '../command.ts';

/** What a drafter is given: the handbook as it is, the folder that takes the file, the title and the day. */
export interface DraftOrder {
  handbook: Handbook;
  folder: SourceFolder;
  title: string;
  /** ISO day. */
  day: string;
  /** Language of the folder. */
  language: Language;
  /** Absolute path of the root. */
  root: string;
  args: Arguments;
  io: Io;
}

/** Makes the first text of a record of one kind, or says as a UsageError why it cannot. */
export interface Drafter {
  /** Folder that is made where the root has none of this kind. */
  folder: string;
  /** Options of the command that mean something to this kind alone. */
  options?: readonly string[];
  draft(order: DraftOrder): DraftFile | Promise<DraftFile>;
}
