import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DRAFTERS } from '../../src/cli/new/index.ts';
import { DOC_FORMS } from '../../src/core/kinds/doc/writer.ts';
import { checkHandbook } from '../../src/core/rules/index.ts';
import { buildRuleContext } from '../../src/core/rules/rule.ts';
import { loadHandbook } from '../../src/node/load-handbook.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { runInProcess } from './run-cli.ts';

const WORDS = [
  ...Object.keys(DRAFTERS).map((kind) => [kind]),
  ...DOC_FORMS.map((form) => ['doc', '--form', form]),
];

async function begin(words: readonly string[]): Promise<{ root: string; path: string; text: string }> {
  const root = temporaryFolder({ '.handbook.yml': '' });
  const [kind = '', ...rest] = words;
  const { code, stdout, stderr } = await runInProcess(
    ['new', kind, 'Disk full', ...rest, '--date', '2027-01-05'],
    {
      cwd: root,
    },
  );
  expect(code, stderr).toBe(0);
  const path = stdout.trim();
  return { root, path, text: readFileSync(`${root}/${path}`, 'utf8') };
}

describe.each(WORDS)('new %s %s %s', (...words) => {
  it('begins a page that the check has no error in', async () => {
    const { root } = await begin(words.filter((word) => word !== undefined));
    const handbook = await loadHandbook(root, { withoutGit: true });
    const found = checkHandbook(buildRuleContext(handbook, {}));
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(handbook.records).toHaveLength(1);
  });
});

describe('the templates', () => {
  it('have what the house asks for', async () => {
    const parts = {
      playbook: [
        'First safe action',
        'Symptoms',
        'Verification',
        'Escalation',
        'Related',
        'review-by: 2027-07-06',
        'tier:',
      ],
      adr: ['Decision Drivers', 'Considered Options', 'Consequences', 'Confirmation'],
      service: ['slos:', 'escalation:', 'dashboards:', 'bottlenecks:', 'How it fails'],
      onboarding: [
        'Day 1',
        'Access: reader',
        'Gate: ',
        'look, do not touch',
        'small repairs',
        'background jobs',
        'may fail',
        'core service',
      ],
    };
    for (const [kind, wanted] of Object.entries(parts)) {
      const { text } = await begin([kind]);
      expect(
        wanted.filter((part) => !text.includes(part)),
        kind,
      ).toEqual([]);
    }
  });

  it('open a role in each of the five phases, behind a gate', async () => {
    const { root } = await begin(['onboarding']);
    const { records } = await loadHandbook(root, { withoutGit: true });
    const phases = records.flatMap((record) => (record.kind === 'onboarding' ? record.phases : []));
    expect(phases.filter(({ access, gate }) => access.length > 0 && gate)).toHaveLength(5);
  });

  it('refuse a form that there is none of, and a form of another kind', async () => {
    const root = temporaryFolder();
    const wrong = await runInProcess(['new', 'doc', 'A', '--form', 'poem'], { cwd: root });
    expect([wrong.code, wrong.stderr]).toEqual([
      2,
      expect.stringContaining(`expected ${DOC_FORMS.join(', ')}`),
    ]);
    const other = await runInProcess(['new', 'adr', 'A', '--form', 'debt'], { cwd: root });
    expect(other.code).toBe(2);
  });
});
