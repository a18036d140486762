import { type ParsedDocument, sourceAt } from '../../markdown/document.ts';
import { inlineText } from '../../markdown/inline-text.ts';
import type { TextValue } from '../../schema/value.ts';
import { type Statement, statementsOf } from '../stated-fields.ts';

/** Fields of a service whose values are phrases, steps or addresses rather than names. */
type EntryField = 'escalation' | 'slos' | 'dashboards' | 'repositories' | 'paths' | 'bottlenecks';

/** What parts two entries of one line; a comma may stand within an objective. */
const PARTING: Readonly<Record<EntryField, RegExp>> = {
  escalation: /(?<!\s)\s*(?:→|⇒|->|=>|(?<=\s)>\s|[,;、，；])\s*/g,
  slos: /(?<!\s)\s*[;；]\s*/g,
  bottlenecks: /(?<!\s)\s*[;；]\s*/g,
  dashboards: /(?<!\s)\s*[,;、，；]\s+/g,
  repositories: /(?<!\s)\s*[,;、，；]\s+/g,
  paths: /(?<!\s)\s*[,;、，；]\s+/g,
};

/** The entries of a field: the items of its list, or the phrases of its line; a link by its address. */
export function readEntries(document: ParsedDocument, field: EntryField): TextValue[] {
  const [statement] = statementsOf(document, 'service', field);
  if (!statement) return [];
  const addressed = field === 'dashboards' || field === 'repositories' || field === 'paths';
  const entries =
    statement.place === 'frontmatter' || statement.nested
      ? statement.parts
      : partLine(document, statement, field);
  if (addressed) return entries.map(withAddress);
  return statement.place === 'heading' ? entries.map((entry) => withRow(document, entry)) : entries;
}

function partLine(document: ParsedDocument, { whole, offset }: Statement, field: EntryField): TextValue[] {
  const entries: TextValue[] = [];
  let start = 0;
  for (const match of [...whole.raw.matchAll(PARTING[field]), { 0: '', index: whole.raw.length }]) {
    const raw = whole.raw.slice(start, match.index).trim();
    const at = offset + start + (whole.raw.slice(start).length - whole.raw.slice(start).trimStart().length);
    if (raw !== '')
      entries.push({
        value:
          start === 0 && match.index === whole.raw.length
            ? whole.value
            : raw.replace(/^[*_`]+|(?<![*_`])[*_`]+$/g, ''),
        raw,
        source: sourceAt(document, at, whole.source.from),
      });
    start = match.index + match[0].length;
  }
  return entries;
}

/** A cell with the others of its row: what is measured says little without its objective. */
function withRow(document: ParsedDocument, entry: TextValue): TextValue {
  const { line, column } = entry.source;
  const text = line === null ? '' : document.lines.text(line);
  if (column === null || !/^\s*\|/.test(text)) return entry;
  const raw = text.slice(column - 1).replace(/(?<![\s|])[\s|]*$/, '');
  const cells = raw.split('|').map((cell) => inlineText(cell).trim());
  return { ...entry, value: cells.filter((cell) => cell !== '').join(' – '), raw };
}

/** An entry that is a link, by its address. */
export function withAddress(entry: TextValue): TextValue {
  const href = /^\[[^\]]{0,200}\]\(<?([^()\s<>]{1,500})>?\)$/.exec(entry.raw)?.[1];
  return href ? { ...entry, value: href } : entry;
}
