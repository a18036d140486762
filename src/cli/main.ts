import { askOnTerminal } from './ask.ts';
import { loadCommand } from './commands/index.ts';
import { runCommandLine } from './run.ts';

const words = process.argv.slice(2);
const interrupt = new AbortController();
const serves = (await loadCommand(words[0] ?? ''))?.serves === true;
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.once(signal, () => {
    // Listeners tidy up at once; only a server then ends in its own time.
    interrupt.abort();
    if (!serves) process.exit(code);
  });
}

// A reader that has seen enough, such as `head`, closes the pipe: no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const code = await runCommandLine(words, {
  cwd: process.cwd(),
  env: process.env,
  stdout: writeOut,
  isOutputClosed: () => process.stdout.destroyed,
  stderr: (text) => void process.stderr.write(text),
  isTty: process.stderr.isTTY === true,
  ask: askOnTerminal(),
  color: hasColor(),
  signal: interrupt.signal,
});

// Both streams are flushed before the end; what a library left running must not hold the terminal.
process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));

/** Writes data; the promise waits until a reader that is slower has taken it, or has gone away. */
function writeOut(text: string): void | Promise<void> {
  const { stdout } = process;
  if (stdout.destroyed || stdout.write(text)) return;
  return new Promise((done) => {
    const end = (): void => {
      stdout.off('drain', end).off('close', end);
      done();
    };
    stdout.once('drain', end).once('close', end);
  });
}

/** Colour for a person at a terminal; NO_COLOR and FORCE_COLOR decide before that. */
function hasColor(): boolean {
  if (process.env.NO_COLOR) return false;
  if (process.env.FORCE_COLOR) return process.env.FORCE_COLOR !== '0';
  return process.stdout.isTTY === true && process.env.TERM !== 'dumb';
}
