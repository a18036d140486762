import { defineConfig } from 'vitest/config';

/** Packages of others, from the registry: they take minutes, and change without us. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    testTimeout: 240_000,
    hookTimeout: 400_000,
    maxWorkers: 1,
  },
});
