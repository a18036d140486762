import { nameKey } from '../text/name-key.ts';
import { scanShell } from './scan.ts';
import type { Hole } from './syntax.ts';

/** A value that the reader has to fill in, where it stands in a text. */
export interface PlaceholderRange extends Hole {
  /** What stands between the brackets or behind the dollar sign. */
  name: string;
  /** The name folded for comparison: `$NODE_NAME`, `<node-name>` and `{{ nodeName }}` are one field. */
  key: string;
}

/** Variables that a shell or a login sets by itself. */
const SHELL_NAMES =
  /^(?:HOME|PATH|USER|PWD|OLDPWD|SHELL|U?ID|EUID|PPID|HOSTNAME|HOSTTYPE|MACHTYPE|OSTYPE|RANDOM|SRANDOM|LINENO|SECONDS|EPOCH(?:SECONDS|REALTIME)|IFS|TERM|LANG|LC_\w+|EDITOR|VISUAL|PAGER|TMPDIR|LOGNAME|MAIL|DISPLAY|PS[0-4]|OPT(?:ARG|IND|ERR)|REPLY|PIPESTATUS|FUNCNAME|DIRSTACK|GROUPS|HIST\w+|SHLVL|COLUMNS|LINES|SHELLOPTS|BASH\w*|ZSH\w*|XDG_\w+|SSH_\w+|SUDO_\w+|CDPATH|TZ)$/;

/** Commands whose operands are names that they set. */
const DECLARING = new Set([
  'export',
  'local',
  'readonly',
  'declare',
  'typeset',
  'read',
  'mapfile',
  'readarray',
]);

/** Single words that end or divide a Go template action rather than name a value. */
const TEMPLATE_WORDS = new Set(['end', 'else', 'break', 'continue', 'nil', 'true', 'false']);

/** Names that a command assigns itself: `NAME=…`, `export NAME=`, `read NAME`, `for NAME in`. */
export function assignedNames(text: string): Set<string> {
  const names = new Set<string>();
  const add = (word: string | undefined): void => {
    const name = /^[A-Za-z_][A-Za-z0-9_]*(?=$|[=+[])/.exec(word ?? '')?.[0];
    if (name) names.add(name);
  };
  for (const command of scanShell(text).commands) {
    for (const word of command.assignments) add(word.text);
    const [name, ...rest] = command.words.map((word) => word.text);
    if (name === 'for' || name === 'select') add(rest[0]);
    if (name && DECLARING.has(name)) for (const word of rest) add(word);
  }
  return names;
}

/**
 * Finds `<name>`, `$NAME`, `${NAME}` and `{{ name }}` of a command in source order. Names in `assigned`, those that a
 * shell sets and whatever belongs to a Go template are no placeholders.
 */
export function findPlaceholders(
  text: string,
  assigned: ReadonlySet<string> = new Set(),
): PlaceholderRange[] {
  const found: PlaceholderRange[] = [];
  const taken = new Uint8Array(text.length);
  const add = (start: number, raw: string, name: string): void => {
    const key = nameKey(name);
    const end = start + raw.length;
    if (key === '' || taken.subarray(start, end).includes(1)) return;
    taken.fill(1, start, end);
    found.push({ start, end, name, key });
  };
  const closed = new Map<string, boolean>();
  const isClosed = (name: string): boolean => {
    const known = closed.get(name) ?? text.includes(`</${name}>`);
    closed.set(name, known);
    return known;
  };
  for (const match of text.matchAll(/(?<![<\d\\])<(\p{L}[\p{L}\p{N} _.,:|/-]{0,80})>(?![\p{L}\p{N}&(>])/gu)) {
    const name = match[1] ?? '';
    const tag = isClosed(name) || name.endsWith('/') || name.endsWith(' ');
    if (!tag) add(match.index, match[0], name);
  }
  const template = /\{\{(?!-?\s*[\w-]+\s*-?\}\})/.test(text) || /\{\{-?\s*(?:end|else)\s*-?\}\}/.test(text);
  if (!template)
    for (const match of text.matchAll(/\{\{\s*([\p{L}_][\p{L}\p{N}_-]*)\s*\}\}/gu))
      if (!TEMPLATE_WORDS.has(match[1] ?? '')) add(match.index, match[0], match[1] ?? '');
  const single = findSingleQuoted(text);
  for (const match of text.matchAll(
    /(?<![\\$])\$(?:\{([A-Z][A-Z0-9_]+)\}|([A-Z][A-Z0-9_]+)(?![A-Za-z0-9_]))/g,
  )) {
    const name = match[1] ?? match[2] ?? '';
    if (SHELL_NAMES.test(name) || assigned.has(name) || single[match.index] === 1) continue;
    add(match.index, match[0], name);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The characters within single quotes, in which the shell expands nothing: `'{ print $NF }'` belongs to awk. */
function findSingleQuoted(text: string): Uint8Array {
  const single = new Uint8Array(text.length + 1);
  let quote = '';
  for (let index = 0; index < text.length; index++) {
    if (quote === "'") single[index] = 1;
    const character = text.charAt(index);
    if (character === '\\' && quote !== "'") index++;
    else if (quote === '' && (character === "'" || character === '"')) quote = character;
    else if (character === quote) quote = '';
  }
  return single;
}
