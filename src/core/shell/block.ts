import { normaliseLineEnds, textLines } from '../text/lines.ts';
import { wordList } from '../text/word-list.ts';
import { beginsWithProgram, isShellOnly, looksLikeCommand, opensShell } from './program.ts';
import { type Interpreter, readPrompt } from './prompt.ts';
import { scanShell } from './scan.ts';

/** A run of lines of a code block that belong together. */
export interface BlockItem {
  type: 'command' | 'comment' | 'output' | 'blank';
  /** Without prompts; the lines of one command joined by line feeds. */
  text: string;
  interpreter: Interpreter;
  /** Lines of the block, 0-based, the last one included. */
  line: number;
  lastLine: number;
  /** Column of the text in its first line, 0-based. */
  column: number;
}

/** Names of transcripts, in which output stands beside commands. */
const TRANSCRIPT_LANGUAGES = wordList(
  `shell-session shellsession sh-session bash-session console terminal term command commandline cmdline`,
);

/** Names of shells and of their transcripts behind a code fence. */
const SHELL_LANGUAGES = wordList(
  `sh bash zsh ksh dash ash shell shellscript shell-script cli fish ${[...TRANSCRIPT_LANGUAGES].join(' ')}`,
);

/** Names for text that may be anything. */
const PLAIN_LANGUAGES = wordList('text txt plain plaintext none output log');

/** Languages that a shell's quoting does not fit, though they are run line by line. */
const OTHER_SHELLS = wordList('fish powershell pwsh ps1 batch bat cmd dos');

/** Whether the language of a code fence names a shell or a transcript of one. */
export function isShellLanguage(language: string | null): boolean {
  return language !== null && SHELL_LANGUAGES.has(cleanLanguage(language).toLowerCase());
}

function isTranscriptLanguage(language: string): boolean {
  return TRANSCRIPT_LANGUAGES.has(cleanLanguage(language).toLowerCase());
}

/** `{code-block} bash`, `bash,linenos` and `.bash` say bash. */
export function cleanLanguage(language: string): string {
  return language.replace(/^[{.]+|[},].*$/g, '').trim();
}

/**
 * Divides a code block into commands, comments and output. A block without a language counts only where it has a prompt,
 * begins with a known program or with what only a shell has; null: the block holds no commands.
 */
