import type { Rule } from '../../../rules/rule.ts';
import { LOCK_FILE, lockOf } from '../lock-file.ts';

export const onboardingLockFile: Rule = {
  id: 'onboarding/lock-file',
  severity: 'error',
  title: 'The lock file of onboarding tasks cannot be read',
  explanation: `\`${LOCK_FILE}\` remembers the ids of onboarding tasks, so that readers keep their ticks when a task is reworded or moved. Without it the site is built, with ids that come from the words alone.

Restore the file from version control. After a merge conflict take either side and run \`handbook lock\`.`,
  examples: [
    {
      name: 'finds a lock file with a conflict in it',
      files: { [LOCK_FILE]: '<<<<<<< HEAD\n{}', 'onboarding/path.md': '- [ ] a\n' },
      expected: [`${LOCK_FILE}:1`],
    },
    {
      name: 'finds the line of a step without words',
      files: {
        [LOCK_FILE]:
          '{\n  "handbookLock": 1,\n  "paths": {\n    "path": [\n      {"id":"a","phase":"p","text":"a"},\n      {"id":"b","phase":"p"}\n    ]\n  }\n}\n',
        'onboarding/path.md': '- [ ] a\n',
      },
      expected: [`${LOCK_FILE}:6`],
    },
    {
      name: 'finds one that a newer generator wrote',
      files: { [LOCK_FILE]: '{\n  "handbookLock": 2\n}\n', 'onboarding/path.md': '- [ ] a\n' },
      expected: [`${LOCK_FILE}:2`],
    },
    {
      name: 'accepts one that was written by the command',
      files: { [LOCK_FILE]: '{"handbookLock":1,"paths":{}}', 'onboarding/path.md': '- [ ] a\n' },
      expected: [],
    },
  ],
  *check({ handbook }) {
    const lock = lockOf(handbook.tree);
    if (lock && 'problem' in lock)
      yield {
        path: LOCK_FILE,
        line: lock.line,
        column: lock.line === null ? null : 1,
        message: `Unexpected lock file (${lock.problem.replace(/\.$/, '')}), expected one that \`handbook lock\` wrote.`,
        help: lock.help,
      };
  },
};
