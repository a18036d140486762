import { parseDocument } from 'yaml';
import { hyphenate } from '../../text/name-key.ts';

/** One thing that an interviewer rates. */
export interface Criterion {
  id: string;
  name: string;
  asks: string;
}

/** A scorecard as its fence states it: `title`, `scale` (`1-4` or a list of words) and `criteria`. */
export interface Scorecard {
  title: string;
  scale: string[];
  criteria: Criterion[];
}

/** Most marks that a scale may have. */
const MAX_SCALE = 10;

/** Reads the YAML of a `scorecard` fence; answers what is wrong with it where it is none. */
export function parseScorecard(text: string): Scorecard | { problem: string } {
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: true, logLevel: 'silent' });
  const fault = document.errors[0];
  if (fault) return { problem: fault.message };
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 10 });
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
  if (typeof value !== 'object' || value === null)
    return { problem: 'Unexpected text, expected `criteria` and `scale`.' };
  const scale = readScale('scale' in value ? value.scale : undefined);
  const criteria =
    'criteria' in value && Array.isArray(value.criteria) ? value.criteria.flatMap(readCriterion) : [];
  if (scale.length < 2)
    return { problem: 'Unexpected `scale`, expected a range such as `1-4` or a list of words.' };
  if (criteria.length === 0) return { problem: 'Unexpected empty `criteria`, expected a list of names.' };
  if (new Set(criteria.map(({ id }) => id)).size < criteria.length)
    return { problem: 'Unexpected second criterion of the same id, expected different ones.' };
  return { title: 'title' in value ? String(value.title) : '', scale, criteria };
}

function readScale(value: unknown): string[] {
  if (Array.isArray(value)) return value.slice(0, MAX_SCALE).map(String);
  const [, from, to] = /^\s*(\d+)\s*(?:-|–|\.\.|to)\s*(\d+)\s*$/.exec(String(value ?? '')) ?? [];
  const [first, last] = [Number(from), Number(to)];
  if (!(last > first) || last - first >= MAX_SCALE) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

function readCriterion(value: unknown): Criterion[] {
  if (typeof value === 'string') return [{ id: hyphenate(value), name: value, asks: '' }];
  if (typeof value !== 'object' || value === null || !('name' in value)) return [];
  const name = String(value.name);
  return [
    {
      id: hyphenate('id' in value ? String(value.id) : name),
      name,
      asks: 'asks' in value ? String(value.asks) : 'question' in value ? String(value.question) : '',
    },
  ];
}
