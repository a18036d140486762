import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveIds, type NamedStep, normaliseWords } from '../../../src/core/kinds/onboarding/identity.ts';
import { confirmLock } from '../../../src/core/kinds/onboarding/lock.ts';
import { parseLock, writeLock } from '../../../src/core/kinds/onboarding/lock-file.ts';
import type { OnboardingRecord } from '../../../src/core/schema/onboarding.ts';
import { readPath } from './compile-path.ts';

const step = (text: string, phase = 'p', parentText = ''): NamedStep => ({
  text,
  phase,
  parentText,
  explicitId: null,
});
const word = fc.constantFrom('read', 'the', 'guide', 'über', '読む', 'деплой', '42');
const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));

/** Id by text of the steps of a path. */
function idsOf(markdown: string, lock?: string): Record<string, string> {
  return Object.fromEntries(readPath(markdown, lock).tasks.map((task) => [task.text, task.id]));
}

/** The lock file that `handbook lock` writes for a path. */
function lockOf(path: OnboardingRecord, before?: string): string {
  const known = before === undefined ? null : parseLock(before);
  const steps = path.tasks.map((task) => ({ ...task, explicit: false }));
  const locked = known && 'paths' in known ? (known.paths[path.pathId] ?? []) : [];
  return writeLock({ handbookLock: 1, paths: { [path.pathId]: confirmLock(steps, locked) } });
}

describe('derived ids', () => {
  it('are all different, whatever the steps', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, word)), (steps) => {
        const ids = deriveIds(steps.map(([own, phase]) => step(own, phase)));
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('stay when steps are reordered or others inserted', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(text, { minLength: 1 }),
        fc.uniqueArray(text),
        fc.nat(),
        (own, more, seed) => {
          const before = new Map(own.map((t, index) => [t, deriveIds(own.map((o) => step(o)))[index]]));
          const added = more.filter((t) => !own.includes(t));
          const after = [...own, ...added].sort(
            (a, b) => ((a.length * 7 + seed) % 5) - ((b.length * 7 + seed) % 5),
          );
          const ids = deriveIds(after.map((t) => step(t)));
          after.forEach((t, index) => {
            if (before.has(t)) expect(ids[index]).toBe(before.get(t));
          });
        },
      ),
    );
  });

  it('stay under formatting, case, punctuation and numbering of the phase', () => {
    const before = idsOf('# P\n\n## 1. Start\n- [ ] Read the guide\n\n## 2. Go\n- [ ] Ship\n');
    const after = idsOf('# P\n\n## 3) *Start*\n* [ ] **Read**  the `guide`\n\n## Go\n1. [x] Ship\n');
    expect(after).toEqual(before);
  });

  it('differ between phases and between scripts', () => {
    const ids = idsOf('# P\n\n## A\n- [ ] 読む\n- [ ] 書く\n- [ ] ✅\n- [ ] ❌\n\n## B\n- [ ] Read\n');
    expect(new Set(Object.values(ids)).size).toBe(5);
    expect(deriveIds([step('a', 'x')])).not.toEqual(deriveIds([step('a', 'y')]));
  });

  it('tell equal steps apart by the step they are nested in', () => {
    const of = (markdown: string): string[] => readPath(markdown).tasks.map((task) => task.id);
    const [, first, , second] = of('- [ ] One\n  - [ ] done\n- [ ] Two\n  - [ ] done\n');
    const [, third, , fourth] = of('- [ ] Two\n  - [ ] done\n- [ ] One\n  - [ ] done\n');
    expect([third, fourth]).toEqual([second, first]);
  });

  it('yield to ids that the author gives, which keep ticks under the derived one', () => {
    const [before] = readPath('- [ ] Read the guide\n').tasks;
    const [after] = readPath('- [ ] Read the guide {#guide}\n').tasks;
    expect(after?.id).toBe('guide');
    expect(after?.aliases).toEqual([before?.id]);
  });

  it('normalise to themselves', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        expect(normaliseWords(normaliseWords(value))).toBe(normaliseWords(value));
      }),
    );
  });
});

describe('a lock', () => {
  const first =
    '# P\n\n## A\n- [ ] Read the guide to our services\n- [ ] Ship a fix\n\n## B\n- [ ] Take a shift\n';

  it('comes back as it was written', () => {
    const lock = lockOf(readPath(first));
    const read = parseLock(lock);
    expect('paths' in read && writeLock(read)).toBe(lock);
    expect(lock.split('\n').filter((line) => line.includes('"id"'))).toHaveLength(3);
  });

  it.each(['', '[]', '{"handbookLock":2,"paths":{}}', '{"handbookLock":1,"paths":{"p":[{"id":1}]}}'])(
    'that is none says what is wrong: %s',
    (lock) => {
      expect(parseLock(lock)).toHaveProperty('problem');
    },
  );

  it('keeps the id of a reworded step once it is confirmed, under its words’ id until then too', () => {
    const lock = lockOf(readPath(first));
    const reworded = first.replace('Read the guide to our services', 'Read the guide to all of our services');
    const old = idsOf(first)['Read the guide to our services'];
    const fresh = readPath(reworded, lock).tasks[0];
    expect(fresh?.id).not.toBe(old);
    const confirmed = readPath(reworded, lockOf(readPath(reworded, lock), lock)).tasks[0];
    expect(confirmed?.id).toBe(old);
    expect(confirmed?.aliases).toContain(fresh?.id);
  });

  it('keeps the id of a step that moved to another phase or whose phase was renamed', () => {
    const lock = lockOf(readPath(first));
    const moved =
      '# P\n\n## A\n- [ ] Read the guide to our services\n\n## C\n- [ ] Take a shift\n- [ ] Ship a fix\n';
    expect(idsOf(moved, lock)).toEqual(idsOf(first));
    expect(idsOf(moved)).not.toEqual(idsOf(first));
  });

  it('keeps a removed step as retired and gives its id back when it returns', () => {
    const lock = lockOf(readPath(first));
    const without = first.replace('- [ ] Ship a fix\n', '');
    const later = lockOf(readPath(without, lock), lock);
    expect(later).toMatch(/"text":"Ship a fix","retired":true/);
    expect(idsOf(first, later)).toEqual(idsOf(first));
  });

  it('does not take a different step for a reworded one', () => {
    const lock = lockOf(readPath(first));
    const other = first.replace('Ship a fix', 'Meet the database team for lunch');
    const locked = lockOf(readPath(other, lock), lock);
    expect(idsOf(other, locked)['Meet the database team for lunch']).not.toBe(idsOf(first)['Ship a fix']);
  });

  it('confirmed twice is the same', () => {
    fc.assert(
      fc.property(fc.uniqueArray(text, { minLength: 1 }), fc.uniqueArray(text, { minLength: 1 }), (a, b) => {
        const page = (steps: string[]): string => `# P\n\n${steps.map((own) => `- [ ] ${own}`).join('\n')}\n`;
        const lock = lockOf(readPath(page(a)));
        const once = lockOf(readPath(page(b), lock), lock);
        expect(lockOf(readPath(page(b), once), once)).toBe(once);
        const ids = readPath(page(b), once).tasks.map((task) => task.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
