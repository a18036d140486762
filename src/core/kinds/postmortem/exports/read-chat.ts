import { textLines } from '../../../text/lines.ts';
import { readTimeAt } from '../written-time.ts';
import type { ExportedEvent, ExportedMoment, IncidentExport } from './incident-export.ts';
import { cleanText } from './read-json.ts';
import { dayOf, inOrderOf, momentOf, plainTimes } from './written-moment.ts';

/** Letters of a line that are read. */
const LONGEST = 5000;
/** The name of somebody who speaks. */
const NAME = String.raw`@?[\p{L}][\p{L}\p{M}\d._'’-]{0,30}(?:\s[\p{L}(][\p{L}\p{M}._'’()-]{0,30}){0,3}`;
const WHOLE_NAME = new RegExp(`^${NAME}$`, 'u');
/** Who speaks, in front of a message: `<ada>`, `* ada`, `ada` and a tab, `Ada Byron:`. */
const SPEAKER = new RegExp(
  String.raw`^(?:<[@+%~&\s]?([^<>\n]{1,40})>|\*\s+(\S{1,40})|[@+%~&]?([^\s\t]{1,40})(?=\t)|(${NAME}):)\s+`,
  'u',
);
/** What a program of a chat says itself: who came and went. */
const NOTICE =
  /^(?:-!-|!-|\*\*\*|-->|<--|→|←|->|<-)\s|\b(?:has (?:joined|left|quit)|joined the (?:channel|conversation|chat)|left the (?:channel|conversation|chat)|was added to)\b/;
/** A line for a new day: `--- Day changed Sat Feb 07 2026`, `———— 7. Februar 2026 ————`. */
const DAY_LEAD = /^[-–—=*\s]{0,40}(?:(?:Log opened|Log closed|Day changed(?: to)?)\s)?/;

/** A line of a chat that has a time. */
interface Spoken {
  moment: ExportedMoment;
  /** What stands behind the time on its line. */
  rest: string;
  /** What follows on lines of its own. */
  lines: string[];
}

/**
 * Reads a chat that was copied as text, or the log of one: a time before, behind or below the name of who speaks. A time
 * without a day is one of `day`, or of the next one where the clock goes back by hours; who speaks is left out.
 */
export function readChatExport(text: string, day: string): IncidentExport {
  const spoken = inOrderOf(text, () => readLines(text, day));
  const named = restsAreNames(spoken);
  const persons = new Set<string>();
  const events = spoken.flatMap(({ moment, rest, lines }): ExportedEvent[] => {
    const name = named && lines.length > 0 ? rest : SPEAKER.exec(rest)?.slice(1).find(Boolean);
    if (name && /^\p{L}\S+\s\p{L}/u.test(name)) persons.add(name.replace(/^@/, ''));
    const own = named && lines.length > 0 ? '' : rest.replace(SPEAKER, '');
    const words = cleanText([own, ...lines].filter(Boolean).join(' '), new Map());
    return words === '' ? [] : [{ time: moment, text: words, role: null }];
  });
  for (const event of events)
    for (const name of persons) event.text = event.text.replaceAll(name, 'somebody');
  return { severity: null, times: {}, events, actions: [] };
}

