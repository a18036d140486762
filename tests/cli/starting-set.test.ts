import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DECISIONS, DOCS, ONBOARDING, PLAYBOOKS, REFERENCE_PAGES } from '../../src/cli/starter/pages.ts';
import { COMMANDS, PARTS, type Stack } from '../../src/cli/starter/stacks.ts';
import { buildStartingSet } from '../../src/cli/starter/starting-set.ts';
import { TIERS } from '../../src/cli/starter/tiers.ts';
import { checkHandbook } from '../../src/core/rules/index.ts';
import { buildRuleContext } from '../../src/core/rules/rule.ts';
import { loadHandbook } from '../../src/node/load-handbook.ts';
import { hasTool, runTool } from '../support/tool.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { runInProcess } from './run-cli.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STACKS: Stack[] = [
  { platform: 'kubernetes', database: 'postgres', extras: ['redis', 'kafka'] },
  { platform: 'vm', database: 'mysql', extras: [] },
  { platform: 'functions', database: 'postgres', extras: ['redis'] },
];
const ORDERS = TIERS.flatMap((tier) => STACKS.map((stack) => ({ tier, stack })));

function setFor(order: (typeof ORDERS)[number]) {
  return buildStartingSet({ ...order, owner: 'team-a', title: 'Our handbook', day: '2027-01-05' });
}

