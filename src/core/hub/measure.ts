/** Characters of one text, and of a title. */
const TEXT = 2000;
const TITLE = 300;
/** Values of one list, and keys of one object. */
const LIST = 1000;
/** Values within values: no field of a record has so many. */
const DEPTH = 12;

/** A title as far as a hub shows it. */
export function cutTitle(title: string): string {
  return cutText(title, TITLE);
}

/**
 * A field as far as a hub shows it: a stranger's file may hold texts and lists without measure. One that is within
 * measure is the value itself.
 */
export function cutField(value: unknown, name: string): unknown {
  const text = name === 'title' ? TITLE : TEXT;
  return isWithin(value, text, DEPTH) ? value : cut(value, text, DEPTH);
}

function isWithin(value: unknown, text: number, depth: number): boolean {
  if (typeof value === 'string') return value.length <= text;
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0) return false;
  if (Array.isArray(value))
    return value.length <= LIST && value.every((item) => isWithin(item, text, depth - 1));
  let keys = 0;
  for (const key in value) {
    if (++keys > LIST || key.length > TITLE) return false;
    if (!isWithin((value as Record<string, unknown>)[key], text, depth - 1)) return false;
  }
  return true;
}

function cut(value: unknown, text: number, depth: number): unknown {
  if (typeof value === 'string') return cutText(value, text);
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) return null;
  if (Array.isArray(value)) return value.slice(0, LIST).map((item) => cut(item, text, depth - 1));
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, LIST)
      .map(([key, item]) => [cutText(key, TITLE), cut(item, text, depth - 1)]),
  );
}

/** The beginning of a text; a letter of two units is not torn. */
function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
