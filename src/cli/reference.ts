import type { Command } from './command.ts';
import { optionText, optionUsage } from './help.ts';
import { allOptions } from './parse-arguments.ts';

/** The reference of the command line in Markdown; the copy beside this file is this text. */
export function renderReference(commands: readonly Command[]): string {
  return [
    '# Command line',
    'In this repository: `npm run -s handbook -- COMMAND …`. Made from the table of commands in [commands](commands); change it there.',
    'ROOT is the folder that the handbook is made of, the current directory unless given. Data goes to stdout, everything said to a person to stderr.',
    [
      '| exit code | means |',
      '|---|---|',
      '| 0 | fine |',
      '| 1 | faults in the content |',
      '| 2 | wrong usage: an unknown command, flag, folder or config key |',
      '| 3 | environment: Node too old, no write access, no space |',
      '| 70 | a bug of the handbook itself |',
    ].join('\n'),
    ...commands.map(renderCommand),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

function renderCommand(command: Command): string {
  const rows = Object.entries(allOptions(command)).map(
    ([name, option]) => `| \`${cell(optionUsage(name, option))}\` | ${cell(optionText(option))} |`,
  );
  const parts = [
    `## ${command.name}`,
    `\`\`\`text\nhandbook ${command.name} ${command.usage}`.trimEnd().concat('\n```'),
    command.summary,
    ...(command.details ? [command.details] : []),
    ['| flag | does |', '|---|---|', ...rows].join('\n'),
  ];
  if (command.examples.length > 0) parts.push(`\`\`\`sh\n${command.examples.join('\n')}\n\`\`\``);
  return parts.join('\n\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
