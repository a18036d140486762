import { isMap, isScalar, parseDocument } from 'yaml';

import {
  type CapacityInputs,
  completeInputs,
  INPUT_FIELDS,
  INPUT_NAMES,
  type InputName,
  isInput,
} from './numbers.ts';

/** A worksheet as read: its numbers, and what of its text is not understood. */
export interface ParsedInputs {
  values: CapacityInputs;
  /** Names that the text states; the others have their fallback. */
  stated: InputName[];
  problems: string[];
}

/** Reads the YAML of a `worksheet` fence. */
export function parseInputs(text: string): ParsedInputs {
  const values = new Map(INPUT_FIELDS.map((field) => [field.name, field.fallback]));
  const stated: InputName[] = [];
  const problems: string[] = [];
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
  const [error] = document.errors;
  if (error) problems.push(error.message.split('\n')[0] ?? error.code);
  const pairs = isMap(document.contents) ? document.contents.items : [];
  for (const { key, value } of pairs) {
    const name = isScalar(key) ? String(key.value) : '';
    const field = INPUT_FIELDS.find((candidate) => candidate.name === name);
    const number = isScalar(value) ? Number(String(value.value).replaceAll('_', '')) : Number.NaN;
    if (!field) problems.push(`Unexpected "${name}", expected one of ${INPUT_NAMES.join(', ')}.`);
    else if (!isInput(field, number))
      problems.push(`Unexpected ${name}, expected a number from ${field.min} to ${field.max}.`);
    else {
      values.set(field.name, number);
      stated.push(field.name);
    }
  }
  return { values: completeInputs(values), stated, problems };
}
