import type { TextEdit } from '../../text/edit.ts';
import { textLines } from '../../text/lines.ts';
import { fileNameOf } from '../../text/path.ts';
import {
  asCode,
  type DialectNote,
  markdownLink,
  type Neutralised,
  type PageData,
  readArguments,
} from './dialect.ts';

/** What a tag becomes: text, null where nobody here knows it, undefined where it is no tag after all. */
type Reading = string | null | undefined;

/** One form of tag: where it stands and what it becomes. */
interface InlineDialect {
  pattern: RegExp;
  read(match: RegExpExecArray, page: PageData): Reading;
}

/** Services whose pages a short tag with an id stands for. */
const EMBEDS: Readonly<Record<string, (id: string) => string>> = {
  youtube: (id) => `https://www.youtube.com/watch?v=${id}`,
  vimeo: (id) => `https://vimeo.com/${id}`,
  gist: (id) => `https://gist.github.com/${id.replace(/\s+/g, '/')}`,
};

/** Tags that lay out, list or time something and say nothing by themselves. */
const SILENT =
  /^(?:toc|table-of-contents|tableofcontents|children|section|columns|button-group|break|br|clear|clearfix|hr|pagebreak|toc-tree|page-toc|raw|endraw|assign|capture|endcapture|endif|endfor|endunless|endcase|end)$/;

