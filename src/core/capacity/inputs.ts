import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';

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
  problems: InputProblem[];
}

/** What is wrong with a line of a worksheet, from 1. */
export interface InputProblem {
  message: string;
  line: number;
}

/** Reads the YAML of a `worksheet` fence. */
export function parseInputs(text: string): ParsedInputs {
  const values = new Map<InputName, number>();
  const problems: InputProblem[] = [];
  const lines = new LineCounter();
  const report = (message: string, offset = 0): void => {
    problems.push({ message, line: lines.linePos(offset).line || 1 });
  };
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent', lineCounter: lines });
  const [error] = document.errors;
  if (error) report(error.message.split('\n')[0] ?? error.code, error.pos[0]);
  const pairs = isMap(document.contents) ? document.contents.items : [];
  for (const { key, value } of pairs) {
    const name = isScalar(key) ? String(key.value) : '';
    const field = INPUT_FIELDS.find((candidate) => candidate.name === name);
    const offset = isScalar(key) ? key.range?.[0] : 0;
    const number =
      isScalar(value) && value.value !== null ? Number(String(value.value).replaceAll('_', '')) : Number.NaN;
    if (!field) report(`Unexpected "${name}", expected one of ${INPUT_NAMES.join(', ')}.`, offset);
    else if (!isInput(field, number))
      report(`Unexpected value of ${name}, expected a number from ${field.min} to ${field.max}.`, offset);
    else values.set(field.name, number);
  }
  for (const { name } of INPUT_FIELDS)
    if (!pairs.some(({ key }) => isScalar(key) && key.value === name))
      report(
        `Unexpected worksheet without ${name}, expected its number: what follows from it is not computed.`,
      );
  return { values: completeInputs(values), problems };
}
