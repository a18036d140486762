/** How a place of a command is quoted, seen from the shell that reads the word. */
export type Quote = 'bare' | 'single' | 'double';

/** A range of the text that stands for a value and is opaque to the scanner. */
export interface Hole {
  start: number;
  end: number;
}

/** A hole within a word. */
export interface HolePiece {
  hole: number;
  quote: Quote;
  /** The hole is the first thing in its word. */
  first: boolean;
}

/** A word of a command, at offsets of the text. */
export interface ShellWord {
  start: number;
  end: number;
  /** The word without quotes and escapes; every hole and every substitution is one U+FFFC. */
  text: string;
  quoted: boolean;
  pieces: HolePiece[];
}

/** A simple command. */
export interface ShellCommand {
  /** `NAME=value` words before the command's name. */
  assignments: ShellWord[];
  words: ShellWord[];
  redirects: ShellWord[];
  /** The command reads what another one writes. */
  piped: boolean;
  /** The command whose word holds this one as a substitution. */
  parent: ShellCommand | null;
  /** The substitution stands bare where the name of the parent's command is expected. */
  namesParent: boolean;
}

/** What a text of shell holds. */
export interface ShellScan {
  /** Every quote, bracket, here-document and compound command is closed. */
  complete: boolean;
  commands: ShellCommand[];
  /** Holes in places whose quoting is not certain: comments, backticks, here-documents, arithmetic, expansions. */
  opaque: Set<number>;
  /** Offset and end of comments. */
  comments: Hole[];
}

/** Stands in a word's text for what is not literal. */
export const HOLE = '\uFFFC';
