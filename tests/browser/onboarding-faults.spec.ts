import type { Page } from '@playwright/test';
import { expect, meter, PATH, step, stored, test } from './onboarding/fixture.ts';

const OLD = JSON.stringify({ v: 1, marks: { old: { state: 'done', at: 1, text: 'An old step' } } });

/** Puts a text under the key of the path before any script runs, and answers the key. */
async function store(page: Page, url: string, text: string): Promise<string> {
  await page.goto(`${url}/adr/`);
  const key = await page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLElement>('[data-hb-path]')]
        .map((own) => JSON.parse((own.dataset.hbPath ?? '').replaceAll('`', '"')).key)
        .find((own) => own.endsWith(':team')) ?? '',
  );
  await page.evaluate(([name, value]) => localStorage.setItem(name ?? '', value ?? ''), [key, text]);
  return key;
}

test('works until it closes, and says so once, where the storage throws when it is touched', async ({
  page,
  site,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    }),
  );
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(site.url + PATH);
  await step(page, 'New hire: Release it').check();
  await step(page, 'Buddy: Show').check();
  await expect(meter(page)).toHaveText('3 of 8 steps');
  await expect(page.locator('.hb-notice')).toHaveCount(1);
  await expect(page.locator('.hb-notice')).toContainText('does not let the page keep your ticks');
  const saving = page.waitForEvent('download');
  await page.locator('.hb-notice').getByRole('button', { name: 'Save a copy' }).click();
  expect((await saving).suggestedFilename()).toMatch(/\.json$/);
  let asked = false;
  page.on('dialog', (dialog) => {
    asked = dialog.type() === 'beforeunload';
    void dialog.accept();
  });
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toBe(true);
  expect(errors).toEqual([]);
});

test('loses nothing when the Nth write throws, for every N', async ({ browser, site }) => {
  for (let at = 1; at <= 5; at++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const key = await store(page, site.url, OLD);
    await page.addInitScript((failing) => {
      let calls = 0;
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = function (name, value) {
        calls++;
        if (calls === failing) throw new DOMException('full', 'QuotaExceededError');
        setItem.call(this, name, value);
      };
    }, at);
    await page.goto(site.url + PATH);
    for (const words of ['New hire: Release it', 'Buddy: Show', 'New hire: Fix a typo']) {
      await step(page, words).check();
      await expect(step(page, words)).toBeChecked();
    }
    const marks = JSON.parse((await stored(page))[key] ?? '').marks;
    expect(marks.old).toMatchObject({ state: 'done', text: 'An old step' });
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await expect
      .poll(
        async () =>
          Object.values(JSON.parse((await stored(page))[key] ?? '').marks).filter(
            (mark) => (mark as { state: string }).state === 'done',
          ).length,
      )
      .toBe(4);
    await context.close();
  }
});

test('a full storage keeps what it has; the page goes on in memory', async ({ page, site }) => {
  const key = await store(page, site.url, OLD);
  await page.evaluate(() => {
    const chunk = 'x'.repeat(1024);
    try {
      for (let n = 0; ; n++) localStorage.setItem(`fill${n}`, chunk);
    } catch {}
    try {
      for (let n = 0; ; n++) localStorage.setItem(`f${n}`, '');
    } catch {}
  });
  await page.goto(site.url + PATH);
  await step(page, 'New hire: Release it').check();
  await expect(page.locator('.hb-notice')).toContainText('does not let the page keep your ticks');
  expect((await stored(page))[key]).toBe(OLD);
  await step(page, 'Buddy: Show').check();
  await expect(meter(page)).toHaveText('3 of 8 steps');
});

for (const [name, text] of [
  ['broken JSON', '{"v":1,"marks":{"a":{"sta'],
  ['another shape', '[1,2,3]'],
  ['wrong types', '{"v":1,"marks":{"a":{"state":7,"at":"x"}}}'],
  [
    'more entries than a path can have',
    `{"v":1,"marks":{${Array.from({ length: 150_000 }, (_, n) => `"${n}":{"at":1}`).join()}}}`,
  ],
] as const) {
  test(`${name} is set aside, offered, and not written over`, async ({ page, site }) => {
    const key = await store(page, site.url, text);
    await page.goto(site.url + PATH);
    await expect(page.locator('.hb-notice')).toContainText('could not be read');
    await step(page, 'New hire: Release it').check();
    await page.reload();
    await expect(step(page, 'New hire: Release it')).toBeChecked();
    const values = await stored(page);
    expect(values[`${key}:aside0`] === text).toBe(true);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download it' }).click();
    await saving;
    await page.getByRole('button', { name: 'Discard it' }).click();
    await expect(page.locator('.hb-notice')).toHaveCount(0);
    await expect(step(page, 'New hire: Release it')).toBeChecked();
  });
}

