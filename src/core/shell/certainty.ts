import type { PlaceholderRange } from './placeholder.ts';
import { scanShell } from './scan.ts';
import { HOLE, type HolePiece, type Quote, type ShellCommand, type ShellWord } from './syntax.ts';

/** A placeholder with the quoting of its place: null where the value's quoting is not certain. */
export interface Slot extends PlaceholderRange {
  quote: Quote | null;
  /** A value with a leading hyphen would be read as an option here. */
  first: boolean;
}

const SHELL = /^(?:.*\/)?(?:ba|da|z|k|a|mk|c|tc|fi|r)?sh$/;
const REMOTE = /^(?:.*\/)?(?:ssh|slogin|mosh)$/;
const COPY = /^(?:.*\/)?(?:scp|rsync|sftp)$/;
const DATABASE =
  /^(?:.*\/)?(?:psql|mysql|mariadb|sqlite3?|mongo(?:sh)?|cqlsh|clickhouse-client|sqlcmd|duckdb|influx)$/;
const FILTER = /^(?:.*\/)?(?:[gmn]?awk|g?sed|ed|ex|m4)$/;
const INTERPRETER =
  /^(?:.*\/)?(?:perl|python[\d.]*|ruby|node(?:js)?|php|lua|pwsh|powershell|osascript|tclsh|deno|bun|R(?:script)?)$/;

