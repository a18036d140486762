import { UsageError } from '../../node/usage-error.ts';
import { DATABASES, EXTRAS, PART_ALIASES, PARTS, type Part, PLATFORMS, type Stack } from './stacks.ts';
import { TIERS, type Tier } from './tiers.ts';

/**
 * The tier that a word means, such as `100k` or `1M`.
 * @throws UsageError where it is none.
 */
export function readTier(word: string): Tier {
  const tier = TIERS.find((candidate) => candidate === word.trim().toLowerCase());
  if (!tier) throw new UsageError(`Unexpected --tier "${word}", expected ${TIERS.join(', ')}.`);
  return tier;
}

/**
 * The stack that a list of parts means: one platform, one database and what else there is. What is not named is
 * Kubernetes and PostgreSQL.
 * @throws UsageError where a word is none, or two platforms or databases are named.
 */
export function readStack(text: string): Stack {
  const parts = readParts(text, PARTS, '--stack');
  return {
    platform: oneOf(PLATFORMS, parts) ?? 'kubernetes',
    database: oneOf(DATABASES, parts) ?? 'postgres',
    extras: EXTRAS.filter((extra) => parts.includes(extra)),
  };
}

/**
 * The parts that a list names, by their own or another name.
 * @throws UsageError where a word is none of those that are wanted.
 */
export function readParts<Wanted extends Part>(
  text: string,
  wanted: readonly Wanted[],
  of: string,
): Wanted[] {
  const words = text
    .split(/[\s,+]+/)
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '');
  return words.map((word) => {
    const part = wanted.find((candidate) => candidate === (PART_ALIASES[word] ?? word));
    if (!part)
      throw new UsageError(`Unexpected part "${word}" of ${of}, expected some of ${wanted.join(', ')}.`);
    return part;
  });
}

function oneOf<Part extends string>(wanted: readonly Part[], parts: readonly string[]): Part | undefined {
  const found = wanted.filter((part) => parts.includes(part));
  if (found.length > 1)
    throw new UsageError(
      `Unexpected ${found.join(' and ')} in --stack, expected one of ${wanted.join(', ')}.`,
    );
  return found[0];
}
