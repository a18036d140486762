import type { Rule } from '../../../rules/rule.ts';
import { LOCK_FILE, lockOf } from '../lock-file.ts';
import { findRenamedPaths } from '../update-lock.ts';

const LOCKED =
  '{"handbookLock":1,"paths":{"first":[{"id":"1","phase":"path","text":"Read the guide to our services"},{"id":"2","phase":"path","text":"Ship a fix"}]}}';

export const onboardingRenamedPath: Rule = {
  id: 'onboarding/renamed-path',
  severity: 'warning',
  title: 'A path has the tasks of one that is gone',
  explanation: `Ticks are kept by the name of the path's file or folder. The lock file \`${LOCK_FILE}\` remembers a path that is no longer there, and this one, which it does not know, has most of its tasks.

Until somebody says that both are the same, readers find this path empty. Run \`handbook lock\` before the site is built to confirm it, or give the file its former name.`,
  examples: [
    {
      name: 'finds a path whose file was renamed',
      files: {
        [LOCK_FILE]: LOCKED,
        'onboarding/second.md': '# Path\n\n- [ ] Ship a fix\n- [ ] Read the guide to our services\n',
      },
      expected: ['onboarding/second.md:1'],
    },
    {
      name: 'is silent about a path of other tasks, and beside one that is still there',
      files: {
        [LOCK_FILE]: LOCKED,
        'onboarding/first.md': '- [ ] Ship a fix\n- [ ] Read the guide to our services\n',
        'onboarding/second.md': '- [ ] Ship a fix\n- [ ] Read the guide to our services\n',
        'onboarding/third.md': '- [ ] Take a shift\n',
      },
      expected: [],
    },
  ],
  *check({ handbook }) {
    const lock = lockOf(handbook.tree);
    if (!lock || 'problem' in lock) return;
    for (const { record, from } of findRenamedPaths(handbook, lock))
      yield {
        path: handbook.documents.get(record.id)?.[0]?.path ?? record.path,
        line: 1,
        column: 1,
        message: `Unexpected path with the tasks of "${from}", which is gone, expected a path of its own.`,
        help: 'Run `handbook lock` if it is the same path, so that ticks are kept, or give it its former name.',
      };
  },
};
