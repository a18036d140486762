import { inertLine } from '../core/text/printable.ts';
import type { Io } from './command.ts';

/** A line on a terminal that says what takes so long. */
export interface Progress {
  say(what: string): void;
  end(): void;
}

/** Shows progress on a TTY once a step has taken a second; elsewhere says nothing. */
export function startProgress(io: Io, what: string): Progress {
  const start = Date.now();
  let text = what;
  let shown = false;
  const timer = setInterval(() => {
    if (!io.isTty) return;
    shown = true;
    io.raw.stderr(`\r\u001B[K${inertLine(text)} … ${Math.round((Date.now() - start) / 1000)} s`);
  }, 1000);
  timer.unref();
  return {
    say: (next) => {
      text = next;
    },
    end: () => {
      clearInterval(timer);
      if (shown) io.raw.stderr('\r\u001B[K');
      shown = false;
    },
  };
}
