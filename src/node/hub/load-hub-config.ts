import { dirname } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { type HubConfig, HubConfigSchema } from '../../core/hub/config.ts';
import { decodeText } from '../decode-text.ts';
import { isRefused, readPlainFile } from '../plain-file.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Reads the file that names the handbooks of a hub.
 * @throws UsageError naming every fault of the file with its line.
 */
export function loadHubConfig(path: string): { config: HubConfig; folder: string } {
  const bytes = readPlainFile(path);
  if (isRefused(bytes))
    throw new UsageError(
      `${path} cannot be read: ${bytes.reason}.`,
      'Name a file such as hub.yml that lists the handbooks.',
    );
  const decoded = decodeText(bytes);
  if ('problem' in decoded) throw new UsageError(`${path}: ${decoded.problem.message}`, decoded.problem.help);
  return { config: parseHubConfig(decoded.text, path), folder: dirname(path) };
}

/** Reads the text of a hub's config as YAML, of which JSON is a part. */
export function parseHubConfig(text: string, path: string): HubConfig {
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
    throw new UsageError(faults.join('\n'), 'The file is YAML: `key: value` lines.');
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 50 });
  } catch {
    throw new UsageError(`${path}: Unexpected aliases that multiply or lead nowhere, expected values.`);
  }
  const parsed = HubConfigSchema.safeParse(value ?? {});
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.flatMap((issue) => {
    const where = issue.path.map(String);
    if (issue.code !== 'unrecognized_keys')
      return [`${path}:${lineAt(offsetOf(document.contents, where))} ${where.join('.')}: ${issue.message}.`];
    return issue.keys.map(
      (key) => `${path}:${lineAt(offsetOf(document.contents, [...where, key]))} Unexpected key "${key}".`,
    );
  });
  throw new UsageError(faults.join('\n'), `Known keys: ${Object.keys(HubConfigSchema.shape).join(', ')}.`);
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
