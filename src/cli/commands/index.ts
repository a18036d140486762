import type { Command } from '../command.ts';
import { check } from './check.ts';
import { inspect } from './inspect.ts';

/** Every command, in the order of the help. A new one is a file here and a line in this list. */
export const COMMANDS: readonly Command[] = [inspect, check];
