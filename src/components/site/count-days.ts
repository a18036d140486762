/** Days with how often each occurs, as `<hb-due>` counts what is past on all pages of a list: `2026-05-01*3 2026-06-02*1`. */
export function countDays(days: Iterable<string>): string | undefined {
  const counts = new Map<string, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  return [...counts].map(([day, count]) => `${day}*${count}`).join(' ') || undefined;
}
