import { parseTomlBlock } from './toml-block.ts';
import { parseYamlBlock, type YamlBlock } from './yaml-block.ts';
import type { YamlField, YamlProblem } from './yaml-field.ts';
import { parseYamlLines } from './yaml-lines.ts';

/** The block of YAML or TOML that opens a document. `offset` and `end` bound its text between the fences. */
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
  /** The language it is written in. */
  form: 'yaml' | 'toml';
}

// A carriage return ends a line by itself only where no line feed follows: read both ways, blank lines multiply.
const OPENING = /^(?:[ \t]*(?:\r?\n|\r(?!\n)))*---[ \t]*(?:\r\n|\n|\r)/;
const TOML_OPENING = /^(?:[ \t]*(?:\r?\n|\r(?!\n)))*\+\+\+[ \t]*(?:\r\n|\n|\r)/;
const TOML_CLOSING = /^\+\+\+[ \t]*$/m;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;

/** A front matter longer than this is read line by line only. */
const MAX_YAML_LENGTH = 65_536;

/** Reads the front matter of a document, or null where there is none. Blank lines may stand before it. */
export function parseFrontmatter(text: string): Frontmatter | null {
  const opening = OPENING.exec(text);
  if (!opening) return parseToml(text);
  const offset = opening[0].length;
  const closing = findClosing(text, offset);
  if (!closing) {
    if (!looksLikeYaml(text.slice(offset))) return null;
    return {
      offset,
      end: text.length,
      bodyOffset: offset,
      fields: [],
      problems: [
        { code: 'unclosed', message: 'Unexpected end of file, expected a closing "---".', offset: 0 },
      ],
      unclosed: true,
      form: 'yaml',
    };
  }
  return {
    offset,
    end: closing.start,
    bodyOffset: closing.end,
    ...readBlock(text.slice(offset, closing.start), offset),
    unclosed: false,
    form: 'yaml',
  };
}

/** A block between two lines of plus signs, as Hugo and Zola have it; without its end it is text. */
function parseToml(text: string): Frontmatter | null {
  const offset = TOML_OPENING.exec(text)?.[0].length ?? 0;
  const closing = offset > 0 ? findClosing(text, offset, TOML_CLOSING) : null;
  if (!closing || closing.start - offset > MAX_YAML_LENGTH) return null;
  return {
    offset,
    end: closing.start,
    bodyOffset: closing.end,
    fields: parseTomlBlock(text.slice(offset, closing.start), offset),
    problems: [],
    unclosed: false,
    form: 'toml',
  };
}

function readBlock(block: string, offset: number): YamlBlock {
  if (block.length <= MAX_YAML_LENGTH) return parseYamlBlock(block, offset);
  return {
    fields: parseYamlLines(block, offset),
    problems: [{ code: 'too-long', message: 'Unexpected front matter over 64 kB, expected less.', offset }],
  };
}

function findClosing(text: string, from: number, closing = CLOSING): { start: number; end: number } | null {
  const match = closing.exec(text.slice(from));
  if (!match) return null;
  const start = from + match.index;
  const after = start + match[0].length;
  const lineEnd = /^(?:\r\n|\n|\r)/.exec(text.slice(after, after + 2));
  return { start, end: after + (lineEnd?.[0].length ?? 0) };
}

function looksLikeYaml(block: string): boolean {
  return /^[A-Za-z_][\w -]*:(?:\s|$)/.test(block);
}
