import { oneLine } from '../../../text/spaces.ts';
import type { IncidentExport } from './incident-export.ts';
import { readChatExport } from './read-chat.ts';
import { readCsvExport } from './read-csv.ts';
import { readJsonExport } from './read-json.ts';

/**
 * Reads what a team exports of an incident, by its form: JSON of a chat or a tool, a table in CSV, a chat as plain text.
 * Null where no line of it has a time. `day` is that of times without one.
 */
export function readIncidentExport(text: string, day: string): IncidentExport | null {
  const found = readJson(text) ?? readCsvExport(text) ?? readChatExport(text, day);
  found.events.sort((a, b) => (a.time.value < b.time.value ? -1 : a.time.value > b.time.value ? 1 : 0));
  return found.events.length > 0 ? found : null;
}

function readJson(text: string): IncidentExport | null {
  if (!/^\s*[[{]/.test(text)) return null;
  try {
    return readJsonExport(JSON.parse(text));
  } catch {
    // One object a line, as some tools write them.
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    try {
      return readJsonExport(lines.map((line): unknown => JSON.parse(line)));
    } catch {
      return null;
    }
  }
}

/** The timeline as a table: in UTC, or with the zone of the export, and with none where it states none. */
export function renderExportedTimeline({ events }: IncidentExport): string {
  const zones = new Set(events.map(({ time }) => time.zone));
  const [zone] = zones;
  const shared = zones.size === 1;
  const rows = events.map(({ time, text, role }) => {
    const words = cellOf(`${role ? `${role}: ` : ''}${text}`).replace(/\{\{|\}\}/g, (braces) =>
      [...braces].join(' '),
    );
    return `| ${time.value.replace('T', ' ')}${shared || time.zone === null ? '' : ` ${time.zone}`} | ${words} |`;
  });
  return [`| ${shared && zone ? `Time (${zone})` : 'Time'} | Event |`, '|---|---|', ...rows].join('\n');
}

/** The follow-ups as a table of actions; null where there is none. */
export function renderExportedActions({ actions }: IncidentExport): string | null {
  if (actions.length === 0) return null;
  const rows = actions.map(({ text, owner, due, status, link }) => {
    const cells = [text, owner, due, status, link].map((cell) => cellOf(oneLine(cell ?? '')));
    return `| ${cells.join(' | ')} |`;
  });
  return ['| Action | Owner | Due | Status | Link |', '|---|---|---|---|---|', ...rows].join('\n');
}

/** What was said as a cell: outside of code no tag or picture in it is meant to be one of the page. */
function cellOf(text: string): string {
  return text
    .replaceAll('|', '\\|')
    .replace(/(?<!`)(`{1,3})(?!`)[^`]+\1(?!`)|<(?=[a-z/!?])|!(?=\[)/gi, (found) =>
      found === '<' ? '&lt;' : found === '!' ? '! ' : found,
    );
}
