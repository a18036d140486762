const DAYS: Record<string, number> = { day: 1, week: 7, month: 30, quarter: 91, year: 365 };

/** Days of "6 months", "2 weeks", "1 year" or "quarterly"; null where the text says something else. */
export function parseInterval(text: string): number | null {
  const words = /^\s*(\d+)\s*(day|week|month|quarter|year)s?\s*$/i.exec(text);
  if (words) return Number(words[1]) * (DAYS[(words[2] ?? '').toLowerCase()] ?? 0) || null;
  const adverb = /^\s*(daily|weekly|monthly|quarterly|yearly|annually)\s*$/i.exec(text)?.[1]?.toLowerCase();
  const adverbs: Record<string, number> = {
    daily: 1,
    weekly: 7,
    monthly: 30,
    quarterly: 91,
    yearly: 365,
    annually: 365,
  };
  return adverb ? (adverbs[adverb] ?? null) : null;
}
