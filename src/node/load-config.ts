import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import { RULES } from '../core/rules/index.ts';
import { buildConfig, type HandbookConfig, HandbookConfigSchema } from '../core/source/config.ts';
import { nearest } from '../core/text/nearest.ts';
import { decodeText } from './decode-text.ts';
import { isRefused, readPlainFile } from './plain-file.ts';
import { UsageError } from './usage-error.ts';

/** Names of the config file, in the root. An empty file is a config too: it makes every error stop a build. */
export const CONFIG_FILES = [
  '.handbook.yml',
  '.handbook.yaml',
  'handbook.config.yml',
  'handbook.config.yaml',
  'handbook.config.json',
] as const;

/**
 * Reads the config of a root.
 * @throws UsageError naming every fault of the file with its line.
 */
export function loadConfig(root: string): { config: HandbookConfig; path: string | null } {
  const found = CONFIG_FILES.filter((name) => lstatSync(join(root, name), { throwIfNoEntry: false }));
  const [path, second] = found;
  if (path === undefined) return { config: buildConfig(), path: null };
  if (second !== undefined)
    throw new UsageError(
      `Unexpected second config file ${second}, expected only ${path}.`,
      'Keep one of them.',
    );
  return { config: parseConfig(readConfig(root, path), path), path };
}

/** Reads the text of a config as YAML, of which JSON is a part. */
export function parseConfig(text: string, path: string): HandbookConfig {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter,
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const lineAt = (offset: number) => lineCounter.linePos(offset).line || 1;
  if (document.errors.length > 0) {
    const faults = document.errors.map((error) => `${path}:${lineAt(error.pos[0])} ${error.message}`);
    throw new UsageError(faults.join('\n'), 'The config is YAML: `key: value` lines.');
  }
  const value = toValue(document, path);
  const parsed = HandbookConfigSchema.safeParse(value ?? {});
  const unknown = parsed.success ? unknownRules(parsed.data.severities) : [];
  if (parsed.success && unknown.length === 0) return buildConfig(parsed.data, true);
  const at = (where: readonly string[]) => lineAt(offsetOf(document.contents, where));
  const issues = parsed.success ? [] : parsed.error.issues;
  const faults = issues.flatMap((issue) => {
    const where = issue.path.map(String);
    if (issue.code !== 'unrecognized_keys')
      return [{ line: at(where), message: `${where.join('.')}: ${issue.message}.` }];
    return issue.keys.map((key) => {
      const hint = nearest(key, knownKeys(where));
      const line = at([...where, key]);
      return { line, message: `Unexpected key "${key}"${hint ? `, did you mean "${hint}"?` : '.'}` };
    });
  });
  for (const id of unknown) {
    const hint = nearest(
      id,
      RULES.map((rule) => rule.id),
    );
    const message = `Unexpected rule "${id}"${hint ? `, did you mean "${hint}"?` : ', expected the id of a rule.'}`;
    faults.push({ line: at(['severities', id]), message });
  }
  const lines = faults
    .sort((a, b) => a.line - b.line)
    .map((fault) => `${path}:${fault.line} ${fault.message}`);
  throw new UsageError(lines.join('\n'), `Known keys: ${knownKeys([]).join(', ')}.`);
}

/** The values of a config. Aliases that multiply would fill the memory before anybody could look at them. */
function toValue(document: ReturnType<typeof parseDocument>, path: string): unknown {
  if (document.contents === null) return {};
  try {
    return document.toJS({ maxAliasCount: 50 });
  } catch {
    throw new UsageError(
      `${path}: Unexpected aliases that multiply or lead nowhere, expected values.`,
      'Write the values out.',
    );
  }
}

function readConfig(root: string, path: string): string {
  const bytes = readPlainFile(join(root, path), { inside: root });
  if (isRefused(bytes))
    throw new UsageError(
      `${path} cannot be read: ${bytes.reason}.`,
      'Put a plain file in its place, or remove it.',
    );
  const decoded = decodeText(bytes);
  if ('problem' in decoded) throw new UsageError(`${path}: ${decoded.problem.message}`, decoded.problem.help);
  return decoded.text;
}

/** Ids of rules that there are not: whoever writes one believes that a rule is off, and it is on. */
function unknownRules(severities: HandbookConfig['severities']): string[] {
  return Object.keys(severities).filter((id) => !RULES.some((rule) => rule.id === id));
}

function knownKeys(where: readonly string[]): string[] {
  const { shape } = HandbookConfigSchema;
  return Object.keys(where[0] === 'folders' ? shape.folders.def.innerType.shape : shape);
}

/** Offset of the key that a path of keys leads to, or of the deepest one that exists. */
function offsetOf(node: Node | null, path: readonly string[]): number {
  let offset = node?.range?.[0] ?? 0;
  let current: unknown = node;
  for (const name of path) {
    if (!isMap(current)) break;
    const pair = current.items.find((item) => isScalar(item.key) && String(item.key.value) === name);
    if (!pair) break;
    if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
    current = pair.value;
  }
  return offset;
}
