import type { TextEdit } from '../../text/edit.ts';
import { oneLine, squeeze } from '../../text/spaces.ts';

/** Something of a dialect that has no neutral form and is shown as text, or a fence that lacked its end. */
export interface DialectNote {
  /** Offset in the text that was neutralised. */
  offset: number;
  /** As written. */
  raw: string;
}

/** What dialects made of a body: edits at its offsets, and what they did not understand. */
export interface Neutralised {
  edits: TextEdit[];
  notes: DialectNote[];
}

/** Front matter values by lower-case key, for tags that print them. */
export type PageData = ReadonlyMap<string, string>;

/** Admonition types of every dialect by the five alerts they become. */
const ALERTS: Readonly<Record<string, readonly string[]>> = {
  NOTE: [
    'note',
    'info',
    'information',
    'abstract',
    'summary',
    'tldr',
    'seealso',
    'quote',
    'cite',
    'example',
    'aside',
    'secondary',
    'primary',
    'todo',
    'remark',
    'default',
  ],
  TIP: ['tip', 'hint', 'success', 'check', 'done', 'question', 'help', 'faq', 'tips'],
  IMPORTANT: ['important', 'key', 'attention-grabber'],
  WARNING: ['warning', 'warn', 'attention', 'caution', 'notice', 'orange'],
  CAUTION: ['danger', 'error', 'failure', 'fail', 'missing', 'bug', 'critical', 'red', 'alert'],
};

const ALERT_BY_TYPE = new Map(
  Object.entries(ALERTS).flatMap(([alert, types]) => types.map((type) => [type, alert] as const)),
);

/** The alert of an admonition type, or null for a type of nobody. */
export function alertOf(type: string): string | null {
  return ALERT_BY_TYPE.get(type.toLowerCase()) ?? null;
}

/** The first line of an alert in a quote: `[!WARNING] Title`. A type of the author's own becomes its title. */
export function alertHead(type: string, title: string | null): string {
  const words = type.charAt(0).toUpperCase() + type.slice(1).replace(/[-_]/g, ' ');
  const own = alertOf(type) === null ? words : '';
  const name = squeeze(title ?? own);
  return `[!${alertOf(type) ?? 'NOTE'}]${name === '' ? '' : ` ${name}`}`;
}

/** A tag's arguments: bare words and quoted texts in order, `name=value` and `name="value"` by name. */
export function readArguments(text: string): { values: string[]; named: Map<string, string> } {
  const values: string[] = [];
  const named = new Map<string, string>();
  for (const match of text.matchAll(
    /(?:([\w-]+)\s*[=:]\s*)?(?:"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s"',|]+))/g,
  )) {
    const value = match[2] ?? match[3] ?? match[4] ?? match[5] ?? '';
    if (match[1]) named.set(match[1].toLowerCase(), value);
    else values.push(value);
  }
  return { values, named };
}

/** An inline link or image of Markdown; a destination with blanks is encoded. */
export function markdownLink(text: string, href: string, image = false): string {
  return `${image ? '!' : ''}[${text.replace(/[[\]]/g, '\\$&')}](${href.trim().replace(/ /g, '%20').replace(/[()]/g, encodeURIComponent)})`;
}

/** Text that shows a tag without its brackets, as code. */
export function asCode(text: string): string {
  const clean = oneLine(text).replaceAll('`', '').trim();
  return clean === '' ? '' : `\`${clean}\``;
}
