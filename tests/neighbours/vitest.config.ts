import { defineConfig } from 'vitest/config';

/** Packages of others, from the registry: they take minutes, and change without us. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
    maxWorkers: 1,
  },
});
