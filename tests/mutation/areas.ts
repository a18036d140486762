/** Modules whose tests are themselves tried, and the tests that must notice when one of their lines is wrong. */
export interface MutationArea {
  modules: readonly string[];
  tests: readonly string[];
}

export const MUTATION_AREAS: Readonly<Record<string, MutationArea>> = {
  progress: {
    modules: ['src/core/progress/*.ts'],
    tests: ['tests/progress/*.test.ts', 'tests/client/ledger.test.ts', 'tests/playbook/run.test.ts'],
  },
  status: {
    modules: ['src/core/kinds/adr/{status,status-words,status-history}.ts'],
    tests: ['tests/core/adr/*.test.ts', 'tests/core/words/*.test.ts'],
  },
  dates: {
    modules: ['src/core/words/{date,calendar,day-order}.ts', 'src/core/kinds/adr/decision-date.ts'],
    tests: ['tests/core/adr/*.test.ts', 'tests/core/words/*.test.ts'],
  },
  relations: {
    modules: [
      'src/core/graph/{relations,force,standing}.ts',
      'src/core/kinds/adr/{declared-relations,relation-grammar,relation-words,scan-relations}.ts',
    ],
    tests: ['tests/core/adr/*.test.ts', 'tests/core/words/*.test.ts'],
  },
  output: {
    modules: ['src/node/{site-directory,fill-in-place,build-lock}.ts'],
    tests: ['tests/node/{site-directory,fill-in-place,build-lock,cut-off}.test.ts'],
  },
  sanitiser: {
    modules: [
      'src/core/render/{guard,html-allow,html-tokens,safe-address}.ts',
      'src/diagrams/author-svg.ts',
      'src/diagrams/finish/safety.ts',
    ],
    tests: [
      'tests/core/render/{guard,untrusted,prepare,finish}.test.ts',
      'tests/diagrams/{author-svg,attacks}.test.ts',
    ],
  },
};
