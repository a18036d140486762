import { watch } from 'node:fs';
import { countDiagnostics } from '../core/reporters/counts.ts';
import { REPORTERS } from '../core/reporters/index.ts';
import { checkDiagrams } from '../diagrams/check.ts';
import { compareWithBaseline } from '../node/baseline.ts';
import { type RuleOptions, readCheckedHandbook } from '../node/checked-handbook.ts';
import { readGitHistory } from '../node/git-history.ts';
import { loadConfig } from '../node/load-config.ts';
import type { LoadOptions } from '../node/load-handbook.ts';
import { ReadingCache } from '../node/reading-cache.ts';
import { EnvironmentError, UsageError } from '../node/usage-error.ts';
import type { Io } from './command.ts';
import { buildReportContext } from './report-context.ts';
import { untilAborted } from './until-aborted.ts';

/** Lines by which an editor knows that a check begins and that it has ended. */
export const WATCH_BEGINS = 'handbook: checking';
export const WATCH_ENDS = 'handbook: checked';

interface WatchOptions {
  folders: LoadOptions['folders'];
  rules: RuleOptions;
  io: Io;
}

/** Milliseconds in which further changes are waited for: an editor writes a file in several steps. */
const PAUSE = 60;

/** Checks at once and at every change below a root, until the signal; files that say the same are not parsed again. */
export async function watchCheck(root: string, { folders, rules, io }: WatchOptions): Promise<void> {
  const history = await readGitHistory(root);
  let cache = ReadingCache.inMemory();
  let words = '';
  const run = async (): Promise<void> => {
    io.stdout(`${WATCH_BEGINS}\n`);
    const start = performance.now();
    try {
      const { config } = loadConfig(root);
      // With other words every file may say something else.
      if (words !== JSON.stringify(config.words)) cache = ReadingCache.inMemory();
      words = JSON.stringify(config.words);
      const { handbook, diagnostics } = await readCheckedHandbook(
        root,
        checkDiagrams,
        { folders, history, cache, config },
        rules,
      );
      const { fresh } = compareWithBaseline(root, diagnostics);
      io.raw.stdout(REPORTERS.text(fresh, await buildReportContext(root, handbook, io, history.prefix)));
      const { error, warning } = countDiagnostics(fresh);
      io.stdout(
        `${WATCH_ENDS} in ${Math.round(performance.now() - start)} ms, ${error} errors, ${warning} warnings\n`,
      );
    } catch (fault) {
      // A config in the middle of an edit is wrong for a while.
      if (!(fault instanceof UsageError || fault instanceof EnvironmentError)) throw fault;
      io.stdout(`${fault.message}\n${WATCH_ENDS}\n`);
    }
  };
  let running = run();
  let waiting: NodeJS.Timeout | undefined;
  const watcher = watch(root, { recursive: true }, (_, name) => {
    if (name && /(?:^|[\\/])(?:\.git|node_modules|\.handbook|dist)(?:[\\/]|$)/.test(String(name))) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      running = running.then(run);
    }, PAUSE);
  });
  const broken = new Promise<never>((_, failed) => watcher.on('error', failed));
  await Promise.race([untilAborted(io.signal), broken]);
  clearTimeout(waiting);
  watcher.close();
  await running;
}
