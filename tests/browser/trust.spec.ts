import { test as bare } from '@playwright/test';
import { expect, test } from './test.ts';

/** Code in every form in which an address could bring it to run; each tells by a name of the window that it has. */
const ATTACKS = [
  '"><img src=x onerror=hbRan()>',
  "'-hbRan()-'",
  '<script>hbRan()</script>',
  '<svg onload=hbRan()>',
  'javascript:hbRan()',
  '</title><iframe srcdoc="<script>parent.hbRan()</script>">',
  '[x](javascript:hbRan())',
  '{"v":1,"marks":{"<img src=x onerror=hbRan()>":{"state":"done","at":1,"text":"<img src=x onerror=hbRan()>"}}}',
];

/** Pages that read their address, with the names that they read. */
const PAGES = [
  '/?q=*#*',
  '/adr/?q=*&status=*&service=*#*',
  '/adr/in-force/?on=*#*',
  '/adr/compare/?a=*&b=*#*',
  '/adr/graph/?q=*#*',
  '/alert/?name=*#*',
  '/alert/*/?host=*#*',
  '/playbooks/?severity=*&service=*#*',
  '/playbooks/cache-stampede/?host=*&namespace=*&alert=*&severity=*#run=*',
  '/playbooks/cache-stampede/?pod=*#*',
  '/postmortems/actions/?owner=*#*',
  '/onboarding/backend-engineer/?role=*&start=*#p=*',
  '/onboarding/cohort/?p=*#*',
  '/services/orders/?q=*#*',
  '/due/?owner=*#*',
  '/status/?rule=*#*',
];

for (const address of PAGES)
  test(`what stands in the address of ${address} never runs`, async ({ page }) => {
    await page.addInitScript(() =>
      Object.assign(window, { hbRuns: 0, hbRan: () => Reflect.set(window, 'hbRuns', 1) }),
    );
    for (const attack of ATTACKS) {
      await page.goto(address.replaceAll('*', encodeURIComponent(attack)));
      const live = await page.evaluate(() => ({
        runs: Reflect.get(window, 'hbRuns'),
        elements: [...document.querySelectorAll('*')]
          .filter(
            (element) =>
              [...element.attributes].some(
                ({ name, value }) =>
                  (/^on/.test(name) && value.includes('hbRan')) ||
                  (/^(?:href|src|action|formaction|data|xlink:href)$/.test(name) &&
                    /^\s*javascript:/i.test(value)),
              ) || /^(?:IFRAME|OBJECT|EMBED|BASE)$/.test(element.tagName),
          )
          .map(({ outerHTML }) => outerHTML.slice(0, 200)),
      }));
      expect(live, attack).toEqual({ runs: 0, elements: [] });
    }
  });

test('what stands in stored marks, their words and their ids never runs', async ({ page }) => {
  await page.addInitScript(() =>
    Object.assign(window, { hbRuns: 0, hbRan: () => Reflect.set(window, 'hbRuns', 1) }),
  );
  await page.goto('/onboarding/backend-engineer/');
  await page.evaluate((attacks) => {
    const keys = [...document.querySelectorAll<HTMLElement>('[data-hb-path]')].map(
      ({ dataset }): string => JSON.parse((dataset.hbPath ?? '').replaceAll('`', '"')).key,
    );
    const key = keys.find((own) => own.endsWith(':backend-engineer')) ?? '';
    const marks = Object.fromEntries(
      attacks.flatMap((attack, index) => [
        [attack, { state: 'done', at: 1, text: attack }],
        [`gone${index}`, { state: attack, at: 1, text: attack, hash: attack }],
        [`@role${index}`, { state: attack, at: 1 }],
      ]),
    );
    localStorage.setItem(
      key,
      JSON.stringify({ v: 1, marks: { ...marks, '@role': { state: attacks[0], at: 1 } } }),
    );
  }, ATTACKS);
  await page.reload();
  await page.getByRole('button', { name: /^Archived steps/ }).click();
  await expect(page.getByText('<svg onload=hbRan()>').first()).toBeVisible();
  expect(await page.evaluate(() => Reflect.get(window, 'hbRuns'))).toBe(0);
  await page.goto('/');
  expect(await page.evaluate(() => Reflect.get(window, 'hbRuns'))).toBe(0);
});

test('search says so where its index cannot be loaded, and the page works', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/adr/');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('cache');
  await expect(page.getByRole('dialog')).toContainText('Search is not available here');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

bare('a script that is put into a page does not run', async ({ page }) => {
  const forbidden: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) forbidden.push(message.text());
  });
  await page.goto('/playbooks/');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "ran"';
    const picture = document.createElement('div');
    picture.innerHTML =
      '<img src="x" onerror="document.title = \'ran\'"><style>body { display: none }</style>';
    document.body.append(script, picture);
  });
  await expect.poll(() => forbidden.length).toBeGreaterThanOrEqual(3);
  await expect(page).not.toHaveTitle('ran');
  await expect(page.locator('body')).toBeVisible();
});
