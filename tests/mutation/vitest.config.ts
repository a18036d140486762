import { defineConfig } from 'vitest/config';
import { MUTATION_AREAS } from './areas.ts';

const area = MUTATION_AREAS[process.env.HANDBOOK_MUTATION ?? ''];

/** The tests of one area alone, in the process in which lines are changed. */
export default defineConfig({
  test: {
    include: [...(area?.tests ?? [])],
    // These try hundreds of damaged files or whole repositories: minutes for each line.
    exclude: ['tests/core/adr/{damage,corpus}.test.ts'],
    setupFiles: ['tests/mutation/few-runs.ts'],
    testTimeout: 20_000,
  },
});
