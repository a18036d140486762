import { join } from 'node:path';
import { ELSEWHERE_FILE } from '../../core/elsewhere/known-handbooks.ts';
import { confirmAddresses } from '../../core/graph/addresses.ts';
import { findRetired, joinSteps, type StepPair } from '../../core/kinds/onboarding/join-steps.ts';
import { EMPTY_LOCK, LOCK_FILE, lockOf, writeLock } from '../../core/kinds/onboarding/lock-file.ts';
import { findRenamedPaths, findReworded, updateLock } from '../../core/kinds/onboarding/update-lock.ts';
import { countOf } from '../../core/text/counts.ts';
import { copyElsewhere } from '../../node/hub/copy-elsewhere.ts';
import { loadConfig } from '../../node/load-config.ts';
import { findRoot, loadHandbook } from '../../node/load-handbook.ts';
import { readElsewhere } from '../../node/read-elsewhere.ts';
import { replaceFile } from '../../node/replace-file.ts';
import { UsageError } from '../../node/usage-error.ts';
import type { Command, Io } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { FOLDER_OPTIONS, readFolderOptions } from '../folder-options.ts';
import { rootOf } from '../root.ts';

export const lock: Command = {
  name: 'lock',
  summary:
    'Confirms the identities of onboarding tasks and the addresses of pages, so that both outlast a change.',
  usage: '[ROOT]',
  positionals: [0, 1],
  options: {
    same: {
      type: 'string',
      value: 'OLD=NEW',
      multiple: true,
      description: 'The step that had the id OLD is the one that has the id NEW today, whatever its words.',
    },
    handbooks: {
      type: 'boolean',
      description: `Reads the other handbooks that the config names, and writes what links to them need into ${ELSEWHERE_FILE}; nothing else is done.`,
    },
    ...FOLDER_OPTIONS,
  },
  details: `Writes ${LOCK_FILE} into ROOT, to be committed. A task with new words keeps its id, a task that is gone is kept as retired, a path whose file has another name keeps its ticks. The address of every page is remembered: where a page moves, its old address leads to the new one. What was taken for the same task is printed, and which tasks are retired: give a task an id of its own, {#id}, where that is wrong, or say with --same which task a retired one is now.`,
  examples: [
    'handbook lock',
    'handbook lock --handbooks',
    'handbook lock ../handbook',
    'handbook lock --same 9d835b4d=22339bdc',
  ],
  async run(args, io) {
    const root = findRoot(rootOf(args.positionals[0], io));
    if (args.flag('handbooks')) return copyOthers(root, io);
    const handbook = await loadHandbook(root, { folders: readFolderOptions(args), withoutGit: true });
    const written = lockOf(handbook.tree) ?? EMPTY_LOCK;
    if ('problem' in written)
      throw new UsageError(
        `Unexpected ${LOCK_FILE}${written.line === null ? '' : `:${written.line}`}: ${written.problem}`,
        `${written.help} Without the file reworded tasks lose their ticks.`,
      );
    const before = joinSteps(handbook, written, (args.list('same') ?? []).map(readPair));
    if ('missing' in before)
      throw new UsageError(
        `Unexpected --same ${before.missing.old}=${before.missing.now}, expected a path with both steps.`,
        'OLD is an id in the lock file, NEW the id of a step of today; `handbook inspect --format json` lists them.',
      );
    for (const { record, matches } of findReworded(handbook, before))
      for (const { step, locked } of matches)
        io.stdout(
          `${record.pathId}: ${locked.id}: ${locked.text}\n${' '.repeat(record.pathId.length)}  now: ${step.text}\n`,
        );
    for (const { record, from } of findRenamedPaths(handbook, before))
      io.stdout(`${from}: the path\n${' '.repeat(from.length)}  now: ${record.path}\n`);
    for (const { record, retired, fresh } of findRetired(handbook, before)) {
      for (const { id, text } of retired)
        io.stdout(`${record.pathId}: ${id}: ${text}\n${' '.repeat(record.pathId.length)}  retired\n`);
      const [step] = retired;
      for (const { id, text } of fresh)
        if (step)
          io.stdout(
            `  new: ${text}\n  if it is the same step: ${advice(args.positionals[0], step.id, id)}\n`,
          );
    }
    const addresses = confirmAddresses(handbook, before);
    const text = writeLock({ ...updateLock(handbook, before), addresses });
    if (text === handbook.tree.lock?.replaceAll('\r\n', '\n')) io.stderr(`${LOCK_FILE} is up to date.\n`);
    else {
      replaceFile(join(root, LOCK_FILE), text);
      io.stderr(`${LOCK_FILE} is written. Commit it.\n`);
    }
    return EXIT.fine;
  },
};

/** Copies what links to other handbooks need; one that cannot be read is an error of the environment. */
async function copyOthers(root: string, io: Io): Promise<ExitCode> {
  const { config } = loadConfig(root);
  if (Object.keys(config.handbooks).length === 0)
    throw new UsageError(
      'Unexpected --handbooks, expected settings that name other handbooks.',
      'Say in .handbook.yml where they lie: "handbooks: { team-a: https://… }".',
    );
  const { elsewhere = {} } = readElsewhere(root, config);
  const { signal } = io;
  const now = new Date().toISOString();
  const { copied, changed } = await copyElsewhere(root, config, elsewhere, { signal, now });
  for (const { name, records, fault } of copied)
    io.stdout(
      fault === null
        ? `${name}: ${countOf(records ?? 0, 'record')}\n`
        : `${name} cannot be read: ${fault}. ${Object.hasOwn(elsewhere, name) ? `Its copy of ${elsewhere[name]?.readOn} stays` : 'Nothing is known of it'}.\n`,
    );
  io.stderr(changed ? `${ELSEWHERE_FILE} is written. Commit it.\n` : `${ELSEWHERE_FILE} is up to date.\n`);
  return copied.some(({ fault }) => fault !== null) ? EXIT.environment : EXIT.fine;
}

function readPair(words: string): StepPair {
  const [old = '', now = '', ...rest] = words.split('=').map((word) => word.trim());
  if (old && now && rest.length === 0) return { old, now };
  throw new UsageError(`Unexpected --same "${words}", expected two ids such as 9d835b4d=22339bdc.`);
}

/** The command that joins two steps, as it is to be typed. */
function advice(root: string | undefined, old: string, now: string): string {
  const place =
    root === undefined ? '' : ` ${/^[\w./-]+$/.test(root) ? root : `'${root.replaceAll("'", "'\\''")}'`}`;
  return `handbook lock${place} --same ${old}=${now}`;
}
