/** A day on which something is due. */
export interface CalendarEntry {
  id: string;
  /** ISO day. */
  day: string;
  text: string;
  url: string;
}

/**
 * An iCalendar file (RFC 5545) of whole-day entries. `stamp` is the ISO moment at which it was made, `domain` makes
 * the ids of the entries unique, so that a second import of the same path replaces the first.
 */
export function writeCalendar(
  name: string,
  entries: readonly CalendarEntry[],
  stamp: string,
  domain: string,
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//starlight-handbook//onboarding//EN',
    `X-WR-CALNAME:${escapeText(name)}`,
  ];
  for (const { id, day, text, url } of entries) {
    lines.push(
      'BEGIN:VEVENT',
      `UID:${escapeText(id)}@${escapeText(domain)}`,
      `DTSTAMP:${stamp.replace(/[-:]|\.\d+/g, '')}`,
      `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
      `SUMMARY:${escapeText(text)}`,
      `URL:${url}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    );
  }
  return [...lines, 'END:VCALENDAR', ''].map(fold).join('\r\n');
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');
}

/** Folds a line so that none is longer than 75 bytes, without cutting a character. */
function fold(line: string): string {
  let folded = '';
  let length = 0;
  for (const character of line) {
    const size = bytesOf(character);
    if (length + size > 74) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += size;
  }
  return folded;
}

/** Bytes of a character in UTF-8; half a pair becomes the replacement character. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
