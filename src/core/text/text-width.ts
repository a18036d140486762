/** Letters that are narrow in a proportional face, and those that are wide. */
const NARROW = new Set(" !'(),-./:;I[]fijlrt|");
const WIDE = new Set('%&@MWmw—…');

/**
 * About how wide text is in a proportional face, in units of its size. It is too wide rather than too narrow: what is
 * laid out by it does not overflow.
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width;
}

function letterWidth(letter: string): number {
  if (NARROW.has(letter)) return 0.33;
  if (WIDE.has(letter)) return 0.92;
  const code = letter.codePointAt(0) ?? 0;
  // Ideographs, syllables and pictures fill a square.
  if (code >= 0x1100) return 1;
  return /[A-ZÀ-Þ0-9]/.test(letter) ? 0.67 : 0.565;
}

/**
 * Breaks text into at most `lines` lines of at most `width` units of its size; what is left over ends in an ellipsis.
 * A word that is too long for a line is broken.
 */
export function breakLines(text: string, width: number, lines: number): string[] {
  const broken: string[] = [''];
  for (const word of splitWords(text, width)) {
    const line = broken.at(-1) ?? '';
    const longer = line === '' || !word.spaced ? `${line}${word.text}` : `${line} ${word.text}`;
    if (textWidth(longer) <= width) broken[broken.length - 1] = longer;
    else broken.push(word.text);
    if (broken.length > lines) break;
  }
  if (broken.length <= lines) return broken;
  const last = broken[lines - 1] ?? '';
  return [...broken.slice(0, lines - 1), `${cut(last, width - 0.92).trimEnd()}…`];
}

/** Words, and pieces of those that no line can hold; only the first piece of a word has a blank before it. */
function* splitWords(text: string, width: number): Generator<{ text: string; spaced: boolean }> {
  for (const word of text.trim().split(/\s+/)) {
    let rest = word;
    let spaced = true;
    while (textWidth(rest) > width || /^[\u2e80-\uffef]{2}/.test(rest)) {
      const piece = /^[\u2e80-\uffef]/.test(rest) ? rest.slice(0, 1) : cut(rest, width);
      yield { text: piece, spaced };
      rest = rest.slice(piece.length);
      spaced = false;
    }
    if (rest !== '') yield { text: rest, spaced };
  }
}

/** As many of the first letters as fit, at least one. */
function cut(text: string, width: number): string {
  let used = 0;
  let kept = '';
  for (const letter of text) {
    used += letterWidth(letter);
    if (used > width && kept !== '') break;
    kept += letter;
  }
  return kept;
}
