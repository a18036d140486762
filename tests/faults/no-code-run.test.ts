import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runInProcess } from '../cli/run-cli.ts';
import { runCli } from '../cli/spawn-cli.ts';
import { temporaryFolder, writeFiles } from '../temporary-folder.ts';

const DECISION = (words: string) =>
  `# 1. Queue\n\nDate: 2024-05-14\n\n## Status\n\nAccepted\n\n## Decision\n\n${words}\n`;

/** A repository of two commits and a changed file, and a program of its owner that leaves a trace when it is run. */
interface Repository {
  root: string;
  program: string;
  wasRun(): boolean;
  git(...args: string[]): string;
  /** Sets a value of the repository's own config. */
  set(name: string, value: string): void;
}

function makeRepository(): Repository {
  const scratch = temporaryFolder({});
  const root = join(scratch, 'root');
  const trace = join(scratch, 'trace');
  const program = join(scratch, 'program');
  writeFileSync(program, `#!/bin/sh\necho run >> '${trace}'\n`);
  chmodSync(program, 0o755);
  writeFiles(root, {
    'adr/0001-queue.md': DECISION('We use one.'),
    'adr/0002-gone.md': DECISION('We go.'),
    'catalog-info.yaml': 'kind: Component\n',
  });
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', root, '-c', 'user.name=W', '-c', 'user.email=w@example.org', ...args], {
      encoding: 'utf8',
      timeout: 20_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', 'one');
  writeFiles(root, { 'adr/0001-queue.md': DECISION('We use two.') });
  git('commit', '-q', '-a', '-m', 'two');
  writeFiles(root, { 'adr/0001-queue.md': DECISION('We use three, and it is changed.') });
  const wasRun = (): boolean => {
    const found = existsSync(trace);
    rmSync(trace, { force: true });
    return found;
  };
  return { root, program, wasRun, git, set: (name, value) => void git('config', name, value) };
}

/** A way by which a repository may have a program of its own run, and how plain git falls for it. */
interface Bait {
  name: string;
  lay(repository: Repository): void;
  /** Absent where git takes it only at a terminal or from a network. */
  take?: (repository: Repository) => void;
}

const attributes = (repository: Repository, line: string): void =>
  writeFiles(repository.root, { '.gitattributes': `* ${line}\n` });

