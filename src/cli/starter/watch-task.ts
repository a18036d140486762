import { CONFIG_FILES } from '../../node/load-config.ts';
import { WATCH_BEGINS, WATCH_ENDS } from '../watch-check.ts';

/** What belongs to all findings: what is printed counts from the working directory of the task. */
const SHARED = { owner: 'handbook', fileLocation: ['relative', `\${workspaceFolder}`] };

/** The line below the place of a finding. */
const TOLD = { regexp: '^(error|warning|info) (.*) ([a-z]+/[a-z0-9-]+)$', severity: 1, message: 2, code: 3 };

/**
 * A task of VS Code that checks at every change, and the matchers that turn what it prints into problems: findings of a line,
 * findings of a whole file, and faults of the settings, which end a check before there are findings.
 */
export function watchTask(): object {
  const configs = CONFIG_FILES.map((name) => name.replaceAll('.', '\\.')).join('|');
  return {
    label: 'handbook: check',
    type: 'shell',
    command: 'npx handbook check --watch',
    isBackground: true,
    runOptions: { runOn: 'folderOpen' },
    presentation: { reveal: 'never' },
    problemMatcher: [
      {
        ...SHARED,
        pattern: [{ regexp: '^(\\S.*?):(\\d+)(?::(\\d+))?$', file: 1, line: 2, column: 3 }, TOLD],
        background: {
          activeOnStart: true,
          beginsPattern: `^${WATCH_BEGINS}$`,
          endsPattern: `^${WATCH_ENDS}`,
        },
      },
      {
        ...SHARED,
        pattern: [{ kind: 'file', regexp: '^(\\S.*(?<!:\\d+))$', file: 1 }, TOLD],
      },
      {
        ...SHARED,
        severity: 'error',
        pattern: { regexp: `^(${configs}):(\\d+) (.+)$`, file: 1, line: 2, message: 3 },
      },
    ],
  };
}
