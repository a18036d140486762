import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseAllDocuments,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/** A map or list of a text. */
interface YamlPart {
  node: YAMLMap | YAMLSeq;
  document: Document;
  /** Offset in the file of the text that the node's own offsets count from. */
  offset: number;
}

/** A fault of YAML with its offset. */
export interface YamlProblem {
  message: string;
  offset: number;
}

const MAX_DEPTH = 20;

/** A literal block that may itself be such a file, as a `ConfigMap` or a `Secret` holds one. */
const FILE =
  /^\s*["']?(?:groups|route|receivers|rules|global|namespace)["']?:|\n[ \t]*(?:- )?(?:alert|title|receivers):/;

/**
 * Shows every map and list of a text to `see`, from the outer to the inner ones, in every document and in literal blocks that
 * are files of their own. What is seen and done with (`true`) is not looked into. JSON is YAML.
 */
export function seeYamlParts(
  text: string,
  see: (part: YamlPart) => boolean,
  offset = 0,
  depth = 0,
): YamlProblem[] {
  const documents = parseAllDocuments(text, { prettyErrors: false, logLevel: 'silent' });
  if (!Array.isArray(documents)) return [];
  const problems: YamlProblem[] = [];
  const visit = (node: unknown, document: Document, level: number): void => {
    if (level > MAX_DEPTH) return;
    if (isMap(node) || isSeq(node)) {
      if (see({ node, document, offset })) return;
      for (const item of node.items as unknown[])
        visit(isMap(node) ? (item as { value: unknown }).value : item, document, level + 1);
    } else if (isScalar(node) && isFile(node)) {
      const start = text.indexOf('\n', node.range?.[0]) + 1;
      const end = node.range?.[1] ?? start;
      if (start > 0) problems.push(...seeYamlParts(text.slice(start, end), see, offset + start, level + 1));
    }
  };
  for (const document of documents) {
    const [error] = document.errors;
    if (error)
      problems.push({
        message: error.message.split('\n')[0] ?? error.code,
        offset: offset + error.pos[0],
      });
    else visit(document.contents, document, depth);
  }
  return problems;
}

function isFile({ type, value }: Scalar): boolean {
  return type === Scalar.BLOCK_LITERAL && typeof value === 'string' && FILE.test(value);
}

/** The value below a key of a map, through aliases and through what is merged into it. */
export function readKey(document: Document, map: unknown, key: string, depth = 0): Node | null {
  if (!isMap(map) || depth > MAX_DEPTH) return null;
  const own = map.get(key, true) as Node | undefined;
  if (own !== undefined) return isAlias(own) ? (own.resolve(document) ?? null) : own;
  const merged = map.get('<<', true);
  for (const source of isSeq(merged) ? merged.items : [merged]) {
    const found = readKey(document, isAlias(source) ? source.resolve(document) : source, key, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

/** A text with the offset of its node; a number is a text too. */
export interface YamlText {
  text: string;
  offset: number;
  node: Scalar;
}

/** A node as text, where it is a value and not empty. */
export function asText(node: unknown): YamlText | null {
  if (!isScalar(node) || node.value === null) return null;
  return { text: String(node.value), offset: node.range?.[0] ?? 0, node };
}
