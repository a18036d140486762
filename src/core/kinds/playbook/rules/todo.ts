import { recordsOf } from '../../../query/order.ts';
import type { Finding, Rule } from '../../../rules/rule.ts';
import { factOf } from '../../../source/facts.ts';
import { findTodos } from '../todos.ts';

export const playbookTodo: Rule = {
  id: 'playbook/todo',
  severity: 'warning',
  title: 'A playbook is not finished',
  explanation: `A playbook holds TODO, TBD or FIXME. Whoever reads it in an incident finds nothing at that place. Write it, or say plainly that nothing is known and whom to ask.`,
  examples: [
    {
      name: 'a command that is wanted',
      files: {
        'playbooks/a.md': '# A\n\n```sh\n# TODO: command wanted\n```\n\nThe TODO-list is elsewhere.\n',
      },
      expected: ['playbooks/a.md:4'],
    },
    {
      name: 'the word in a sentence',
      files: { 'playbooks/a.md': '# A\n\nTell the team what is on its TODO-list.\n' },
      expected: [],
    },
  ],
  *check({ handbook }): Iterable<Finding> {
    for (const record of recordsOf(handbook.records, 'playbook')) {
      for (const document of handbook.documents.get(record.id) ?? [])
        for (const { line, column } of factOf(document, 'todos', () => findTodos(document)))
          yield {
            message: 'Unexpected TODO, expected what a responder has to do or know.',
            path: document.path,
            line,
            column,
            help: 'Write it, or say whom to ask.',
          };
    }
  },
};
