import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarks, writeMarks } from '../../src/core/progress/marks.ts';
import { ids } from '../progress/arbitraries.ts';
import { FakeStorage, fakeLocks, openPage, settle } from './fake-storage.ts';

const KEY = 'handbook:team:/:onboarding:backend';
const done = { state: 'done' };

/** Texts that were moved aside, in their order. */
function aside(storage: FakeStorage): string[] {
  return [...storage.items].filter(([key]) => key.startsWith(`${KEY}:aside`)).map(([, text]) => text);
}

function stored(storage: FakeStorage): Record<string, string> {
  const { marks } = parseMarks(storage.items.get(KEY) ?? null);
  return Object.fromEntries([...marks].map(([id, mark]) => [id, mark.state]));
}

describe('a ledger', () => {
  it('stores a change and shows it to the next page', async () => {
    const storage = new FakeStorage();
    openPage(storage)
      .store.open(KEY)
      .put([['a', { state: 'done', hash: 'h', text: 'Read' }]]);
    await settle();
    const ledger = openPage(storage).store.open(KEY);
    expect(ledger.marks.get('a')).toEqual({ state: 'done', hash: 'h', text: 'Read', at: 1000 });
    expect(ledger.status).toBe('saved');
  });

  it('writes nothing before the reader does', () => {
    const storage = new FakeStorage();
    openPage(storage).store.open(KEY).refresh();
    expect(storage.items.size).toBe(0);
  });

  it('answers with the changes that undo a change', async () => {
    const storage = new FakeStorage();
    const ledger = openPage(storage).store.open(KEY);
    ledger.put([['a', { state: 'skipped', text: 'Read' }]]);
    const undo = ledger.put([
      ['a', done],
      ['b', done],
    ]);
    ledger.put(undo);
    await settle();
    expect(stored(storage)).toEqual({ a: 'skipped', b: '' });
    expect(ledger.marks.get('a')?.text).toBe('Read');
  });

  it('takes a change with its own moment, and still lets it win over what it changes', () => {
    const ledger = openPage(new FakeStorage()).store.open(KEY);
    ledger.put([['a', { state: 'done', at: 5 }]]);
    expect(ledger.marks.get('a')?.at).toBe(5);
    ledger.put([['a', { state: 'open', at: 3 }]]);
    expect(ledger.marks.get('a')).toEqual({ state: 'open', at: 6 });
  });

  it('keeps marks of a clock that is as far ahead as a clock can be', async () => {
    const storage = new FakeStorage();
    const end = 8_640_000_000_000_000;
    const ledger = openPage(storage).store.open(KEY);
    ledger.put([['a', { state: 'done', at: end }]]);
    ledger.put([['a', { state: 'open', at: end }]]);
    await settle();
    expect(stored(storage)).toEqual({ a: 'open' });
    expect(openPage(storage).store.open(KEY).isAside).toBe(false);
  });

  it.each([9_007_199_254_740_991, 9_007_199_254_740_990, 253_402_300_799_000])(
    'takes every change of a step whose stored mark is of the far future: %i',
    async (at) => {
      const storage = new FakeStorage();
      storage.setItem(
        KEY,
        JSON.stringify({ v: 1, marks: { a: { state: 'done', at }, b: { state: 'done', at: 1 } } }),
      );
      for (const state of ['open', 'done', 'skipped', 'done', 'open']) {
        const { store } = openPage(storage);
        store.open(KEY).put([['a', { state }]]);
        await settle();
        expect(stored(storage)).toEqual({ a: state, b: 'done' });
        expect(openPage(storage).store.open(KEY)).toMatchObject({ isAside: false, status: 'saved' });
      }
    },
  );

  it('lets the latest change win though the clock goes backwards', async () => {
    const storage = new FakeStorage();
    let now = 5000;
    const ledger = openPage(storage, { now: () => now }).store.open(KEY);
    ledger.put([['a', done]]);
    now = 10;
    ledger.put([['a', { state: 'open' }]]);
    await settle();
    expect(stored(storage)).toEqual({ a: 'open' });
    expect(openPage(storage).store.open(KEY).marks.get('a')?.state).toBe('open');
  });

  it('stores what waits for a lock when the page closes', () => {
    const storage = new FakeStorage();
    const never = { request: () => new Promise<never>(() => {}) };
    const page = openPage(storage, { locks: never });
    page.store.open(KEY).put([['a', done]]);
    expect(stored(storage)).toEqual({});
    page.events.dispatchEvent(new Event('pagehide'));
    expect(stored(storage)).toEqual({ a: 'done' });
  });

  it('stores without locks where asking for one throws or fails', async () => {
    for (const request of [
      () => {
        throw new DOMException('no', 'SecurityError');
      },
      () => Promise.reject(new DOMException('no', 'InvalidStateError')),
    ]) {
      const storage = new FakeStorage();
      openPage(storage, { locks: { request } })
        .store.open(KEY)
        .put([['a', done]]);
      await settle();
      expect(stored(storage)).toEqual({ a: 'done' });
    }
  });

  it('shows what changed while the page lay in the back/forward cache', () => {
    const storage = new FakeStorage();
    const page = openPage(storage);
    const ledger = page.store.open(KEY);
    storage.items.set(KEY, writeMarks(new Map([['a', { state: 'done', at: 7 }]])));
    let calls = 0;
    ledger.subscribe(() => calls++);
    page.events.dispatchEvent(new Event('pageshow'));
    expect(ledger.marks.get('a')?.state).toBe('done');
    expect(calls).toBe(1);
  });
});

