/** A text without the mark of an alert, numbering, emoji and other signs in front of its first word. */
export function undecorated(text: string): string {
  return withPlainBrackets(text)
    .replace(/^\s*\[![A-Za-z]+\]\s*/u, '')
    .replace(/^(?:\d+(?:\.\d+)+[.):]?\s+|\d+[.):]\s+|[^\p{L}\p{N}([@]+)+/u, '')
    .trim();
}

/** Full-width brackets as the usual ones; each is one character. */
export function withPlainBrackets(text: string): string {
  return text.replace(/[（【［]/gu, '(').replace(/[）】］]/gu, ')');
}