const BAITS: Bait[] = [
  {
    name: 'core.fsmonitor',
    lay: ({ set, program }) => set('core.fsmonitor', program),
    take: ({ git }) => git('status'),
  },
  {
    name: 'core.fsmonitor in a file that the config includes',
    lay: ({ set, program, root }) => {
      writeFiles(root, { '.gitinclude': `[core]\n\tfsmonitor = ${program}\n` });
      set('include.path', '../.gitinclude');
    },
    take: ({ git }) => git('status'),
  },
  {
    name: 'core.fsmonitor in the config of a work tree',
    lay: ({ set, git, program }) => {
      set('extensions.worktreeConfig', 'true');
      git('config', '--worktree', 'core.fsmonitor', program);
    },
    take: ({ git }) => git('status'),
  },
  {
    name: 'core.fsmonitor of a submodule',
    lay: ({ root, git, program }) => {
      const inner = join(root, 'inner');
      const of = (...args: string[]) => git('-C', inner, ...args);
      writeFiles(inner, { 'a.txt': 'a' });
      execFileSync('git', ['init', '-q', inner]);
      of('add', '-A');
      of('commit', '-q', '-m', 'inner');
      git('add', 'inner');
      git('commit', '-q', '-m', 'three');
      of('config', 'core.fsmonitor', program);
    },
    take: ({ git }) => git('diff', '--name-status', 'HEAD'),
  },
  {
    name: 'a hook in .git/hooks',
    lay: ({ root, program }) => {
      writeFiles(root, { '.git/hooks/post-index-change': `#!/bin/sh\nexec '${program}' </dev/null\n` });
      chmodSync(join(root, '.git/hooks/post-index-change'), 0o755);
    },
    take: ({ git }) => git('update-index', '--force-remove', 'adr/0002-gone.md'),
  },
  {
    name: 'core.hooksPath',
    lay: ({ root, set, program }) => {
      writeFiles(root, { 'hooks/post-index-change': `#!/bin/sh\nexec '${program}' </dev/null\n` });
      chmodSync(join(root, 'hooks/post-index-change'), 0o755);
      set('core.hooksPath', 'hooks');
    },
    take: ({ git }) => git('update-index', '--force-remove', 'adr/0002-gone.md'),
  },
  ...['clean', 'process'].map(
    (kind): Bait => ({
      name: `a ${kind} filter`,
      lay: (repository) => {
        repository.set(`filter.own.${kind}`, repository.program);
        repository.set('filter.own.required', 'true');
        attributes(repository, 'filter=own');
      },
      take: ({ git }) => {
        // A filter that does not speak its protocol ends the command after it was run.
        try {
          git('diff', '--name-status', 'HEAD');
        } catch {}
      },
    }),
  ),
  {
    name: 'a text conversion',
    lay: (repository) => {
      repository.set('diff.own.textconv', repository.program);
      attributes(repository, 'diff=own');
    },
    take: ({ git }) => git('diff', 'HEAD'),
  },
  {
    name: 'a diff of its own for a kind of file',
    lay: (repository) => {
      repository.set('diff.own.command', repository.program);
      attributes(repository, 'diff=own');
    },
    take: ({ git }) => git('diff', 'HEAD'),
  },
  {
    name: 'diff.external',
    lay: ({ set, program }) => set('diff.external', program),
    take: ({ git }) => git('diff', 'HEAD'),
  },
  {
    name: 'gpg.program for a signed commit',
    lay: ({ root, set, git, program }) => {
      const sign = join(root, '../sign');
      writeFileSync(
        sign,
        '#!/bin/sh\ncat >/dev/null\necho "[GNUPG:] SIG_CREATED D 1 8 00 1 A" >&2\nprintf -- "-----BEGIN PGP SIGNATURE-----\\n\\nx\\n-----END PGP SIGNATURE-----\\n"\n',
      );
      chmodSync(sign, 0o755);
      git('-c', `gpg.program=${sign}`, 'commit', '-q', '-S', '--allow-empty', '-m', 'signed');
      set('gpg.program', program);
      set('log.showSignature', 'true');
    },
    take: ({ git }) => git('log', '-1'),
  },
  {
    name: 'an alias',
    lay: ({ set, program }) => {
      for (const name of ['log', 'diff', 'ls-tree', 'rev-parse', 'own']) set(`alias.${name}`, `!${program}`);
    },
    take: ({ git }) => git('own'),
  },
  {
    name: 'a remote that contents of a partial clone are fetched from',
    lay: ({ root, set, git, program }) => {
      set('remote.origin.url', `file://${root}`);
      set('remote.origin.promisor', 'true');
      set('remote.origin.uploadpack', program);
      set('protocol.file.allow', 'always');
      set('extensions.partialClone', 'origin');
      set('core.repositoryFormatVersion', '1');
      const object = git('rev-parse', 'HEAD~1:adr/0001-queue.md').trim();
      rmSync(join(root, '.git/objects', object.slice(0, 2), object.slice(2)), { force: true });
    },
    take: ({ git }) => {
      try {
        git('cat-file', '-p', 'HEAD~1:adr/0001-queue.md');
      } catch {}
    },
  },
  {
    name: 'programs for a terminal or a network',
    lay: ({ set, program }) => {
      for (const name of [
        'core.pager',
        'pager.log',
        'core.editor',
        'core.sshCommand',
        'core.askPass',
        'core.gitProxy',
      ])
        set(name, program);
      set('credential.helper', `!${program}`);
      set('core.alternateRefsCommand', program);
      set('interactive.diffFilter', program);
    },
  },
];

const COMMANDS = [
  ['inspect'],
  ['check', '--base', 'HEAD~1'],
  ['check', '--staged'],
  ['review', '--base', 'HEAD~1'],
  ['why', 'adr/0001-queue.md'],
  ['why', 'adr/0003-never.md'],
];

async function askEverything(root: string): Promise<void> {
  for (const [command = '', ...rest] of COMMANDS) {
    const result = await runInProcess(
      command === 'why' ? [command, ...rest.map((path) => join(root, path))] : [command, root, ...rest],
      { cwd: root },
    );
    expect(`${command} ${result.code} ${result.stderr}`).not.toMatch(/^\w+ 70/);
  }
}

describe('no program that the config of a repository names is run', () => {
  for (const { name, lay, take } of BAITS)
    test(name, async () => {
      const repository = makeRepository();
      lay(repository);
      if (take) {
        // What the program answers is no answer to git, which may end on it.
        try {
          take(repository);
        } catch {}
        expect(repository.wasRun(), 'git itself takes the bait').toBe(true);
      }
      await askEverything(repository.root);
      expect(repository.wasRun()).toBe(false);
    });

  test('variables of git', async () => {
    const { root, program, git, wasRun } = makeRepository();
    const variables: Record<string, string> = {
      GIT_EXTERNAL_DIFF: program,
      GIT_PAGER: program,
      GIT_SSH_COMMAND: program,
      GIT_ASKPASS: program,
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'core.fsmonitor',
      GIT_CONFIG_VALUE_0: program,
    };
    Object.assign(process.env, variables);
    onTestFinished(() => {
      for (const variable of Object.keys(variables)) delete process.env[variable];
    });
    git('status');
    expect(wasRun(), 'git itself takes the bait').toBe(true);
    await askEverything(root);
    expect(wasRun()).toBe(false);
  });
});

