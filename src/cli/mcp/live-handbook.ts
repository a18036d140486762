import { watch } from 'node:fs';
import type { Handbook } from '../../core/handbook.ts';
import { answerAlert } from '../../core/query/answer-alert.ts';
import { explainFile } from '../../core/query/governs/explain-file.ts';
import type { Diagnostic } from '../../core/schema/handbook.ts';
import { checkDiagrams } from '../../diagrams/check.ts';
import { type CheckedHandbook, readCheckedHandbook } from '../../node/checked-handbook.ts';
import { readGitHistory } from '../../node/git-history.ts';
import { loadConfig } from '../../node/load-config.ts';
import type { LoadOptions } from '../../node/load-handbook.ts';
import { cacheFor } from '../../node/shared-reading.ts';
import { answerSearch } from './answers.ts';

/** A handbook that is read anew once its files have changed. */
export interface LiveHandbook {
  current(): Promise<Handbook>;
  /** Everything that `check` says. */
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

/** Reads and checks a root, and watches it for changes; where that is not possible, it is read once. */
export async function openHandbook(root: string, options: LoadOptions): Promise<LiveHandbook> {
  const history = options.withoutGit ? undefined : await readGitHistory(root);
  const read = async (): Promise<CheckedHandbook> => {
    const { config } = loadConfig(root);
    const cache = cacheFor({ root, config, folders: options.folders ?? {} });
    const checked = await readCheckedHandbook(root, checkDiagrams, { history, config, cache, ...options });
    // What the first questions of each kind would else wait for.
    for (const { title } of checked.handbook.records.slice(0, 5))
      answerSearch(checked.handbook, title.value, undefined, { limit: 10, offset: 0 });
    answerAlert(checked.handbook.records, '', {});
    explainFile(checked.handbook, NOWHERE, { day: '', today: '' });
    return checked;
  };
  let checked = read();
  const renew = (): void => {
    // One after the other; a file that is being written may not be read yet, the next change reads it again.
    checked = checked.then(read, read);
    checked.catch(() => {});
  };
  await checked;
  const watcher = watchRoot(root, renew);
  return {
    current: async () => (await checked).handbook,
    diagnostics: async () => (await checked).diagnostics,
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
