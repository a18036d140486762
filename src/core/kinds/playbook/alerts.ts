import { endOf, type ParsedDocument, sourceAt, startOf } from '../../markdown/document.ts';
import type { TextValue } from '../../schema/value.ts';
import { nameKey } from '../../text/name-key.ts';
import { withoutQuery } from '../../text/path.ts';
import { fieldNamed, playbookHeadingsNamed } from '../../words/fields.ts';
import { outlineOf } from '../outline.ts';
import { headingTitle } from '../record-base.ts';
import { type Statement, statementsOf } from '../stated-fields.ts';

/** A name that a monitoring system could have given: one word with an inner capital, an underscore, or a mark. */
export function isAlertName(name: string): boolean {
  return (
    /^[\p{L}_][\p{L}\p{N}_:.-]*$/u.test(name) &&
    (/\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}|_/u.test(name) || /^\p{Lu}\p{Ll}+$/u.test(name))
  );
}

/**
 * The alerts of a playbook: those it states in its front matter or its text, then the H1 and the file name where they have the form of an
 * alert's name. One entry for each key.
 */
export function readAlerts(document: ParsedDocument): TextValue[] {
  const stated = statedAlerts(document);
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
  const [stated] = statementsOf(document, 'playbook', 'aliases');
  const former = (stated?.parts ?? []).map((name) => {
    const value = withoutQuery(name.value)
      .replace(/(?:\.html?|\/){1,9}$/, '')
      .replace(/^.*\//, '');
    return { ...name, value };
  });
  return uniqueNames([...alerts, title, ...headingNames(document), fileName(document), ...former]);
}

/** The alerts under a label; below a heading only what has the form of a name, since prose may stand there. */
function statedAlerts(document: ParsedDocument): TextValue[] {
  for (const statement of statementsOf(document, 'playbook', 'alerts')) {
    const names = statement.parts.flatMap((part) => alertNames(statement, part));
    const kept =
      statement.place === 'heading' || statement.place === 'body'
        ? names.filter(({ value }) => isAlertName(value))
        : names;
    if (kept.length > 0) return kept;
  }
  const rows = tabledAlerts(document);
  return rows.length > 0 ? rows : [...triggers(document), ...headedAlerts(document)];
}

/** A name of several words in one, as prose and products seldom have: `QueueDepthHigh`. */
const PLAIN_NAME = /^\p{Lu}\p{Ll}[\p{L}\p{N}]*\p{Lu}\p{Ll}/u;

/** The names in code below a heading or behind a label that says what a page is for; beside a link it is another page's. */
function triggers(document: ParsedDocument): TextValue[] {
  return outlineOf(document).fields.flatMap((field) =>
    fieldNamed('playbook', field.label) !== 'triggers' || field.raw.includes('](')
      ? []
      : [...field.raw.matchAll(/`([^`\s]{1,200})`/g)].flatMap(({ 1: name = '', index }) =>
          PLAIN_NAME.test(name)
            ? [
                {
                  value: name,
                  raw: name,
                  source: sourceAt(document, field.offset + index + 1, field.source.from),
                },
              ]
            : [],
        ),
  );
}

/** Headings of a page with a part for each alert: names of that form below which a severity or two known parts stand. */
function headedAlerts(document: ParsedDocument): TextValue[] {
  const { sections, fields, title } = outlineOf(document);
  const named = sections.filter(({ heading, blocks }) => {
    const last = blocks.at(-1);
    if (heading === title || !last || !PLAIN_NAME.test(heading.text) || !isAlertName(heading.text))
      return false;
    const [from, to] = [startOf(document, heading.node), endOf(document, last)];
    const labels = [
      ...fields.filter(({ labelOffset }) => labelOffset > from && labelOffset < to).map(({ label }) => label),
      ...sections.filter((inner) => blocks.includes(inner.heading.node)).map((inner) => inner.heading.text),
    ];
    const parts = new Set(labels.flatMap(playbookHeadingsNamed));
    return parts.size > 1 || labels.some((label) => fieldNamed('playbook', label) === 'severity');
  });
  return named.length < 2
    ? []
    : named.map(({ heading }) => headingTitle(document, heading.text, heading.node));
}

/** The names in a column called "Alert" of a table that has a row for each. */
function tabledAlerts(document: ParsedDocument): TextValue[] {
  return outlineOf(document).fields.flatMap(({ rows, label, value, raw, source }) =>
    rows > 1 && fieldNamed('playbook', label) === 'alerts' && isAlertName(value)
      ? [{ value, raw, source }]
      : [],
  );
}

/** `CraneSlow (page)`, `` `CraneSlow`: when it is slow `` and `CraneSlow/CraneStuck` hold names and words about them. */
function alertNames({ place }: Statement, part: TextValue): TextValue[] {
  if (place === 'frontmatter') return [part];
  const code = /^[*_]*`([^`]{1,200})`/.exec(part.raw)?.[1];
  const [head = ''] = part.value.split(/(?<!\s)\s+[–—(-]|(?<!\s)\s*[:：(]\s/);
  const name = code ?? (isAlertName(head.trim()) ? head.trim() : part.value);
  const pieces = /^[\w.-]+(?:\s*\/\s*[\w.-]+)+$/.test(name) ? name.split(/(?<!\s)\s*\/\s*/) : [name];
  return pieces.map((value) => {
    const at = part.raw.indexOf(value);
    if (at <= 0 || part.source.line === null || part.raw.slice(0, at).includes('\n'))
      return { ...part, value };
    const { column } = part.source;
    return { value, raw: value, source: { ...part.source, column: column === null ? null : column + at } };
  });
}

/** The first H1 without a mark such as "[Deprecated]". */
function headingNames(document: ParsedDocument): TextValue[] {
  const heading = document.headings.find((candidate) => candidate.depth === 1 && candidate.text !== '');
  if (!heading) return [];
  const value = withoutMark(heading.text);
  return value === '' ? [] : [{ ...headingTitle(document, heading.text, heading.node), value }];
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
    .replace(/^\s*[[(][^\])]{0,200}[\])]\s*|(?<!\s)\s*[[(][^\])]{0,200}[\])]\s*$/g, '')
    .replace(/^(?:(?:alert|runbook|playbook)(?:\s+for)?\s*[:：–—-]\s*)+/i, '')
    .replace(/^[^\p{L}\p{N}_`]+|(?<![^\p{L}\p{N}_`)\]!?.])[^\p{L}\p{N}_`)\]!?.]+$/gu, '')
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