test('a repository that git refuses since another user owns it is read without dates, and that is said', async () => {
  const folder = temporaryFolder({
    'root/adr/0001-queue.md': DECISION('We use one.'),
    'bin/git': '#!/bin/sh\necho "fatal: detected dubious ownership in repository at x" >&2\nexit 128\n',
  });
  chmodSync(join(folder, 'bin/git'), 0o755);
  const path = process.env.PATH;
  process.env.PATH = `${join(folder, 'bin')}:${path}`;
  onTestFinished(() => {
    process.env.PATH = path;
  });
  const { stdout, stderr } = await runInProcess(['check', join(folder, 'root')]);
  expect(stdout + stderr).toContain('Unexpected owner of the repository');
});

test('a build runs nothing of the folder that it reads', async () => {
  const folder = temporaryFolder({});
  const root = join(folder, 'root');
  const traces = join(folder, 'traces');
  const leave = (name: string): string =>
    `(await import('node:fs')).appendFileSync('${traces}', '${name}\\n')`;
  const inCommonJs = (name: string): string =>
    `require('node:fs').appendFileSync('${traces}', '${name}\\n');`;
  const config = (name: string): string =>
    `await ${leave(name)};\nexport default {};\n`.replace('await (await', '(await');
  const modules = [
    'handbook.config.mjs',
    'handbook.config.js',
    'astro.config.mjs',
    'vite.config.mjs',
    'postcss.config.mjs',
    'tailwind.config.mjs',
    'svelte.config.js',
    'src/content.config.ts',
    'src/middleware.ts',
    'src/pages/index.ts',
    'public/script.mjs',
  ];
  const expression = `{${inCommonJs('expression')}}`;
  writeFiles(root, {
    ...Object.fromEntries(modules.map((name) => [name, config(name)])),
    '.postcssrc.cjs': inCommonJs('postcssrc'),
    '.pnpmfile.cjs': inCommonJs('pnpmfile'),
    'src/pages/page.astro': `---\n${leave('page.astro')};\n---\n`,
    'adr/0001-queue.md': DECISION(`We use \${${leave('markdown')}} and {{ ${leave('braces')} }}.`),
    'adr/0002-program.mdx': `import x from '../handbook.config.mjs';\nexport const y = ${leave('export')};\n\n${DECISION(`{process.binding && ${leave('mdx')}}`)}\n${expression}\n`,
    'playbooks/script.md': `---js\n${inCommonJs('front-matter')}\n---\n# Script\n\n\`\`\`js run\n${leave('fence')}\n\`\`\`\n`,
    'playbooks/yaml.md': `---\ntitle: !!js/function "function(){${inCommonJs('yaml')}}()"\n---\n# Yaml\n`,
    'package.json': JSON.stringify({
      type: 'module',
      workspaces: ['*'],
      scripts: Object.fromEntries(
        ['preinstall', 'install', 'postinstall', 'prepare', 'prebuild', 'build', 'postbuild', 'astro'].map(
          (name) => [name, `echo ${name} >> '${traces}'`],
        ),
      ),
      postcss: { plugins: { './postcss.config.mjs': {} } },
    }),
    'pnpm-workspace.yaml': 'packages: ["*"]\n',
    'tsconfig.json':
      '{"compilerOptions":{"plugins":[{"name":"./handbook.config.mjs"}],"jsx":"react","baseUrl":"."}}',
    '.npmrc': `node-options=--import=${join(root, 'handbook.config.mjs')}\n`,
    '.env': `NODE_OPTIONS=--import=${join(root, 'handbook.config.mjs')}\nCHROMIUM_PATH=${join(root, 'chromium')}\n`,
    chromium: `#!/bin/sh\necho chromium >> '${traces}'\n`,
    'node_modules/astro/package.json': '{"name":"astro","main":"index.js","type":"commonjs"}',
    'node_modules/astro/index.js': inCommonJs('astro'),
    'node_modules/.bin/astro': `#!/bin/sh\necho astro >> '${traces}'\n`,
  });
  for (const name of ['chromium', 'node_modules/.bin/astro']) chmodSync(join(root, name), 0o755);

  // The bait is good: Node runs what these files hold.
  execFileSync(process.execPath, [join(root, 'postcss.config.mjs')]);
  execFileSync(process.execPath, [join(root, '.postcssrc.cjs')]);
  expect(existsSync(traces)).toBe(true);
  rmSync(traces);

  const result = await runCli(['build', '.', '--out', '../site'], {
    cwd: root,
    // The caches of many a pipeline lie in the folder that is built.
    env: { HANDBOOK_CACHE: join(root, '.cache') },
  });
  expect(`${result.code} ${result.stderr}`).toMatch(/^0 /);
  expect(readdirSync(join(folder, 'site/adr'))).toContain('0002-program');
  expect(existsSync(traces) ? readFileSync(traces, 'utf8') : '').toBe('');
});
