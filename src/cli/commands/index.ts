import type { Command } from '../command.ts';
import { alerts } from './alerts.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { dev } from './dev.ts';
import { exportTable } from './export.ts';
import { hub } from './hub.ts';
import { init } from './init.ts';
import { inspect } from './inspect.ts';
import { lock } from './lock.ts';
import { mcp } from './mcp.ts';
import { merge } from './merge.ts';
import { newRecord } from './new.ts';
import { pack } from './pack.ts';
import { preview } from './preview.ts';
import { review } from './review.ts';
import { status } from './status.ts';
import { supersede } from './supersede.ts';
import { why } from './why.ts';

/** Every command, in the order of the help. A new one is a file here and a line in this list. */
export const COMMANDS: readonly Command[] = [
  dev,
  build,
  merge,
  preview,
  inspect,
  check,
  why,
  review,
  init,
  newRecord,
  lock,
  supersede,
  status,
  exportTable,
  alerts,
  mcp,
  hub,
  pack,
];
