/**
 * Registers: lists of maps that a record keeps in its front matter, by the names under which people keep them. An entry
 * goes by the first of `name` that it has; `due` are the fields that hold a day by which something has to be done.
 */
export const REGISTERS = {
  debt: {
    fields: ['debt', 'debts', 'technical-debt', 'tech-debt'],
    name: ['id', 'what', 'name', 'title'],
    due: ['due', 'by', 'until'],
  },
  flags: {
    fields: ['flags', 'feature-flags'],
    name: ['name', 'flag', 'id', 'key'],
    due: ['remove-by', 'removed-by', 'expires', 'due', 'until'],
  },
  'api-versions': {
    fields: ['api-versions', 'apis'],
    name: ['version', 'name', 'api', 'id'],
    due: ['sunset', 'ends', 'removed', 'removal', 'eol', 'end-of-life'],
  },
  access: {
    fields: ['access-roles', 'access-levels'],
    name: ['role', 'name', 'id'],
    due: [],
  },
  bottlenecks: {
    fields: ['bottlenecks', 'bottleneck', 'known-bottlenecks'],
    name: ['what', 'name', 'bottleneck', 'id'],
    due: ['due', 'by'],
  },
  assumptions: {
    fields: ['assumptions'],
    name: ['id', 'what', 'assumption', 'name'],
    due: ['next-look', 'review-by', 'due', 'check-by'],
  },
  tests: {
    fields: ['stress-tests', 'load-tests', 'game-days'],
    name: ['test', 'what', 'name', 'id'],
    due: ['date', 'on', 'due'],
  },
} as const satisfies Record<
  string,
  { fields: readonly string[]; name: readonly string[]; due: readonly string[] }
>;

export type RegisterName = keyof typeof REGISTERS;
