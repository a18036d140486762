import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import type { TextEdit } from '../../text/edit.ts';
import { normaliseLineEnds } from '../../text/lines.ts';
import { squeeze } from '../../text/spaces.ts';
import type { Frontmatter } from '../frontmatter.ts';
import { parseYamlBlock } from '../yaml-block.ts';

/** An issue form of GitHub: its fields above `body`, and what turns the rest of the file into Markdown. */
export interface IssueForm {
  frontmatter: Frontmatter;
  /** At offsets from the end of the front matter. */
  edits: TextEdit[];
}

const TYPES = new Set(['markdown', 'input', 'textarea', 'dropdown', 'checkboxes', 'upload']);

/**
 * Reads an issue form (docs.github.com, "Syntax for GitHub's form schema"): a group of checkboxes becomes a heading with
 * tasks, a piece of Markdown stays, and of other inputs the label does. Null for YAML that is no form.
 */
export function readIssueForm(text: string): IssueForm | null {
  const document = parseDocument(text, { schema: 'core', logLevel: 'silent', prettyErrors: false });
  const { contents } = document;
  if (document.errors.length > 0 || !isMap(contents)) return null;
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === 'body');
  const bodyOffset = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
  if (!pair || bodyOffset === undefined || !isSeq(pair.value)) return null;
  const elements = pair.value.items.flatMap((item) => (isMap(item) ? [item] : []));
  const isForm = elements.length > 0 && elements.every((item) => TYPES.has(textOf(item, 'type')));
  if (!isForm) return null;
  const writer = new FormWriter(text, bodyOffset);
  for (const element of elements) writeElement(element, writer);
  const { fields } = parseYamlBlock(text.slice(0, bodyOffset), 0);
  return {
    frontmatter: {
      offset: 0,
      end: bodyOffset,
      bodyOffset,
      // `title` is that of the issues that the form makes.
      fields: fields.filter(({ key }) => key !== 'title'),
      problems: [],
      unclosed: false,
      form: 'yaml',
    },
    edits: writer.end(),
  };
}

function writeElement(element: YAMLMap, writer: FormWriter): void {
  const attributes = element.get('attributes', true);
  if (!isMap(attributes)) return;
  const type = textOf(element, 'type');
  if (type === 'markdown') writer.write(attributes, 'value', '');
  else if (type === 'checkboxes') {
    writer.write(attributes, 'label', '## ');
    writer.write(attributes, 'description', '');
    const options = attributes.get('options', true);
    if (isSeq(options))
      for (const option of options.items) if (isMap(option)) writer.write(option, 'label', '- [ ] ');
  } else {
    writer.write(attributes, 'label', '');
    writer.write(attributes, 'description', '');
  }
}

/** Keeps pieces of a text with marks in front of them, each in a paragraph of its own, and drops the rest. */
class FormWriter {
  readonly #text: string;
  readonly #from: number;
  readonly #edits: TextEdit[] = [];
  #at: number;

  constructor(text: string, from: number) {
    this.#text = text;
    this.#from = from;
    this.#at = from;
  }

  /** Keeps the value of a key of a map; the mark has the place of the key. */
  write(map: YAMLMap, key: string, mark: string): void {
    const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key);
    const { key: name, value } = pair ?? {};
    if (!isScalar(name) || !isScalar(value) || typeof value.value !== 'string') return;
    const keyStart = name.range?.[0];
    const range = value.range;
    if (keyStart === undefined || !range || value.value.trim() === '') return;
    this.#edit(this.#at, keyStart, '');
    const [start, end] = range;
    const raw = this.#text.slice(start, end);
    this.#edit(keyStart, start, `\n\n${mark}`);
    this.#at = end;
    if (mark !== '' || raw === value.value) {
      const line = squeeze(value.value);
      if (raw !== line) this.#edit(start, end, line);
    } else if (!this.#dedent(start, raw, value.value)) {
      this.#edit(start, end, value.value);
    }
  }

  end(): TextEdit[] {
    this.#edit(this.#at, this.#text.length, '\n');
    return this.#edits;
  }

  /** Takes the indentation off the lines of a literal block, which then are the value. */
  #dedent(start: number, raw: string, value: string): boolean {
    const header = /^[|>][^\r\n]*(?:\r\n|\n|\r)/.exec(raw)?.[0];
    const lines = header ? raw.slice(header.length).split(/(?<=\r\n|\n|\r(?!\n))/) : [];
    const indent = /^ */.exec(lines.find((line) => line.trim() !== '') ?? '')?.[0].length ?? 0;
    const widths = lines.map((line) => Math.min(indent, /^ */.exec(line)?.[0].length ?? 0));
    const plain = lines.map((line, index) => line.slice(widths[index])).join('');
    if (!header || normaliseLineEnds(plain).trimEnd() !== value.trimEnd()) return false;
    this.#edit(start, start + header.length, '');
    let at = start + header.length;
    for (const [index, line] of lines.entries()) {
      this.#edit(at, at + (widths[index] ?? 0), '');
      at += line.length;
    }
    return true;
  }

  #edit(start: number, end: number, text: string): void {
    if (start < end || text !== '')
      this.#edits.push({ start: start - this.#from, end: end - this.#from, text });
  }
}

function textOf(map: YAMLMap, key: string): string {
  const value = map.get(key);
  return typeof value === 'string' ? value : '';
}
