import { expect, test } from '../test.ts';

interface Time {
  value: string;
  instant: string | null;
}
interface Incident {
  kind: string;
  id: string;
  date: { value: string } | null;
  times: Record<'started' | 'detected' | 'mitigated' | 'resolved', Time | null>;
  factors: { value: string }[];
}

// Worked out anew from the published JSON, without a line of the code that drew the page.
test('the figures are those that handbook.json gives', async ({ page, request }) => {
  const { records } = (await (await request.get('/handbook.json')).json()) as { records: Incident[] };
  const incidents = records.filter(({ kind }) => kind === 'postmortem');
  expect(incidents.length).toBeGreaterThan(7);
  await page.goto('/postmortems/metrics/');

  const ends = { detect: 'detected', mitigate: 'mitigated', resolve: 'resolved' } as const;
  for (const [span, end] of Object.entries(ends) as [keyof typeof ends, 'detected'][]) {
    const minutes = incidents
      .flatMap(({ times }) => {
        const from = span === 'detect' ? times.started : (times.detected ?? times.started);
        const to = times[end];
        if (!from?.instant || !to?.instant) return [];
        return [(Date.parse(to.instant) - Date.parse(from.instant)) / 60_000];
      })
      .sort((a, b) => a - b);
    const n = minutes.length;
    const at = (index: number): number => minutes[index] ?? Number.NaN;
    const median = n % 2 === 1 ? at((n - 1) / 2) : (at(n / 2 - 1) + at(n / 2)) / 2;
    const p90 = minutes.find((value) => minutes.filter((other) => other <= value).length >= 0.9 * n);
    const section = page.locator(`[data-span="${span}"][data-basis="wall"]`);
    await expect(section.locator('[data-figure="n"]')).toHaveText(String(n));
    await expect(section.locator('[data-figure="median"]')).toHaveAttribute('data-minutes', String(median));
    await expect(section.locator('[data-figure="p90"]')).toHaveAttribute('data-minutes', String(p90));
    await expect(section.locator('svg.hb-plot circle')).toHaveCount(n);
    const table = await section
      .locator('td[data-minutes]')
      .evaluateAll((cells) => cells.map((cell) => Number(cell.textContent)));
    expect(table).toEqual(minutes);
  }

  const named = new Map<string, Set<string>>();
  for (const { id, factors } of incidents)
    for (const { value } of factors) {
      const key = value.toLowerCase();
      named.set(key, (named.get(key) ?? new Set()).add(id));
    }
  const recurring = [...named].filter(([, ids]) => ids.size > 1).map(([key, ids]) => `${key} ${ids.size}`);
  const shown = await page
    .locator('#hb-data-factors tr[data-factor]')
    .evaluateAll((rows) =>
      rows.map((row) => `${row.getAttribute('data-factor')} ${row.getAttribute('data-n')}`),
    );
  expect([...shown].sort()).toEqual(recurring.sort());

  const months = await page.locator('#hb-data-months tbody tr').evaluateAll((rows) =>
    rows.map((row) => {
      const [month, ...counts] = [...row.querySelectorAll('td')].map(
        (cell) => cell.textContent?.trim() ?? '',
      );
      return `${month} ${counts.reduce((sum, count) => sum + Number(count), 0)}`;
    }),
  );
  const counted = new Map<string, number>();
  for (const { date } of incidents) {
    const month = date?.value.slice(0, 7) ?? '';
    counted.set(month, (counted.get(month) ?? 0) + 1);
  }
  expect(months).toEqual([...counted].map(([month, count]) => `${month} ${count}`).sort());
});