describe.each(ORDERS)('a starting set for $tier on $stack.platform', (order) => {
  const files = Object.fromEntries(setFor(order).map(({ path, text }) => [path, text]));

  it('passes its check without a warning, every file a page', async () => {
    const root = temporaryFolder(files);
    const handbook = await loadHandbook(root, { withoutGit: true });
    const found = checkHandbook(buildRuleContext(handbook, {}));
    expect(found.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(handbook.records.filter(({ kind }) => kind === 'playbook').length).toBeGreaterThanOrEqual(8);
    expect(handbook.skipped).toEqual([]);
  });

  it('leads through every gap as a step', () => {
    const setup = files['content/onboarding/set-up-this-handbook.md'] ?? '';
    const gaps = Object.values(files).flatMap((text) => [...text.matchAll(/\[fill in: ([^\]]+)\]/g)]);
    expect(gaps.length).toBeGreaterThan(20);
    expect(gaps.filter(([, what = '']) => !setup.includes(what))).toEqual([]);
  });

  it('has no word of another stack, of the reference team or of a template', () => {
    const all = Object.entries(files)
      .map(([path, text]) => `${path}\n${text}`)
      .join('\n');
    expect(all).not.toMatch(/\{\{|<!-- (?:if|end|ours)|team-(?:reliability|platform|data|buying)|ADR-00\d\d/);
    const playbooks = Object.entries(files).filter(([path]) => path.startsWith('playbooks/'));
    const foreign = {
      kubernetes: /systemctl|aws lambda/,
      vm: /kubectl|aws lambda/,
      functions: /kubectl|systemctl/,
    };
    for (const [path, text] of playbooks) {
      expect(text, path).not.toMatch(foreign[order.stack.platform]);
      expect(text, path).not.toMatch(
        order.stack.database === 'postgres' ? /\bmysql\b/ : /\bpsql\b|pgbackrest/,
      );
    }
  });

  it.skipIf(!hasTool('shellcheck'))('has commands that pass shellcheck', () => {
    const scripts = Object.entries(files).flatMap(([path, text]) =>
      path.startsWith('playbooks/')
        ? [...text.matchAll(/^( *)```bash\n([\s\S]*?)\n *```/gm)].map(([, indent = '', code = '']) =>
            code.replaceAll(new RegExp(`^${indent}`, 'gm'), '').replaceAll(/<([a-z][\w-]*)>/g, '$1'),
          )
        : [],
    );
    const folder = temporaryFolder(Object.fromEntries(scripts.map((text, index) => [`${index}.sh`, text])));
    const names = scripts.map((_, index) => `${folder}/${index}.sh`);
    expect(runTool('shellcheck', ['-s', 'bash', '-S', 'info', '-f', 'gcc', ...names]).output).toBe('');
  });
});

describe('starting sets', () => {
  it('grow with the tier', () => {
    const sizes = TIERS.map((tier) => setFor({ tier, stack: STACKS[0] as Stack }).length);
    expect(sizes).toEqual([...new Set(sizes)].toSorted((a, b) => a - b));
  });

  it('have a template for each page, and the same commands for every platform and every database', () => {
    const pages = [...PLAYBOOKS, ...DECISIONS, ...DOCS, ...ONBOARDING].map(({ template }) => template);
    const folder = `${ROOT}src/cli/starter/templates`;
    expect(
      pages.filter((page) => !existsSync(`${folder}/${page}.md`) && !existsSync(`${folder}/${page}.mdx`)),
    ).toEqual([]);
    expect(Object.keys(COMMANDS.vm)).toEqual(Object.keys(COMMANDS.kubernetes));
    expect(Object.keys(COMMANDS.functions)).toEqual(Object.keys(COMMANDS.kubernetes));
    expect(Object.keys(COMMANDS.mysql)).toEqual(Object.keys(COMMANDS.postgres));
  });

  it('find the pages that they copy in the packed package too', () => {
    const { files } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { files: string[] };
    const missing = REFERENCE_PAGES.filter(
      ({ path }) => !files.some((file) => path === file || path.startsWith(`${file}/`)),
    );
    expect(missing).toEqual([]);
  });
});

describe('handbook init', () => {
  it('writes a set into a new folder and names every file', async () => {
    const root = temporaryFolder();
    const { code, stdout } = await runInProcess(['init', 'ours', '--tier', '10k', '--stack', 'k8s,mariadb'], {
      cwd: root,
    });
    expect(code).toBe(0);
    expect(stdout).toContain('content/onboarding/set-up-this-handbook.md\n');
    expect(readFileSync(`${root}/ours/playbooks/database-slow.md`, 'utf8')).toContain(
      'sys.innodb_lock_waits',
    );
  });

  it('writes nothing where a file of it exists', async () => {
    const root = temporaryFolder({ 'playbooks/disk-full.md': '# Ours\n' });
    const { code, stderr } = await runInProcess(['init', '--tier', '10k'], { cwd: root });
    expect(code).toBe(2);
    expect(stderr).toContain('playbooks/disk-full.md');
    expect(existsSync(`${root}/.handbook.yml`)).toBe(false);
  });

  it('asks on a terminal for what the flags leave open, again where it cannot read the answer', async () => {
    const root = temporaryFolder();
    const asked: string[] = [];
    const answers = ['5k', '100K', 'mysql', 'systemd', 'mysql', 'redis', ''];
    const { code, stdout } = await runInProcess(['init', 'ours'], {
      cwd: root,
      ask: async (question) => {
        asked.push(question);
        return answers[asked.length - 1] ?? '';
      },
    });
    expect(code).toBe(0);
    expect(asked).toEqual([
      'Daily active users: 10k, 100k, 1m, 10m [10k]: ',
      'Unexpected --tier "5k", expected 10k, 100k, 1m, 10m.\nDaily active users: 10k, 100k, 1m, 10m [10k]: ',
      'Where it runs: kubernetes, vm, functions [kubernetes]: ',
      'Unexpected part "mysql" of the stack, expected some of kubernetes, vm, functions.\nWhere it runs: kubernetes, vm, functions [kubernetes]: ',
      'Database: postgres, mysql [postgres]: ',
      'What else, separated by commas: redis, kafka [nothing]: ',
      'Team that owns the pages [team-backend]: ',
    ]);
    expect(stdout).toContain('content/services/mysql.md\n');
    expect(stdout).toContain('playbooks/cache-memory-full.md\n');
    expect(readFileSync(`${root}/ours/playbooks/database-slow.md`, 'utf8')).toContain('owner: team-backend');
  });

  it('asks nothing where records lie, and nothing that a flag said', async () => {
    const root = temporaryFolder({ 'adr/0001-a.md': '# 1. A\n\n## Status\n\nAccepted\n' });
    const asked: string[] = [];
    const ask = async (question: string): Promise<string> => {
      asked.push(question);
      return '';
    };
    expect((await runInProcess(['init'], { cwd: root, ask })).code).toBe(0);
    expect(readFileSync(`${root}/.handbook.yml`, 'utf8')).toContain('adr');
    const words = ['init', 'new', '--tier', '10k', '--stack', 'vm', '--owner', 'team-a'];
    expect((await runInProcess(words, { cwd: root, ask })).code).toBe(0);
    expect(asked).toEqual([]);
  });

  it.each([
    [['--tier', '5k'], 'Unexpected --tier "5k", expected 10k, 100k, 1m, 10m.'],
    [['--stack', 'oracle'], `Unexpected part "oracle" of --stack, expected some of ${PARTS.join(', ')}.`],
    [
      ['--stack', 'vm,kubernetes'],
      'Unexpected kubernetes and vm in --stack, expected one of kubernetes, vm, functions.',
    ],
  ])('refuses %s', async (words, message) => {
    const { code, stderr } = await runInProcess(['init', ...words], { cwd: temporaryFolder() });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
