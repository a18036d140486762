import type { PlacedLine } from '../../text/lines.ts';
import { alertHead, type DialectNote, readArguments } from './dialect.ts';
import { type Container, containerOf } from './directives.ts';

/** The first line of a container: what it becomes and how it ends. */
export interface ContainerHead {
  container: Container;
  /** Columns that its content is indented further: four for MkDocs. */
  inner: number;
  /** The line that ends it; null where less indentation does. */
  end: RegExp | null;
  /** What stands in the place of the ending line. */
  tail: string;
  /** Lines of options may follow the head. */
  options?: boolean;
}

const MKDOCS = /^(?:!!!|\?\?\?)\+?[ \t]*([\w-]+)((?:[ \t]+[\w-]+)*)(?:[ \t]+("[^\r\n]*"|'[^\r\n]*'))?[ \t]*$/;
const MKDOCS_TAB = /^===[!+]?[ \t]+("[^\r\n]*"|'[^\r\n]*')[ \t]*$/;
const FENCED = /^(`{3,}|~{3,}|:{3,})[ \t]*\{([^}\s]+)\}([^\r\n]*)$/;
const COLONS = /^(:{3,})[ \t]*([A-Za-z][\w-]*)(?![\w-])(?:\[([^\]]*)\])?(?:\{[^}]*\})?([^\r\n]*)$/;
const SHORTCODE = /^\{\{[<%][ \t]*([\w/-]+)(?![\w/-])([^\r\n]*?)[ \t]{0,99}[%>]\}\}[ \t]*$/;
const LIQUID = /^\{%-?[ \t]*(\w[\w-]*)(?![\w-])([^\r\n]*?)[ \t]{0,99}-?%\}[ \t]*$/;
const OPTION = /^[ \t]*:([\w-]+):[ \t]*(.*)$/;

/** Whether a line is an option of the directive above it, `:name: value`. */
export function isOption(line: string): boolean {
  return OPTION.test(line);
}

/** Reads the heads of containers in every dialect, and adds to `notes` the names that nobody knows. */
export class HeadReader {
  private readonly lines: readonly PlacedLine[];
  private readonly notes: DialectNote[];
  /** Last line that each ending matches. */
  private readonly lastEnds = new Map<string, number>();

  constructor(lines: readonly PlacedLine[], notes: DialectNote[]) {
    this.lines = lines;
    this.notes = notes;
  }

  /** The container that the line with the index `at` opens, or null; `content` is the line without its indentation. */
  read(content: string, at: number): ContainerHead | null {
    const admonition = MKDOCS.exec(content);
    if (admonition) {
      const title = admonition[3] ? admonition[3].slice(1, -1) : null;
      return indented({ as: 'quote', head: alertHead(admonition[1] ?? 'note', title) });
    }
    const tab = MKDOCS_TAB.exec(content);
    if (tab) return indented({ as: 'content', head: `**${(tab[1] ?? '').slice(1, -1)}**` });
    const marked = FENCED.exec(content) ?? COLONS.exec(content);
    if (marked) {
      const [, marks = '', name = '', argument, bare] = marked;
      return this.directive(at, marks, name, argument?.trim() ?? bare?.trim() ?? '');
    }
    const shortcode = SHORTCODE.exec(content);
    if (shortcode)
      return this.paired(
        at,
        shortcode[1] ?? '',
        shortcode[2] ?? '',
        (name) => `\\{\\{[<%]\\s*/\\s*${name}\\s*[%>]\\}\\}`,
      );
    const liquid = LIQUID.exec(content);
    if (liquid)
      return this.paired(at, liquid[1] ?? '', liquid[2] ?? '', (name) => `\\{%-?\\s*end${name}\\s*-?%\\}`);
    return null;
  }

  private directive(at: number, marks: string, name: string, argument: string): ContainerHead | null {
    const options = new Map<string, string>();
    for (let index = at + 1; index < this.lines.length; index++) {
      const option = OPTION.exec(this.lines[index]?.text ?? '');
      if (!option) break;
      options.set((option[1] ?? '').toLowerCase(), option[2] ?? '');
    }
    const { named } = readArguments(argument.startsWith('"') ? '' : argument);
    for (const [key, value] of named) if (!options.has(key)) options.set(key, value);
    const title = argument.replace(/^(["'])(.*)\1$/, '$2');
    const container = containerOf(name, title, options);
    const character = marks.charAt(0);
    // No team writes a fence of more marks, and a pattern of many thousand is none.
    const end = new RegExp(`^${character}{${Math.min(marks.length, 255)},}[ \\t]*$`);
    if (!this.endsBelow(at, end)) return null;
    const fence = character === ':' ? '````' : marks;
    if (container)
      return { container, inner: 0, end, tail: container.as === 'code' ? fence : '', options: true };
    const offset = this.lines[at]?.start ?? 0;
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
  private paired(
    at: number,
    name: string,
    rest: string,
    closing: (name: string) => string,
  ): ContainerHead | null {
    if (name.startsWith('/') || name.startsWith('end')) return null;
    const end = new RegExp(`^${closing(name.replace(/[^\w-]/g, ''))}[ \\t]*$`);
    if (!this.endsBelow(at, end)) return null;
    const { values, named } = readArguments(rest);
    const title = named.get('title');
    const plain: Container = { as: 'content', head: title ? `**${title}**` : '' };
    // GitBook's `code` stands around a fence, Jekyll's `raw` around anything.
    const container = name === 'raw' || name === 'code' ? plain : containerOf(name, values.join(' '), named);
    return container && { container, inner: 0, end, tail: container.as === 'code' ? '````' : '' };
  }

  private endsBelow(at: number, end: RegExp): boolean {
    let last = this.lastEnds.get(end.source);
    if (last === undefined) {
      last = this.lines.findLastIndex((line) => end.test(line.text.trimStart()));
      this.lastEnds.set(end.source, last);
    }
    return last > at;
  }
}

function indented(container: Container): ContainerHead {
  return { container, inner: 4, end: null, tail: '' };
}
