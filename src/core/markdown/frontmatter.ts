import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

/** One scalar of a front matter: `raw` is the source text at `offset` of the file, quotes included. */
export interface YamlScalar {
  text: string;
  raw: string;
  offset: number;
}

/** One key of a front matter with its scalars: a list has several, a nested map its leaves under `children`. */
export interface YamlField {
  key: string;
  keyOffset: number;
  values: YamlScalar[];
  children: YamlField[];
  /** `list` also where the list is empty. */
  shape: 'scalar' | 'list' | 'map' | 'empty';
}

export interface YamlProblem {
  code: YamlProblemCode;
  message: string;
  offset: number;
}

/** `unquoted` is YAML that does not parse although every line of it is plain to a person. */
export type YamlProblemCode =
  | 'unclosed'
  | 'too-long'
  | 'syntax'
  | 'unquoted'
  | 'duplicate-key'
  | 'alias-bomb'
  | 'not-a-map'
  | 'prototype'
  | 'tag';

/** The YAML block that opens a document. `offset` and `end` bound its text between the fences. */
export interface Frontmatter {
  offset: number;
  end: number;
  /** Offset of the first character after the closing fence. */
  bodyOffset: number;
  fields: YamlField[];
  /** Faults of the YAML; the fields then come from a reading line by line. */
  problems: YamlProblem[];
  /** The block has no closing fence. */
  unclosed: boolean;
}

const OPENING = /^(?:[ \t]*(?:\r\n|\n|\r))*---[ \t]*(?:\r\n|\n|\r)/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;

/** A front matter longer than this is read line by line only. */
const MAX_YAML_LENGTH = 65_536;

/** Reads the front matter of a document, or null where there is none. Blank lines may stand before it. */
export function parseFrontmatter(text: string): Frontmatter | null {
  const opening = OPENING.exec(text);
  if (!opening) return null;
  const offset = opening[0].length;
  const closing = findClosing(text, offset);
  const end = closing ? closing.start : text.length;
  const block = text.slice(offset, end);
  if (!closing && !looksLikeYaml(block)) return null;
  const lineByLine = (problems: YamlProblem[]): Frontmatter => ({
    offset,
    end,
    bodyOffset: closing ? closing.end : offset,
    fields: closing ? parseLines(block, offset) : [],
    problems,
    unclosed: !closing,
  });
  if (!closing)
    return lineByLine([
      { code: 'unclosed', message: 'Unexpected end of file, expected a closing "---".', offset: 0 },
    ]);
  if (block.length > MAX_YAML_LENGTH)
    return lineByLine([
      { code: 'too-long', message: 'Unexpected front matter over 64 kB, expected less.', offset },
    ]);
  return readYaml(block, offset, lineByLine);
}

