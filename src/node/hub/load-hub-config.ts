import { dirname } from 'node:path';
import { type HubConfig, HubConfigSchema } from '../../core/hub/config.ts';
import { decodeText } from '../decode-text.ts';
import { isRefused, readPlainFile } from '../plain-file.ts';
import { UsageError } from '../usage-error.ts';
import { parseYamlSettings } from '../yaml-settings.ts';

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
  const { value, lineOf } = parseYamlSettings(text, path, 'The file is YAML: `key: value` lines.');
  const parsed = HubConfigSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.flatMap((issue) => {
    const where = issue.path.map(String);
    if (issue.code !== 'unrecognized_keys')
      return [`${path}:${lineOf(where)} ${where.join('.')}: ${issue.message}.`];
    return issue.keys.map((key) => `${path}:${lineOf([...where, key])} Unexpected key "${key}".`);
  });
  throw new UsageError(faults.join('\n'), `Known keys: ${Object.keys(HubConfigSchema.shape).join(', ')}.`);
}
