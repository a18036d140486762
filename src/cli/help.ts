import type { Command, Option } from './command.ts';
import { allOptions } from './parse-arguments.ts';

/** The list of commands, as `handbook --help` prints it. */
export function renderOverview(commands: readonly Command[]): string {
  const lines = commands.map((command) => [`  ${command.name} ${command.usage}`.trimEnd(), command.summary]);
  return [
    'One searchable handbook from the Markdown that a team already keeps.',
    '',
    'Usage: handbook COMMAND …',
    '',
    ...columns(lines),
    '',
    'handbook COMMAND --help tells more.',
    'Exit codes: 0 fine, 1 faults in the content, 2 wrong usage, 3 environment, 70 a bug of the handbook.',
    '',
  ].join('\n');
}

/** The help of one command. */
export function renderHelp(command: Command): string {
  const options = Object.entries(allOptions(command)).map(([name, option]) => [
    `  ${optionUsage(name, option)}`,
    optionText(option),
  ]);
  return [
    command.summary,
    '',
    `Usage: handbook ${command.name} ${command.usage}`.trimEnd(),
    '',
    ...(command.details ? [command.details, ''] : []),
    ...columns(options),
    ...(command.examples.length > 0 ? ['', 'Examples:', ...command.examples.map((line) => `  ${line}`)] : []),
    '',
  ].join('\n');
}

/** A flag as it is typed, such as `--out DIR`. */
export function optionUsage(name: string, option: Option): string {
  const short = option.short ? `-${option.short}, ` : '';
  const value = option.type === 'string' ? ` ${option.choices?.join('|') ?? option.value ?? 'VALUE'}` : '';
  return `${short}--${name}${value}`;
}

/** What a flag does, with a word on repetition. */
export function optionText(option: Option): string {
  return option.multiple ? `${option.description} May stand several times.` : option.description;
}

function columns(lines: readonly string[][]): string[] {
  const width = Math.min(44, Math.max(...lines.map(([left = '']) => left.length)));
  return lines.flatMap(([left = '', right = '']) =>
    left.length > width ? [left, `${' '.repeat(width)}  ${right}`] : [`${left.padEnd(width)}  ${right}`],
  );
}
