import type { RootContent } from 'mdast';
import { endOf, type ParsedDocument, sourceAt, startOf } from '../../markdown/document.ts';
import { inlineText } from '../../markdown/inline-text.ts';
import type { YamlField, YamlScalar } from '../../markdown/yaml-field.ts';
import type { Scope } from '../../schema/adr.ts';
import type { Origin } from '../../schema/value.ts';
import { resolvePath } from '../../text/path.ts';
import { fieldNamed } from '../../words/fields.ts';
import { fold } from '../../words/fold.ts';
import { OUTSIDE_WORDS } from '../../words/tables/scope-words.ts';
import { allWords } from '../../words/word-table.ts';
import { isHint } from './hints.ts';
import { fieldNameOf } from './labels.ts';
import { fieldsOf, type Outline } from './outline.ts';
import { frontmatterFields } from './scalars.ts';

/**
 * What a decision says it is for: keys such as `governs`, `appliesTo` and `affects`, labels of its head and sections such
 * as "Applies to" and "Scope", in any language. Of prose only the paths, the code and the links count.
 */
export function readScopes(outline: Outline): Scope[] {
  const found = [...frontmatterScopes(outline.document), ...labelScopes(outline), ...sectionScopes(outline)];
  const seen = new Set<string>();
  return found.filter(({ value }) => value !== '' && !seen.has(value) && seen.add(value));
}