describe('two pages', () => {
  it('keep both ticks of one moment, with locks', async () => {
    const storage = new FakeStorage();
    const locks = fakeLocks();
    const [one, two] = [openPage(storage, { locks }), openPage(storage, { locks })];
    one.store.open(KEY).put([['a', done]]);
    two.store.open(KEY).put([['b', done]]);
    await settle();
    expect(stored(storage)).toEqual({ a: 'done', b: 'done' });
  });

  it('keep both ticks without locks though one write runs over the other', async () => {
    const storage = new FakeStorage();
    const [one, two] = [openPage(storage), openPage(storage)];
    one.store.open(KEY).put([['a', done]]);
    const text = storage.items.get(KEY) ?? '';
    // The second page read before the first one wrote.
    storage.items.delete(KEY);
    two.store.open(KEY).put([['b', done]]);
    expect(text).toContain('"a"');
    expect(stored(storage)).toEqual({ b: 'done' });
    one.hears(KEY);
    two.hears(KEY);
    await settle();
    expect(stored(storage)).toEqual({ a: 'done', b: 'done' });
    expect(two.store.open(KEY).marks.get('a')?.state).toBe('done');
  });

  it('keep what they show when a third clears the storage, and write it back with the next change', async () => {
    const storage = new FakeStorage();
    const [one, two] = [openPage(storage), openPage(storage)];
    one.store.open(KEY).put([['a', done]]);
    await settle();
    two.store.open(KEY).refresh();
    storage.items.clear();
    for (const page of [one, two]) page.hears(null);
    await settle();
    for (const page of [one, two]) expect(page.store.open(KEY).marks.get('a')?.state).toBe('done');
    two.store.open(KEY).put([['b', done]]);
    await settle();
    expect(stored(storage)).toEqual({ a: 'done', b: 'done' });
  });

  it('of which one has a clock an hour behind have the change that was made last', async () => {
    const storage = new FakeStorage();
    const [right, behind] = [
      openPage(storage, { now: () => 3_600_000 }),
      openPage(storage, { now: () => 1 }),
    ];
    right.store.open(KEY).put([['a', done]]);
    await settle();
    behind.store.open(KEY).refresh();
    behind.store.open(KEY).put([['a', { state: 'open' }]]);
    await settle();
    expect(stored(storage)).toEqual({ a: 'open' });
    right.hears(KEY);
    expect(right.store.open(KEY).marks.get('a')?.state).toBe('open');
  });

  it('agree in the end, whatever they do in which order', async () => {
    const act = fc.record({ page: fc.nat(1), id: ids, state: fc.constantFrom('done', 'open', 'skipped') });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), fc.boolean(), async (acts, locked) => {
        const storage = new FakeStorage();
        const locks = locked ? fakeLocks() : undefined;
        let time = 0;
        const pages = [0, 1].map(() => openPage(storage, { locks, now: () => ++time }));
        const shown = pages.map(() => new Map<string, string>());
        pages.forEach((page, index) => {
          const ledger = page.store.open(KEY);
          ledger.subscribe(() => {
            for (const [id, mark] of ledger.marks) shown[index]?.set(id, mark.state);
          });
        });
        for (const { page, id, state } of acts) pages[page]?.store.open(KEY).put([[id, { state }]]);
        await settle();
        for (const page of [...pages, ...pages]) page.hears(KEY);
        await settle();
        const last = Object.fromEntries(acts.map(({ id, state }) => [id, state]));
        expect(stored(storage)).toEqual(last);
        for (const one of shown) expect(Object.fromEntries(one)).toEqual(last);
        for (const page of pages)
          expect(Object.fromEntries([...page.store.open(KEY).marks].map(([id, m]) => [id, m.state]))).toEqual(
            last,
          );
      }),
      { numRuns: 15 },
    );
  });

  it('do not write in turn for ever', async () => {
    const storage = new FakeStorage();
    const [one, two] = [openPage(storage), openPage(storage)];
    one.store.open(KEY).put([['a', done]]);
    two.store.open(KEY);
    await settle();
    const text = storage.items.get(KEY);
    let writes = 0;
    storage.setItem = () => writes++;
    for (let turn = 0; turn < 5; turn++) for (const page of [one, two]) page.hears(KEY);
    await settle();
    expect(writes).toBe(0);
    expect(storage.items.get(KEY)).toBe(text);
  });

  it('of other handbooks on the origin do not see each other', async () => {
    const storage = new FakeStorage();
    openPage(storage)
      .store.open('handbook:team:/a:onboarding:x')
      .put([['a', done]]);
    await settle();
    expect(openPage(storage).store.open('handbook:team:/b:onboarding:x').marks.size).toBe(0);
  });
});

