import { LOCK_FILE, parseLock } from '../../onboarding/lock.ts';
import type { Rule } from '../rule.ts';

export const onboardingLockFile: Rule = {
  id: 'onboarding/lock-file',
  severity: 'error',
  stops: false,
  title: 'The lock file of onboarding tasks cannot be read',
  explanation: `\`${LOCK_FILE}\` remembers the ids of onboarding tasks, so that readers keep their ticks when a task is reworded or moved. Without it the site is built, with ids that come from the words alone.

Restore the file from version control. After a merge conflict take either side and run \`handbook lock\`.`,
  examples: [
    {
      name: 'finds a lock file with a conflict in it',
      files: { [LOCK_FILE]: '<<<<<<< HEAD\n{}', 'onboarding/path.md': '- [ ] a\n' },
      expected: [LOCK_FILE],
    },
    {
      name: 'accepts one that was written by the command',
      files: { [LOCK_FILE]: '{"handbookLock":1,"paths":{}}', 'onboarding/path.md': '- [ ] a\n' },
      expected: [],
    },
  ],
  *check({ handbook }) {
    const lock = handbook.tree.lock === undefined ? null : parseLock(handbook.tree.lock);
    if (lock && 'problem' in lock)
      yield {
        path: LOCK_FILE,
        line: null,
        column: null,
        message: `Unexpected lock file (${lock.problem.replace(/\.$/, '')}), expected one that \`handbook lock\` wrote.`,
        help: 'Restore it from version control, then run `handbook lock`.',
      };
  },
};
