import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_LOCK, parseLock, writeLock } from '../../../src/core/kinds/onboarding/lock-file.ts';
import { buildManifest } from '../../../src/core/kinds/onboarding/manifest.ts';
import { updateLock } from '../../../src/core/kinds/onboarding/update-lock.ts';
import type { OnboardingRecord } from '../../../src/core/schema/onboarding.ts';
import { compileFiles, pathsOf } from './compile-path.ts';

const FILE = 'onboarding/path.md';

/** What a site shows of a path, and the lock that the command writes after it. */
function build(text: string, lock?: string, file = FILE): { path: OnboardingRecord; lock: string } {
  const handbook = compileFiles({ [file]: text }, lock);
  const known = lock === undefined ? EMPTY_LOCK : parseLock(lock);
  const [path] = pathsOf(handbook);
  if (!path || !('paths' in known)) throw new Error('Unexpected handbook without a path.');
  return { path, lock: writeLock(updateLock(handbook, known)) };
}

/** Where a mark of a former id is shown today: an id of the page, or null where it is archived. */
function shownAt(path: OnboardingRecord, id: string): string | null {
  const { aliases } = buildManifest(path, { site: 's', base: '/' });
  const own = Object.hasOwn(aliases, id) ? (aliases[id] ?? id) : id;
  return path.tasks.some((task) => task.id === own) ? own : null;
}

function expectSound(path: OnboardingRecord): void {
  const ids = path.tasks.map((task) => task.id);
  expect(new Set(ids).size).toBe(ids.length);
  const aliases = path.tasks.flatMap((task) => task.aliases);
  expect(new Set(aliases).size).toBe(aliases.length);
  expect(aliases.filter((alias) => ids.includes(alias))).toEqual([]);
}

/** A task of the model: who it is, whatever its words. */
interface Item {
  who: number;
  version: number;
  phase: number;
  bold: boolean;
}

const textOf = ({ who, version, bold }: Item): string => {
  const words = ['one', 'two', 'three', 'four'].map(
    (part) => `${part}${String.fromCharCode(97 + who).repeat(4)}`,
  );
  return `${bold ? `**${words[0]}**` : words[0]} ${words.slice(1).join(' ')} v${version}`;
};
const pageOf = (items: readonly Item[], names: readonly string[]): string =>
  `# P\n\n${names
    .map(
      (name, phase) =>
        `## ${name}\n\n${items
          .filter((item) => item.phase === phase)
          .map((item) => `- [ ] ${textOf(item)}\n`)
          .join('')}`,
    )
    .join('\n')}`;

/** `gone` remembers removed tasks, so that they come back with their last words. */
type Edit = (items: Item[], names: string[], gone: Map<number, Item>) => [Item[], string[]];
const edit: fc.Arbitrary<Edit> = fc
  .tuple(
    fc.constantFrom('reorder', 'remove', 'add', 'reword', 'move', 'format', 'phase'),
    fc.nat(11),
    fc.nat(2),
  )
  .map(
    ([kind, who, phase]): Edit =>
      (items, names, gone) => {
        const change = (by: (item: Item) => Item): [Item[], string[]] => [
          items.map((item) => (item.who === who ? by(item) : item)),
          names,
        ];
        if (kind === 'reorder') return [[...items.slice(phase), ...items.slice(0, phase)].reverse(), names];
        if (kind === 'remove') {
          for (const item of items) if (item.who === who) gone.set(who, item);
          return [items.filter((item) => item.who !== who), names];
        }
        if (kind === 'add')
          return items.some((item) => item.who === who)
            ? [items, names]
            : [[{ ...(gone.get(who) ?? { who, version: 0, bold: false }), phase }, ...items], names];
        if (kind === 'reword') return change((item) => ({ ...item, version: item.version + 1 }));
        if (kind === 'move') return change((item) => ({ ...item, phase }));
        if (kind === 'format') return change((item) => ({ ...item, bold: !item.bold }));
        return [items, names.map((name, index) => (index === phase ? `${name} again` : name))];
      },
  );

