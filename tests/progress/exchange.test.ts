import { deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/core/markdown/document.ts';
import { writeCalendar } from '../../src/core/progress/calendar.ts';
import {
  readProgressFile,
  readShared,
  writeProgressFile,
  writeShared,
} from '../../src/core/progress/exchange.ts';
import type { Mark } from '../../src/core/progress/marks.ts';
import { KNOWN } from '../../src/core/progress/summary.ts';
import { writeTaskList } from '../../src/core/progress/written-list.ts';
import { hashText } from '../../src/core/text/hash.ts';
import { readPath } from '../core/onboarding/compile-path.ts';
import { marks } from './arbitraries.ts';

/** No mark of these tests is of later on. */
const NOW = Number.MAX_SAFE_INTEGER;
const about = { key: 'handbook:x:/:onboarding:y', title: 'Backend', exported: '2026-11-22T02:00:00.000Z' };

describe('a progress file', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(marks, fc.string(), (value, title) => {
        const text = writeProgressFile(value, { ...about, title });
        expect(readProgressFile(text, NOW)).toEqual({
          status: 'ok',
          ...about,
          title,
          marks: value,
          edited: false,
        });
      }),
    );
  });

  it.each([
    ['a moment ahead', 86_400_000, true],
    ['more than a day ahead', 86_400_001, false],
    ['at the end of time', Number.MAX_SAFE_INTEGER - 1000, false],
  ])('with a mark of %s is read: %#', (_, ahead, isRead) => {
    const value = new Map([['a', { state: 'done', at: 1000 + ahead }]]);
    const text = writeProgressFile(value, { ...about, exported: '' });
    expect(readProgressFile(text, 1000).status).toBe(isRead ? 'ok' : 'not-progress');
  });

  it('of a browser whose clock was wrong is one that others read, and what they know wins', () => {
    const now = Date.parse(about.exported);
    const value = new Map([
      ['a', { state: 'done', at: now + 86_400_001 }],
      ['b', { state: 'done', at: now - 1 }],
    ]);
    const read = readProgressFile(writeProgressFile(value, about), now);
    const expected = new Map([
      ['a', { state: 'done', at: 0 }],
      ['b', { state: 'done', at: now - 1 }],
    ]);
    expect(read).toMatchObject({ status: 'ok', edited: false, marks: expected });
    expect(readShared(writeShared(value, now), now)?.get('a')).toMatchObject({ state: 'done', at: 0 });
  });

  it('is whole in whatever order its marks stand', () => {
    const text = writeProgressFile(
      new Map([
        ['b', { state: 'done', at: 2 }],
        ['a', { state: 'open', at: 1 }],
        ['c', { state: 'done', at: 3 }],
      ]),
      about,
    );
    const file = JSON.parse(text);
    for (const order of ['abc', 'cba', 'bca']) {
      const own = Object.fromEntries([...order].map((id) => [id, file.marks[id]]));
      const read = readProgressFile(JSON.stringify({ ...file, marks: own }), NOW);
      expect(read, order).toMatchObject({ status: 'ok', edited: false });
    }
  });

  it('has no title and no moment where what stands there is no text', () => {
    const file = JSON.parse(writeProgressFile(new Map(), about));
    const read = readProgressFile(JSON.stringify({ ...file, title: { a: 1 }, exported: 7 }), NOW);
    expect(read).toMatchObject({ status: 'ok', title: '', exported: '' });
  });

  it('carries in a link what differs from one moment to the next, the earliest first', () => {
    const value = new Map([
      ['b', { state: 'done', at: 600_000 }],
      ['a', { state: 'done', at: 120_000 }],
    ]);
    expect(JSON.parse(writeShared(value, NOW)).slice(0, 4)).toEqual([
      1,
      ['a', 'b'],
      ['done', 'done'],
      [2, 8],
    ]);
  });

  it('says when it was edited', () => {
    const text = writeProgressFile(new Map([['a', { state: 'open', at: 1 }]]), about);
    expect(readProgressFile(text.replace('"open"', '"done"'), NOW)).toMatchObject({
      status: 'ok',
      edited: true,
    });
  });

  it.each([
    ['', 'not-progress'],
    ['{', 'not-progress'],
    ['null', 'not-progress'],
    ['{"handbook":1,"records":[]}', 'not-progress'],
    ['7', 'not-progress'],
    ['{"handbook":"run","v":1,"key":"k","marks":{}}', 'not-progress'],
    ['{"handbook":"progress","v":1,"key":7,"marks":{}}', 'not-progress'],
    ['{"handbook":"progress","v":1,"key":"k","marks":{"a":{"state":"done","at":1},"b":1}}', 'not-progress'],
    ['{"handbook":"progress","v":1,"key":"k","marks":{"a":{"state":"done","at":-9e15}}}', 'not-progress'],
    ['{"handbook":"progress","v":99,"key":"k","marks":{}}', 'newer'],
    [' '.repeat(2_000_001), 'too-large'],
  ])('is refused as a whole where it is none: %.60s', (text, status) => {
    expect(readProgressFile(text, NOW)).toEqual({ status });
  });

  it('for a link is the same without words', () => {
    fc.assert(
      fc.property(marks, (value) => {
        const read = readShared(writeShared(value, NOW), NOW);
        expect(new Set(read?.keys())).toEqual(new Set([...value.keys()].filter((id) => id !== KNOWN)));
        for (const [id, mark] of read ?? []) {
          const { at = 0, state, hash } = value.get(id) ?? {};
          expect(mark).toEqual({
            state,
            at: Math.floor(at / 60_000) * 60_000,
            ...(hash !== undefined && { hash }),
          });
        }
      }),
    );
  });

  it('fits into a link with 500 steps that were ticked over a year', () => {
    const random = (n: number): string => hashText(String(n)).slice(0, 8);
    const value = new Map<string, Mark>();
    for (let n = 0; n < 500; n++) {
      const at = 1_760_000_000_000 + n * 63_072_000 + (Number.parseInt(random(n), 36) % 50_000_000);
      value.set(random(n), {
        state: n % 9 ? 'done' : 'skipped',
        at,
        hash: random(-n),
        text: 'words '.repeat(20),
      });
    }
    value.set(KNOWN, { state: [...value.keys()].join(' '), at: 1 });
    const packed = deflateRawSync(writeShared(value, NOW)).toString('base64url');
    expect(packed.length).toBeLessThan(8000);
    expect(readShared(inflateRawSync(Buffer.from(packed, 'base64url')).toString(), NOW)?.size).toBe(500);
  });

  it.each([
    '',
    '{}',
    '[]',
    '[1]',
    '[1,["a"],["done"],[],[]]',
    '[1,["a"],[7],[1],[null]]',
    '[9,["a"],["done"],[1],[null]]',
  ])('of a link is refused as a whole where it is none: %s', (text) =>
    expect(readShared(text, NOW)).toBeNull(),
  );
});

