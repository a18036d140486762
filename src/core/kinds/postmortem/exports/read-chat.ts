import { type ExportedMoment, type IncidentExport, localMoment } from './incident-export.ts';
import { cleanText } from './read-json.ts';

const CLOCK = String.raw`(\d{1,2}):(\d{2})(?::\d{2})?\s?([AaPp]\.?[Mm]\.?)?(?:\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[A-Z]{3,4}(?![A-Za-z:])))?`;
/** `[2026-05-14 10:32] Ada: text`, `10:32 UTC - text`. */
const LINE = new RegExp(
  String.raw`^[\s>*-]{0,4}[[(]?(?:(\d{4}-\d{2}-\d{2})[T ,]\s?)?${CLOCK}[\])]?\s*[-–—:|]?\s*(.*)$`,
);
/** `Ada Byron  10:32 AM`, above the message. */
const HEAD = new RegExp(String.raw`^(\S[^\n]{0,60}?)\s+[[(]?${CLOCK}[\])]?$`);
const DAY = /^[-–—\s]{0,20}(?:\p{L}{2,12},?\s)?(\d{4}-\d{2}-\d{2})[-–—\s]{0,20}$/u;
/** Who speaks, in front of a message. */
const SPEAKER =
  /^(?:<([^<>\n]{1,40})>|@?([\p{L}][\p{L}\p{M}\d._'’-]{0,30}(?:\s[\p{L}][\p{L}\p{M}._'’-]{0,30}){0,2}):)\s+/u;

/**
 * Reads a chat that was copied as text. A time without a day is one of `day`, or of the next one where the clock goes back
 * by hours; who speaks is left out.
 */
export function readChatExport(text: string, day: string): IncidentExport {
  const result: IncidentExport = { severity: null, times: {}, events: [], actions: [] };
  let today = day;
  let last: string | null = null;
  let open = false;
  const place = (
    hour: string,
    minute: string,
    half: string | undefined,
    zone: string | undefined,
  ): ExportedMoment | null => {
    const found = localMoment(today, Number(hour), Number(minute), half?.replaceAll('.', ''), zone);
    const isBack =
      found && last && found.value.slice(0, 10) === last.slice(0, 10) && hoursBetween(found.value, last) > 6;
    if (!isBack) return found;
    today = new Date(Date.parse(`${today}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    return localMoment(today, Number(hour), Number(minute), half?.replaceAll('.', ''), zone);
  };
  for (const line of text.split(/\r\n|\n|\r/)) {
    const long = line.slice(0, 5000);
    const newDay = DAY.exec(long)?.[1];
    if (newDay) {
      today = newDay;
      continue;
    }
    const head = HEAD.exec(long);
    const own = LINE.exec(long);
    const [date, hour, minute, half, zone, words] = own
      ? [own[1], own[2], own[3], own[4], own[5], own[6]]
      : [undefined, head?.[2], head?.[3], head?.[4], head?.[5], ''];
    if (date) today = date;
    const time = hour === undefined || minute === undefined ? null : place(hour, minute, half, zone);
    if (time) {
      last = time.value;
      result.events.push({
        time,
        text: cleanText((words ?? '').replace(SPEAKER, ''), new Map()),
        role: null,
      });
      open = true;
    } else if (open && line.trim() !== '') {
      const event = result.events.at(-1);
      if (event) event.text = cleanText(`${event.text} ${long.trim()}`, new Map());
    }
  }
  result.events = result.events.filter(({ text: words }) => words !== '');
  return result;
}

/** How many hours a time lies before another one. */
function hoursBetween(earlier: string, later: string): number {
  return (Date.parse(`${later}Z`) - Date.parse(`${earlier}Z`)) / 3_600_000;
}
