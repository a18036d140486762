/** Puts values in the place of their names, `{{name}}`; a name without a value stays. */
export function fillWord(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** A text on one line: whatever blanks stand in it become single ones. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** The text of a piece of HTML: what stands outside of its tags. */
export function withoutTags(html: string): string {
  return html.replace(/<[^<>]*>/g, '');
}

/** The same without blanks at its ends. */
export function squeeze(text: string): string {
  return oneLine(text).trim();
}
