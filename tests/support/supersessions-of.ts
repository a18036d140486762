import type { Relation } from '../../src/core/schema/record-base.ts';
import { compileFiles } from './compile-files.ts';

const NAMES = ['ink', 'toner', 'quill', 'chalk', 'slate', 'wax', 'seal', 'stamp', 'reed'];

/**
 * A folder of nine decisions; the fifth, `slate`, says what a case says, and the supersessions that it declares are
 * returned: `<7` is superseded by 7, `>2` supersedes 2, `?` in part.
 */
export function supersessionsOf(text: string, extension = 'md'): string[] {
  const files = Object.fromEntries(
    NAMES.map((name, index) => [
      `adr/000${index + 1}-${name}.md`,
      `# ${index + 1}. ${name}\n\n## Status\n\nAccepted\n\n## Decision\n\nx\n`,
    ]),
  );
  delete files['adr/0005-slate.md'];
  const path = `adr/0005-slate.${extension}`;
  const handbook = compileFiles({ ...files, [path]: text });
  return (handbook.byPath.get(path)?.relations ?? [])
    .filter(({ declared, type }) => declared && /supersede/.test(type))
    .map(show)
    .sort();
}

function show({ type, targetPath, raw, section }: Relation): string {
  const target = /000(\d)/.exec(targetPath ?? '')?.[1] ?? raw;
  return `${type === 'supersedes' ? '>' : '<'}${target}${section === undefined ? '' : '?'}`;
}

/** The fifth decision with words in its status. */
export const status = (text: string): string => `# 5. Slate\n\n## Status\n\n${text}\n\n## Decision\n\nx\n`;
/** With words above its status. */
export const above = (text: string): string =>
  `# 5. Slate\n\n${text}\n\n## Status\n\nAccepted\n\n## Decision\n\nx\n`;
/** With words in its context. */
export const below = (text: string): string =>
  `# 5. Slate\n\n## Status\n\nAccepted\n\n## Context\n\n${text}\n`;
/** With front matter. */
export const front = (text: string): string => `---\n${text}\n---\n\n# 5. Slate\n\n## Decision\n\nx\n`;