function readLines(text: string, day: string): Spoken[] {
  const spoken: Spoken[] = [];
  let today = day;
  let last: string | null = null;
  for (const written of textLines(text)) {
    const line = plainTimes(written.slice(0, LONGEST));
    if (line.trim() === '') continue;
    const newDay = readDayLine(line, today);
    if (newDay) {
      today = newDay;
      last = null;
      continue;
    }
    const found = readTimedLine(line, today);
    if (!found) {
      spoken.at(-1)?.lines.push(line.trim());
      continue;
    }
    if (found.day) today = found.day;
    let moment = found.place(today);
    if (moment && last && !found.day && hoursBetween(moment.value, last) > 6) {
      today = new Date(Date.parse(`${today}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
      moment = found.place(today);
    }
    if (!moment) continue;
    // A time alone stands below the name of who speaks.
    if (found.alone) dropName(spoken);
    last = moment.value;
    if (!NOTICE.test(found.rest)) spoken.push({ moment, rest: found.rest, lines: [] });
  }
  return spoken;
}

/** A name that was taken for the end of the message above it goes; a message that would be empty then is none. */
function dropName(spoken: readonly Spoken[]): void {
  const above = spoken.at(-1);
  if (!above || (above.rest === '' && above.lines.length < 2)) return;
  if (isName(above.lines.at(-1) ?? '')) above.lines.pop();
}

/** Whether a line is the name of a person: one word, or several that begin with a capital. */
function isName(line: string): boolean {
  const words = line.split(' ');
  return WHOLE_NAME.test(line) && (words.length === 1 || words.every((word) => /^\P{Ll}/u.test(word)));
}

/** The day of a line that says nothing else. */
function readDayLine(line: string, today: string): string | null {
  const start = DAY_LEAD.exec(line)?.[0].length ?? 0;
  const time =
    readTimeAt(line, start) ?? readTimeAt(line.replace(/^([-–—=*\s]{0,40})\p{L}{2,12},\s/u, '$1'), start);
  if (!time?.day) return null;
  const rest = line.slice(Math.min(time.end, line.length));
  const isAlone =
    /^[-–—=*\s\]]*$/.test(rest) || /Log (?:opened|closed)|Day changed/.test(line.slice(0, start));
  return isAlone && (!time.clock || start > 0) ? dayOf(time, today) : withLogTime(line, start, today);
}

/** `--- Log opened Fri Feb 06 09:00:00 2026`, as C writes a time: the year stands behind the clock. */
function withLogTime(line: string, start: number, today: string): string | null {
  if (!/Log (?:opened|closed)|Day changed/.test(line.slice(0, start))) return null;
  const year = /(?:19|20)\d{2}\s*$/.exec(line)?.[0];
  const time = readTimeAt(line, start);
  return time ? dayOf(time, year ?? today) : null;
}

interface TimedLine {
  rest: string;
  /** Nothing else stands on its line. */
  alone: boolean;
  day: string | null;
  place(today: string): ExportedMoment | null;
}

function readTimedLine(line: string, today: string): TimedLine | null {
  const lead = /^[\s>[(-]{0,6}(?:[*•+]\s{1,3})?(?:\*\*|__)?[[(]?/.exec(line)?.[0].length ?? 0;
  const front = timeAt(line, lead, today);
  if (front) {
    const rest = line
      .slice(front.end)
      .replace(/^(?:\*\*|__)/, '')
      .replace(/^[\])]*(?:\*\*|__)?(?:\s*[-–—:|](?![->!]))?[ ]*/, '')
      .trimEnd();
    return { ...front, rest: rest.replace(/^\t/, ''), alone: rest === '' };
  }
  // `Ada Byron  10:32 AM`, above the message.
  for (const { index, 0: gap } of line.slice(0, 90).matchAll(/(?<!\s)(?:,|\s+[—–])?\s+[[(]?(?=\d)/g)) {
    const name = line.slice(0, index).trim();
    const behind = timeAt(line, index + gap.length, today);
    if (behind && /^[\])\s]*$/.test(line.slice(behind.end)) && isName(name))
      return { ...behind, rest: '', alone: false };
  }
  return null;
}

function timeAt(
  line: string,
  at: number,
  today: string,
): (Pick<TimedLine, 'day' | 'place'> & { end: number }) | null {
  const time = readTimeAt(line, at);
  const { clock } = time ?? {};
  if (!time || !clock) return null;
  return { end: time.end, day: dayOf(time, today), place: (day) => momentOf(day, clock, time.zone) };
}

/** In some chats each line with a time holds a name alone, and what was said stands below. */
function restsAreNames(spoken: readonly Spoken[]): boolean {
  const own = spoken.filter(({ rest }) => rest !== '');
  return own.length > 1 && own.every(({ rest, lines }) => lines.length > 0 && isName(rest));
}

/** How many hours a time lies before another one. */
function hoursBetween(earlier: string, later: string): number {
  return (Date.parse(`${later}Z`) - Date.parse(`${earlier}Z`)) / 3_600_000;
}