describe('generations of a path, each locked', () => {
  it('keep every mark with its task, give none to another, and archive those of removed tasks', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 14 }), (edits) => {
        let items: Item[] = [0, 1, 2, 3].map((who) => ({ who, version: 0, phase: who % 3, bold: false }));
        let names = ['Alpha', 'Beta', 'Gamma'];
        let lock: string | undefined;
        const shown = new Map<string, number>();
        const gone = new Map<number, Item>();
        for (const apply of [(i: Item[], n: string[]): [Item[], string[]] => [i, n], ...edits]) {
          [items, names] = apply(items, names, gone);
          const page = pageOf(items, names);
          const before = build(page, lock);
          expectSound(before.path);
          lock = before.lock;
          const { path, lock: again } = build(page, lock);
          expect(again).toBe(lock);
          expectSound(path);
          const order = names.flatMap((_, phase) => items.filter((item) => item.phase === phase));
          for (const built of [before.path, path])
            for (const [index, item] of order.entries()) shown.set(built.tasks[index]?.id ?? '', item.who);
          const today = new Map(order.map((item, index) => [item.who, path.tasks[index]?.id ?? '']));
          for (const [id, who] of shown)
            expect(shownAt(path, id), `${id} of ${who}`).toBe(today.get(who) ?? null);
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

describe('a lock of some generations', () => {
  it('does not give the marks of a task to another that had its words before', () => {
    const first = build('- [ ] Read the guide to our services\n');
    const old = first.path.tasks[0]?.id ?? '';
    const second = build('- [ ] Read the guide to all our services\n', first.lock);
    const words = second.path.tasks[0]?.id ?? '';
    const third = build('- [ ] Read the long guide to all our services\n', second.lock);
    // A task of the middle words comes, is ticked, and goes.
    const both = '- [ ] Read the long guide to all our services\n- [ ] Read the guide to all our services\n';
    const fourth = build(both, third.lock);
    expect(fourth.path.tasks.map((task) => task.id)).toEqual([old, words]);
    const fifth = build('- [ ] Read the long guide to all our services\n', fourth.lock);
    const { path } = build('- [ ] Read the long guide to all our services\n', fifth.lock);
    expect(shownAt(path, old)).toBe(old);
    expect(shownAt(path, words)).toBeNull();
  });

  it('keeps tasks of the same words apart when they are reordered', () => {
    const first = build('- [ ] One\n  - [ ] done\n- [ ] Two\n  - [ ] done\n');
    const [, inOne, , inTwo] = first.path.tasks.map((task) => task.id);
    const second = build('- [ ] Two\n  - [ ] done\n- [ ] One\n  - [ ] done\n', first.lock);
    expect(second.path.tasks.map((task) => task.id).filter((_, index) => index % 2 === 1)).toEqual([
      inTwo,
      inOne,
    ]);
    const third = build('- [ ] Two\n  - [ ] done\n', second.lock);
    expect(build('- [ ] Two\n  - [ ] done\n', third.lock).path.tasks[1]?.id).toBe(inTwo);
    expect(shownAt(third.path, inOne ?? '')).toBeNull();
  });

  it('keeps the id of a task when another of the same words comes', () => {
    const first = build('- [ ] Done\n');
    const second = build('- [ ] Done\n- [ ] Other\n  - [ ] Done\n');
    expect(second.path.tasks[0]?.id).toBe(first.path.tasks[0]?.id);
    expectSound(second.path);
  });

  it('lets words swap between phases with their ids', () => {
    const first = build('## A\n- [ ] Read the guide\n\n## B\n- [ ] Ship a fix\n');
    const ids = first.path.tasks.map((task) => task.id);
    const second = build('## A\n- [ ] Ship a fix\n\n## B\n- [ ] Read the guide\n', first.lock);
    expect(second.path.tasks.map((task) => task.id)).toEqual([...ids].reverse());
  });

  it('follows two rewords at once and an id that the author gives later', () => {
    const first = build('- [ ] Read the guide to our services\n- [ ] Ship a small fix with your buddy\n');
    const [a, b] = first.path.tasks.map((task) => task.id);
    const reworded =
      '- [ ] Ship one small fix with your buddy\n- [ ] Read the guide to all services {#guide}\n';
    const second = build(reworded, first.lock);
    const { path, lock } = build(reworded, second.lock);
    expect(path.tasks.map((task) => task.id)).toEqual([b, 'guide']);
    expect(shownAt(path, a ?? '')).toBe('guide');
    const without = build(reworded.replace(' {#guide}', ''), lock);
    expect(without.path.tasks.map((task) => task.id)).toEqual([b, 'guide']);
  });

  it('is the same when it is written twice though an id stands in it twice', () => {
    const twice = { id: 'guide', phase: 'p', text: 'Read a guide' };
    const hand = writeLock({ handbookLock: 1, paths: { path: [twice, twice] } });
    const page = '# Path\n\n- [ ] Read the guide\n- [ ] Read the guide\n';
    const { lock } = build(page, hand);
    expect(build(page, lock).lock).toBe(lock);
  });

  it('stays sound whatever a hand wrote into it', () => {
    const id = fc.constantFrom('a', 'b', 'a-2', 'guide', 'constructor', '9a5bd98c');
    const entry = fc.record(
      {
        id,
        phase: fc.constantFrom('p', 'x', 'path'),
        text: fc.constantFrom('Done', 'Read the guide', 'Read a guide', ''),
        aliases: fc.array(id, { maxLength: 3 }),
        retired: fc.constant(true as const),
      },
      { requiredKeys: ['id', 'phase', 'text'] },
    );
    const task = fc.constantFrom(
      'Done',
      'Read the guide',
      'Read the guide {#guide}',
      'Read {#a}',
      'Ship {#a}',
      'Go',
    );
    fc.assert(
      fc.property(fc.array(entry), fc.array(task, { minLength: 1 }), (entries, tasks) => {
        const page = `# Path\n\n${tasks.map((text) => `- [ ] ${text}\n`).join('')}`;
        const hand = writeLock({ handbookLock: 1, paths: { path: entries } });
        const { path, lock } = build(page, hand);
        expectSound(path);
        const next = build(page, lock);
        expectSound(next.path);
        expect(next.lock).toBe(lock);
        expect(next.path.tasks.map((own) => own.id)).toEqual(
          build(page, next.lock).path.tasks.map((own) => own.id),
        );
        const kept = parseLock(next.lock);
        const ids = 'paths' in kept ? (kept.paths['path'] ?? []).map((own) => own.id) : [];
        expect(new Set(ids).size).toBe(ids.length);
        // An id that was once given is never forgotten: it is an id, or leads to one.
        const known =
          'paths' in kept
            ? (kept.paths['path'] ?? []).flatMap((own) => [own.id, ...(own.aliases ?? [])])
            : [];
        for (const id of entries.flatMap((own) => [own.id, ...(own.aliases ?? [])]))
          expect(known).toContain(id);
      }),
    );
  });

  it('keeps the id of a path whose file is renamed, again and back', () => {
    const page = '- [ ] Read the guide\n- [ ] Ship a fix\n- [ ] Take a shift\n';
    const first = build(page, undefined, 'onboarding/engineer.md');
    const ids = first.path.tasks.map((task) => task.id);
    const second = build(page, first.lock, 'onboarding/backend.md');
    expect(second.path.pathId).toBe('backend');
    const third = build(page, second.lock, 'onboarding/backend.md');
    expect(third.path.pathId).toBe('engineer');
    expect(third.path.tasks.map((task) => task.id)).toEqual(ids);
    expect(third.lock).toBe(second.lock);
    const fourth = build(page, build(page, third.lock, 'onboarding/core.md').lock, 'onboarding/core.md');
    expect(fourth.path.pathId).toBe('engineer');
    const fifth = build(
      page,
      build(page, fourth.lock, 'onboarding/engineer.md').lock,
      'onboarding/engineer.md',
    );
    expect(fifth.path.pathId).toBe('engineer');
    expect(fifth.path.tasks.map((task) => task.id)).toEqual(ids);
    expect(JSON.parse(fifth.lock)).not.toHaveProperty('renamed');
    for (const { lock } of [second, third, fourth])
      expect(Object.keys(JSON.parse(lock).paths)).toEqual(['engineer']);
  });

  it('gives a path of a former name an id of its own', () => {
    const page = '- [ ] Read the guide\n- [ ] Ship a fix\n';
    const first = build(page, undefined, 'onboarding/engineer.md');
    const { lock } = build(page, first.lock, 'onboarding/backend.md');
    const both = pathsOf(
      compileFiles({ 'onboarding/backend.md': page, 'onboarding/engineer.md': '- [ ] Other\n' }, lock),
    );
    expect(both.map((path) => path.pathId)).toEqual(['engineer', 'engineer-2']);
  });

  it('does not take half of a path for the whole', () => {
    const first = build(
      '- [ ] Read a\n- [ ] Ship b\n- [ ] Take c\n- [ ] Meet d\n',
      undefined,
      'onboarding/engineer.md',
    );
    const handbook = compileFiles(
      {
        'onboarding/one.md': '- [ ] Read a\n- [ ] Ship b\n',
        'onboarding/two.md': '- [ ] Take c\n- [ ] Meet d\n',
      },
      first.lock,
    );
    const known = parseLock(first.lock);
    if ('problem' in known) throw new Error(known.problem);
    const lock = updateLock(handbook, known);
    expect(Object.keys(lock.paths)).toEqual(['engineer', 'one', 'two']);
    expect(lock.renamed).toBeUndefined();
    expect(lock.paths['engineer']).toEqual(known.paths['engineer']);
  });

  it('follows the steps of a file that becomes a folder of phases', () => {
    const first = build(
      '# Path\n\n## Start\n- [ ] Read\n\n## Go\n- [ ] Ship\n',
      undefined,
      'onboarding/engineer.md',
    );
    const files = {
      'onboarding/engineer/1_begin.md': '# Begin\n\n- [ ] Read\n',
      'onboarding/engineer/2_go.md': '# Go\n\n- [ ] Ship\n',
    };
    const [path] = pathsOf(compileFiles(files, first.lock));
    expect(path?.pathId).toBe(first.path.pathId);
    expect(path?.tasks.map((task) => task.id)).toEqual(first.path.tasks.map((task) => task.id));
  });
});
