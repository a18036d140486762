import { UsageError } from '../../node/usage-error.ts';
import type { Ask } from '../command.ts';
import { readParts, readStack, readTier } from './read-order.ts';
import type { Order } from './render.ts';
import { DATABASES, EXTRAS, type Part, PLATFORMS } from './stacks.ts';
import { TIERS } from './tiers.ts';

/** What the flags said already; what they left open is asked. */
export interface StatedOrder {
  tier: string | undefined;
  stack: string | undefined;
  owner: string | undefined;
  title: string;
  day: string;
}

/** Asks a person for what the flags left open of a starting set. An empty answer takes what stands in brackets. */
export async function askOrder(stated: StatedOrder, ask: Ask): Promise<Order> {
  const tier =
    stated.tier === undefined
      ? await askFor(ask, `Daily active users: ${TIERS.join(', ')}`, '10k', readTier)
      : readTier(stated.tier);
  const stack = stated.stack === undefined ? await askStack(ask) : readStack(stated.stack);
  const owner =
    stated.owner ?? (await askFor(ask, 'Team that owns the pages', 'team-backend', (word) => word));
  return { tier, stack, owner, title: stated.title, day: stated.day };
}

async function askStack(ask: Ask): Promise<Order['stack']> {
  const one =
    <Wanted extends Part>(wanted: readonly Wanted[]) =>
    (answer: string): Wanted => {
      const [part, ...more] = readParts(answer, wanted, 'the stack');
      if (!part || more.length > 0)
        throw new UsageError(`Unexpected "${answer}", expected one of ${wanted.join(', ')}.`);
      return part;
    };
  const platform = await askFor(ask, `Where it runs: ${PLATFORMS.join(', ')}`, 'kubernetes', one(PLATFORMS));
  const database = await askFor(ask, `Database: ${DATABASES.join(', ')}`, 'postgres', one(DATABASES));
  const extras = await askFor(
    ask,
    `What else, separated by commas: ${EXTRAS.join(', ')}`,
    'nothing',
    (text) =>
      readParts(['nothing', 'none', 'no'].includes(text.toLowerCase()) ? '' : text, EXTRAS, 'the stack'),
  );
  return { platform, database, extras };
}

/** Asks until the answer can be read; why one cannot stands before the question that follows. */
async function askFor<Value>(
  ask: Ask,
  question: string,
  usual: string,
  read: (answer: string) => Value,
): Promise<Value> {
  let problem = '';
  for (;;) {
    const answer = (await ask(`${problem}${question} [${usual}]: `)).trim();
    try {
      return read(answer === '' ? usual : answer);
    } catch (error) {
      problem = `${error instanceof Error ? error.message : String(error)}\n`;
    }
  }
}
