import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildHandbookJson } from '../../src/core/outputs/handbook-json.ts';
import { renderSchema, SCHEMA_NAMES } from '../../src/core/outputs/json-schema.ts';
import { checkHandbook } from '../../src/core/rules/index.ts';
import { buildRuleContext } from '../../src/core/rules/rule.ts';
import { KINDS } from '../../src/core/schema/record-base.ts';
import { loadHandbook } from '../../src/node/load-handbook.ts';

const ROOT = join(import.meta.dirname, '../..');
const validate = new Ajv({ strict: false, allErrors: false }).compile(JSON.parse(renderSchema('handbook-1')));

/** Fields that a record or diagnostic may lack. */
const OPTIONAL = new Set([
  '$schema',
  'months',
  'help',
  'sourceLine',
  'healed',
  'pending',
  'rejected',
  'section',
]);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

let handbook: { [key: string]: Json };

beforeAll(async () => {
  const compiled = await loadHandbook(ROOT);
  const diagnostics = checkHandbook(buildRuleContext(compiled));
  handbook = JSON.parse(JSON.stringify(buildHandbookJson(compiled, diagnostics)));
});

test('the published schemas are those of the code', async () => {
  for (const name of SCHEMA_NAMES)
    await expect(renderSchema(name)).toMatchFileSnapshot(`../../public/schema/${name}.json`);
});

test('the handbook of this repository is valid and has every kind of record', () => {
  expect(validate(handbook), JSON.stringify(validate.errors)).toBe(true);
  const kinds = new Set(recordsOf(handbook).map((record) => record.kind));
  expect([...KINDS].filter((kind) => !kinds.has(kind))).toEqual([]);
});

describe('a handbook with one field changed is not valid', () => {
  test('without a field, for every field that is not optional', () => {
    const accepted = places().filter(({ key, document, at }) => {
      if (typeof key !== 'string' || OPTIONAL.has(key)) return false;
      return validate(change(document, at, 'remove'));
    });
    expect(accepted.map((place) => place.name)).toEqual([]);
  });

  test('with a value of another type', () => {
    const accepted = places().filter(({ document, at }) => validate(change(document, at, 'retype')));
    expect(accepted.map((place) => place.name)).toEqual([]);
  });

  test('with a field that nobody knows', () => {
    const objects = places().filter(({ document, at }) => isObject(valueAt(document, at)));
    const accepted = objects.filter(({ document, at }) => validate(change(document, at, 'add')));
    expect(objects.length).toBeGreaterThan(40);
    expect(accepted.map((place) => place.name)).toEqual([]);
  });
});

interface PlaceInJson {
  /** The path with array indexes folded, such as `records/adr/title/source/line`. */
  name: string;
  key: string | number;
  at: (string | number)[];
  document: { [key: string]: Json };
}

/** Each different place of the schema once, in a small document around the record that has it. */
function places(): PlaceInJson[] {
  const found = new Map<string, PlaceInJson>();
  const add = (document: { [key: string]: Json }, label: string) => {
    const visit = (value: Json, at: (string | number)[], name: string) => {
      const key = at.at(-1);
      // A field that is null here may hold more in another record.
      const known = found.get(name);
      if (key !== undefined && (!known || (valueAt(known.document, known.at) === null && value !== null)))
        found.set(name, { name, key, at, document });
      if (Array.isArray(value))
        for (const [index, item] of value.entries()) visit(item, [...at, index], `${name}[]`);
      else if (isObject(value))
        for (const [child, inner] of Object.entries(value)) visit(inner, [...at, child], `${name}/${child}`);
    };
    visit(document, [], label);
  };
  for (const record of recordsOf(handbook))
    add({ handbook: 1, records: [record], skipped: [], diagnostics: [] }, String(record.kind));
  const diagnostic = {
    rule: 'link/dead',
    severity: 'error',
    message: 'm',
    path: 'p',
    line: 1,
    column: 1,
    help: 'h',
    sourceLine: 's',
    related: [{ path: 'p', line: 1, column: null, message: 'm' }],
  };
  add(
    { handbook: 1, records: [], skipped: [{ path: 'a.md', reason: 'template' }], diagnostics: [diagnostic] },
    '',
  );
  return [...found.values()];
}

function change(
  document: { [key: string]: Json },
  at: (string | number)[],
  how: 'remove' | 'retype' | 'add',
): Json {
  const copy: { [key: string]: Json } = structuredClone(document);
  const parent = valueAt(copy, at.slice(0, -1));
  const key = at.at(-1);
  if (how === 'add') {
    const target = valueAt(copy, at);
    if (isObject(target)) target.surprise = 1;
  } else if (isObject(parent) && typeof key === 'string') {
    if (how === 'remove') delete parent[key];
    else parent[key] = otherType(parent[key] ?? null);
  } else if (Array.isArray(parent) && typeof key === 'number') {
    parent[key] = otherType(parent[key] ?? null);
  }
  return copy;
}

/** A value of a type that no field shares with the given one. */
function otherType(value: Json): Json {
  if (value === null) return [[0]];
  if (Array.isArray(value)) return { surprise: 1 };
  if (typeof value === 'object') return 'text';
  return typeof value === 'string' ? 4.5 : 'text';
}

function valueAt(value: Json, at: readonly (string | number)[]): Json {
  let current = value;
  for (const key of at) {
    if (Array.isArray(current) && typeof key === 'number') current = current[key] ?? null;
    else if (isObject(current) && typeof key === 'string') current = current[key] ?? null;
  }
  return current;
}

function recordsOf(json: { [key: string]: Json }): { [key: string]: Json }[] {
  return Array.isArray(json.records) ? json.records.filter(isObject) : [];
}

function isObject(value: Json): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
