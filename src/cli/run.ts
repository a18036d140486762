import { nearest } from '../core/text/nearest.ts';
import { inert } from '../core/text/printable.ts';
import { EnvironmentError, UsageError } from '../node/usage-error.ts';
import type { Command, Io, World } from './command.ts';
import { COMMAND_NAMES, loadCommand, loadCommands } from './commands/index.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { renderHelp, renderOverview } from './help.ts';
import { parseArguments } from './parse-arguments.ts';
import { VERSION } from './version.ts';

/** Codes of the system that are nobody's bug: no access, no space, too many files, a path that leads nowhere. */
const ENVIRONMENT_CODES = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'EMFILE',
  'ENFILE',
  'EIO',
  'EBUSY',
  'EXDEV',
  'EISDIR',
  'ELOOP',
  'ENAMETOOLONG',
  'ENOTDIR',
]);

/** Runs a command line and gives its exit code; never throws. */
export async function runCommandLine(words: readonly string[], world: World): Promise<ExitCode> {
  const { stdout, stderr } = world;
  const io: Io = {
    ...world,
    stdout: (text) => stdout(inert(text)),
    stderr: (text) => stderr(inert(text)),
    raw: { stdout, stderr },
  };
  try {
    return await dispatch(words, io);
  } catch (error) {
    return report(error, io);
  }
}

async function dispatch(words: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = words;
  if (name === undefined) {
    io.stderr(renderOverview(await loadCommands()));
    return EXIT.usage;
  }
  if (name === '--help' || name === '-h') {
    io.stdout(renderOverview(await loadCommands()));
    return EXIT.fine;
  }
  if (name === '--version' || name === '-v') {
    io.stdout(`${VERSION}\n`);
    return EXIT.fine;
  }
  if (name === 'help' && rest.length <= 1) return await showHelp(rest[0], io);
  const command = await findCommand(name);
  const args = parseArguments(command, rest);
  if (args.flag('help')) return await showHelp(command.name, io);
  return await command.run(args, io);
}

async function showHelp(name: string | undefined, io: Io): Promise<ExitCode> {
  const text =
    name === undefined ? renderOverview(await loadCommands()) : renderHelp(await findCommand(name));
  io.stdout(text);
  return EXIT.fine;
}

async function findCommand(name: string): Promise<Command> {
  const command = await loadCommand(name);
  if (command) return command;
  const meant = nearest(name, COMMAND_NAMES);
  throw new UsageError(
    `Unexpected ${name.startsWith('-') ? 'flag' : 'command'} "${name}", expected ${COMMAND_NAMES.join(', ')}.`,
    meant ? `Did you mean ${meant}?` : null,
  );
}

/** The words of a fault of the system, however deep a library has wrapped it; null where it is none. */
function environmentFault(error: unknown, depth = 0): string | null {
  if (!(error instanceof Error) || depth > 5) return null;
  if ('code' in error && ENVIRONMENT_CODES.has(String(error.code))) return error.message;
  const inner = [error.cause, ...(error instanceof AggregateError ? error.errors : [])];
  for (const wrapped of inner) {
    const found = environmentFault(wrapped, depth + 1);
    if (found !== null) return found;
  }
  // Bundlers put the words of the system into their own.
  const word = /\b(E[A-Z]{3,})\b: /.exec(error.message)?.[1];
  return word !== undefined && ENVIRONMENT_CODES.has(word) ? error.message : null;
}

function report(error: unknown, io: Io): ExitCode {
  if (error instanceof UsageError || error instanceof EnvironmentError) {
    io.stderr(`${error.message}\n${error.hint ? `${error.hint}\n` : ''}`);
    return error instanceof UsageError ? EXIT.usage : EXIT.environment;
  }
  const environment = environmentFault(error);
  if (environment !== null) {
    io.stderr(`${environment}\n`);
    return EXIT.environment;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.stderr(
    `A fault of the handbook itself, not of your content.\nPlease report it with the lines below and the command you ran.\n\nhandbook ${VERSION}, node ${process.version}, ${process.platform}\n${detail}\n`,
  );
  return EXIT.bug;
}
