import type { TextEdit } from '../../text/edit.ts';
import { alertHead, type Neutralised, readArguments } from './dialect.ts';
import { type Container, containerOf } from './directives.ts';

/** A container that is open while lines are read. */
interface Open {
  container: Container;
  /** Columns before its header. */
  indent: number;
  /** Columns that its content is indented further: four for MkDocs. */
  inner: number;
  /** The line that ends it; null where less indentation does. */
  end: RegExp | null;
  /** What stands in the place of the ending line. */
  tail: string;
}

interface Head {
  container: Container;
  inner: number;
  end: RegExp | null;
  tail: string;
  /** Lines of options may follow the head. */
  options?: boolean;
}

const MKDOCS = /^(?:!!!|\?\?\?)\+?[ \t]*([\w-]+)((?:[ \t]+[\w-]+)*)(?:[ \t]+("[^\r\n]*"|'[^\r\n]*'))?[ \t]*$/;
const MKDOCS_TAB = /^===[!+]?[ \t]+("[^\r\n]*"|'[^\r\n]*')[ \t]*$/;
const FENCED = /^(`{3,}|~{3,}|:{3,})[ \t]*\{([^}\s]+)\}([^\r\n]*)$/;
const COLONS = /^(:{3,})[ \t]*([A-Za-z][\w-]*)(?:\[([^\]]*)\])?(?:\{[^}]*\})?([^\r\n]*)$/;
const SHORTCODE = /^\{\{[<%][ \t]*([\w/-]+)([^\r\n]*?)[ \t]*[%>]\}\}[ \t]*$/;
const LIQUID = /^\{%-?[ \t]*(\w[\w-]*)([^\r\n]*?)[ \t]*-?%\}[ \t]*$/;
const FENCE = /^(`{3,}|~{3,})(?!.*`)/;
const OPTION = /^[ \t]*:([\w-]+):[ \t]*(.*)$/;

/**
 * Turns containers that span lines into quotes, code or plain content: MkDocs admonitions and tabs, directives of MyST,
 * Docusaurus and VitePress, and paired tags of Hugo, GitBook and Jekyll, nested in any way. One walk over the lines keeps
 * a stack of open containers; a dialect is a way to read a head.
 */
export function neutraliseBlocks(body: string): Neutralised & { code: [number, number][] } {
  return new BlockWalk(body).run();
}

class BlockWalk {
  private readonly body: string;
  private readonly lines: { start: number; text: string }[];
  private readonly edits: TextEdit[] = [];
  private readonly notes: Neutralised['notes'] = [];
  private readonly code: [number, number][] = [];
  private readonly stack: Open[] = [];
  private fence: { marks: string; depth: number; until: number } | null = null;
  /** Last line that each ending matches. */
  private readonly lastEnds = new Map<string, number>();
  private at = 0;

  constructor(body: string) {
    this.body = body;
    this.lines = splitLines(body);
  }

  run(): ReturnType<typeof neutraliseBlocks> {
    for (; this.at < this.lines.length; this.at++) this.line();
    return { edits: this.edits, notes: this.notes, code: this.code };
  }

  private line(): void {
    const { start, text } = this.lines[this.at] ?? { start: 0, text: '' };
    const blank = text.trim() === '';
    const left = this.close(blank ? this.nextIndent() : widthOf(text));
    // A line right below a quote would go on with it.
    if (left && !blank && this.lines[this.at - 1]?.text.trim() !== '')
      this.edits.push({ start, end: start, text: `${this.prefix().trimEnd()}\n` });
    if (blank) {
      if (this.stack.length > 0) this.replace(start, start + text.length, this.prefix().trimEnd());
      return;
    }
    if (this.fence?.until === this.at) {
      this.edits.push({ start, end: start, text: `${this.prefix()}${this.fence.marks}\n${this.prefix()}\n` });
      this.notes.push({ offset: start, raw: this.fence.marks });
      this.fence = null;
    }
    const content = text.trimStart();
    const lead = text.length - content.length;
    const top = this.stack.at(-1);
    if (this.fence) {
      this.code.push([start, start + text.length]);
      if (content.startsWith(this.fence.marks) && content.trimEnd().replace(/^[`~]+/, '') === '')
        this.fence = null;
    } else if (top?.end?.test(content)) {
      this.stack.pop();
      const tail = top.tail === '' ? '' : `${this.prefix(top.indent)}${top.tail}`;
      this.replace(start, start + text.length, tail || this.prefix().trimEnd());
      return;
    } else if (top?.container.as === 'nothing') {
      this.replace(start, start + text.length, '');
      return;
    } else if (top?.container.as === 'code') this.code.push([start, start + text.length]);
    else {
      const head = this.head(content);
      if (head) {
        this.open(head, widthOf(text), start, text);
        return;
      }
      const marks = FENCE.exec(content)?.[1];
      // Four columns are an indented code block, not a fence; within a list nothing is known here and fences win.
      if (marks) {
        this.fence = { marks, depth: this.stack.length, until: this.swallowedHeading(marks) };
        this.code.push([start, start + text.length]);
      }
    }
    if (this.stack.length > 0) this.replace(start, start + lead, this.prefix(widthOf(text)));
  }

  /**
   * The line at which a fence that is never closed was meant to end: the first heading of rank 2 or more behind a blank
   * line. -1 where the fence is closed or holds no such heading.
   */
  private swallowedHeading(marks: string): number {
    const rest = this.lines.slice(this.at + 1);
    if (rest.some(({ text }) => new RegExp(`^\\s*${marks}+[ \\t]*$`).test(text))) return -1;
    const index = rest.findIndex(
      ({ text }, line) => /^#{2,6}[ \t]+\S/.test(text) && line > 0 && rest[line - 1]?.text.trim() === '',
    );
    return index < 0 ? -1 : this.at + 1 + index;
  }

  /** Ends the containers whose content is indented deeper than a line; answers whether there were any. */
  private close(width: number): boolean {
    for (let left = false; ; left = true) {
      const index = this.stack.findIndex((open) => open.end === null && width < open.indent + open.inner);
      if (index < 0) return left;
      this.stack.length = index;
      if (this.fence && this.fence.depth > index) this.fence = null;
    }
  }

  /** Indentation of the next line that is not blank; deeper than any where the end comes first, for open fences. */
  private nextIndent(): number {
    for (let index = this.at + 1; index < this.lines.length; index++) {
      const text = this.lines[index]?.text ?? '';
      if (text.trim() !== '') return widthOf(text);
    }
    return 0;
  }

  /** What stands before a line's content: quote marks of the open containers and the columns that are left over. */
  private prefix(width = 0): string {
    let prefix = '';
    let column = 0;
    for (const open of this.stack) {
      const pad = Math.max(0, Math.min(open.indent, Math.max(width, open.indent)) - column);
      prefix += ' '.repeat(pad) + (open.container.as === 'quote' ? '> ' : '');
      column = open.indent + open.inner;
    }
    return prefix + ' '.repeat(Math.max(0, width - column));
  }

  private open(head: Head, indent: number, start: number, text: string): void {
    const line = `${this.prefix(indent)}`;
    const { container } = head;
    let end = start + text.length;
    if (head.options) end = this.skipOptions() ?? end;
    this.stack.push({ ...head, indent });
    const first =
      container.as === 'quote'
        ? `${line}> ${container.head}`
        : container.as === 'code'
          ? `${line}${head.tail}${container.language}`
          : container.as === 'content' && container.head !== ''
            ? `${line}${container.head}\n${line.trimEnd()}`
            : line.trimEnd();
    this.replace(start, end, first);
  }

  /** Leaves out the `:name: value` lines or the YAML block at the start of a directive; answers where they end. */
  private skipOptions(): number | null {
    const text = (index: number): string => this.lines[index]?.text ?? '';
    let last = this.at;
    if (text(last + 1).trim() === '---') {
      const close = this.lines.findIndex((line, index) => index > last + 1 && line.text.trim() === '---');
      if (close > 0) last = close;
    } else while (OPTION.test(text(last + 1))) last++;
    if (last === this.at) return null;
    this.at = last;
    return (this.lines[last]?.start ?? 0) + text(last).length;
  }

  private head(content: string): Head | null {
    const admonition = MKDOCS.exec(content);
    if (admonition) {
      const title = admonition[3] ? admonition[3].slice(1, -1) : null;
      return indented({ as: 'quote', head: alertHead(admonition[1] ?? 'note', title) });
    }
    const tab = MKDOCS_TAB.exec(content);
    if (tab) return indented({ as: 'content', head: `**${(tab[1] ?? '').slice(1, -1)}**` });
    const fenced = FENCED.exec(content);
    if (fenced) return this.directive(fenced[1] ?? '', fenced[2] ?? '', fenced[3]?.trim() ?? '');
    const colons = COLONS.exec(content);
    if (colons) return this.directive(colons[1] ?? '', colons[2] ?? '', colons[3] ?? colons[4]?.trim() ?? '');
    const shortcode = SHORTCODE.exec(content);
    if (shortcode)
      return this.paired(
        shortcode[1] ?? '',
        shortcode[2] ?? '',
        (name) => `\\{\\{[<%]\\s*/\\s*${name}\\s*[%>]\\}\\}`,
      );
    const liquid = LIQUID.exec(content);
    if (liquid)
      return this.paired(liquid[1] ?? '', liquid[2] ?? '', (name) => `\\{%-?\\s*end${name}\\s*-?%\\}`);
    return null;
  }

  private directive(marks: string, name: string, argument: string): Head | null {
    const options = new Map<string, string>();
    for (let index = this.at + 1; index < this.lines.length; index++) {
      const option = OPTION.exec(this.lines[index]?.text ?? '');
      if (!option) break;
      options.set((option[1] ?? '').toLowerCase(), option[2] ?? '');
    }
    const { named } = readArguments(argument.startsWith('"') ? '' : argument);
    for (const [key, value] of named) if (!options.has(key)) options.set(key, value);
    const title = argument.replace(/^(["'])(.*)\1$/, '$2');
    const container = containerOf(name, title, options);
    const character = marks.charAt(0);
    const end = new RegExp(`^${character}{${marks.length},}[ \\t]*$`);
    if (!this.endsBelow(end)) return null;
    const fence = character === ':' ? '````' : marks;
    if (container)
      return { container, inner: 0, end, tail: container.as === 'code' ? fence : '', options: true };
    const offset = this.lines[this.at]?.start ?? 0;
    const known = character !== ':' && !/^[a-z]+(?:-[a-z]+)+$/.test(name);
    // `{python}` and `{.bash}` name a language; a hyphen or a colon fence names a directive of nobody here.
    if (!known) this.notes.push({ offset, raw: `${marks}{${name}}` });
    // A fence of backticks of an unknown name stays code; a fence of colons keeps its content.
    return character === ':'
      ? {
          container: { as: 'content', head: `**${name}** ${title}`.trim() },
          inner: 0,
          end,
          tail: '',
          options: true,
        }
      : {
          container: { as: 'code', language: /^[.]?[\w+#-]+$/.test(name) ? name.replace(/^\./, '') : '' },
          inner: 0,
          end,
          tail: fence,
        };
  }

  /** A tag with a partner further down; one without a partner is left to the inline dialects. */
  private paired(name: string, rest: string, closing: (name: string) => string): Head | null {
    if (name.startsWith('/') || name.startsWith('end')) return null;
    const end = new RegExp(`^${closing(name.replace(/[^\w-]/g, ''))}[ \\t]*$`);
    if (!this.endsBelow(end)) return null;
    const { values, named } = readArguments(rest);
    const title = named.get('title');
    const plain: Container = { as: 'content', head: title ? `**${title}**` : '' };
    // GitBook's `code` stands around a fence, Jekyll's `raw` around anything.
    const container = name === 'raw' || name === 'code' ? plain : containerOf(name, values.join(' '), named);
    return container && { container, inner: 0, end, tail: container.as === 'code' ? '````' : '' };
  }

  private endsBelow(end: RegExp): boolean {
    let last = this.lastEnds.get(end.source);
    if (last === undefined) {
      last = this.lines.findLastIndex((line) => end.test(line.text.trimStart()));
      this.lastEnds.set(end.source, last);
    }
    return last > this.at;
  }

  private replace(start: number, end: number, text: string): void {
    if (this.body.slice(start, end) !== text) this.edits.push({ start, end, text });
  }
}

function indented(container: Container): Head {
  return { container, inner: 4, end: null, tail: '' };
}

function splitLines(body: string): { start: number; text: string }[] {
  const lines: { start: number; text: string }[] = [];
  let start = 0;
  for (const match of body.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ start, text: body.slice(start, match.index) });
    start = match.index + match[0].length;
  }
  lines.push({ start, text: body.slice(start) });
  return lines;
}

/** Columns of a line's indentation; a tab goes to the next multiple of four. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (character === ' ') width++;
    else if (character === '\t') width += 4 - (width % 4);
    else break;
  }
  return width;
}
