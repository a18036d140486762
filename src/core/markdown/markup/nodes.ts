import type { Code, Heading, Html, Link, List, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import type { LineIndex } from '../../text/line-index.ts';

/** One way in which a markup writes something inline; `read` says what a match is, or null to leave it text. */
export interface InlineForm {
  pattern: RegExp;
  read: (
    match: RegExpExecArray,
  ) =>
    | { url: string; text: string }
    | { code: string }
    | { marked: Marked; width: number }
    | { hidden: true }
    | null;
}

/** Text between marks, each of them `width` characters wide, that may hold other forms. */
type Marked = 'strong' | 'emphasis';

/** What an item of a list holds; `start` is that of its mark where it is a task. */
export interface ItemContent {
  blocks: RootContent[];
  start: number;
  checked: boolean | null;
}

/** Builds nodes of a Markdown tree for text in another markup, with offsets that count from the start of the text. */
export class NodeBuilder {
  private readonly text: string;
  private readonly lines: LineIndex;
  private readonly forms: readonly InlineForm[];

  constructor(text: string, lines: LineIndex, forms: readonly InlineForm[]) {
    this.text = text;
    this.lines = lines;
    this.forms = forms;
  }

  heading(depth: number, start: number, end: number): Heading {
    const clamped = Math.min(6, Math.max(1, depth)) as Heading['depth'];
    return {
      type: 'heading',
      depth: clamped,
      children: this.inline(start, end),
      position: this.position(start, end),
    };
  }

  paragraph(start: number, end: number): Paragraph {
    return { type: 'paragraph', children: this.inline(start, end), position: this.position(start, end) };
  }

  code(start: number, end: number, language: string | null = null): Code {
    return {
      type: 'code',
      lang: language,
      value: this.text.slice(start, end),
      position: this.position(start, end),
    };
  }

  /** A comment or a directive that shows no text of its own. */
  hidden(start: number, end: number): Html {
    return {
      type: 'html',
      value: `<!--${this.text.slice(start, end)}-->`,
      position: this.position(start, end),
    };
  }

  list(items: readonly ItemContent[], start: number, end: number): List {
    return {
      type: 'list',
      ordered: false,
      spread: false,
      children: items.map(({ blocks, start: mark, checked }) => ({
        type: 'listItem' as const,
        spread: false,
        checked,
        children: blocks as List['children'][number]['children'],
        position: this.position(
          checked === null ? (startOffset(blocks[0]) ?? start) : mark,
          endOffset(blocks.at(-1)) ?? end,
        ),
      })),
      position: this.position(start, end),
    };
  }

  table(rows: readonly (readonly (readonly [number, number])[])[], start: number, end: number): Table {
    return {
      type: 'table',
      children: rows.map((cells) => ({
        type: 'tableRow' as const,
        children: cells.map(([from, to]) => ({
          type: 'tableCell' as const,
          children: this.inline(from, to),
          position: this.position(from, to),
        })),
        position: this.position(cells[0]?.[0] ?? start, cells.at(-1)?.[1] ?? end),
      })),
      position: this.position(start, end),
    };
  }

  private inline(start: number, end: number): PhrasingContent[] {
    const nodes: PhrasingContent[] = [];
    const piece = this.text.slice(start, end);
    const matches = this.forms.map((form) => new FormMatches(form, piece));
    let at = 0;
    while (at < piece.length) {
      const next = matches
        .map((found) => found.from(at))
        .reduce((best, match) => (match && (!best || match.start < best.start) ? match : best), null);
      const stop = next?.start ?? piece.length;
      if (stop > at)
        nodes.push({
          type: 'text',
          value: piece.slice(at, stop),
          position: this.position(start + at, start + stop),
        });
      if (!next) break;
      nodes.push(this.node(next, start));
      at = next.end;
    }
    return nodes;
  }

  private node({ found, start, end }: FormMatch, offset: number): PhrasingContent {
    const position = this.position(offset + start, offset + end);
    if (!('marked' in found)) return inlineNode(found, position);
    const children = this.inline(offset + start + found.width, offset + end - found.width);
    return { type: found.marked, children, position };
  }

  private position(start: number, end: number): NonNullable<Paragraph['position']> {
    return {
      start: { ...this.lines.place(start), offset: start },
      end: { ...this.lines.place(end), offset: end },
    };
  }
}

interface FormMatch {
  found: NonNullable<ReturnType<InlineForm['read']>>;
  start: number;
  end: number;
}

/** The matches of one form in a piece of text, each looked for once. */
class FormMatches {
  readonly #form: InlineForm;
  readonly #piece: string;
  #next: FormMatch | null = null;
  #searched = -1;

  constructor(form: InlineForm, piece: string) {
    this.#form = form;
    this.#piece = piece;
  }

  /** The first match at a place or behind it. */
  from(at: number): FormMatch | null {
    if (this.#searched < 0 || (this.#next && this.#next.start < at)) this.#search(at);
    return this.#next;
  }

  #search(from: number): void {
    const { pattern, read } = this.#form;
    this.#searched = from;
    this.#next = null;
    pattern.lastIndex = from;
    for (let match = pattern.exec(this.#piece); match; match = pattern.exec(this.#piece)) {
      const found = match[0] === '' ? null : read(match);
      if (found) {
        this.#next = { found, start: match.index, end: match.index + match[0].length };
        return;
      }
      if (match[0] === '') pattern.lastIndex++;
    }
  }
}

function inlineNode(
  found: Exclude<FormMatch['found'], { marked: Marked }>,
  position: NonNullable<Paragraph['position']>,
): Link | PhrasingContent {
  if ('url' in found)
    return {
      type: 'link',
      url: found.url,
      children: [{ type: 'text', value: found.text, position }],
      position,
    };
  if ('code' in found) return { type: 'inlineCode', value: found.code, position };
  return { type: 'html', value: '', position };
}

function startOffset(node: RootContent | undefined): number | undefined {
  return node?.position?.start.offset;
}

function endOffset(node: RootContent | undefined): number | undefined {
  return node?.position?.end.offset;
}