test('a text too large to be set aside is left where it is', async ({ page, site }) => {
  const text = `{"v":1,"marks":{${Array.from({ length: 200_000 }, (_, n) => `"${n}":{"at":1}`).join()}}}`;
  const key = await store(page, site.url, text);
  await page.goto(site.url + PATH);
  await expect(page.locator('.hb-notice')).toContainText('does not let the page keep your ticks');
  await step(page, 'New hire: Release it').check();
  await expect(meter(page)).toHaveText('2 of 8 steps');
  expect((await stored(page))[key] === text).toBe(true);
});

test('a key that is a prototype is a key', async ({ page, site }) => {
  const key = await store(
    page,
    site.url,
    '{"v":1,"marks":{"__proto__":{"state":"done","at":1},"constructor":{"state":"done","at":1}}}',
  );
  await page.goto(site.url + PATH);
  await expect(meter(page)).toHaveText('1 of 8 steps');
  await step(page, 'New hire: Release it').check();
  await expect.poll(async () => (await stored(page))[key]).toContain('"__proto__":{"state":"done","at":1}');
  expect(await page.evaluate(() => 'state' in {})).toBe(false);
});

test('what a later version stored is shown as it is and not changed', async ({ page, site }) => {
  const newer = '{"v":99,"marks":{"x":"done"}}';
  const key = await store(page, site.url, newer);
  await page.goto(site.url + PATH);
  await expect(page.locator('.hb-notice')).toContainText('later version');
  await expect(step(page, 'New hire: Release it')).toBeDisabled();
  expect(await stored(page)).toEqual({ [key]: newer });
});

test('a clock that goes backwards does not undo what was done after', async ({ page, site }) => {
  await page.addInitScript(() => {
    let now = 2e12;
    Date.now = () => (now -= 1e6);
  });
  await page.goto(site.url + PATH);
  await step(page, 'New hire: Release it').check();
  await step(page, 'New hire: Release it').uncheck();
  await step(page, 'New hire: Release it').check();
  await page.reload();
  await expect(step(page, 'New hire: Release it')).toBeChecked();
});

test('marks of a version before are read', async ({ page, site }) => {
  await page.goto(site.url + PATH);
  const id = (await step(page, 'New hire: Release it').getAttribute('id'))?.slice(5) ?? '';
  await store(page, site.url, JSON.stringify({ [id]: true, gone: true }));
  await page.goto(site.url + PATH);
  await expect(step(page, 'New hire: Release it')).toBeChecked();
  await expect(page.getByRole('button', { name: 'Archived steps: 1' })).toBeVisible();
});

