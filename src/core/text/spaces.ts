/** A text on one line: whatever blanks stand in it become single ones. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** The same without blanks at its ends. */
export function squeeze(text: string): string {
  return oneLine(text).trim();
}
