import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { generateHandbook } from '../../bench/generate-handbook.ts';
import { stampOf } from '../../src/node/site-files.ts';
import { runCli } from '../cli/spawn-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'handbook-incremental-'));
const root = join(folder, 'root');
const kept = join(folder, 'kept');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function build(name: string, cache: string): Promise<Map<string, string>> {
  const site = join(folder, name);
  const words = ['build', root, '--site', 'https://handbook.example.org', '--out', site];
  const { code, stderr } = await runCli(words, { env: { HANDBOOK_CACHE: cache } });
  expect(code, stderr).toBe(0);
  const paths = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(site.length + 1));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(site, path), 'latin1')]));
}

function edit(path: string, change: (text: string) => string): void {
  writeFileSync(join(root, path), change(readFileSync(join(root, path), 'utf8')));
}

const append = (path: string, more: string): void => edit(path, (text) => `${text}\n${more}\n`);

/** Edits as a team makes them; some are seen on the pages of other records, some are not. */
const EDITS: readonly (() => void)[] = [
  () => append('adr/0002-decision.md', 'One more sentence.'),
  () => edit('adr/0004-decision.md', (text) => text.replace('# 4. Decide', '# 4. Decide again')),
  () => append('adr/0006-decision.md', 'Supersedes ADR-0003.'),
  () => edit('adr/0007-decision.md', (text) => text.replace('Deprecated', 'Accepted')),
  () => renameSync(join(root, 'adr/0008-decision.md'), join(root, 'adr/0008-another-name.md')),
  () => rmSync(join(root, 'adr/0009-decision.md')),
  () =>
    append(
      'playbooks/alert-2.md',
      '## Rollback\n\nUndo it. See [what happened](../content/postmortems/2018-01-08-incident-1.md).',
    ),
  () => edit('playbooks/alert-3.md', (text) => text.replace('owner: team-', 'owner: squad-')),
  () => append('content/services/orders.md', 'It depends on much.'),
  () => append('content/docs/page-1.md', 'Read it again, [all](page-2.md) of it.'),
  () => {
    mkdirSync(join(root, 'content/onboarding'));
    writeFileSync(
      join(root, 'content/onboarding/first-week.md'),
      '# First week\n\n- [ ] Read [the second page](../docs/page-2.md)\n- [ ] Greet the team\n',
    );
  },
  () => append('content/docs/page-2.md', 'What was read is to be read again.'),
  () => rmSync(join(root, 'playbooks/alert-4.md')),
];

/** Numbers from 0 to below a limit, the same ones for each seed. */
function createRandom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * limit);
  };
}

/** The edits in another order for each seed. */
function shuffle(random: (limit: number) => number): (() => void)[] {
  return EDITS.map((change) => ({ change, at: random(1_000_000) }))
    .sort((a, b) => a.at - b.at)
    .map(({ change }) => change);
}