export function readBlock(code: string, language: string | null): BlockItem[] | null {
  const lines = textLines(code);
  const python = lines.some((line) => /^\s*>>>( |$)/.test(line));
  // An ellipsis is a prompt only where Python's first prompt is.
  const prompts = lines.map((line) => (!python && /^\s*\.\.\./.test(line) ? null : readPrompt(line)));
  const marked = prompts.some((prompt) => prompt && !prompt.root && prompt.text.trim() !== '');
  const plain = language === null || PLAIN_LANGUAGES.has(language.toLowerCase());
  const rooted = !marked && haveRootPrompts(lines, prompts, plain || isTranscriptLanguage(language ?? ''));
  if (!isShellLanguage(language)) {
    const program = lines.find((line) => line.trim() !== '' && !/^\s*#/.test(line)) ?? '';
    if (!plain || !(marked || rooted || beginsWithProgram(program) || isShellOnly(program, lines)))
      return null;
  }
  const interpreter: Interpreter = OTHER_SHELLS.has(cleanLanguage(language ?? '').toLowerCase())
    ? 'other'
    : 'shell';
  if (!marked && !rooted) return readScript(lines, interpreter);
  return readPrompted(lines, rooted ? prompts : withoutComments(prompts), interpreter);
}

/** A dollar sign within a here-document or a quoted text is no prompt. */
function readPrompted(
  lines: readonly string[],
  own: readonly ReturnType<typeof readPrompt>[],
  interpreter: Interpreter,
): BlockItem[] {
  const first = lines.findIndex((line) => line.trim() !== '' && !/^\s*#/.test(line));
  const script = first >= 0 && !own[first] ? readScript(lines, interpreter) : [];
  const inside = script.some((item) => item.type === 'command' && item.lastLine > item.line);
  const bare = script.every((item) => item.type === 'blank' || item.type === 'comment' || !own[item.line]);
  return inside && bare ? script : readTranscript(lines, own);
}

/** What a reader wants on the clipboard: commands and comments, prompts and output left out; never empty. */
export function copyText(code: string, language: string | null): string {
  const items = readBlock(code, language);
  const kept = (items ?? []).filter((item) => item.type !== 'output');
  const text = trimBlank(kept.map((item) => item.text).join('\n'));
  return text === '' ? trimBlank(normaliseLineEnds(code)) : text;
}

function trimBlank(text: string): string {
  return text.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
}

/** Characters that joining lines may scan in one block; beyond it every line is taken for itself. */
interface Budget {
  left: number;
}

const BUDGET = 2_000_000;

/** Lines with prompts are commands, lines that continue one belong to it, the rest is output. */
function readTranscript(
  lines: readonly string[],
  prompts: readonly ReturnType<typeof readPrompt>[],
): BlockItem[] {
  const items: BlockItem[] = [];
  const budget: Budget = { left: BUDGET };
  for (let line = 0; line < lines.length; line++) {
    const prompt = prompts[line];
    const text = lines[line] ?? '';
    if (!prompt && /^\s*#(?:\s|$)/.test(text)) items.push(item('comment', text.trim(), line));
    else if (prompt && prompt.text.trim() !== '') {
      const comment = prompt.text.trim().startsWith('#');
      const last = comment ? line : lastLineOf(prompt.text, lines, prompts, line, prompt.interpreter, budget);
      items.push({
        ...item(comment ? 'comment' : 'command', joinLines(prompt.text, lines, line, last), line),
        interpreter: prompt.interpreter,
        lastLine: last,
        column: prompt.column,
      });
      line = last;
    } else if (text.trim() !== '' && !prompt) items.push(item('output', text, line));
  }
  return items;
}

/** Last line of the command that begins in `line`: it goes on while it is incomplete and no new prompt comes. */
function lastLineOf(
  first: string,
  lines: readonly string[],
  prompts: readonly ReturnType<typeof readPrompt>[],
  line: number,
  interpreter: Interpreter,
  budget: Budget,
): number {
  let last = line;
  if (interpreter === 'other') {
    while (/^\s*(?:\.\.\.|->|[\w.@-]*-[#>]) /.test(lines[last + 1] ?? '')) last++;
    return last;
  }
  let text = first;
  for (let next = line + 1; next < lines.length && !isComplete(text, budget); next++) {
    const prompt = prompts[next];
    if (prompt && !prompt.root && !/^\s*%/.test(lines[next] ?? '')) return fallback(first, line, next - 1);
    text += `\n${stripContinuation(lines[next] ?? '')}`;
    last = next;
  }
  return isComplete(text, budget) ? last : fallback(first, line, line);
}

/** A command that is never completed ends with its own line, or with the lines its backslashes join. */
function fallback(first: string, line: number, last: number): number {
  return first.trimEnd().endsWith('\\') ? last : line;
}

function stripContinuation(line: string): string {
  return line.replace(/^\s*(?:>|\.\.\.|->)(?: |$)/, '');
}

function joinLines(first: string, lines: readonly string[], line: number, last: number): string {
  const rest = lines.slice(line + 1, last + 1).map((text) => stripContinuation(text).trimEnd());
  return [first.trimEnd(), ...rest].join('\n');
}

/** Without prompts every line is a command until one looks like output. */
function readScript(lines: readonly string[], interpreter: Interpreter): BlockItem[] {
  const items: BlockItem[] = [];
  const budget: Budget = { left: BUDGET };
  let output = false;
  let commands = false;
  for (let line = 0; line < lines.length; line++) {
    const text = lines[line] ?? '';
    const trimmed = text.trim();
    if (trimmed === '') {
      items.push(item(output ? 'output' : 'blank', '', line));
      continue;
    }
    const afterBlank = (lines[line - 1] ?? '').trim() === '';
    output = output ? !(afterBlank && beginsWithProgram(trimmed)) : commands && isOutput(trimmed);
    if (output) items.push(item('output', text, line));
    else if (trimmed.startsWith('#')) items.push(item('comment', trimmed, line));
    else {
      const last = scriptEnd(lines, line, budget);
      commands = true;
      const indent = text.length - text.trimStart().length;
      const joined = lines.slice(line, last + 1).map((part) => part.trimEnd());
      items.push({
        ...item('command', [joined[0]?.trimStart() ?? '', ...joined.slice(1)].join('\n'), line),
        interpreter,
        lastLine: last,
        column: indent,
      });
      line = last;
    }
  }
  return items;
}

function scriptEnd(lines: readonly string[], line: number, budget: Budget): number {
  for (let last = line; last < lines.length && budget.left > 0; last++) {
    if (isComplete(lines.slice(line, last + 1).join('\n'), budget)) return last;
  }
  let last = line;
  while (/\\\s*$/.test(lines[last] ?? '') && last + 1 < lines.length) last++;
  return last;
}

/** A command is complete where the shell would run it. */
function isComplete(text: string, budget: Budget): boolean {
  budget.left -= text.length;
  if (budget.left < 0) return true;
  if (/(?:^|[^\\])(?:\\\\)*\\$/.test(text) || /(?:\|\|?|&&)\s*$/.test(text)) return false;
  return scanShell(text).complete;
}

/**
 * Whether `# ` is the prompt of a block: every such line reads as a command, and no line stands without a prompt that
 * could be one. Output is told from commands only where the block may be a transcript. In every doubt it is a comment.
 */
function haveRootPrompts(
  lines: readonly string[],
  prompts: readonly ReturnType<typeof readPrompt>[],
  transcript: boolean,
): boolean {
  const first = prompts.find((_, line) => (lines[line] ?? '').trim() !== '');
  if (!first?.root) return false;
  let continues = false;
  let printed = false;
  return lines.every((line, index) => {
    const prompt = prompts[index];
    const text = line.trim();
    if (text === '' || continues) {
      continues &&= text.endsWith('\\');
      printed &&= text !== '';
      return true;
    }
    if (prompt) {
      continues = text.endsWith('\\');
      printed = false;
      return prompt.text.trim() === '' || looksLikeCommand(prompt.text);
    }
    printed ||= isOutput(text) || !couldRun(text);
    return transcript && printed;
  });
}

/**
 * Prompts without the number signs that are none: beside another prompt one is a comment, but for what follows a command
 * that opens a shell of its own.
 */
function withoutComments(prompts: readonly ReturnType<typeof readPrompt>[]): ReturnType<typeof readPrompt>[] {
  let inside = false;
  return prompts.map((prompt) => {
    if (!prompt) return null;
    if (prompt.root) return inside && looksLikeCommand(prompt.text) ? prompt : null;
    inside = opensShell(prompt.text);
    return prompt;
  });
}

/** A line that a shell could take: words without the signs that would be faults of its grammar. */
function couldRun(line: string): boolean {
  return (
    looksLikeCommand(line) ||
    /^[a-z./~$_A-Z][\w./:=@%+,-]*(?:\s+[^\s()<>;|&]+)*\s*(?:\\|[;|&<>].*)?$/.test(line)
  );
}

/** Table heads, log lines, `Key:   value` and an ellipsis of its own are what a command printed. */
function isOutput(line: string): boolean {
  return (
    /^(?:\.{3}|…)$/.test(line) ||
    isTableHead(line) ||
    /^(?:level|ts|time)=\S/.test(line) ||
    /^\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(line) ||
    /^[A-Z][\w ()-]*:(?:\s{2,}\S|$)/.test(line) ||
    /^(?:Error|Warning|error|warning|Name|Events|Status):(?:\s|$)/.test(line) ||
    /^[|+][-+|=]{3,}/.test(line) ||
    /^[{[]$/.test(line)
  );
}

/** `NAME   READY   STATUS`: columns in capitals, two of them behind the first. */
function isTableHead(line: string): boolean {
  const [first = '', ...others] = line.split(/\s{2,}|\t/);
  return (
    /^[A-Z][A-Z0-9_()%/-]*$/.test(first) &&
    others.filter((cell) => /^[A-Z]/.test(cell)).length > 1 &&
    others.every((cell) => /^[A-Z0-9_()%/ -]*$/.test(cell))
  );
}

function item(type: BlockItem['type'], text: string, line: number): BlockItem {
  return { type, text, interpreter: 'shell', line, lastLine: line, column: 0 };
}
