import { join } from 'node:path';

// Builds of one cache wait for each other: each of the workers that run tests side by side has one of its own.
process.env.HANDBOOK_CACHE ??= join(
  import.meta.dirname,
  '../../.handbook',
  `tests-${process.env.VITEST_POOL_ID ?? '1'}`,
);
