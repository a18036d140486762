import type { Command } from '../command.ts';

/** Every command, in the order of the help, loaded when it is asked for. A new one is a file here and a line in this list. */
const LOADERS = {
  dev: async () => (await import('./dev.ts')).dev,
  build: async () => (await import('./build.ts')).build,
  merge: async () => (await import('./merge.ts')).merge,
  preview: async () => (await import('./preview.ts')).preview,
  inspect: async () => (await import('./inspect.ts')).inspect,
  check: async () => (await import('./check.ts')).check,
  why: async () => (await import('./why.ts')).why,
  review: async () => (await import('./review.ts')).review,
  init: async () => (await import('./init.ts')).init,
  new: async () => (await import('./new.ts')).newRecord,
  lock: async () => (await import('./lock.ts')).lock,
  supersede: async () => (await import('./supersede.ts')).supersede,
  status: async () => (await import('./status.ts')).status,
  export: async () => (await import('./export.ts')).exportTable,
  alerts: async () => (await import('./alerts.ts')).alerts,
  mcp: async () => (await import('./mcp.ts')).mcp,
  hub: async () => (await import('./hub.ts')).hub,
  pack: async () => (await import('./pack.ts')).pack,
} satisfies Record<string, () => Promise<Command>>;

/** The names of all commands. */
export const COMMAND_NAMES: readonly string[] = Object.keys(LOADERS);

/** The command of a name; null where there is none. */
export async function loadCommand(name: string): Promise<Command | null> {
  const load = Object.entries(LOADERS).find(([own]) => own === name)?.[1];
  return load ? load() : null;
}

/** All commands. */
export function loadCommands(): Promise<readonly Command[]> {
  return Promise.all(Object.values(LOADERS).map((load) => load()));
}
