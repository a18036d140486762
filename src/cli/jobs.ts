import { UsageError } from '../node/usage-error.ts';
import type { Arguments } from './command.ts';

/** The number of threads that `--jobs` names. */
export function readJobs(args: Arguments): number | undefined {
  const word = args.text('jobs');
  if (word === undefined) return undefined;
  const jobs = Number(word);
  if (!/^\d+$/.test(word) || jobs < 1 || jobs > 64)
    throw new UsageError(`Unexpected --jobs "${word}", expected a number from 1 to 64.`);
  return jobs;
}
