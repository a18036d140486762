import { defineConfig } from 'vitest/config';

/** Tests that build sites, draw diagrams or install packages: all of them take seconds. */
const SLOW = [
  'tests/charts/**/*.test.ts',
  'tests/diagrams/**/*.test.ts',
  'tests/package/**/*.test.ts',
  'tests/review/**/*.test.ts',
  'tests/site/**/*.test.ts',
  'tests/cli/{build,decision-pages,command-line}.test.ts',
  'tests/faults/**/*.test.ts',
];

/** Tests with a script of their own: they install packages of others from a registry. */
const APART = ['tests/neighbours/**'];

export default defineConfig({
  test: {
    testTimeout: 180_000,
    hookTimeout: 400_000,
    // Two cores: more workers only make each other slow.
    maxWorkers: 2,
    setupFiles: ['tests/support/own-cache.ts'],
    projects: [
      {
        extends: true,
        test: { name: 'fast', include: ['tests/**/*.test.ts'], exclude: [...SLOW, ...APART], isolate: false },
      },
      {
        extends: true,
        test: { name: 'slow', include: SLOW, globalSetup: ['tests/support/ship-bundle.ts'] },
      },
    ],
  },
});
