import { watch } from 'node:fs';
import type { Handbook } from '../../core/handbook.ts';
import { answerAlert } from '../../core/query/answer-alert.ts';
import { explainFile } from '../../core/query/governs/explain-file.ts';
import { indexOf } from '../../core/query/search/search-records.ts';
import type { Diagnostic } from '../../core/schema/handbook.ts';
import { checkDiagrams } from '../../diagrams/check.ts';
import { type CheckedHandbook, readCheckedHandbook } from '../../node/checked-handbook.ts';
import { type LoadOptions, loadHandbook } from '../../node/load-handbook.ts';

/** A handbook that is read anew once its files have changed. */
export interface LiveHandbook {
  current(): Promise<Handbook>;
  /** Everything that `check` says; read when it is first asked for. */
  diagnostics(): Promise<readonly Diagnostic[]>;
  close(): void;
}

const NOWHERE = {
  path: '',
  repositoryPath: '',
  repositories: [],
  own: true,
  former: [],
  line: null,
};

/** Reads a root, and watches it for changes; where that is not possible, it is read once. */
export async function openHandbook(root: string, options: LoadOptions): Promise<LiveHandbook> {
  const read = async (): Promise<Handbook> => {
    const handbook = await loadHandbook(root, options);
    // What the first question of each kind would else wait for.
    indexOf(handbook);
    answerAlert(handbook.records, '', {});
    explainFile(handbook, NOWHERE, { day: '', today: '' });
    return handbook;
  };
  let handbook = read();
  let checked: Promise<CheckedHandbook> | null = null;
  const forget = (): void => {
    handbook = read();
    // A file that is being written may not be read yet; the next change reads it again.
    handbook.catch(() => {});
    checked = null;
  };
  await handbook;
  const watcher = watchRoot(root, forget);
  return {
    current: () => handbook,
    async diagnostics() {
      checked ??= readCheckedHandbook(root, checkDiagrams, options);
      return (await checked).diagnostics;
    },
    close: () => watcher?.close(),
  };
}

function watchRoot(root: string, changed: () => void): ReturnType<typeof watch> | null {
  try {
    let waiting: NodeJS.Timeout | undefined;
    const watcher = watch(root, { recursive: true, persistent: false }, (_, name) => {
      if (name && /(?:^|[\\/])(?:\.git|node_modules|\.handbook)(?:[\\/]|$)/.test(String(name))) return;
      clearTimeout(waiting);
      waiting = setTimeout(changed, 200);
      waiting.unref();
    });
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return null;
  }
}