const DIALECTS: readonly InlineDialect[] = [
  // Tables of contents: GitLab, Python-Markdown, kramdown, VuePress.
  {
    pattern:
      /^[ \t]*(?:[-*][ \t]+TOC[ \t]*(?:\r\n|\n|\r)[ \t]*)?(?:\[\[_TOC_\]\]|\[\[toc\]\]|\[TOC\]|\{:toc[^}\r\n]*\})[ \t]*$/gim,
    read: () => '',
  },
  // MyST and Sphinx: `(label)=` before a heading, `+++` between cells, and roles.
  { pattern: /^\([\w:./-]+\)=[ \t]*$/gm, read: () => '' },
  {
    pattern: /\{(?!%)([A-Za-z][\w:+-]*)\}`([^`\r\n]+)`/g,
    read: ([, role = '', text = '']) => readRole(role.toLowerCase(), text),
  },
  // Boxes that word processors draw, at the beginning of a line or an item.
  {
    pattern: /^([ \t>]*)((?:[-*+•]|\d{1,9}[.)])[ \t]+)?([☐☑☒□▢🔲🗹])\uFE0F?[ \t]+(?=\S)/gmu,
    read: ([, lead = '', mark = '- ', box = '']) =>
      `${lead}${mark.replace('•', '-')}[${'☐□▢🔲'.includes(box) ? ' ' : 'x'}] `,
  },
  // Attribute lists: `{: target="_blank"}` anywhere; `{#id .class}` behind a heading, a link or an image.
  { pattern: /(?<![ \t])[ \t]*\{:(?!toc)[^{}\r\n]*\}/g, read: () => '' },
  {
    pattern: /^(#{1,6}[ \t][^\r\n{]*)\{[ \t]*#[\w:.-]+(?![\w:.-])[^{}\r\n]*\}[ \t]*$/gm,
    read: ([, heading = '']) => heading.trimEnd(),
  },
  {
    pattern: /(?<=[)\]])\{([^{}\r\n]{1,200})\}/g,
    read: (match) => (isAttributeList(match[1] ?? '') && !isStepId(match) ? '' : undefined),
  },
  // Hugo.
  { pattern: /\{\{[<%]\s{0,9}\/\*(?:(?!\{\{[<%])[\s\S]){0,2000}?\*\/\s{0,9}[%>]\}\}/g, read: () => '' },
  {
    pattern:
      /\{\{[<%]\s{0,9}(\/?)\s{0,9}([\w./-]{1,99})\s{0,99}(?!\s)((?:(?!\{\{[<%])[\s\S]){0,600}?)\s{0,9}(?:\/\s{0,9})?[%>]\}\}/g,
    read: ([, close, name = '', rest = ''], page) =>
      close ? '' : readShortcode(name.toLowerCase(), rest, page),
  },
  // Jekyll and GitBook.
  {
    pattern: /\{%-?\s{0,99}([\w-]{1,99})\s{0,99}(?!\s)((?:(?!\{%)[\s\S]){0,600}?)\s{0,9}-?%\}/g,
    read: ([, name = '', rest = '']) => readLiquid(name.toLowerCase(), rest),
  },
  {
    pattern: /\{\{-?\s{0,99}(page|site|book|config)\.([\w.-]+)(?![\w.-])[^{}\r\n]*\}\}/g,
    read: ([, where, name = ''], page) =>
      where === 'page'
        ? (page.get(name.toLowerCase()) ?? asCode(name))
        : /^(?:base_?url|url|root)$/i.test(name)
          ? ''
          : null,
  },
  // Embedded Ruby.
  { pattern: /<%#(?:(?!<%)[\s\S]){0,2000}?%>/g, read: () => '' },
  { pattern: /<%=\s*(?!\s)([\s\S]{0,600}?)\s*-?%>/g, read: ([, code = ''], page) => readRuby(code, page) },
  {
    pattern: /<%-?\s*(?:end|else|if|unless|elsif|content_for|[\w.]+\.each)\b[\s\S]{0,600}?-?%>/g,
    read: () => '',
  },
  { pattern: /<%-?\s{0,99}(?!\s)((?:(?!<%)[\s\S]){0,600}?)\s{0,99}-?%>/g, read: () => null },
  // Snippets of PyMdown.
  { pattern: /^[ \t]*-{1,}8<-{1,}[ \t]+"([^"\r\n]+)"[ \t]*$/gm, read: () => null },
];

/** Replaces tags within lines, outside of code, by what they mean; of two that overlap the first in the list counts. */
export function neutraliseInline(
  body: string,
  code: readonly (readonly [number, number])[],
  page: PageData,
): Neutralised {
  const edits: TextEdit[] = [];
  const notes: DialectNote[] = [];
  if (!/[{<[(☐☑☒□▢🔲🗹]|8</u.test(body)) return { edits, notes };
  const taken = new Uint8Array(body.length + 1);
  for (const [from, to] of code) taken.fill(1, from, to);
  for (const [from, to] of codeSpans(body, taken)) taken.fill(1, from, to);
  for (const { pattern, read } of DIALECTS) {
    for (const match of body.matchAll(pattern)) {
      const raw = match[0];
      const start = match.index;
      const end = start + raw.length;
      // A role ends with code of its own, which is no reason to leave it alone.
      const inner = /^\{\w/.test(raw) && raw.endsWith('`') ? start + 1 : end;
      if (isTaken(taken, start, inner)) continue;
      const text = read(match, page);
      if (text === undefined) continue;
      if (text === null) notes.push({ offset: start, raw: raw.trim() });
      edits.push({
        start,
        end,
        text: text ?? asCode(raw.replace(/^[\s{<%-]+|(?<![\s%>}-])[\s%>}-]+$/g, '')),
      });
      taken.fill(1, start, end);
    }
  }
  return { edits, notes };
}

function isTaken(taken: Uint8Array, start: number, end: number): boolean {
  const next = taken.indexOf(1, start);
  return next >= 0 && next < end;
}

/** Code spans of lines: runs of backticks of one length. */
function codeSpans(body: string, taken: Uint8Array): [number, number][] {
  const spans: [number, number][] = [];
  for (const match of body.matchAll(/(?<!`)(`{1,8})(?!`)(?:[^\r\n]{0,2000}?[^`\r\n])\1(?!`)/g)) {
    const end = match.index + match[0].length;
    if (!isTaken(taken, match.index, end)) spans.push([match.index, end]);
  }
  return spans;
}

/** `{#id}` at the end of a task is the id of the task, not of the link before it. */
function isStepId({ 0: raw, input, index }: RegExpExecArray): boolean {
  if (
    !/^\{#[^\s.{}=][^\s{}=]*\}$/.test(raw) ||
    !/^[ \t]*(?:[\r\n]|$)/.test(input.slice(index + raw.length, index + raw.length + 80))
  )
    return false;
  const lines = textLines(input.slice(Math.max(0, index - 2000), index));
  const item = lines.findLast((line) => /^[\s>]*(?:[-*+]|\d+[.)])\s|^[\s>]*$/.test(line));
  return item !== undefined && /^[\s>]*(?:[-*+]|\d+[.)])\s+\[[ xX]\]\s/.test(item);
}

/** `#id`, `.class` and `name=value` and nothing else. */
function isAttributeList(text: string): boolean {
  const words = text.trim().match(/(?:[^\s"]|"[^"]*")+/g) ?? [];
  return words.length > 0 && words.every((word) => /^(?:[#.][\w-]+|[\w-]+=.+)$/.test(word));
}

function readShortcode(name: string, rest: string, page: PageData): Reading {
  const { values, named } = readArguments(rest);
  const [first = ''] = values;
  if (name === 'ref' || name === 'relref') return (named.get('path') ?? first).replace(/ /g, '%20');
  if (name === 'param') return page.get(first.toLowerCase()) ?? null;
  if (name === 'figure' || name === 'img' || name === 'image') {
    const src = named.get('src') ?? first;
    return src === ''
      ? null
      : markdownLink(named.get('alt') ?? named.get('caption') ?? named.get('title') ?? '', src, true);
  }
  const embed = EMBEDS[name];
  if (embed) return link(embed(named.get('id') ?? values.join(' ')), named.get('title'));
  if (name === 'button' || name === 'link') return '';
  return SILENT.test(name) ? '' : null;
}

function readLiquid(name: string, rest: string): Reading {
  const { values, named } = readArguments(rest);
  const url = named.get('url') ?? named.get('src');
  if ((name === 'embed' || name === 'file' || name === 'content-ref') && url)
    return link(url, named.get('caption') ?? named.get('title'));
  if (name === 'link' || name === 'post_url') return values.join(' ').replace(/ /g, '%20');
  if (name === 'if' || name === 'unless' || name === 'for' || name === 'else' || name === 'elsif') return '';
  if (name.startsWith('end')) return '';
  return SILENT.test(name) ? '' : null;
}

function readRuby(code: string, page: PageData): Reading {
  const data = /^current_page\.data\.(\w+)$|^data\.page\.(\w+)$|^(title)$/.exec(code);
  if (data) return page.get((data[1] ?? data[2] ?? data[3] ?? '').toLowerCase()) ?? null;
  const linked = /^link_to\s*(?:\(\s*)?(["'])(.{0,500}?)\1\s{0,99},\s{0,99}(["'])(.{0,2000}?)\3/.exec(code);
  if (linked) return markdownLink(linked[2] ?? '', linked[4] ?? '');
  const image = /^image_tag\s*(?:\(\s*)?(["'])(.*?)\1/.exec(code);
  if (image) return markdownLink('', image[2] ?? '', true);
  return null;
}

/** `text <target>` or a bare target. */
function readRole(role: string, text: string): Reading {
  const parts = /^([^<>]*)<([^<>]*)>$/.exec(text);
  const label = parts?.[1]?.trimEnd() || text;
  const target = parts?.[2] ?? text;
  if (role === 'doc')
    return markdownLink(parts ? label : fileNameOf(target), /\.\w+$/.test(target) ? target : `${target}.md`);
  if (role === 'download') return markdownLink(label, target);
  if (WORDS_ALONE.has(role)) return parts ? label : text;
  // kbd, command, file, envvar, math, py:func …: code, as the author marked it.
  return `\`${text}\``;
}

/** Roles of which the words are shown. */
const WORDS_ALONE = new Set('ref numref term eq any abbr guilabel menuselection sub sup rfc pep'.split(' '));

function link(url: string, title: string | undefined): string {
  return markdownLink(title ?? url, url);
}
