import type { ParsedDocument } from '../../../markdown/document.ts';
import { inlineText } from '../../../markdown/inline-text.ts';
import { collectDefinitions } from '../../../markdown/links.ts';
import type { Scope } from '../../../schema/adr.ts';
import type { Origin } from '../../../schema/value.ts';
import { resolvePath, withoutQuery } from '../../../text/path.ts';
import { leadOf } from './lead.ts';
import { isExcludedBehind, isOutside, turnsOutside } from './outside.ts';
import { isPathLike } from './path-like.ts';
import { type As, makeScope } from './scope.ts';

/** A line, an item or a cell with its place. */
export interface Piece {
  raw: string;
  offset: number;
  from: Origin;
}

/** Code, a link with its address or its reference, and words in bold. */
const MARKED =
  /`([^`\n]{1,300})`|\[([^[\]\n]{0,200})\](?:\(<?([^()\s<>]{1,300})>?[^()\n]{0,80}\)|\[([^[\]\n]{0,100})\])|(\*\*|__)(?![\s*_/])([^*_`[\]\n]{1,120})\5/g;

/** The scopes in a piece: its code, links and words in bold, else its paths; else its words where they are a name. */
export function pieceScopes(document: ParsedDocument, { raw: written, offset, from }: Piece): Scope[] {
  const raw = written.replace(/~~[^~\n]{1,300}~~/g, (struck) => ' '.repeat(struck.length));
  let outside = isOutside(inlineText(raw));
  const add = (word: string, source: string, at: number, as: As): Scope[] => {
    // What is left out of prose is no scope; a path that is left out is taken from the others.
    if (outside && as !== 'path') return [];
    const value = outside && !word.startsWith('!') ? `!${word}` : word;
    return makeScope(document, { text: value, raw: source, offset: offset + at }, as, from);
  };
  const marked = [...raw.matchAll(MARKED)];
  // Bold words alone stress something within a sentence; a path beside them is read as one.
  if (marked.some(({ 5: bold, index }) => bold === undefined || raw.slice(0, index).trim() === '')) {
    let behind = 0;
    const found = marked.flatMap((match) => {
      const [source, code, label = '', href, reference, , stressed] = match;
      const between = raw.slice(behind, match.index);
      if (/[.。]\s/.test(between)) outside = false;
      if (stressed !== undefined) {
        const name = stressed.replace(/[:：]\s*$/, '').trim();
        if (isOutside(name)) outside = true;
        else if (leadOf(name) !== null) outside = false;
        else return add(name, source, match.index, isPathLike(name) ? 'path' : 'text');
        return [];
      }
      // From "except" on a sentence names what is left out.
      outside ||= turnsOutside(between);
      behind = match.index + source.length;
      const wasOutside = outside;
      outside ||= isExcludedBehind(raw.slice(behind, behind + 16));
      const scopes =
        code !== undefined
          ? add(code.trim(), source, match.index, isCodePath(code.trim()) ? 'path' : 'text')
          : linkScope(label, href ?? addressOf(document, reference || label), source, match.index);
      outside = wasOutside;
      return scopes;
    });
    if (found.length > 0 || marked.some(({ 5: bold }) => bold === undefined)) return found;
  }
  const words = [...raw.matchAll(/\S+/g)];
  const isSentence = words.length > 3;
  const paths = words.flatMap((match, index) => {
    const word = match[0].replace(/^[("'“„«]+/, '').replace(/(?<![)"'”“».,;:])[)"'”“».,;:]+$/, '');
    const at = match.index + match[0].indexOf(word);
    return isPathLike(word, isSentence && index > 0) ? add(word, word, at, 'path') : [];
  });
  if (paths.length > 0 || outside) return paths;
  const name = isSentence ? leadingName(raw) : raw;
  const text = inlineText(name)
    .replace(/(?<!\s)\s*\([^()]{0,80}\)$/, '')
    .replace(/[:：]$/, '')
    .trim();
  return text === '' || leadOf(text) !== null
    ? []
    : makeScope(
        document,
        { text, raw: name.trimEnd(), offset: offset + name.length - name.trimStart().length },
        'text',
        from,
      );

  function linkScope(label: string, href: string | undefined, source: string, at: number): Scope[] {
    const path = href === undefined ? null : targetOf(document.path, href);
    if (path === null) return add(label, source, at, 'text');
    // A page is named by its words; its own path is no code.
    return /\.(?:md|mdx|markdown|adoc|rst)$/i.test(path)
      ? add(label, source, at, 'text')
      : add(path, source, at, 'path');
  }
}

/** The name before what is said of it: `Payments: takes the money`, `Payments – takes …`; none of a plain sentence. */
function leadingName(raw: string): string {
  const name = /^[^:：–—(]{1,60}?(?=[:：]\s|\s[–—-]\s|\s\()/.exec(raw)?.[0] ?? '';
  return name.trim().split(/\s+/).length <= 4 ? name : '';
}

/** Code may be a path with blanks, as names of folders have them; words of a command are none. */
function isCodePath(code: string): boolean {
  return isPathLike(code) || (/^[\p{L}\p{N}][^|<>$&;"'=]*\/$/u.test(code) && !/\s-|\/\s/.test(code));
}

/** The address of a link's reference. */
function addressOf(document: ParsedDocument, reference: string): string | undefined {
  return collectDefinitions(document.tree).get(reference.toLowerCase())?.url;
}

/** The path below the root that a link leads to; an address elsewhere stays as it is. */
function targetOf(from: string, href: string): string | null {
  if (/^[a-z][\w+.-]*:/i.test(href)) return /^https?:/i.test(href) ? href : null;
  if (href.startsWith('#')) return null;
  const path = withoutQuery(href);
  return path.startsWith('/') ? path.slice(1) : resolvePath(from, path);
}
