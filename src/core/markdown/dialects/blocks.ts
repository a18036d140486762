import type { TextEdit } from '../../text/edit.ts';
import { type PlacedLine, placedLines } from '../../text/lines.ts';
import { widthOf } from './body-lines.ts';
import { type ContainerHead, HeadReader, isOption } from './container-head.ts';
import type { Neutralised } from './dialect.ts';

/** A container that is open while lines are read. */
interface Open extends ContainerHead {
  /** Columns before its header. */
  indent: number;
}

const FENCE = /^(`{3,}|~{3,})(?!.*`)/;

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
  private readonly lines: readonly PlacedLine[];
  private readonly heads: HeadReader;
  private readonly edits: TextEdit[] = [];
  private readonly notes: Neutralised['notes'] = [];
  private readonly code: [number, number][] = [];
  private readonly stack: Open[] = [];
  private fence: { marks: string; depth: number; until: number } | null = null;
  private at = 0;

  constructor(body: string) {
    this.body = body;
    this.lines = placedLines(body);
    this.heads = new HeadReader(this.lines, this.notes);
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
      const head = this.heads.read(content, this.at);
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
    if (rest.some(({ text }) => isFenceEnd(text, marks))) return -1;
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

  private open(head: ContainerHead, indent: number, start: number, text: string): void {
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
    } else while (isOption(text(last + 1))) last++;
    if (last === this.at) return null;
    this.at = last;
    return (this.lines[last]?.start ?? 0) + text(last).length;
  }

  private replace(start: number, end: number, text: string): void {
    if (this.body.slice(start, end) !== text) this.edits.push({ start, end, text });
  }
}

/** Whether a line ends a fence that began with these marks: at least as many of the same, and nothing else. */
function isFenceEnd(text: string, marks: string): boolean {
  const run = text.trim();
  return run.length >= marks.length && run === marks.charAt(0).repeat(run.length);
}