/** Whether a word has the form of a path or a glob; what stands in a sentence needs a clearer one. */
export function isPathLike(word: string, inSentence = false): boolean {
  if (word === '' || word.length > 300 || /\s/.test(word)) return false;
  if (/^https?:\/\/\S/i.test(word)) return !inSentence;
  if (/[/\\]/.test(word) && /[*?{[]|[/\\]$|^\.{0,2}[/\\]|\.\w{1,8}$/.test(word)) return true;
  if (/^!?\*+[./\w]/.test(word) || /^\.[\w-]+\/?$/.test(word)) return true;
  return (
    !inSentence && (/^!?[\w@.+~-]+[/\\]\S/.test(word) || /^[\w-]+(?:\.[\w-]+)*\.[a-z]\w{0,7}$/i.test(word))
  );
}

type As = Scope['as'];

/** Kinds of things that a typed entry may name: `{ type: service, id: orders }`. */
const SERVICE_TYPES = /^(?:services?|components?|systems?|containers?|apps?|applications?)$/i;
const PATH_TYPES = /^(?:paths?|files?|globs?|folders?|director(?:y|ies)|modules?|packages?|patterns?|code)$/i;
const NAMES = /^(?:id|name|value|ref|target)$/i;

function frontmatterScopes(document: ParsedDocument): Scope[] {
  return frontmatterFields(document).flatMap((field) => {
    const name = fieldNameOf(field.key);
    if (name !== 'governs' && name !== 'scope') return [];
    return scopesOf(document, field, name === 'governs' ? 'name' : 'text');
  });
}

function scopesOf(document: ParsedDocument, field: YamlField, as: As): Scope[] {
  const own = field.values.flatMap((scalar) => scalarScopes(document, scalar, as, field.shape === 'scalar'));
  const type = field.children.find(({ key }) => /^(?:type|kind)$/i.test(key))?.values[0]?.text;
  const below = field.children.flatMap((child) => {
    const { key } = child;
    if (key === '') return scopesOf(document, child, as);
    if (isOutside(splitKey(key))) return leaveOut(scopesOf(document, child, as));
    if (SERVICE_TYPES.test(key) || fieldNamed('adr', key) === 'services')
      return scopesOf(document, child, 'service');
    if (PATH_TYPES.test(key)) return scopesOf(document, child, 'path');
    if (NAMES.test(key)) return scopesOf(document, child, typedAs(type) ?? as);
    return type === undefined && child.shape !== 'scalar' ? scopesOf(document, child, as) : [];
  });
  return [...own, ...below];
}

/** `outOfScope` as words. */
function splitKey(key: string): string {
  return key.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').replace(/[-_]/g, ' ');
}

/** What is named as left out: its paths are taken from the others, and its words are no scope. */
function leaveOut(scopes: readonly Scope[]): Scope[] {
  return scopes
    .filter(({ as }) => as === 'path')
    .map((found) => (found.value.startsWith('!') ? found : { ...found, value: `!${found.value}` }));
}

function typedAs(type: string | undefined): As | null {
  if (type === undefined) return null;
  return SERVICE_TYPES.test(type) ? 'service' : PATH_TYPES.test(type) ? 'path' : 'text';
}

function scalarScopes(document: ParsedDocument, scalar: YamlScalar, as: As, joined: boolean): Scope[] {
  const quoted = /^["'|>]/.test(scalar.raw);
  const parts = joined ? splitScalar(scalar.text, quoted) : [{ text: scalar.text, at: 0 }];
  return parts.flatMap(({ text, at }) => {
    const offset = scalar.offset + (quoted ? 0 : at);
    return scope(document, { text, raw: quoted ? scalar.raw : text, offset }, as, 'frontmatter');
  });
}

/** The names in one scalar: between commas, on lines, and between blanks where all of them are paths; quotes hold one name that is no path. */
function splitScalar(text: string, quoted: boolean): { text: string; at: number }[] {
  const words = [...text.matchAll(/[^\s,;]+/g)].map((match) => ({ text: match[0], at: match.index }));
  if (words.length > 1 && !/[{[]/.test(text) && words.every((word) => isPathLike(word.text))) return words;
  const parts = splitAtCommas(text);
  return quoted && !parts.every((part) => isPathLike(part.text)) ? [{ text, at: 0 }] : parts;
}

/** The parts of a line that commas and semicolons part, those within braces left whole. */
function splitAtCommas(text: string): { text: string; at: number }[] {
  const parts: { text: string; at: number }[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const letter = text.charAt(at);
    if (letter === '{' || letter === '[') depth++;
    else if (letter === '}' || letter === ']') depth = Math.max(0, depth - 1);
    if (at < text.length && (depth > 0 || !/[,;、，；]/.test(letter))) continue;
    const piece = text.slice(start, at);
    if (piece.trim() !== '')
      parts.push({ text: piece.trim(), at: start + piece.length - piece.trimStart().length });
    start = at + 1;
  }
  return parts;
}

function scope(
  document: ParsedDocument,
  { text, raw, offset }: { text: string; raw: string; offset: number },
  as: As,
  from: Origin,
): Scope[] {
  const typed = /^(service|component|system|path|file|glob|repo|repository):\s*(?=\S)(?!\/\/)/i.exec(text);
  const value = text
    .slice(typed?.[0].length ?? 0)
    .replace(/^(['"])([^'"]*)\1$/, '$2')
    .trim();
  if (value === '' || value.length > 300 || (isHint(raw) && !isPathLike(value))) return [];
  const kind: As = typed
    ? (typedAs(typed[1]) ?? 'path')
    : as === 'service'
      ? as
      : isPathLike(value)
        ? 'path'
        : as;
  return [
    {
      value,
      raw,
      source: sourceAt(document, offset, from),
      as: kind === 'text' && typed ? 'path' : kind,
      service: null,
      files: null,
      codeOf: [],
    },
  ];
}

function labelScopes(outline: Outline): Scope[] {
  const { document } = outline;
  return [...fieldsOf(outline, 'governs'), ...fieldsOf(outline, 'scope')].flatMap((field) =>
    field.nested
      ? field.parts.flatMap((part) => pieceScopes(document, part.raw, part.offset, field.source.from))
      : splitAtCommas(field.raw).flatMap(({ text, at }) =>
          pieceScopes(document, text, field.offset + at, field.source.from),
        ),
  );
}

function sectionScopes(outline: Outline): Scope[] {
  const { document, title } = outline;
  const sections = outline.sections.filter(({ heading }) => {
    const name = heading === title ? null : fieldNameOf(heading.text);
    return name === 'governs' || name === 'scope';
  });
  if (sections.length === 0) return [];
  const outside = outline.sections.filter(({ heading }) => isOutside(heading.text));
  const excluded = new Set(outside.flatMap(({ blocks }) => blocks));
  return [...sections, ...outside].flatMap(({ blocks }) =>
    blocks.flatMap((block, at) => {
      // Words that head a list name none of its items.
      if (isCaption(block) && blocks[at + 1]?.type !== 'heading' && at + 1 < blocks.length) return [];
      const found = blockScopes(document, block);
      return excluded.has(block) ? leaveOut(found) : found;
    }),
  );
}

/** A line in bold that stands for a heading. */
function isCaption(block: RootContent): boolean {
  return block.type === 'paragraph' && block.children.length === 1 && block.children[0]?.type === 'strong';
}

function blockScopes(document: ParsedDocument, block: RootContent): Scope[] {
  const piece = (node: RootContent): Scope[] => {
    const offset = startOf(document, node);
    return pieceScopes(document, document.text.slice(offset, endOf(document, node)), offset, 'section');
  };
  if (block.type === 'paragraph') {
    const offset = startOf(document, block);
    const text = document.text.slice(offset, endOf(document, block));
    // A short line names things; a sentence is read as one, so that a comma within it parts nothing.
    const parts = splitAtCommas(text);
    return parts.every((part) => inlineText(part.text).split(' ').length <= 3)
      ? parts.flatMap((part) => pieceScopes(document, part.text, offset + part.at, 'section'))
      : piece(block);
  }
  if (block.type === 'list')
    return block.children.flatMap((item) =>
      item.children.flatMap((child) => (child.type === 'list' ? blockScopes(document, child) : piece(child))),
    );
  if (block.type === 'table')
    return block.children.slice(1).flatMap((row) => {
      const cells = row.children.map((cell) => cellScopes(document, cell));
      const paths = cells.flat().filter(({ as }) => as === 'path');
      // A row without any path names something in its first cell.
      return paths.length > 0 ? paths : (cells[0] ?? []);
    });
  if (block.type === 'code') {
    const offset = startOf(document, block);
    return block.value.split('\n').flatMap((line) => {
      const text = line.trim();
      const at = document.text.indexOf(text, offset);
      return isPathLike(text) ? scope(document, { text, raw: text, offset: at }, 'path', 'section') : [];
    });
  }
  return block.type === 'blockquote' ? block.children.flatMap((child) => blockScopes(document, child)) : [];
}

function cellScopes(document: ParsedDocument, cell: RootContent): Scope[] {
  const start = startOf(document, cell);
  const raw = document.text.slice(start, endOf(document, cell));
  const lead = /^[|\s]*/.exec(raw)?.[0].length ?? 0;
  const text = raw.slice(lead).replace(/(?<!\s)\s*\|\s{0,99}$/, '');
  return pieceScopes(document, text, start + lead, 'section');
}

const OUTSIDE = allWords(OUTSIDE_WORDS)
  .map(fold)
  .sort((a, b) => b.length - a.length);

/** Whether a text begins with words for what is left out. */
function isOutside(text: string): boolean {
  const start = fold(text.slice(0, 60));
  return OUTSIDE.some((word) => start === word || start.startsWith(`${word} `));
}

/** Whether words for what is left out stand within a text. */
function turnsOutside(text: string): boolean {
  const folded = ` ${fold(text.slice(-200))} `;
  return OUTSIDE.some(
    (word) =>
      folded.includes(` ${word} `) ||
      (/[^\p{Script=Latin}\p{Script=Cyrillic} ]/u.test(word) && folded.includes(word)),
  );
}

/** The scopes in a line, an item or a cell: its code and links, else its words where they are no sentence. */
function pieceScopes(document: ParsedDocument, raw: string, offset: number, from: Origin): Scope[] {
  const text = inlineText(raw);
  let outside = isOutside(text);
  const add = (word: string, source: string, at: number, as: As): Scope[] => {
    // What is left out of prose is no scope; a path that is left out is taken from the others.
    if (outside && as !== 'path') return [];
    const value = outside && !word.startsWith('!') ? `!${word}` : word;
    return scope(document, { text: value, raw: source, offset: offset + at }, as, from);
  };
  const marked = [
    ...raw.matchAll(/`([^`\n]{1,300})`|\[([^[\]\n]{0,200})\]\(<?([^()\s<>]{1,300})>?[^()\n]{0,80}\)/g),
  ];
  let behind = 0;
  if (marked.length > 0)
    return marked.flatMap((match) => {
      const [source, code, label = '', href] = match;
      // From "except" on a sentence names what is left out.
      outside ||= turnsOutside(raw.slice(behind, match.index));
      behind = match.index + source.length;
      if (code !== undefined) {
        const word = code.trim();
        return add(word, source, match.index, isPathLike(word) ? 'path' : 'text');
      }
      const path = href === undefined ? null : targetOf(document.path, href);
      if (path === null) return add(label, source, match.index, 'text');
      // A page is named by its words; its own path is no code.
      return /\.(?:md|mdx|markdown|adoc|rst)$/i.test(path)
        ? add(label, source, match.index, 'text')
        : add(path, source, match.index, 'path');
    });
  const words = [...raw.matchAll(/\S+/g)];
  const sentence = words.length > 3;
  const paths = words.flatMap((match, index) => {
    const word = match[0].replace(/^[("'“„«]+/, '').replace(/(?<![)"'”“».,;:])[)"'”“».,;:]+$/, '');
    const at = match.index + match[0].indexOf(word);
    return isPathLike(word, sentence && index > 0) ? add(word, word, at, 'path') : [];
  });
  if (paths.length > 0 || sentence || outside) return paths;
  return text === '' ? [] : scope(document, { text, raw, offset }, 'text', from);
}

/** The path below the root that a link leads to; an address elsewhere stays as it is. */
function targetOf(from: string, href: string): string | null {
  if (/^[a-z][\w+.-]*:/i.test(href)) return /^https?:/i.test(href) ? href : null;
  if (href.startsWith('#')) return null;
  const path = href.replace(/[?#].*$/, '');
  return path.startsWith('/') ? path.slice(1) : resolvePath(from, path);
}
