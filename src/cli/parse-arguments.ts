import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearest } from '../core/text/nearest.ts';
import { UsageError } from '../node/usage-error.ts';
import type { Arguments, Command, Option } from './command.ts';

const HELP: Option = { type: 'boolean', short: 'h', description: 'Show this text.' };

/** All flags of a command, `--help` included. */
export function allOptions(command: Command): Record<string, Option> {
  return { ...command.options, help: HELP };
}

/**
 * Parses the words behind a command's name.
 * @throws UsageError for an unknown flag, a missing or forbidden value, and a wrong number of words.
 */
export function parseArguments(command: Command, words: readonly string[]): Arguments {
  const options = allOptions(command);
  const known: NonNullable<ParseArgsConfig['options']> = {};
  for (const [name, option] of Object.entries(options)) {
    known[name] = {
      type: option.type,
      ...(option.multiple ? { multiple: true } : {}),
      ...(option.short ? { short: option.short } : {}),
    };
  }
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    options: known,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if ('rawName' in token) checkOption(token.name, token.rawName, token.value, options, command);
  }
  const given = tokens.flatMap((token) => ('rawName' in token ? [token] : []));
  for (const [name, option] of Object.entries(options)) {
    if (!option.multiple && given.filter((token) => token.name === name).length > 1)
      throw new UsageError(`Unexpected second --${name}, expected it once.`);
  }
  checkPositionals(positionals, command, values.help === true);
  return {
    positionals,
    text: (name) => {
      const value = values[name];
      return typeof value === 'string' ? value : undefined;
    },
    list: (name) => {
      const value = values[name];
      return Array.isArray(value) ? value.map(String) : undefined;
    },
    flag: (name) => values[name] === true,
  };
}

function checkOption(
  name: string,
  raw: string,
  value: string | undefined,
  options: Readonly<Record<string, Option>>,
  command: Command,
): void {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!option) {
    const meant = nearest(name, Object.keys(options));
    throw new UsageError(
      `Unexpected flag "${raw}" for ${command.name}.`,
      meant ? `Did you mean --${meant}?` : `See handbook ${command.name} --help.`,
    );
  }
  if (option.type === 'boolean' && value !== undefined)
    throw new UsageError(`Unexpected value "${value}" for ${raw}, expected none.`);
  if (option.type === 'boolean') return;
  if (value === undefined || value === '')
    throw new UsageError(`Unexpected ${raw} without a value, expected ${option.value ?? 'one'}.`);
  if (option.choices && !option.choices.includes(value)) {
    const meant = nearest(value, option.choices);
    throw new UsageError(
      `Unexpected ${raw} "${value}", expected ${option.choices.join(', ')}.`,
      meant ? `Did you mean ${meant}?` : null,
    );
  }
}

function checkPositionals(positionals: readonly string[], command: Command, help: boolean): void {
  const [least, greatest] = command.positionals;
  if (help || (positionals.length >= least && positionals.length <= greatest)) return;
  const extra = positionals[greatest];
  throw new UsageError(
    extra === undefined
      ? `Unexpected end of command, expected handbook ${command.name} ${command.usage}.`
      : `Unexpected word "${extra}", expected handbook ${command.name} ${command.usage}.`,
    `See handbook ${command.name} --help.`,
  );
}