/** Makes an edit of any of the records that there are. */
function editAny(random: (limit: number) => number, step: number): void {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.md'),
  );
  const path = paths.sort()[random(paths.length)] ?? '';
  const other = paths[random(paths.length)] ?? '';
  const folder = path.replace(/[^/]*$/, '');
  const up = folder.replace(/[^/]+\//g, '../');
  const changes: (() => void)[] = [
    () => append(path, `A sentence of step ${step}.`),
    () => append(path, `## Part ${step}\n\n- [ ] See [another](${up}${other})\n- [ ] Ask the team`),
    () => edit(path, (text) => text.replace(/^(# .*|title: .*)$/m, `$1 (${step})`)),
    () =>
      edit(path, (text) =>
        text.replace(/^(?:Accepted|Proposed|Rejected|Deprecated)$/m, step % 2 ? 'Accepted' : 'Proposed'),
      ),
    () => edit(path, (text) => text.slice(0, Math.floor(text.length * 0.8))),
    () => append(path, `\`\`\`mermaid\ngraph TD; A${step}-->B\n\`\`\``),
    () => renameSync(join(root, path), join(root, path.replace(/\.md$/, `-${step}.md`))),
    () => rmSync(join(root, path)),
    () =>
      writeFileSync(
        join(root, path.replace(/[^/]*$/, `2030-01-01-new-${step}.md`)),
        `# New ${step}\n\nText.\n`,
      ),
    () =>
      writeFileSync(
        join(root, `adr/${1000 + step}-new.md`),
        `# New ${step}\n\n## Status\n\nAccepted\n\nSupersedes [it](${up === '' ? '' : '../'}${other})\n`,
      ),
  ];
  changes[random(changes.length)]?.();
}

/** Expects that the site which is built again has the bytes of one that is built from nothing. */
async function expectSame(place: string): Promise<void> {
  const warm = await build('walk', kept);
  const cache = join(folder, 'cold-cache');
  const cold = await build('cold', cache);
  rmSync(cache, { recursive: true, force: true });
  expect([...warm.keys()], place).toEqual([...cold.keys()]);
  const different = [...cold].filter(([path, bytes]) => warm.get(path) !== bytes).map(([path]) => path);
  expect(different, place).toEqual([]);
}

const seed = Number(process.env.HANDBOOK_TEST_SEED ?? 18);

it('gives a site that is built again after edits the bytes of one that is built from nothing', async () => {
  generateHandbook(root, 40);
  await build('walk', kept);
  const order = shuffle(createRandom(seed));
  const middle = Math.floor(order.length / 2);
  for (const [step, edits] of [order.slice(0, middle), order.slice(middle)].entries()) {
    for (const change of edits) change();
    await expectSame(`seed ${seed}, step ${step}`);
  }
}, 1_800_000);

const steps = Number(process.env.HANDBOOK_TEST_STEPS ?? 0);

it.runIf(steps > 0)(
  'does so after each edit of a longer walk',
  async () => {
    const random = createRandom(seed);
    for (let step = 1; step <= steps; step++) {
      editAny(random, step);
      // What was kept by several builds in turn is looked at, as well as what was kept by one.
      if (step % 5 === 0) await expectSame(`seed ${seed}, step ${step}`);
      else await build('walk', kept);
    }
  },
  300_000 * Math.max(steps, 1),
);

/** Takes away the files of earlier builds, from which the next one would begin. */
function forgetFiles(): void {
  rmSync(join(kept, 'sites'), { recursive: true });
}

it('writes no file anew that would come out the same', async () => {
  const stamps = () =>
    ['adr/0012-decision/index.html', 'adr/0012-decision/index.md', 'adr/0011-decision/index.md'].map((path) =>
      stampOf(join(folder, 'walk', path)),
    );
  append('adr/0011-decision.md', 'One.');
  await build('walk', kept);
  const before = stamps();
  // The site of two builds ago comes back.
  for (const more of ['Two.', 'Three.']) {
    append('adr/0011-decision.md', more);
    await build('walk', kept);
  }
  const after = stamps();
  expect(after).not.toContain(null);
  expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
  expect(after[2]).not.toBe(before[2]);
}, 900_000);

it('renders no page anew that would come out the same', async () => {
  // A mark in what was kept comes back where the page is taken from there.
  const [name = ''] = readdirSync(join(kept, 'pages'));
  const entry = join(kept, 'pages', name);
  const path = join(entry, readdirSync(entry).find((file) => file !== 'list') ?? '');
  const text = readFileSync(path, 'latin1');
  writeFileSync(path, text.replaceAll('Decide matter number', 'Decide MATTER number'), 'latin1');
  append('adr/0005-decision.md', 'An edit that is on no other page.');
  forgetFiles();
  const again = await build('walk', kept);
  const marked = [...again].filter(([, page]) => page.includes('Decide MATTER number')).map(([page]) => page);
  expect(marked).toContain('adr/0012-decision/index.html');
  expect(marked).not.toContain('adr/0005-decision/index.html');
  expect(again.get('adr/0005-decision/index.html')).toContain('An edit that is on no other page.');
}, 900_000);
