import { parentPort } from 'node:worker_threads';
import { attacksOn } from './attacks.ts';

/** An expression to try, and how. */
export interface Trial {
  source: string;
  flags: string;
  /** Characters of an attack. */
  length: number;
  /** Milliseconds that a match may take. */
  allowed: number;
}

/** The slowest match, and what the text of it begins with. */
export interface Verdict {
  worst: number;
  text: string;
}

// What never ends is ended from outside.
parentPort?.on('message', ({ source, flags, length, allowed }: Trial) => {
  const verdict: Verdict = { worst: 0, text: '' };
  for (const attack of attacksOn(source, flags, length)) {
    let least = Number.POSITIVE_INFINITY;
    // The machine may be busy: the shortest of five times counts.
    for (let turn = 0; turn < 5 && least > allowed; turn++) {
      const expression = new RegExp(source, flags);
      const start = performance.now();
      if (expression.global) attack.replace(expression, '');
      else expression.test(attack);
      least = Math.min(least, performance.now() - start);
    }
    if (least > verdict.worst) Object.assign(verdict, { worst: least, text: attack.slice(0, 30) });
    if (verdict.worst > allowed) break;
  }
  parentPort?.postMessage(verdict);
});
