import { join } from 'node:path';
import { ELSEWHERE_FILE, readKnownHandbooks } from '../core/elsewhere/known-handbooks.ts';
import type { HandbookConfig } from '../core/source/config.ts';
import type { SourceTree } from '../core/source/source.ts';
import { isRefused, readPlainFile } from './plain-file.ts';

/** What a root remembers of other handbooks; nothing is read where its settings name none. */
export function readElsewhere(
  root: string,
  { handbooks }: Pick<HandbookConfig, 'handbooks'>,
): Pick<SourceTree, 'elsewhere' | 'elsewhereProblem'> {
  if (Object.keys(handbooks).length === 0) return {};
  const bytes = readPlainFile(join(root, ELSEWHERE_FILE), { inside: root });
  if (isRefused(bytes)) return bytes.fault === 'missing' ? {} : { elsewhereProblem: bytes.reason };
  const elsewhere = readKnownHandbooks(bytes.toString('utf8'));
  return 'problem' in elsewhere ? { elsewhereProblem: String(elsewhere.problem) } : { elsewhere };
}