function readYaml(
  block: string,
  offset: number,
  lineByLine: (problems: YamlProblem[]) => Frontmatter,
): Frontmatter {
  const document = parseDocument(block, {
    lineCounter: new LineCounter(),
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const plain = document.errors.length > 0 && isPlain(block);
  const problems = document.errors.map(
    (error): YamlProblem => ({
      code: error.code === 'DUPLICATE_KEY' ? 'duplicate-key' : plain ? 'unquoted' : 'syntax',
      message: describeFault(error.code === 'DUPLICATE_KEY' ? 'a key that stands twice' : error.message),
      offset: offset + Math.min(error.pos[0], block.length),
    }),
  );
  for (const warning of document.warnings) {
    if (warning.code === 'TAG_RESOLVE_FAILED')
      problems.push({
        code: 'tag',
        message: describeFault(warning.message),
        offset: offset + warning.pos[0],
      });
  }
  if (hasAlias(block) && aliasesExplode(document)) {
    problems.push({
      code: 'alias-bomb',
      message: 'Unexpected YAML aliases that multiply, expected plain values.',
      offset,
    });
  }
  const base = lineByLine(problems);
  // A template's `{placeholder}` and a stray H1 are valid or broken YAML by accident: read as a person would.
  if (problems.length > 0 || !isMap(document.contents)) {
    if (problems.length === 0 && document.contents !== null)
      base.problems.push({
        code: 'not-a-map',
        message: 'Unexpected YAML that is not a map, expected `key: value` lines.',
        offset,
      });
    return base;
  }
  base.fields = document.contents.items.flatMap((pair) => {
    const key = pair.key as Node | null;
    if (!isScalar(key) || !key.range) return [];
    return [readField(String(key.value), offset + key.range[0], pair.value as Node | null, block, offset, 0)];
  });
  base.problems.push(...findPrototypeKeys(base.fields));
  base.fields = base.fields.filter((field) => !PROTOTYPE_KEYS.has(field.key));
  return base;
}

function readField(
  key: string,
  keyOffset: number,
  node: Node | null,
  block: string,
  offset: number,
  depth: number,
): YamlField {
  const field: YamlField = { key, keyOffset, values: [], children: [], shape: 'empty' };
  if (!node || depth > 20) return field;
  if (isScalar(node)) {
    const scalar = readScalar(node, block, offset);
    if (scalar) {
      field.values.push(scalar);
      field.shape = 'scalar';
    }
  } else if (isSeq(node)) {
    field.shape = 'list';
    for (const item of node.items as Node[]) {
      if (isScalar(item)) {
        const scalar = readScalar(item, block, offset);
        if (scalar) field.values.push(scalar);
      } else if (isMap(item) || isSeq(item)) {
        field.children.push(readField('', offset + (item.range?.[0] ?? 0), item, block, offset, depth + 1));
      }
    }
  } else if (isMap(node)) {
    field.shape = 'map';
    for (const pair of node.items) {
      const name = pair.key as Node | null;
      if (!isScalar(name) || !name.range) continue;
      field.children.push(
        readField(
          String(name.value),
          offset + name.range[0],
          pair.value as Node | null,
          block,
          offset,
          depth + 1,
        ),
      );
    }
  }
  return field;
}

function readScalar(
  node: { value: unknown; range?: [number, number, number] | null; source?: string },
  block: string,
  offset: number,
): YamlScalar | null {
  if (!node.range || node.value === null) return null;
  const raw = block.slice(node.range[0], node.range[1]).replace(/\s+$/, '');
  if (raw === '') return null;
  // Dates, numbers and booleans keep the text that the author wrote.
  const text = typeof node.value === 'string' ? node.value : (node.source ?? raw);
  return { text: text.trim(), raw, offset: offset + node.range[0] };
}

/** Reads `key: value` and `- item` lines of YAML that does not parse, as a person would. */
function parseLines(block: string, offset: number): YamlField[] {
  const fields: YamlField[] = [];
  for (const match of block.matchAll(/^.*$/gm)) {
    const line = match[0].replace(/\r$/, '');
    const at = offset + match.index;
    const pair = /^([\p{L}_][\p{L}\p{N} _-]{0,60}?)[ \t]*:(?:[ \t]+(.*))?$/u.exec(line);
    const item = /^[ \t]*-[ \t]+(.*)$/.exec(line);
    const last = fields.at(-1);
    if (pair?.[1] !== undefined) {
      const field: YamlField = { key: pair[1], keyOffset: at, values: [], children: [], shape: 'empty' };
      const raw = (pair[2] ?? '').trim();
      if (raw !== '') {
        field.values = [{ text: unquote(raw), raw, offset: at + line.indexOf(raw, pair[1].length) }];
        field.shape = 'scalar';
      }
      fields.push(field);
    } else if (item?.[1] && last && last.shape !== 'scalar') {
      const raw = item[1].trim();
      last.values.push({ text: unquote(raw), raw, offset: at + line.indexOf(raw) });
      last.shape = 'list';
    }
  }
  return fields;
}

/** A sentence from the words of the YAML library. */
function describeFault(message: string): string {
  const [line = ''] = message.split('\n');
  return `Unexpected YAML: ${line.charAt(0).toLowerCase()}${line.slice(1).replace(/\.$/, '')}.`;
}

const PROTOTYPE_KEYS = new Set(['__proto__', 'prototype', 'constructor']);

function findPrototypeKeys(fields: readonly YamlField[]): YamlProblem[] {
  return fields.flatMap((field) => [
    ...(PROTOTYPE_KEYS.has(field.key)
      ? [
          {
            code: 'prototype' as const,
            message: `Unexpected key "${field.key}", expected a name that no object has of itself.`,
            offset: field.keyOffset,
          },
        ]
      : []),
    ...findPrototypeKeys(field.children),
  ]);
}

/** Whether every line is blank, a comment, `key: value` or `- item` with nothing left open. */
function isPlain(block: string): boolean {
  return block.split(/\r\n|\n|\r/).every((line) => {
    if (/^\s*(#.*)?$/.test(line)) return true;
    const value = /^(?:[\p{L}_][\p{L}\p{N} _-]{0,60}?[ \t]*:(?=\s|$)|[ \t]*-(?=\s))[ \t]*(.*)$/u.exec(
      line,
    )?.[1];
    if (value === undefined) return false;
    return !/^["'[{&*!|>%@`]/.test(value) || /^(["']).*\1\s*$|^\[[^[\]]*\]\s*$|^\{[^{}]*\}\s*$/.test(value);
  });
}

function unquote(raw: string): string {
  const quoted = /^(["'])(.*)\1$/.exec(raw);
  return (quoted?.[2] ?? raw).trim();
}

function findClosing(text: string, from: number): { start: number; end: number } | null {
  const match = CLOSING.exec(text.slice(from));
  if (!match) return null;
  const start = from + match.index;
  const after = start + match[0].length;
  const lineEnd = /^(?:\r\n|\n|\r)/.exec(text.slice(after, after + 2));
  return { start, end: after + (lineEnd?.[0].length ?? 0) };
}

function looksLikeYaml(block: string): boolean {
  return /^[A-Za-z_][\w -]*:(?:\s|$)/.test(block);
}

function hasAlias(block: string): boolean {
  return /(?:^|[\s[,:])\*[^\s*]/.test(block);
}

function aliasesExplode(document: { toJS(options: { maxAliasCount: number }): unknown }): boolean {
  try {
    document.toJS({ maxAliasCount: 50 });
    return false;
  } catch {
    return true;
  }
}
