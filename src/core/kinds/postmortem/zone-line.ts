import { type ParsedDocument, rawOf, sourceAt, startOf } from '../../markdown/document.ts';
import { inlineText } from '../../markdown/inline-text.ts';
import { walk } from '../../markdown/walk.ts';
import type { TextValue } from '../../schema/value.ts';
import { timeWordPattern } from '../../words/calendar.ts';
import { isZone } from './zone.ts';
import { ZONE_ABBREVIATIONS, zoneRegionPattern } from './zone-names.ts';

const LINE =
  /\b(?:[Aa]ll\s+)?(?:[Tt]imes|[Tt]imestamps|[Cc]locks)(?:\s+(?:below|here|listed|shown|given|stated|noted|mentioned|displayed|on this page))?(?:\s+(?:are|is))?(?:\s+(?:given|shown|listed|stated|noted|reported|expressed|displayed))?\s*(?:\bin\b|\bas\b|:|\()?\s*([A-Z+\-−\d(][^\n.;]{0,60}?)\s*(?:\bunless\b|\bexcept\b|\bif not\b|\.(?:[\s)*_]|$)|;|\n|$)/m;

/** A short sentence that speaks of times in any language and names a zone: "Alle Zeiten in MEZ", "時刻はJST". */
const SPOKEN = new RegExp(
  `(?<!\\p{L})(?:${timeWordPattern('times')})[^\\n.。!?]{0,30}?(?<![\\p{Lu}/])((?:UTC|GMT)\\s?[+−-]\\d{1,2}(?::?\\d{2})?|(?:${ZONE_ABBREVIATIONS.join('|')})(?![\\p{L}/])(?:\\s?\\((?:UTC|GMT)\\s?[+−-]?\\d{0,2}\\))?|[A-Z][a-z]+/[A-Z][A-Za-z_]+|${zoneRegionPattern()})`,
  'iu',
);

/** The words for the zone in a line such as "All times in CET (GMT+1)", or null where no line speaks of it. */
export function findZoneLine(document: ParsedDocument): TextValue | null {
  let found: TextValue | null = null;
  walk(document.tree, (node) => {
    if (found || node.type === 'code') return 'skip';
    if (node.type !== 'paragraph' && node.type !== 'heading') return undefined;
    const raw = rawOf(document, node);
    const match = LINE.exec(raw) ?? (raw.length <= 400 ? SPOKEN.exec(raw) : null);
    const words = match?.[1] ? trimMarks(match[1]) : undefined;
    if (!match || !words || /\{\{|^\(?\w+ing\b/.test(words)) return undefined;
    const offset = startOf(document, node) + match.index + match[0].lastIndexOf(words);
    const value = inlineText(words).replace(/^\((.*)\)$/, '$1');
    // "All times in X" states a zone even where X is none; other wordings must name one.
    if (!isZone(value) && !/\b(?:in|as|are)\s*$/.test(match[0].slice(0, match[0].lastIndexOf(words))))
      return undefined;
    found = { value, raw: words, source: sourceAt(document, offset, 'section') };
    return 'skip';
  });
  return found;
}

/** The zone in a heading or a column title such as "Time (UTC)" or "Timeline, all times CET". */
export function findZoneIn(title: string): string | null {
  const bracket =
    /\(\s*(?!\s)(?:all\s{1,9})?(?:times?\s{1,9})?(?:are\s{1,9})?(?:in\s{1,9})?([^()]{1,200}(?:\([^()]{0,99}\)\s{0,9})?)\)/i
      .exec(title)?.[1]
      ?.trim();
  if (bracket && isZone(bracket)) return bracket;
  const tail =
    /(?:^|[\s,])(?:in\s+|all times\s+)?((?:UTC|GMT)(?:\s?[+-]\d{1,2}(?::?\d{2})?)?|[A-Z]{2,4}T)$/.exec(
      title.trim(),
    )?.[1];
  return tail && isZone(tail) ? tail : null;
}

/** Words without the emphasis and the bracket that close behind them. */
function trimMarks(words: string): string {
  const bare = words.replace(/(?<![*_`\s])[*_`\s]+$/, '');
  const unbalanced = bare.endsWith(')') && !bare.includes('(');
  return unbalanced ? trimMarks(bare.slice(0, -1)) : bare;
}
