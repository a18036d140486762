import { placeOf, type Rule } from '../../../rules/rule.ts';
import { LOCK_FILE, lockOf } from '../lock-file.ts';
import { findUnlocked } from '../update-lock.ts';

const LOCKED =
  '{"handbookLock":1,"paths":{"path":[{"id":"1","phase":"path","text":"Read the guide to our services"}]}}';

export const onboardingUnlockedTask: Rule = {
  id: 'onboarding/unlocked-task',
  severity: 'info',
  title: 'The lock file does not know a task',
  explanation: `The lock file \`${LOCK_FILE}\` remembers the words of every task, so that ticks are kept when they change. It does not know this one yet: reworded, it would be another task.

Run \`handbook lock\` whenever tasks were added.`,
  examples: [
    {
      name: 'finds the first task of a path that is not in the lock',
      files: {
        [LOCK_FILE]: LOCKED,
        'onboarding/path.md':
          '# Path\n\n- [ ] Read the guide to our services\n- [ ] Take a shift\n- [ ] Ship a fix\n',
      },
      expected: ['onboarding/path.md:4'],
    },
    {
      name: 'is silent about tasks with an id, and where there is no lock',
      files: {
        [LOCK_FILE]: LOCKED,
        'onboarding/path.md': '- [ ] Read the guide to our services\n- [ ] Take a shift {#shift}\n',
      },
      expected: [],
    },
  ],
  *check({ handbook }) {
    const lock = lockOf(handbook.tree);
    if (!lock || 'problem' in lock) return;
    for (const { tasks } of findUnlocked(handbook, lock)) {
      const [first] = tasks;
      if (!first) continue;
      const others = tasks.length > 1 ? ` and ${tasks.length - 1} more` : '';
      yield {
        ...placeOf(first.source),
        message: `Unexpected task "${first.text}"${others}, expected tasks that the lock file knows.`,
        help: 'Run `handbook lock`, so that ticks are kept when the words change.',
      };
    }
  },
};