test('where what was read cannot be kept, or could not be read, the first click says so', async ({
  browser,
  site,
}) => {
  for (const fault of ['full', 'corrupt']) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${site.url}/adr/0001-use-logs/`);
    await page.evaluate((name) => {
      const { key } = JSON.parse(document.querySelector<HTMLElement>('[data-hb-read]')?.dataset.hbRead ?? '');
      if (name === 'corrupt') localStorage.setItem(key, '{"v":');
    }, fault);
    await page.reload();
    if (fault === 'full')
      await page.evaluate(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      });
    await expect(page.locator('.hb-notice')).toHaveCount(0);
    await page.getByRole('button', { name: 'Mark as read' }).click();
    await expect(page.locator('.hb-notice')).toHaveCount(1);
    await context.close();
  }
});

test('a scorecard whose text could not be read offers that text', async ({ page, site }) => {
  await page.goto(`${site.url}/onboarding/second/`);
  const form = page.locator('[data-hb-scorecard]');
  await form.scrollIntoViewIfNeeded();
  await form.evaluate((own: HTMLElement) => localStorage.setItem(own.dataset.hbScorecard ?? '', '{"v":'));
  await page.reload();
  await form.scrollIntoViewIfNeeded();
  await expect(page.locator('.hb-notice').getByRole('button', { name: 'Download it' })).toBeVisible();
});

test('ticks of a clock in the year 9999 are ticks', async ({ page, context, site }) => {
  await page.goto(site.url + PATH);
  const ahead = await context.newPage();
  await ahead.addInitScript(() => {
    Date.now = () => 253_402_300_799_000;
  });
  await ahead.goto(site.url + PATH);
  await step(ahead, 'Buddy: Show').check();
  await expect(step(page, 'Buddy: Show')).toBeChecked();
  await step(page, 'Buddy: Show').uncheck();
  await expect(step(ahead, 'Buddy: Show')).not.toBeChecked();
  await expect(page.locator('.hb-notice')).toHaveCount(0);
});

/** A progress file of another browser, with some of it replaced; `KEY` stands for the path that it is of. */
const FOREIGN = (marks: object, more: object = {}): string =>
  JSON.stringify({
    handbook: 'progress',
    v: 1,
    key: 'KEY',
    title: '"><svg onload=hbRan()>',
    exported: '<script>hbRan()</script>',
    check: '',
    marks,
    ...more,
  });
const DONE = { state: 'done', at: 1, text: '<img src=x onerror=hbRan()>', hash: '"><svg onload=hbRan()>' };
const REFUSED: [name: string, text: string | Buffer][] = [
  ['a mark of the year 9999', FOREIGN({ a: { ...DONE, at: 253_370_764_800_000 } })],
  ['a mark beyond all numbers', FOREIGN({ a: { ...DONE, at: Number.MAX_SAFE_INTEGER } })],
  ['a mark of no moment', FOREIGN({ a: { ...DONE, at: '1' } })],
  ['a later version', FOREIGN({}, { v: 2 })],
  ['no version', FOREIGN({}, { v: '<img>' })],
  ['marks in a list', FOREIGN([DONE])],
  ['marks of other types', FOREIGN({ a: { ...DONE, text: { toString: 'x' } } })],
  ['three million letters', FOREIGN({ a: { ...DONE, text: 'x'.repeat(3_000_000) } })],
  ['nine million bytes', Buffer.alloc(9_000_000, 32)],
  ['a hundred thousand brackets', '['.repeat(100_000)],
  ['UTF-16', Buffer.from(`\uFEFF${FOREIGN({ a: DONE })}`, 'utf16le')],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 255, 254])],
];

test('what is imported runs nothing, is refused as a whole or joined as a whole', async ({ page, site }) => {
  test.setTimeout(180_000);
  await page.addInitScript(() => Object.assign(window, { hbRan: () => Reflect.set(window, 'hbRuns', 1) }));
  await page.goto(site.url + PATH);
  await page.getByRole('button', { name: 'Save and share' }).click();
  const key = await page.evaluate(
    () =>
      JSON.parse(
        (document.querySelector<HTMLElement>('[data-hb-page]')?.dataset.hbPath ?? '').replaceAll('`', '"'),
      ).key,
  );
  const input = page.getByLabel('Progress file');
  const choose = (text: string | Buffer): Promise<void> =>
    input.setInputFiles({
      name: '<img src=x onerror=hbRan()>.json',
      mimeType: 'application/json',
      buffer: typeof text === 'string' ? Buffer.from(text.replace('"KEY"', JSON.stringify(key))) : text,
    });
  for (const [name, text] of [
    ...REFUSED,
    ['another path', FOREIGN({ a: DONE }, { key: '<img>' })] as const,
  ]) {
    await choose(text);
    await expect(page.getByRole('alert'), name).not.toBeEmpty();
    await expect(page.getByRole('button', { name: 'Merge' }), name).toHaveCount(0);
    expect(await stored(page), name).toEqual({});
  }
  // Saved by an editor of Windows; keys that every object has; the same key twice, of which the later counts.
  const twice = FOREIGN({ constructor: DONE, '<img src=x onerror=hbRan()>': DONE, toString: DONE })
    .replace(
      '"marks":{',
      '"marks":{"__proto__":{"state":"done","at":1},"gone":{"state":"done","at":1},"gone":{"state":"skipped","at":2},',
    )
    .replaceAll(',"', ',\r\n"');
  await choose(`\uFEFF${twice}`);
  await page.getByRole('button', { name: 'Merge' }).click();
  await expect.poll(async () => Object.keys(await stored(page)).length).toBeGreaterThan(0);
  const [text = '{}'] = Object.values(await stored(page));
  const { marks } = JSON.parse(text);
  expect(Object.keys(marks).sort()).toEqual(
    expect.arrayContaining(['<img src=x onerror=hbRan()>', '__proto__', 'constructor', 'gone', 'toString']),
  );
  expect(marks.gone.state).toBe('skipped');
  await page.reload();
  await page.getByRole('button', { name: /^Archived steps/ }).click();
  await expect(page.getByText('<img src=x onerror=hbRan()>').first()).toBeVisible();
  expect(await page.evaluate(() => [Reflect.get(window, 'hbRuns'), Reflect.get({}, 'state')])).toEqual([
    undefined,
    undefined,
  ]);
});