describe('a storage that fails', () => {
  it('leaves the page working when its getter throws', async () => {
    const page = openPage(new FakeStorage(), {
      storage: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    const ledger = page.store.open(KEY);
    expect(ledger.status).toBe('memory');
    ledger.put([['a', done]]);
    await settle();
    expect(ledger.marks.get('a')?.state).toBe('done');
    expect(ledger.status).toBe('memory');
  });

  it.each([false, true])(
    'loses nothing when the Nth write throws, for every N (for good: %s)',
    async (forGood) => {
      for (let at = 1; at <= 8; at++) {
        const storage = new FakeStorage();
        const before = writeMarks(new Map([['old', { state: 'done', at: 1 }]]));
        storage.items.set(KEY, before);
        storage.failSet = { at, forGood };
        const ledger = openPage(storage).store.open(KEY);
        for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) {
          ledger.put([[id, done]]);
          await settle();
          expect(stored(storage).old).toBe('done');
          expect(ledger.marks.get(id)?.state).toBe('done');
          expect(ledger.status === 'memory').toBe(stored(storage)[id] === undefined);
        }
        ledger.refresh();
        await settle();
        if (!forGood || at > 6) expect(Object.keys(stored(storage))).toHaveLength(7);
      }
    },
  );

  it('loses nothing corrupt when the Nth write throws, for every N', async () => {
    const corrupt = '{"v":1,"marks":{"a":{"state":"do';
    for (let at = 1; at <= 4; at++) {
      const storage = new FakeStorage();
      storage.items.set(KEY, corrupt);
      storage.failSet = { at, forGood: true };
      const ledger = openPage(storage).store.open(KEY);
      ledger.put([['b', done]]);
      await settle();
      expect([...storage.items.values()]).toContain(corrupt);
      expect(ledger.marks.get('b')?.state).toBe('done');
    }
  });

  it('that is full keeps what it has and says so until there is room', async () => {
    const storage = new FakeStorage();
    const page = openPage(storage);
    const ledger = page.store.open(KEY);
    ledger.put([['a', done]]);
    await settle();
    storage.quota = 100;
    const said: string[] = [];
    ledger.subscribe(() => said.push(ledger.status));
    ledger.put([['b', { state: 'done', text: 'x'.repeat(100) }]]);
    await settle();
    expect(said.at(-1)).toBe('memory');
    expect(stored(storage)).toEqual({ a: 'done' });
    storage.quota = 10_000;
    page.events.dispatchEvent(new Event('pageshow'));
    await settle();
    expect(said.at(-1)).toBe('saved');
    expect(stored(storage)).toEqual({ a: 'done', b: 'done' });
  });
});

describe('a stored text that is not ours', () => {
  it.each([
    '{"v":1,"marks":{"a":',
    '[]',
    '"x"',
    '{"theme":"dark"}',
    '{"v":1,"marks":{"a":{"state":1,"at":1}}}',
  ])('is moved aside: %s', async (text) => {
    const storage = new FakeStorage();
    storage.items.set(KEY, text);
    const ledger = openPage(storage).store.open(KEY);
    expect(aside(storage)).toEqual([text]);
    expect(ledger.isAside).toBe(true);
    ledger.put([['b', done]]);
    await settle();
    expect(stored(storage)).toEqual({ b: 'done' });
    const later = openPage(storage).store.open(KEY);
    expect(aside(storage)).toEqual([text]);
    expect(later.isAside).toBe(true);
  });

  it('is moved aside each time, and once if it is the same', () => {
    const storage = new FakeStorage();
    for (const text of ['[1]', '[2]', '[1]']) {
      storage.items.set(KEY, text);
      openPage(storage).store.open(KEY);
    }
    expect(aside(storage)).toEqual(['[1]', '[2]']);
  });

  it('keeps what can be read of it', () => {
    const storage = new FakeStorage();
    storage.items.set(KEY, '{"v":1,"marks":{"a":{"state":"done","at":1},"b":null}}');
    expect(openPage(storage).store.open(KEY).marks.get('a')?.state).toBe('done');
    expect(stored(storage)).toEqual({ a: 'done' });
  });

  it('with a million entries is moved aside in the time of a page', () => {
    const storage = new FakeStorage();
    const entries = Array.from({ length: 1e6 }, (_, n) => `"${n}":{"state":"done","at":${n}}`);
    storage.items.set(KEY, `{"v":1,"marks":{${entries.join()}}}`);
    const start = performance.now();
    const ledger = openPage(storage).store.open(KEY);
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(ledger.marks.size).toBe(0);
    expect(aside(storage)).toHaveLength(1);
  });

  it('of a later version is neither changed nor hidden by a copy', async () => {
    const storage = new FakeStorage();
    const newer = '{"v":99,"marks":{"a":"done"}}';
    storage.items.set(KEY, newer);
    const ledger = openPage(storage).store.open(KEY);
    expect(ledger.status).toBe('newer');
    expect(ledger.put([['b', done]])).toEqual([]);
    ledger.put([['c', { state: 'done', at: 1 }]]);
    ledger.flush();
    await settle();
    expect([...storage.items]).toEqual([[KEY, newer]]);
    expect(ledger.marks.size).toBe(0);
  });

  it('of a later version that comes from another tab stops the writing', async () => {
    const storage = new FakeStorage();
    const page = openPage(storage);
    const ledger = page.store.open(KEY);
    ledger.put([['a', done]]);
    await settle();
    storage.items.set(KEY, '{"v":99}');
    ledger.put([['b', done]]);
    await settle();
    expect(storage.items.get(KEY)).toBe('{"v":99}');
    expect(ledger.status).toBe('newer');
  });
});
