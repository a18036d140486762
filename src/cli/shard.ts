import { UsageError } from '../node/usage-error.ts';
import type { Arguments } from './command.ts';

/** The share of a site that `--shard` names, such as `2/8`. */
export function readShard(args: Arguments): { index: number; total: number } | undefined {
  const word = args.text('shard');
  if (word === undefined) return undefined;
  const [, index, total] = (/^(\d{1,4})\/(\d{1,4})$/.exec(word) ?? []).map(Number);
  if (index === undefined || total === undefined || index < 1 || index > total)
    throw new UsageError(`Unexpected --shard "${word}", expected a share such as 2/8.`);
  return { index, total };
}
