/** The last plane of private use, whose characters stand for those of an entity until the picture is there; the one before holds fonts of icons. */
const PRIVATE = 0x100000;
const MOST = 0xfffd;

/** `#40;`, `#amp;`: characters that the notation would else take for its own. */
const ENTITY = /#(\d{1,7}|[a-zA-Z][a-zA-Z0-9]{1,31});/g;
/** Lines whose `#` begins a colour. */
const STYLE = /^\s*(?:style|classDef|linkStyle|%%)/;
const HIDDEN = /[\u{100000}-\u{10FFFD}]/gu;

/**
 * Writes each entity of a diagram as one character of private use, so that it is measured, wrapped and divided as one.
 * `named` knows the characters of named entities and answers an unknown name as it is.
 */
export function hideEntities(text: string, named: (entity: string) => string): string {
  const lines = text.split('\n').map((line) =>
    STYLE.test(line)
      ? line
      : line.replace(ENTITY, (entity, name: string) => {
          const shown = /^\d/.test(name) ? Number(name) : onlyCodePoint(named(`&${name};`));
          return shown === null || shown > MOST || shown < 0x20
            ? entity
            : String.fromCodePoint(PRIVATE + shown);
        }),
  );
  return lines.join('\n');
}

/** The text with the characters that its entities stand for. */
export function showEntities(text: string): string {
  return text.replace(HIDDEN, (hidden) => String.fromCodePoint(codePointOf(hidden)));
}

/** The same for markup, where they stay text whatever they are. */
export function showEntitiesInMarkup(markup: string): string {
  return markup.replace(HIDDEN, (hidden) => `&#${codePointOf(hidden)};`);
}

function codePointOf(hidden: string): number {
  return (hidden.codePointAt(0) ?? 0) - PRIVATE;
}

function onlyCodePoint(text: string): number | null {
  const [first, ...rest] = [...text];
  return first !== undefined && rest.length === 0 ? (first.codePointAt(0) ?? null) : null;
}
