import type { ParsedDocument } from './document.ts';
import { type Field, type FieldPart, makePart } from './field-part.ts';

/** Words that join two names; a name on either side begins like one. */
const JOINER = /(?<!\s)\s+(?:and|und|et|y|e|en|oraz|i|и|&|\+)\s+/gu;
const NAME = /^(?:[@#[`<_*]|\p{Lu}|\p{Lo})/u;
/** "Search and Discovery team" is one team. */
const GROUP = /(?:team|squad|group|guild|crew|tribe|chapter|équipe|equipo|gruppe|zespół)[)\]_*`]*$/iu;

/**
 * Splits the source text of a value into its names: at commas, semicolons, bars, dots in the middle, line ends, slashes
 * between names and words such as "and"; never within brackets or a link. Items of a nested list are names as they stand.
 */
export function splitParts(document: ParsedDocument, field: Field): FieldPart[] {
  if (field.nested) return field.parts;
  return splitNames(document, field.offset, field.offset + field.raw.length, field);
}

/** Splits a stretch of the file into names; see `splitParts`. `words` says that a name is one word, of small letters too. */
export function splitNames(
  document: ParsedDocument,
  begin: number,
  stop: number,
  { source }: Pick<FieldPart, 'source'>,
  words = false,
): FieldPart[] {
  const whole = document.text.slice(begin, stop);
  const cuts = cutsOf(whole, words);
  const parts: FieldPart[] = [];
  let start = 0;
  for (const { index, length } of [...cuts, { index: whole.length, length: 0 }]) {
    const lead = /^\s*(?:(?:and|und|et|y|e|oraz|&)\s+)?/u.exec(whole.slice(start, index))?.[0].length ?? 0;
    const part = makePart(document, begin + start + lead, begin + index, source.from);
    if (part.value !== '') parts.push(part);
    start = index + length;
  }
  return parts;
}

interface Cut {
  index: number;
  length: number;
}

function cutsOf(whole: string, words: boolean): Cut[] {
  const cuts: Cut[] = [];
  const outside = depths(whole);
  for (let index = 0; index < whole.length; index++) {
    if (!outside[index]) continue;
    const character = whole.charAt(index);
    if (/[,;、，；\n\r|·•]/.test(character)) cuts.push({ index, length: 1 });
    else if (character === '/' && partsNames(whole, index)) cuts.push({ index, length: 1 });
    else if (character === '`' && /^`\s+`/.test(whole.slice(index, index + 8)))
      cuts.push({ index: index + 1, length: 1 });
  }
  for (const match of whole.length > 2000 ? [] : whole.matchAll(JOINER)) {
    if (!outside[match.index]) continue;
    const left = whole.slice(lastCut(cuts, match.index), match.index).trim();
    const right = whole.slice(match.index + match[0].length).trim();
    if (joinsNames(left, right, words || cuts.length > 0))
      cuts.push({ index: match.index, length: match[0].length });
  }
  return cuts.sort((a, b) => a.index - b.index);
}

/** Whether a joining word stands between two names; `words`: a single word is a name as well. */
function joinsNames(left: string, right: string, words: boolean): boolean {
  const next = /^[^,;、，；\n\r|·•]*/.exec(right)?.[0].trim() ?? right;
  const single = words && /^\S+$/.test(left) && /^\S+$/.test(next);
  const isName = single || (NAME.test(left) && NAME.test(next) && left.split(/\s+/).length <= 5);
  return isName && !(GROUP.test(next) && !GROUP.test(left));
}

/** For each character whether it stands outside of brackets. */
function depths(whole: string): boolean[] {
  let depth = 0;
  return [...Array(whole.length).keys()].map((index) => {
    const character = whole.charAt(index);
    if ('([<（'.includes(character)) depth++;
    const outside = depth === 0;
    if (')]>）'.includes(character)) depth = Math.max(0, depth - 1);
    return outside;
  });
}

function lastCut(cuts: readonly Cut[], before: number): number {
  return Math.max(
    0,
    ...cuts.filter(({ index }) => index < before).map(({ index, length }) => index + length),
  );
}

/** A slash parts names where blanks surround it, or where a name begins on either side of it: not in "CI/CD". */
function partsNames(whole: string, index: number): boolean {
  if (/\s/.test(whole.charAt(index - 1)) && /\s/.test(whole.charAt(index + 1))) return true;
  const before =
    /(?<![\p{L}\p{N}_-])[\p{L}\p{N}_-]*$/u.exec(whole.slice(Math.max(0, index - 40), index))?.[0] ?? '';
  const after = whole.slice(index + 1, index + 40);
  if (/[@#:./]$/.test(whole.slice(0, index - before.length))) return false;
  const name = /^(?:\p{Lu}\p{Ll}|\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana})/u;
  return name.test(before) && name.test(after);
}
