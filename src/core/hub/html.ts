import { escapeHtml } from '../render/escape.ts';

/** HTML that may stand in a page as it is. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template: text is escaped, markup is not, and nothing stands for nothing. */
export type Content = Markup | string | number | null | undefined | false | readonly Content[];

/** HTML with values in it, each escaped unless it is markup itself. Attributes have to be quoted. */
export function html(parts: TemplateStringsArray, ...values: Content[]): Markup {
  let text = parts[0] ?? '';
  values.forEach((value, index) => {
    text += write(value) + (parts[index + 1] ?? '');
  });
  return new Markup(text);
}

/** HTML that is known to be safe, such as a drawing of our own. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

/** An attribute with a blank in front, or nothing where it has no value. */
export function attribute(name: string, value: string | null | undefined | false): Markup {
  return new Markup(
    value === null || value === undefined || value === false ? '' : ` ${name}="${escapeHtml(value)}"`,
  );
}

function write(value: Content): string {
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(write).join('');
  return value === null || value === undefined || value === false ? '' : escapeHtml(String(value));
}
