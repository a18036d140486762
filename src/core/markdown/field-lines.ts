import { placedLines } from '../text/lines.ts';
import { parseDate } from '../words/date.ts';
import { fold } from '../words/fold.ts';
import type { ParsedDocument } from './document.ts';

const MARK = String.raw`(?:\*{1,3}|_{1,3}|\x60|<(?:b|strong|em|i|u)>)`;
const CLOSE = String.raw`(?:\*{1,3}|_{1,3}|\x60|</(?:b|strong|em|i|u)>)`;
/** The colon and the star of `Autor:innen` and `Verantwortliche*r` are part of the word. */
const LABEL = String.raw`[\p{L}\p{Extended_Pictographic}](?:[^:：|·•\n*<>\x60]|[·•](?=\p{L})|[:*](?=(?:innen|in|r|n)(?!\p{L}))){0,59}?`;
const CLOSING_END = new RegExp(`${CLOSE}{1,2}\\s{0,8}\\\\?\\s{0,8}$`, 'u');
const WITH_COLON = new RegExp(
  String.raw`^(${MARK}{0,2})\s*(${LABEL})(?:\s*(${CLOSE}{1,2}))?\s*(::?(?!(?:innen|in|r|n)[*_]{0,3}\s?:)|：)(${CLOSE}{0,2})`,
  'u',
);
/** What may follow a colon of any label. */
const AFTER_COLON = /^(?:$|\s|[^\p{ASCII}\s]|[\d"'([{*_`<~!])/u;
const BOLD_WITHOUT_COLON = new RegExp(
  String.raw`^(\*\*|__|<b>|<strong>)\s*(${LABEL})\s*(?:\*\*|__|</b>|</strong>)(?:\s*(?:[-–—=|]|->|→)\s+|\s+(?=\S))`,
  'u',
);
/** `*Owned by* the lift crew`: emphasis alone makes a label of known words only. */
const ITALIC_WITHOUT_COLON = new RegExp(String.raw`^([*_])(${LABEL})\1\s+(?=\S)`, 'u');
/** `Reviewed on 2025-03-03`, `Letzte Prüfung am 3. Mai 2025`: a known label and a day, joined by a small word. */
const WITH_DAY = new RegExp(
  String.raw`^(${LABEL})\s+(?:on|at|am|le|el|em|il|op|w dniu)\s+(?=(?:\p{L}{3,12}\.?\s+)?\d)`,
  'iu',
);
const WITH_DASH = new RegExp(String.raw`^(${LABEL})\s+(?:[-–—=]|->|→)\s+(?=\S)`, 'u');
/** `Owner ....... lift crew`: dots lead the eye from a known label to its value. */
const WITH_DOTS = new RegExp(String.raw`^(${LABEL})\s?(?:\.{2,200}|…{1,99}|_{3,200})\s+(?=\S)`, 'u');
const EMOJI = String.raw`\p{Extended_Pictographic}[\u{FE0F}\u{200D}\p{Extended_Pictographic}]*`;
/** Marks in front of a label: those of headings, lists and field lists, numbers, emoji and their short names. */
const LEAD = new RegExp(
  String.raw`^(?:\s|#{1,6}\s|[-*+•]\s+|\d+[.)]\s+|${EMOJI}|:[a-z0-9_+-]{2,30}:\s+(?=[*_]{0,2}\p{L}[^:：\n]{0,40}(?:：|:(?:[\s*_]|$)))|:(?=\p{L}[^:\n]{0,60}:(?:\s|$)))*`,
  'u',
);
/** Marks between two fields on one line. */
const SEPARATOR =
  /(?<!\s)(?:\s*(?:[|·•,;./—–]|&nbsp;|\\|<br\s?\/?>)\s*|\s+)(?=[*_<`\p{L}\p{Extended_Pictographic}])/gu;
/** Characters of a line in which further labels are sought. */
const LONGEST_LINE = 4000;
/** Characters beyond which a line is no run of fields with nothing between them. */
const LONGEST_RUN = 400;

/** A line of the file without the marks of quotes in front. */
export interface Line {
  start: number;
  end: number;
}

/** A label and where its value stands, at offsets of the file. */
export interface FieldMatch {
  label: string;
  labelOffset: number;
  valueStart: number;
  end: number;
  /** The label is emphasised. */
  marked: boolean;
}

/** What is known where a line is read. */
export interface LineContext {
  isLabel: (key: string) => boolean;
  /** The line is an item of a list, where a dash parts a known label from its value. */
  item: boolean;
}

/** The fields that stand on one line: mostly none or one, several where a separator precedes a further label. */
export function matchLine(document: ParsedDocument, line: Line, context: LineContext): FieldMatch[] {
  const text = document.text.slice(line.start, line.end);
  const signal = lastSignal(text, context.item);
  if (signal < 0) return [];
  const first = matchField(text, line.start, line.end, context);
  const run = first && isRun(text, context);
  // `*Owner: x · Reviewed: y*` is emphasised as a whole.
  const whole = /^([*_]{1,3})[^*_].*\1\s*$/.test(text.trim());
  const matches = first ? [first] : [];
  let sentences = false;
  for (const separator of text.slice(0, LONGEST_LINE).matchAll(SEPARATOR)) {
    const at = separator.index + separator[0].length;
    if (at > signal) break;
    const last = matches.at(-1);
    if (last && text.slice(last.valueStart - line.start, separator.index).trim() === '') continue;
    // What stands in front of the first field, such as a number, has a bar or a dot behind it.
    if (!last && !/[|·•]/.test(separator[0])) continue;
    const match = furtherField(
      text.slice(at, at + LONGEST_LINE),
      run ? `${separator[0]}  ` : separator[0],
      context,
    );
    if (!match || (!last && !isSure(match, context))) continue;
    if (last) last.end = line.start + separator.index;
    const by = line.start + at;
    matches.push({
      ...movedBy(match, by, line.end),
      marked: match.marked || (whole && first?.marked === true),
    });
    sentences ||= separator[0].includes('.');
  }
  const last = matches.at(-1);
  if (last && sentences) endBeforeStop(document.text, last);
  return matches;
}

/** A match of a piece of a line at its place in the text. */
function movedBy(match: FieldMatch, by: number, lineEnd: number): FieldMatch {
  return {
    ...match,
    labelOffset: match.labelOffset + by,
    valueStart: match.valueStart + by,
    end: match.end === LONGEST_LINE ? lineEnd : match.end + by,
  };
}

/** Whether a label is one for sure: emphasised, or known. */
function isSure({ marked, label }: FieldMatch, { isLabel }: LineContext): boolean {
  return marked || isLabel(fold(label));
}

/** Fields that are sentences end with a full stop, the last one too. */
function endBeforeStop(text: string, match: FieldMatch): void {
  if (/[^.]\.\s*$/.test(text.slice(Math.max(match.valueStart, match.end - 8), match.end)))
    match.end = text.lastIndexOf('.', match.end - 1);
}

/**
 * Where the last mark stands that a field cannot be without: a colon, an opening of bold, a digit of a day, dots that lead
 * to a value, in an item of a list a dash or an arrow as well; -1 where there is none, as in most lines of prose.
 */
function lastSignal(text: string, item: boolean): number {
  for (let at = text.length - 1; at >= 0; at--) {
    const code = text.charCodeAt(at);
    const dots = code === DOT && text.charCodeAt(at - 1) === DOT;
    if (dots || SIGNALS.has(code) || (item && DASHES.has(code))) return at;
  }
  return -1;
}

const codesOf = (marks: string): ReadonlySet<number> =>
  new Set(Array.from(marks, (mark) => mark.charCodeAt(0)));
const SIGNALS = codesOf(':：*_<…0123456789');
const DOT = 0x2e;
const DASHES = codesOf('-–—=→');

/** Three known labels with capitals on one line: `Status: x Owner: y Last-Reviewed: z` is no sentence. */
function isRun(text: string, { isLabel }: LineContext): boolean {
  if (text.length > LONGEST_RUN) return false;
  const labels = [...text.matchAll(/(?<![^\s|])(\p{Lu}[\p{L}-]{0,30}(?: [\p{L}-]{1,30})?):\s/gu)];
  const known = labels.filter(([, label = '']) =>
    [label, label.split(' ').at(-1) ?? ''].some((name) => isLabel(fold(name))),
  );
  return known.length > 2;
}

/** The field that begins behind a separator. Prose has most separators too: there only a marked or a known label opens one. */
function furtherField(text: string, separator: string, context: LineContext): FieldMatch | null {
  const match = matchField(text, 0, text.length, { ...context, item: false });
  if (!match || /[|·•\\>]/.test(separator)) return match;
  const colon = /[:：]/.test(text.slice(match.labelOffset, match.valueStart));
  if (!colon) return null;
  if (match.marked) return match;
  const known = context.isLabel(fold(match.label));
  return known && (/\S/.test(separator) || separator.length > 1) ? match : null;
}

function matchField(text: string, offset: number, end: number, context: LineContext): FieldMatch | null {
  const lead = LEAD.exec(text)?.[0].length ?? 0;
  const body = text.slice(lead);
  const dots = /\.\.|…|__/.test(body.slice(0, 80)) ? WITH_DOTS.exec(body) : null;
  if (dots?.[1] && context.isLabel(fold(dots[1]))) {
    const labelOffset = offset + lead;
    return { label: dots[1], labelOffset, valueStart: labelOffset + dots[0].length, end, marked: true };
  }
  const colon = WITH_COLON.exec(body);
  if (colon) return matchColon(colon, body, offset + lead, end, context);
  const bold = BOLD_WITHOUT_COLON.exec(body);
  if (bold?.[2] && bold[2].split(/\s+/).length <= 3) {
    const labelOffset = offset + lead + bold[0].indexOf(bold[2], bold[1]?.length ?? 0);
    return { label: bold[2], labelOffset, valueStart: offset + lead + bold[0].length, end, marked: true };
  }
  const italic = ITALIC_WITHOUT_COLON.exec(body);
  if (italic?.[2] && context.isLabel(fold(italic[2]))) {
    const labelOffset = offset + lead + 1;
    const valueStart = offset + lead + italic[0].length;
    return { label: italic[2], labelOffset, valueStart, end, marked: true };
  }
  const day = WITH_DAY.exec(body.slice(0, 100));
  if (
    day?.[1] &&
    context.isLabel(fold(day[1])) &&
    parseDate(body.slice(day[0].length, day[0].length + 60).replace(/\.\s*$/, ''))
  ) {
    const labelOffset = offset + lead;
    return { label: day[1], labelOffset, valueStart: labelOffset + day[0].length, end, marked: false };
  }
  const dash = context.item ? WITH_DASH.exec(body) : null;
  if (!dash?.[1] || !context.isLabel(fold(dash[1]))) return null;
  const labelOffset = offset + lead;
  return { label: dash[1], labelOffset, valueStart: labelOffset + dash[0].length, end, marked: false };
}

function matchColon(
  match: RegExpExecArray,
  body: string,
  offset: number,
  end: number,
  { isLabel }: LineContext,
): FieldMatch | null {
  const [whole, opening = '', label = '', closing = '', , after = ''] = match;
  const rest = body.slice(whole.length, whole.length + 2);
  if (!AFTER_COLON.test(rest) && (rest === '//' || !isLabel(fold(label)))) return null;
  // A clock time is no label.
  if (/\d$/.test(label) && /^\d/.test(rest)) return null;
  if (/[.!?]\s|:\/\//.test(label) || label.split(/\s+/).length > 7) return null;
  let valueEnd = end;
  if (opening !== '' && closing === '' && after === '') {
    // `**Status: x**`: the mark closes behind the value.
    const tail = Math.max(whole.length, body.length - 40);
    const close = CLOSING_END.exec(body.slice(tail));
    if (close) valueEnd = offset + tail + close.index;
  }
  const labelOffset = offset + whole.indexOf(label, opening.length);
  // A mark behind the colon that is not the one in front of the label opens the value.
  const opens = after !== '' && (closing !== '' || opening === '') ? after.length : 0;
  return {
    label,
    labelOffset,
    valueStart: offset + whole.length - opens,
    end: valueEnd,
    marked: opening !== '',
  };
}

/** The lines of a stretch of the file that are not blank. */
export function linesOf(document: ParsedDocument, start: number, end: number): Line[] {
  return placedLines(document.text.slice(start, end)).flatMap((line) => {
    // Marks of a quote belong to the block, not to the line.
    const lead = line.text.search(/[^\s>]/);
    return lead >= 0 ? [{ start: start + line.start + lead, end: start + line.end }] : [];
  });
}
