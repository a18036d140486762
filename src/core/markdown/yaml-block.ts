import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Scalar } from 'yaml';
import type { YamlField, YamlProblem, YamlScalar } from './yaml-field.ts';
import { isPlainYaml, parseYamlLines } from './yaml-lines.ts';

/** The fields of a YAML block and its faults; where it has faults, the fields come from a reading line by line. */
export interface YamlBlock {
  fields: YamlField[];
  problems: YamlProblem[];
}

/** The text of a block and where it begins in its file. */
interface Place {
  block: string;
  offset: number;
}

/** Maps and lists nested deeper than this are left out. */
const MAX_DEPTH = 20;

/** More aliases than a person writes; the library counts what they multiply to. */
const MAX_ALIASES = 50;

const PROTOTYPE_KEYS = new Set(['__proto__', 'prototype', 'constructor']);

/**
 * Reads YAML 1.2 (core schema) with the place of every key and value. A map is expected; aliases that multiply, keys that
 * stand twice and tags of a program's own are problems. `offset` is that of the block in its file.
 */
export function parseYamlBlock(block: string, offset: number): YamlBlock {
  const lines = new LineCounter();
  const document = parseDocument(block, {
    lineCounter: lines,
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const problems = findProblems(document, lines, { block, offset });
  // A template's `{placeholder}` and a stray H1 are valid or broken YAML by accident: read as a person would.
  if (problems.length > 0 || !isMap(document.contents)) {
    if (problems.length === 0 && document.contents !== null)
      problems.push({
        code: 'not-a-map',
        message: 'Unexpected YAML that is not a map, expected `key: value` lines.',
        offset,
      });
    return { fields: parseYamlLines(block, offset), problems };
  }
  const fields = readPairs(document.contents.items, { block, offset }, 0);
  return {
    fields: fields.filter((field) => !PROTOTYPE_KEYS.has(field.key)),
    problems: findPrototypeKeys(fields),
  };
}

/** The faults of a document. What follows the first fault of a line is a consequence of it. */
function findProblems(
  document: ReturnType<typeof parseDocument>,
  lines: LineCounter,
  { block, offset }: Place,
): YamlProblem[] {
  const plain = document.errors.length > 0 && isPlainYaml(block);
  const firsts = new Map<string, (typeof document.errors)[number]>();
  for (const error of document.errors) {
    const key = `${lines.linePos(error.pos[0]).line} ${error.code === 'DUPLICATE_KEY'}`;
    if (!firsts.has(key)) firsts.set(key, error);
  }
  const problems = [...firsts.values()].map(
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
  if (hasAlias(block) && aliasesExplode(document))
    problems.push({
      code: 'alias-bomb',
      message: 'Unexpected YAML aliases that multiply, expected plain values.',
      offset,
    });
  return problems;
}

function readPairs(
  pairs: readonly { key: unknown; value: unknown }[],
  place: Place,
  depth: number,
): YamlField[] {
  return pairs.flatMap(({ key, value }) =>
    isScalar(key) && key.range
      ? [readField(String(key.value), place.offset + key.range[0], value, place, depth)]
      : [],
  );
}

function readField(key: string, keyOffset: number, node: unknown, place: Place, depth: number): YamlField {
  const field: YamlField = { key, keyOffset, values: [], children: [], shape: 'empty' };
  if (depth > MAX_DEPTH) return field;
  if (isScalar(node)) {
    const scalar = readScalar(node, place);
    if (scalar) {
      field.values.push(scalar);
      field.shape = 'scalar';
    }
  } else if (isSeq(node)) {
    field.shape = 'list';
    for (const item of node.items) {
      if (isScalar(item)) {
        const scalar = readScalar(item, place);
        if (scalar) field.values.push(scalar);
      } else if (isMap(item) || isSeq(item)) {
        field.children.push(readField('', place.offset + (item.range?.[0] ?? 0), item, place, depth + 1));
      }
    }
  } else if (isMap(node)) {
    field.shape = 'map';
    field.children = readPairs(node.items, place, depth + 1);
  }
  return field;
}

function readScalar(node: Scalar, { block, offset }: Place): YamlScalar | null {
  if (!node.range || node.value === null) return null;
  const raw = block.slice(node.range[0], node.range[1]).trimEnd();
  if (raw === '') return null;
  // Dates, numbers and booleans keep the text that the author wrote.
  const text = typeof node.value === 'string' ? node.value : (node.source ?? raw);
  return { text: text.trim(), raw, offset: offset + node.range[0] };
}

/** A sentence from the words of the YAML library. */
function describeFault(message: string): string {
  const [line = ''] = message.split('\n');
  return `Unexpected YAML: ${line.charAt(0).toLowerCase()}${line.slice(1).replace(/\.$/, '')}.`;
}

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

function hasAlias(block: string): boolean {
  return /(?:^|[\s[,:])\*[^\s*]/.test(block);
}

function aliasesExplode(document: { toJS(options: { maxAliasCount: number }): unknown }): boolean {
  try {
    document.toJS({ maxAliasCount: MAX_ALIASES });
    return false;
  } catch {
    return true;
  }
}
