import type { Diagnostic } from '../../../src/core/schema/handbook.ts';

/** Places of a diagnostic that its files do not have. */
export function placesOutside(
  { rule, path, line, column, related }: Diagnostic,
  texts: Map<string, string>,
): string[] {
  const places = [{ path, line, column }, ...related.map(({ path, line }) => ({ path, line, column: null }))];
  return places.flatMap((place) => {
    const text = texts.get(place.path);
    if (text === undefined || place.line === null) return [];
    const lines = text.split(/\r\n|\n|\r/);
    const found = lines[place.line - 1];
    const inside = found !== undefined && (place.column ?? 1) >= 1 && (place.column ?? 1) <= found.length + 1;
    return inside ? [] : [`${rule} at ${place.line}:${place.column} of ${lines.length} lines`];
  });
}

/** Values whose exact text does not begin at the place that they name. */
export function valuesElsewhere(value: unknown, texts: Map<string, string>, name = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, child]) =>
    valuesElsewhere(child, texts, Array.isArray(value) ? name : key),
  );
  const raw = Reflect.get(value, 'raw');
  const source: { path: string; line: number | null; column: number | null } | undefined = Reflect.get(
    value,
    'source',
  );
  const text = source && texts.get(source.path);
  if (text === undefined || source === undefined || source.line === null || source.column === null)
    return inner;
  const start = offsetOf(text, source.line, source.column);
  if (start === null) return [...inner, `${name} at ${source.line}:${source.column}, which there is not`];
  if (typeof raw !== 'string' || text.startsWith(raw, start)) return inner;
  return [
    ...inner,
    `${name} ${JSON.stringify(raw.slice(0, 60))} is not what stands at ${source.line}:${source.column}`,
  ];
}

function offsetOf(text: string, line: number, column: number): number | null {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  const found = lines[line - 1];
  if (found === undefined || column < 1 || column > found.length + 1) return null;
  return lines.slice(0, line - 1).join('').length + column - 1;
}
