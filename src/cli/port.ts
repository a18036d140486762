import { UsageError } from '../node/usage-error.ts';
import type { Arguments } from './command.ts';

/** The port that `--port` names. */
export function readPort(args: Arguments): number | undefined {
  const word = args.text('port');
  if (word === undefined) return undefined;
  const port = Number(word);
  if (!/^\d+$/.test(word) || port > 65_535)
    throw new UsageError(`Unexpected --port "${word}", expected a number from 0 to 65535.`);
  return port;
}
