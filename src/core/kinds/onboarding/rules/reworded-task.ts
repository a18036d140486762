import { placeOf, type Rule } from '../../../rules/rule.ts';
import { LOCK_FILE, lockOf } from '../lock-file.ts';
import { findReworded } from '../update-lock.ts';

const LOCKED =
  '{"handbookLock":1,"paths":{"path":[{"id":"1","phase":"path","text":"Read the guide to our services"}]}}';

export const onboardingRewordedTask: Rule = {
  id: 'onboarding/reworded-task',
  severity: 'warning',
  title: 'A task has new words that nobody has confirmed',
  explanation: `A task without an id of its own is known by its words. The lock file \`${LOCK_FILE}\` remembers the words of every task; this one is no longer there, and one with similar words is new.

Until somebody says that both are the same, readers who ticked the old words see the task as open and new. Run \`handbook lock\` to confirm it, or give the task an id, \`{#id}\`, that stays whatever its words.`,
  examples: [
    {
      name: 'finds a task that was reworded since the lock was written',
      files: {
        [LOCK_FILE]: LOCKED,
        'onboarding/path.md': '# Path\n\n- [ ] Read the guide to all our services\n',
      },
      expected: ['onboarding/path.md:3'],
    },
    {
      name: 'is silent about tasks that are the same, new, or have an id',
      files: {
        [LOCK_FILE]: LOCKED,
        'onboarding/path.md': '# Path\n\n- [ ] **Read** the guide to our services\n- [ ] Take a shift\n',
      },
      expected: [],
    },
  ],
  *check({ handbook }) {
    const lock = lockOf(handbook.tree);
    if (!lock || 'problem' in lock) return;
    for (const { record, matches } of findReworded(handbook, lock)) {
      for (const { step, locked } of matches) {
        const source = record.tasks.find((task) => task.id === step.id)?.source;
        if (!source) continue;
        yield {
          ...placeOf(source),
          message: `Unexpected words "${step.text}", expected those that were locked, "${locked.text}".`,
          help: 'Run `handbook lock` if it is the same task, so that ticks are kept.',
        };
      }
    }
  },
};
