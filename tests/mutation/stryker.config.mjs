import { MUTATION_AREAS } from './areas.ts';

const name = process.env.HANDBOOK_MUTATION ?? '';
const area = MUTATION_AREAS[name];
if (!area)
  throw new Error(
    `Unexpected HANDBOOK_MUTATION=${name}, expected one of ${Object.keys(MUTATION_AREAS).join(', ')}.`,
  );

/** Changes lines of the modules of an area, one at a time, and sees whether a test fails. */
export default {
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  mutate: [...area.modules],
  tempDirName: '.handbook/mutation',
  // A copy of the project is changed, without what no such test reads.
  ignorePatterns: ['/docs', '/bench', '/content', '/playbooks', '/.handbook', 'dist', 'test-results'],
  concurrency: 1,
  thresholds: { high: 95, low: 85, break: 85 },
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportScoreTable: true },
  jsonReporter: { fileName: `coverage/mutation/${name}.json` },
  allowConsoleColors: false,
  disableTypeChecks: false,
};
