import { nearest } from '../text/nearest.ts';
import { joined } from './fold.ts';
import { spellings } from './look-up.ts';
import { SUBJECTS } from './subjects.ts';
import { groupOf, type TeamWords } from './team-words.ts';
import { listWords, type WordTable } from './word-table.ts';

/** What is wrong with a team's own words, and the keys that lead there. */
export interface TeamWordFault {
  path: string[];
  message: string;
}

/** Subjects of which a team may add words. */
const OPEN = ['common', 'decision', 'playbook', 'postmortem', 'service'];

/** Finds fields that do not exist, and words that two fields would claim. */
export function checkTeamWords(words: TeamWords): TeamWordFault[] {
  const claims = new Map<string, string>();
  return Object.entries(words).flatMap(([subject, fields]) => {
    const tables = SUBJECTS.filter((table) => groupOf(table.subject).subject === subject);
    if (!OPEN.includes(subject) || tables.length === 0)
      return [{ path: [subject], message: unexpected('subject', subject, OPEN) }];
    return Object.entries(fields).flatMap(([name, value]) => {
      const group = Array.isArray(value) ? null : name;
      const table = tables.find((candidate) => groupOf(candidate.subject).group === group);
      const groups = tables.flatMap((candidate) => groupOf(candidate.subject).group ?? []);
      if (!table) return [{ path: [subject, name], message: unexpected('group of fields', name, groups) }];
      const entries = Array.isArray(value) ? [[name, value] as const] : Object.entries(value);
      return entries.flatMap(([field, own]) =>
        checkField(table, field, own as readonly string[], claims).map((message) => ({
          path: Array.isArray(value) ? [subject, name] : [subject, name, field],
          message,
        })),
      );
    });
  });
}

function checkField(
  table: WordTable<string>,
  field: string,
  own: readonly string[],
  claims: Map<string, string>,
): string[] {
  const fields = Object.keys(table.fields);
  if (!fields.includes(field)) return [unexpected('field', field, fields)];
  return own.flatMap((word) => {
    const keys = spellings(word).map(joined);
    const claimed = listWords(table).find(
      ({ field: other, text }) =>
        other !== field && spellings(text).some((key) => keys.includes(joined(key))),
    );
    const key = `${table.subject} ${keys[0]}`;
    const other = claims.get(key);
    claims.set(key, field);
    if (other !== undefined && other !== field)
      return [`Unexpected "${word}" for ${field}, expected a word that is not one of ${other}`];
    if (keys.includes('')) return [`Unexpected "${word}", expected a word with letters`];
    return claimed
      ? [`Unexpected "${word}" for ${field}, expected a word that is not one of ${claimed.field}`]
      : [];
  });
}

function unexpected(what: string, name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return `Unexpected ${what} "${name}", expected ${near ? `"${near}"` : `one of ${known.join(', ')}`}`;
}