describe('a task list for a tracker', () => {
  it('is read back as the same steps', () => {
    const text = fc.string({ minLength: 1, unit: 'grapheme-ascii' }).filter((value) => /[a-z]/.test(value));
    const step = fc.record({
      text,
      depth: fc.constant(0),
      state: fc.constantFrom('done', 'open'),
      note: fc.constant(''),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1 }), (steps) => {
        const markdown = writeTaskList('Path', [{ title: 'Phase', steps }]);
        const read = readPath(markdown).tasks;
        expect(read.map((task) => task.checked)).toEqual(steps.map((own) => own.state === 'done'));
        expect(parseDocument({ path: 'a.md', text: markdown }).headings).toHaveLength(2);
      }),
    );
  });

  it('adds nothing to a number in front, an address or the name of a character', () => {
    const text = '1. Ask team@example.org what &amp;lt; means, see https://example.org/a_b_c?x=*1*&y=2';
    const markdown = writeTaskList('2. Path', [
      { title: '3. Phase', steps: [{ text, depth: 0, state: 'open', note: '' }] },
    ]);
    expect(readPath(markdown).tasks.map((task) => task.text)).toEqual([text]);
    const { headings } = parseDocument({ path: 'a.md', text: markdown });
    expect(headings.map((heading) => heading.text)).toEqual(['2. Path', '3. Phase']);
  });

  it('keeps nesting, notes and markup as text, and mentions nobody', () => {
    expect(
      writeTaskList('My *path*', [
        {
          title: 'Week 1',
          steps: [
            { text: 'Read <b>it</b> with @buddy', depth: 0, state: 'skipped', note: 'Skipped' },
            { text: 'Tick', depth: 1, state: 'done', note: '' },
          ],
        },
      ]),
    ).toBe(
      '## My \\*path\\*\n\n### Week 1\n\n- [ ] Read \\<b\\>it\\</b\\> with @\u200Bbuddy _(Skipped)_\n  - [x] Tick\n',
    );
  });
});

describe('a calendar', () => {
  it('has lines of at most 75 bytes that unfold to the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const file = writeCalendar(
          'Path',
          [{ id: 'a', day: '2026-11-22', text, url: 'https://example.com/' }],
          about.exported,
          'k',
        );
        for (const line of file.split('\r\n'))
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(file.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
        const summary = /\r\nSUMMARY:([^\r\n]*)\r\n/.exec(file.replaceAll('\r\n ', ''))?.[1];
        expect(summary?.replace(/\\([\\;,n])/g, (_, c: string) => (c === 'n' ? '\n' : c))).toBe(
          text.replace(/\r\n?/g, '\n'),
        );
      }),
    );
  });

  it('names the day and the moment as the format asks', () => {
    const file = writeCalendar(
      'Path',
      [{ id: 'a', day: '2026-11-22', text: 'Go', url: 'https://example.com/' }],
      about.exported,
      'k',
    );
    expect(file).toContain('DTSTART;VALUE=DATE:20261122\r\n');
    expect(file).toContain('DTSTAMP:20261122T020000Z\r\n');
  });
});
