import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, expect, test } from 'vitest';
import { type Expression, listExpressions } from './list-expressions.ts';
import type { Trial, Verdict } from './match-worker.ts';

/** In linear time an attack of this length takes well below a millisecond, in quadratic time a hundred. */
const LENGTH = 12_000;
/** Milliseconds that a match may take. */
const ALLOWED = 70;
/** Milliseconds after which a match is taken for one that never ends. */
const PATIENCE = 10_000;

let worker: Worker | null = null;
afterAll(() => worker?.terminate());

/** What the slowest attack on an expression comes to, or null where all of them are over at once. */
async function slowest(
  { source, flags }: Pick<Expression, 'source' | 'flags'>,
  length = LENGTH,
  patience = PATIENCE,
): Promise<string | null> {
  worker ??= new Worker(join(import.meta.dirname, 'match-worker.ts'));
  const { promise, resolve, reject } = Promise.withResolvers<Verdict | null>();
  worker.once('message', resolve).once('error', reject);
  const timer = setTimeout(() => resolve(null), patience);
  const trial: Trial = { source, flags, length, allowed: ALLOWED };
  worker.postMessage(trial);
  const answer = await promise;
  clearTimeout(timer);
  worker.off('error', reject);
  if (answer !== null)
    return answer.worst > ALLOWED
      ? `${Math.round(answer.worst)} ms on ${JSON.stringify(answer.text)}…`
      : null;
  await worker.terminate();
  worker = null;
  return 'no end';
}

test.each(['-+$', '\\]\\(([^)]+)\\)', '\\s*:$', '^(a|aa){9,}x$'])(
  'an attack is found on %s',
  async (source) => {
    // Long enough for a fast machine.
    expect(await slowest({ source, flags: '' }, 5 * LENGTH, 2_000)).not.toBeNull();
  },
);

/** What is found on expressions, each of them tried once. */
async function findSlow(expressions: readonly Expression[]): Promise<{ tried: number; found: string }> {
  const found: string[] = [];
  const seen = new Set<string>();
  for (const { source, flags, place } of expressions) {
    const text = `/${source.slice(0, 200)}/${flags}`;
    if (seen.has(`/${source}/${flags}`)) continue;
    seen.add(`/${source}/${flags}`);
    const verdict = await slowest({ source, flags });
    if (verdict !== null) found.push(`${place} ${text}: ${verdict}`);
  }
  return { tried: seen.size, found: found.join('\n') };
}

test('no expression of the source takes more than linear time', { timeout: 400_000 }, async () => {
  const { tried, found } = await findSlow(listExpressions());
  expect(tried).toBeGreaterThan(1000);
  expect(found).toBe('');
});

test('nor does one that is built from tables of words', { timeout: 400_000 }, async () => {
  const builder = new Worker(join(import.meta.dirname, 'built-worker.ts'));
  const built = await new Promise<Expression[]>((resolve, reject) => {
    builder.once('message', resolve).once('error', reject);
  });
  await builder.terminate();
  const { tried, found } = await findSlow(built);
  expect(tried).toBeGreaterThan(80);
  expect(found).toBe('');
});
