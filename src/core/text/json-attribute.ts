/**
 * JSON for an HTML attribute, with back ticks in place of quotation marks: each of those would be written as an
 * entity of five characters, and a path has hundreds.
 */
export function renderJsonAttribute(value: unknown): string {
  return JSON.stringify(value).replaceAll('`', '\\u0060').replaceAll('"', '`');
}

/** Reads what `renderJsonAttribute` wrote. */
export function parseJsonAttribute(text: string): unknown {
  return JSON.parse(text.replaceAll('`', '"'));
}
