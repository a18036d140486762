/** How much of a date its source states. */
export type DatePrecision = 'day' | 'month' | 'year';

const formats = new Map<string, Intl.DateTimeFormat>();

/** An ISO date as precise as its source, in the form of a language. */
export function formatDate(value: string, precision: DatePrecision, language: string): string {
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number);
  return formatOf(language, precision).format(Date.UTC(year, month - 1, day));
}

/** A format takes longer to make than to use a hundred times. */
function formatOf(language: string, precision: DatePrecision): Intl.DateTimeFormat {
  const key = `${language} ${precision}`;
  const known = formats.get(key);
  if (known) return known;
  // Day before month, as the rest of the world writes it, where the site only says "en".
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(precision === 'year' ? {} : { month: 'long' as const }),
    ...(precision === 'day' ? { day: 'numeric' as const } : {}),
  });
  formats.set(key, format);
  return format;
}
