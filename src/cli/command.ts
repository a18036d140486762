import type { ExitCode } from './exit-code.ts';

/** One flag of a command. */
export interface Option {
  type: 'string' | 'boolean';
  description: string;
  /** What stands for the value in the usage, such as `DIR`. */
  value?: string;
  multiple?: boolean;
  short?: string;
  /** All values that are allowed. */
  choices?: readonly string[];
}

/** The words of a command line that belong to one command. */
export interface Arguments {
  positionals: readonly string[];
  /** Value of a flag, or undefined where it was not given. */
  text(name: string): string | undefined;
  /** Values of a flag that may stand several times. */
  list(name: string): readonly string[] | undefined;
  flag(name: string): boolean;
}

/** Puts a question to a person and waits for the line that they type. */
export type Ask = (question: string) => Promise<string>;

/** The world around a command. */
export interface Io {
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  /**
   * Data only: it stays valid whatever happens. Who writes a lot waits for what is returned before the next piece. As on
   * stderr, letters that a terminal or a job would obey are spelt out.
   */
  stdout(text: string): void | Promise<void>;
  /** Nobody reads the output any more: a pipe was closed. */
  isOutputClosed?(): boolean;
  /** Everything that is said to a person. */
  stderr(text: string): void;
  /** The same streams, for what has colours or commands of ours and in which its maker has spelt out those of others. */
  raw: Pick<Io, 'stdout' | 'stderr'>;
  /** A person watches stderr. */
  isTty: boolean;
  /** Asks the person; null where nobody can answer. */
  ask: Ask | null;
  color: boolean;
  /** Aborted by Ctrl-C. */
  signal: AbortSignal;
}

/** What the world gives; a test passes a literal. */
export type World = Omit<Io, 'raw'>;

/** A command of the command line: one file in `commands/` and a line in its index. */
export interface Command {
  name: string;
  /** One sentence for the list of commands. */
  summary: string;
  /** The words behind the name, such as `[ROOT]`. */
  usage: string;
  /** Least and greatest number of words behind the name. */
  positionals: readonly [number, number];
  options: Readonly<Record<string, Option>>;
  /** Paragraphs for `--help` and the reference. */
  details?: string;
  examples: readonly string[];
  /** Runs until Ctrl-C, which is its regular end. */
  serves?: true;
  run(args: Arguments, io: Io): Promise<ExitCode>;
}