/** Commands that read their operands as commands, names or expressions once more. */
const EVALUATING =
  /^(?:eval|watch|trap|alias|parallel|su|runuser|tmux|screen|at|batch|g?make|script|expect|ansible|pssh|clush|let|declare|typeset|local|unset|read|mapfile|readarray|getopts|bc|gdb|n?vim?|emacs|cmd\.exe|wsl|\[\[)$/;

/** Commands that run the command behind them. */
const RUNNING = new Set([
  'sudo',
  'doas',
  'env',
  'nohup',
  'exec',
  'command',
  'builtin',
  'xargs',
  'setsid',
  'stdbuf',
]);

/** Options whose value is a command or an expression, whatever the command is. */
const RUN_OPTION =
  /^--?(?:exec|command|cmd|eval|execute|rsh|to-command|checkpoint-action|use-compress-program|pager|editor|init-file|rcfile|proxycommand)/i;

/** Variables whose value a later command runs or searches. */
const RUN_VARIABLE = /(?:COMMAND|EDITOR|VISUAL|PAGER|BROWSER|PRELOAD|SHELL|ENV|IFS|PATH|PS[0-4])\+?=/;

/**
 * Finds the quoting of every placeholder of a command. A place is certain only where the value ends up as one
 * argument, one assigned value or one file name of the shell that reads the line; where a second reader takes it
 * (`sh -c`, `ssh`, `awk`, SQL, backticks, arithmetic, here-documents …) it is not.
 */
export function findSlots(text: string, placeholders: readonly PlaceholderRange[]): Slot[] {
  const scan = scanShell(text, placeholders);
  const places = new Map<number, HolePiece>();
  const uncertain = new Set(scan.opaque);
  const sinkAt = Math.max(
    -1,
    ...scan.commands.filter(isSink).map((command) => command.words[0]?.start ?? -1),
  );
  for (const command of scan.commands) {
    const doubts = doubtfulWords(command);
    for (const word of [...command.assignments, ...command.words, ...command.redirects]) {
      for (const piece of word.pieces) {
        places.set(piece.hole, piece);
        if (doubts.has(word) || word.start < sinkAt || hasReadingParent(command)) uncertain.add(piece.hole);
      }
    }
  }
  return placeholders.map((placeholder, index) => {
    const place = places.get(index);
    return {
      ...placeholder,
      quote: place && !uncertain.has(index) ? place.quote : null,
      first: place?.first ?? true,
    };
  });
}

/** The words of a command in which a value could be read as more than a value. */
function doubtfulWords(command: ShellCommand): Set<ShellWord> {
  const { words, assignments, redirects } = command;
  const texts = words.map((word) => word.text);
  const doubts = new Set<ShellWord>();
  const doubt = (from: number, test: (index: number) => boolean = () => true): void => {
    for (let index = from; index < words.length; index++) {
      const word = words[index];
      if (word && test(index)) doubts.add(word);
    }
  };
  const position = (pattern: RegExp): number =>
    words.findIndex((word) => !word.quoted && word.pieces.length === 0 && pattern.test(word.text));

  for (const word of assignments)
    if (RUN_VARIABLE.test(word.text) || /^[^=]*\[/.test(word.text)) doubts.add(word);
  const name = nameIndex(words);
  if (name >= 0 && texts[name]?.startsWith(HOLE)) doubt(name, (index) => index === name);
  if (name >= 0 && EVALUATING.test(texts[name] ?? '')) doubt(name);
  doubt(0, (index) => RUN_OPTION.test(texts[index] ?? '') || RUN_OPTION.test(texts[index - 1] ?? ''));

  const shell = position(SHELL);
  if (
    shell >= 0 &&
    (redirects.length > 0 || texts.slice(shell + 1).some((text) => /^-[a-zA-Z]*[cs]/.test(text)))
  ) {
    doubt(shell);
    for (const word of redirects) doubts.add(word);
  }
  const remote = position(REMOTE);
  if (remote >= 0) {
    const destination = operandIndex(texts, remote + 1, 'BbcDEeFIiJLlmOoPpQRSWw');
    doubt(
      remote + 1,
      (index) => index > destination || texts[index - 1] === '-o' || /^-o/.test(texts[index] ?? ''),
    );
  }
  const copy = position(COPY);
  if (copy >= 0)
    doubt(copy + 1, (index) => (texts[index] ?? '').includes(':') || /^-[eoS]/.test(texts[index - 1] ?? ''));

  const isProgram = (index: number): boolean => /^-[a-zA-Z]*[cefrEx]$/.test(texts[index - 1] ?? '');
  const isAlone = (index: number): boolean => texts[index] === HOLE;
  const database = position(DATABASE);
  if (database >= 0) {
    for (const word of redirects) doubts.add(word);
    doubt(database + 1, (index) => isProgram(index) || (words[index]?.quoted === true && !isAlone(index)));
  }
  const filter = position(FILTER);
  if (filter >= 0) {
    const program = operandIndex(texts, filter + 1, 'vFf');
    doubt(filter + 1, (index) => index <= program || isProgram(index) || !isAlone(index));
  }
  const interpreter = position(INTERPRETER);
  if (interpreter >= 0) {
    const inline = texts.slice(interpreter + 1).some((text) => /^-[a-zA-Z]*[ceErp]$/.test(text));
    doubt(interpreter + 1, (index) => inline && (isProgram(index) || !isAlone(index)));
  }
  return doubts;
}

/** Position of the command's name behind `sudo`, `env` and the like, or -1. */
function nameIndex(words: readonly ShellWord[]): number {
  let index = 0;
  while (index < words.length && RUNNING.has(words[index]?.text ?? '')) {
    index++;
    while (/^-|^[A-Za-z_]\w*=/.test(words[index]?.text ?? '')) {
      // The word behind a lone short option may be its value or the name; a hole there counts as the name.
      const option = /^-([A-Za-z])$/.exec(words[index]?.text ?? '')?.[1];
      const next = words[index + 1]?.text ?? '-';
      const valued = option && !next.startsWith('-') && ('ug'.includes(option) || !next.startsWith(HOLE));
      index += valued ? 2 : 1;
    }
  }
  return index < words.length ? index : -1;
}

/** Index of the first operand, options in `valued` taking the word behind them. */
function operandIndex(texts: readonly string[], from: number, valued: string): number {
  let index = from;
  while (index < texts.length && /^-./.test(texts[index] ?? '')) {
    const option = /^-([A-Za-z])$/.exec(texts[index] ?? '')?.[1];
    index += option && valued.includes(option) ? 2 : 1;
  }
  return index;
}

/** A command at the end of a pipe that runs what it reads. */
function isSink(command: ShellCommand): boolean {
  return (
    command.piped &&
    command.words.some(
      ({ text }, index) =>
        SHELL.test(text) ||
        REMOTE.test(text) ||
        DATABASE.test(text) ||
        ['parallel', 'at', 'batch'].includes(text) ||
        (INTERPRETER.test(text) && !command.words[index + 1]),
    )
  );
}

/** The command is a substitution within a command that reads its operands again, or that takes its name from it. */
function hasReadingParent(command: ShellCommand): boolean {
  for (let inner = command; inner.parent; inner = inner.parent) {
    const { words } = inner.parent;
    if (inner.namesParent) return true;
    const isReader = ({ text }: ShellWord, index: number): boolean =>
      REMOTE.test(text) ||
      DATABASE.test(text) ||
      FILTER.test(text) ||
      INTERPRETER.test(text) ||
      (SHELL.test(text) && words.slice(index + 1).some((word) => /^-[a-zA-Z]*[cs]/.test(word.text))) ||
      (index === nameIndex(words) && EVALUATING.test(text));
    if (words.some(isReader)) return true;
  }
  return false;
}
