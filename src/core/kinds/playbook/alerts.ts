import type { ParsedDocument } from '../../markdown/document.ts';
import { sourceAt, startOf } from '../../markdown/document.ts';
import type { TextValue } from '../../schema/value.ts';
import { nameKey } from '../../text/name-key.ts';
import { findField, readTexts } from '../record-fields.ts';

/** Front matter names of the alerts that a playbook is for. */
const ALERT_FIELDS = ['alerts', 'alert', 'alert-name', 'alert-names', 'alertname', 'alertnames'];

/** Front matter names of former addresses: Hugo's and Middleman's. */
const FORMER_PATHS = ['aliases', 'old-paths', 'redirect-from', 'redirects'];

/** A name that a monitoring system could have given: one word with an inner capital, an underscore, or a mark. */
export function isAlertName(name: string): boolean {
  return (
    /^[\p{L}_][\p{L}\p{N}_:.-]*$/u.test(name) &&
    (/\p{Ll}\p{Lu}|\p{Lu}{2,}\p{Ll}|_/u.test(name) || /^\p{Lu}\p{Ll}+$/u.test(name))
  );
}

/**
 * The alerts of a playbook: those its front matter states, then the H1 and the file name where they have the form of an
 * alert's name. One entry for each key.
 */
export function readAlerts(document: ParsedDocument): TextValue[] {
  const stated = readTexts(document, ALERT_FIELDS);
  const named = [...headingNames(document), fileName(document)].filter((name) => isAlertName(name.value));
  // One capitalised word is a title as often as an alert, and a file name may have underscores for blanks: such a
  // name counts only where file and heading agree on it.
  const sure = named.filter(
    (name) =>
      /\p{Ll}\p{Lu}|\p{Lu}{2}/u.test(name.value) ||
      (name.source.from === 'heading' && name.value.includes('_')) ||
      countOf(named, name) > 1,
  );
  return uniqueNames([...stated, ...sure]);
}

/** Every name under which a playbook can be looked up: its alerts, title, headings, file name and former addresses. */
export function readAliases(
  document: ParsedDocument,
  alerts: readonly TextValue[],
  title: TextValue,
): TextValue[] {
  const former = (findField(document, FORMER_PATHS)?.values ?? []).map((scalar) => {
    const value = scalar.text
      .replace(/[?#].*$/, '')
      .replace(/(?:\.html?|\/)+$/, '')
      .replace(/^.*\//, '');
    return { value, raw: scalar.raw, source: sourceAt(document, scalar.offset, 'frontmatter') };
  });
  return uniqueNames([...alerts, title, ...headingNames(document), fileName(document), ...former]);
}

/** The first H1 without a mark such as "[Deprecated]". */
function headingNames(document: ParsedDocument): TextValue[] {
  const heading = document.headings.find((candidate) => candidate.depth === 1 && candidate.text !== '');
  if (!heading) return [];
  const value = withoutMark(heading.text);
  const first = heading.node.children[0];
  const offset = first ? startOf(document, first) : startOf(document, heading.node);
  return value === '' ? [] : [{ value, raw: heading.text, source: sourceAt(document, offset, 'heading') }];
}

function fileName(document: ParsedDocument): TextValue {
  const parts = document.path.split('/');
  const base = (parts.at(-1) ?? document.path).replace(
    /(?:\.html)?\.(?:md|markdown|mdx|rst|adoc)(?:\.erb)?$/i,
    '',
  );
  const value = /^(?:_?index|readme)$/i.test(base) ? (parts.at(-2) ?? base) : base;
  return { value, raw: value, source: { path: document.path, line: null, column: null, from: 'filename' } };
}

/** A name without a mark in brackets before or behind it. */
export function withoutMark(name: string): string {
  return name
    .replace(/^\s*[[(][^\])]*[\])]\s*|(?<!\s)\s*[[(][^\])]*[\])]\s*$/g, '')
    .replace(/^alert:\s*/i, '')
    .trim();
}

function countOf(names: readonly TextValue[], name: TextValue): number {
  return names.filter((other) => nameKey(other.value) === nameKey(name.value)).length;
}

function uniqueNames(names: readonly TextValue[]): TextValue[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = nameKey(name.value);
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
