import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../core/rules/index.ts';
import { buildConfig, type HandbookConfig, HandbookConfigSchema } from '../core/source/config.ts';
import { nearest } from '../core/text/nearest.ts';
import { decodeText } from './decode-text.ts';
import { isRefused, readPlainFile } from './plain-file.ts';
import { UsageError } from './usage-error.ts';
import { parseYamlSettings } from './yaml-settings.ts';

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
  const { value, lineOf } = parseYamlSettings(text, path, 'The config is YAML: `key: value` lines.');
  const parsed = HandbookConfigSchema.safeParse(value);
  const unknown = parsed.success ? unknownRules(parsed.data.severities) : [];
  if (parsed.success && unknown.length === 0) {
    const { language, ...rest } = parsed.data;
    const isStated = typeof value === 'object' && value !== null && 'language' in value;
    return buildConfig(isStated ? { ...rest, language } : rest, true);
  }
  const issues = parsed.success ? [] : parsed.error.issues;
  const faults = issues.flatMap((issue) => {
    const where = issue.path.map(String);
    if (issue.code !== 'unrecognized_keys')
      return [{ line: lineOf(where), message: `${where.join('.')}: ${issue.message}.` }];
    return issue.keys.map((key) => {
      const hint = nearest(key, knownKeys(where));
      const line = lineOf([...where, key]);
      return { line, message: `Unexpected key "${key}"${hint ? `, did you mean "${hint}"?` : '.'}` };
    });
  });
  for (const id of unknown) {
    const hint = nearest(
      id,
      RULES.map((rule) => rule.id),
    );
    const message = `Unexpected rule "${id}"${hint ? `, did you mean "${hint}"?` : ', expected the id of a rule.'}`;
    faults.push({ line: lineOf(['severities', id]), message });
  }
  const lines = faults
    .sort((a, b) => a.line - b.line)
    .map((fault) => `${path}:${fault.line} ${fault.message}`);
  throw new UsageError(lines.join('\n'), `Known keys: ${knownKeys([]).join(', ')}.`);
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
