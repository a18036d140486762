/** Fields whose texts a page shows besides what a hub keeps of its record. */
const FIELDS = ['headings', 'steps', 'commands', 'impact', 'factors', 'timeline', 'actions', 'well', 'badly'];
/** Keys of such values that hold a text. */
const TEXTS = ['text', 'value', 'event', 'name'];
/** Characters of one record. */
const MOST = 4000;

/** What a published record says besides its title, names and people: headings, steps, commands, what happened. */
export function collectWords(record: Readonly<Record<string, unknown>>): string {
  const said = new Set<string>();
  let length = 0;
  for (const field of FIELDS)
    for (const value of [record[field]].flat().slice(0, MOST)) {
      const text = textOf(value);
      if (text === '' || said.has(text)) continue;
      length += text.length + 1;
      if (length > MOST) return [...said].join('\n');
      said.add(text);
    }
  return [...said].join('\n');
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  for (const key of TEXTS) {
    const text: unknown = Object.getOwnPropertyDescriptor(value, key)?.value;
    if (typeof text === 'string') return text;
  }
  return '';
}
