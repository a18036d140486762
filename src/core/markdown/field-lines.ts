import type { ParsedDocument } from './document.ts';

const MARK = String.raw`(?:\*{1,3}|_{1,3}|\x60|<(?:b|strong|em|i|u)>)`;
const CLOSE = String.raw`(?:\*{1,3}|_{1,3}|\x60|</(?:b|strong|em|i|u)>)`;
const LABEL = String.raw`[\p{L}\p{Extended_Pictographic}][^:：|\n*<>\x60]{0,59}?`;
const WITH_COLON = new RegExp(
  String.raw`^(${MARK}{0,2})\s*(${LABEL})(?:\s*(${CLOSE}{1,2}))?\s*(::?|：)(${CLOSE}{0,2})(?=\s|$|[^\x00-\x7f\s]|[\d"'([{*_\x60<~!])`,
  'u',
);
const BOLD_WITHOUT_COLON = new RegExp(
  String.raw`^(\*\*|__|<b>|<strong>)\s*(${LABEL})\s*(?:\*\*|__|</b>|</strong>)(?:\s*(?:[-–—=|]|->|→)\s+|\s+(?=\S))`,
  'u',
);
/** Marks between two fields on one line. */
const SEPARATOR =
  /(?<!\s)(?:\s+(?:\||·|•|\/|—|–|&nbsp;)|\s*[,;])\s*(?=[*_<\p{L}])|(?:\\|<br\s*\/?>)\s*(?=[*_<\p{L}])/gu;

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
}

/** The fields that stand on one line: mostly none or one, several where a separator precedes a further label. */
export function matchLine(document: ParsedDocument, line: Line): FieldMatch[] {
  const text = document.text.slice(line.start, line.end);
  const first = matchField(text, line.start, line.end);
  if (!first) return [];
  const matches = [first];
  for (const separator of text.matchAll(SEPARATOR)) {
    const at = separator.index + separator[0].length;
    const last = matches.at(-1);
    if (!last || line.start + separator.index < last.valueStart) continue;
    const match = matchField(text.slice(at), line.start + at, line.end);
    // A comma or a dash also stands inside of prose: there only a marked label opens a field.
    if (!match || (!/^[*_<]/.test(text.slice(at)) && !/[|·•\\>]/.test(separator[0]))) continue;
    last.end = line.start + separator.index;
    matches.push(match);
  }
  return matches;
}

function matchField(text: string, offset: number, end: number): FieldMatch | null {
  const lead =
    /^(?:\s|#{1,6}\s|[-*+•]\s+|\d+[.)]\s+|:(?=\p{L}[^:\n]*:(?:\s|$)))*/u.exec(text)?.[0].length ?? 0;
  const body = text.slice(lead);
  const colon = WITH_COLON.exec(body);
  if (colon) {
    const [whole, opening = '', label = '', closing = '', , after = ''] = colon;
    // A clock time is no label.
    if (/\d$/.test(label) && /^\d/.test(body.slice(whole.length))) return null;
    if (/[.!?]\s|:\/\//.test(label) || label.split(/\s+/).length > 7) return null;
    let valueEnd = end;
    if (opening !== '' && closing === '' && after === '') {
      // `**Status: x**`: the mark closes behind the value.
      const close = new RegExp(`${CLOSE}{1,2}\\s*\\\\?\\s*$`, 'u').exec(body);
      if (close && close.index >= whole.length) valueEnd = offset + lead + close.index;
    }
    const labelOffset = offset + lead + whole.indexOf(label, opening.length);
    return { label, labelOffset, valueStart: offset + lead + whole.length, end: valueEnd };
  }
  const bold = BOLD_WITHOUT_COLON.exec(body);
  if (!bold?.[2] || bold[2].split(/\s+/).length > 3) return null;
  const labelOffset = offset + lead + bold[0].indexOf(bold[2], bold[1]?.length ?? 0);
  return { label: bold[2], labelOffset, valueStart: offset + lead + bold[0].length, end };
}

/** The lines of a stretch of the file that are not blank. */
export function linesOf(document: ParsedDocument, start: number, end: number): Line[] {
  const lines: Line[] = [];
  const text = document.text.slice(start, end);
  let from = 0;
  for (const match of text.matchAll(/\r\n|\n|\r|$/g)) {
    const line = text.slice(from, match.index);
    // Marks of a quote belong to the block, not to the line.
    const lead = /^[\s>]*/.exec(line)?.[0].length ?? 0;
    if (line.slice(lead).trim() !== '') lines.push({ start: start + from + lead, end: start + match.index });
    from = match.index + match[0].length;
  }
  return lines;
}
