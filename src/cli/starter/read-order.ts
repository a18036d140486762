import { UsageError } from '../../node/usage-error.ts';
import { DATABASES, EXTRAS, PART_ALIASES, PARTS, PLATFORMS, type Stack } from './stacks.ts';
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
  const words = text
    .split(/[\s,+]+/)
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '');
  const parts = words.map((word) => {
    const part = PARTS.find((candidate) => candidate === word) ?? PART_ALIASES[word];
    if (!part)
      throw new UsageError(`Unexpected part "${word}" of --stack, expected some of ${PARTS.join(', ')}.`);
    return part;
  });
  return {
    platform: oneOf(PLATFORMS, parts) ?? 'kubernetes',
    database: oneOf(DATABASES, parts) ?? 'postgres',
    extras: EXTRAS.filter((extra) => parts.includes(extra)),
  };
}

function oneOf<Part extends string>(wanted: readonly Part[], parts: readonly string[]): Part | undefined {
  const found = wanted.filter((part) => parts.includes(part));
  if (found.length > 1)
    throw new UsageError(
      `Unexpected ${found.join(' and ')} in --stack, expected one of ${wanted.join(', ')}.`,
    );
  return found[0];
}
