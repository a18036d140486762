/** Letters that a terminal obeys, that end lines without showing it, or that turn text around; not `\n`, `\t` and `\r\n`. */
const ACTS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
  /[\0-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069]|\r(?!\n)/g;

/** `##[…]` and `##vso[…]` anywhere in a line, and `::` where one begins: runners of jobs read commands there. */
const COMMANDS = /(?<=#)#(?=\w{0,20}\[)|:(?=:)(?<=^[^\S\n]*:)/gm;

const escapeLetter = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A text of others with each letter that would act spelt as `\u001b`, as JSON does: JSON says the same afterwards. */
export function printable(text: string): string {
  return text.replace(ACTS, escapeLetter);
}

/** A text that may be written to a terminal or to the log of a job: it acts on neither. */
export function inert(text: string): string {
  return printable(text).replace(COMMANDS, escapeLetter);
}

/** The same for a value that stands within a line. */
export function inertLine(text: string): string {
  return inert(text).replace(/[\r\n]/g, escapeLetter);
}
