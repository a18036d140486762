import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { UsageError } from './usage-error.ts';

/** The values of a file of settings, and the line of what a path of keys and places leads to. */
export interface YamlSettings {
  value: unknown;
  lineOf(path: readonly string[]): number;
}

/**
 * Reads a text of settings as YAML, of which JSON is a part. Aliases that multiply would fill the memory before anybody
 * could look at them.
 * @throws UsageError naming every fault of the syntax with its line.
 */
export function parseYamlSettings(text: string, path: string, help: string): YamlSettings {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter,
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const lineAt = (offset: number): number => lineCounter.linePos(offset).line || 1;
  if (document.errors.length > 0) {
    const faults = document.errors.map((error) => `${path}:${lineAt(error.pos[0])} ${error.message}`);
    throw new UsageError(faults.join('\n'), help);
  }
  try {
    const value: unknown = document.toJS({ maxAliasCount: 50 });
    return { value: value ?? {}, lineOf: (keys) => lineAt(offsetOf(document.contents, keys)) };
  } catch {
    throw new UsageError(
      `${path}: Unexpected aliases that multiply or lead nowhere, expected values.`,
      'Write the values out.',
    );
  }
}

/** Offset of what a path of keys and places leads to, or of the deepest that exists. */
function offsetOf(node: Node | null, path: readonly string[]): number {
  let offset = node?.range?.[0] ?? 0;
  let current: unknown = node;
  for (const name of path) {
    if (isSeq(current)) {
      current = current.items[Number(name)];
    } else if (isMap(current)) {
      const pair = current.items.find((item) => isScalar(item.key) && String(item.key.value) === name);
      if (!pair) break;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      current = pair.value;
      continue;
    } else break;
    const range = isMap(current) || isScalar(current) || isSeq(current) ? current.range : null;
    offset = range?.[0] ?? offset;
  }
  return offset;
}
