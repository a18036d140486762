import { isMap, isScalar, type Pair, parseAllDocuments, type Scalar, type YAMLMap } from 'yaml';
import { applyEdits, type TextEdit } from '../../../text/edit.ts';
import { type AlertRuleNode, findAlertRules, nameOf } from '../alert-rule-nodes.ts';
import { LINK_KEYS } from '../alert-rules.ts';
import { asText, readKey } from '../yaml-parts.ts';

/** What a rule is to say. */
export interface AlertAnnotations {
  /** Address of its playbook; the one it has is replaced. */
  link: string | null;
  /** Address of the dashboard of its service, where the rule has none. */
  dashboard: string | null;
}

/** Annotations that lead to a dashboard, and those of Grafana that tie a rule to a panel. */
const DASHBOARD_KEYS = [
  'dashboard_url',
  'dashboard',
  'dashboardURL',
  'dashboard_link',
  'grafana_url',
  '__dashboardUid__',
];

/** A file with its annotations set, and the rules that could not be written to, by the number of the rule. */
export interface AnnotatedFile {
  text: string;
  refused: { index: number; reason: string }[];
}

/**
 * Sets annotations of the alerting rules of a file, in the order in which `readAlertRules` gives them; a null leaves a
 * rule alone. Nothing but the new lines and values changes: comments, quotes, order and line ends stay as they are.
 */
export function annotateAlertRules(
  text: string,
  wanted: readonly (AlertAnnotations | null)[],
): AnnotatedFile {
  const edits: TextEdit[] = [];
  const refused: AnnotatedFile['refused'] = [];
  findAlertRules(text).rules.forEach((node, index) => {
    const want = wanted[index];
    if (!want) return;
    const found = editsOf(text, node, want);
    if ('reason' in found) refused.push({ index, reason: found.reason });
    else edits.push(...found.edits);
  });
  const written = applyEdits(text, edits);
  if (edits.length === 0 || differsInAnnotationsAlone(text, written)) return { text: written, refused };
  // YAML can be written in ways that no edit foresees: such a file is left as it is.
  const known = new Set(refused.map(({ index }) => index));
  wanted.forEach((want, index) => {
    if (want && !known.has(index))
      refused.push({ index, reason: 'its lines cannot be changed by themselves' });
  });
  return { text, refused };
}

type Found = { edits: TextEdit[] } | { reason: string };

function editsOf(text: string, node: AlertRuleNode, want: AlertAnnotations): Found {
  const { rule, offset } = node;
  const pair = pairOf(rule, 'annotations');
  const value = pair?.value ?? null;
  const annotations = isMap(value) ? value : null;
  const known = LINK_KEYS.map((key) => asText(annotations?.get(key, true))).find((found) => found !== null);
  const unread = known || want.link === null ? null : linkPair(annotations);
  const reason = unwritable(text, node, { pair, annotations, known: known?.node, unread });
  if (reason !== null) return { reason };
  const edits = known && want.link !== null ? [replace(text, known.node, offset, want.link)] : [];
  if (unread && want.link !== null) edits.push(fill(text, unread.value as Scalar, offset, want.link));
  const added = missingOf(want, known !== undefined || unread !== null, annotations);
  if (added.length === 0) return { edits };
  if (annotations && annotations.items.length > 0)
    edits.push(
      annotations.flow
        ? intoFlow(text, annotations, offset, added)
        : below(text, pair, annotations, offset, added),
    );
  else if (rule.flow) edits.push(intoFlow(text, rule, offset, [['annotations', added]], pair));
  else edits.push(addMap(text, node, pair, added));
  return { edits };
}

interface Annotated {
  pair: Pair<Scalar> | null;
  annotations: YAMLMap | null;
  known: Scalar | undefined;
  unread: Pair<Scalar> | null;
}

/** Why the annotations of a rule cannot be changed by themselves; null where they can. */
function unwritable(
  text: string,
  { document, rule }: AlertRuleNode,
  { pair, annotations, known, unread }: Annotated,
): string | null {
  const value = pair?.value ?? null;
  if (value !== null && !annotations && !(isScalar(value) && value.value === null))
    return 'its annotations are an alias of others';
  if (pair === null && readKey(document, rule, 'annotations') !== null)
    return 'its annotations are merged in from others, and would be hidden by its own';
  const shared = [rule, annotations, known].find((one) => isShared(one, text))?.anchor;
  if (shared !== undefined) return `what it says is shared with others by the anchor &${shared}`;
  if (rule.flow && pair && !annotations) return 'its annotations have no value';
  if (unread && (!isScalar(unread.value) || unread.value.value !== null))
    return `its ${unread.key.value} is no text`;
  return null;
}

/** The annotations that are wanted and not there, by their keys. */
function missingOf(
  want: AlertAnnotations,
  hasLink: boolean,
  annotations: YAMLMap | null,
): [string, string][] {
  const hasDashboard = DASHBOARD_KEYS.some((key) => annotations?.has(key));
  const added: [string, string][] = [];
  if (want.link !== null && !hasLink) added.push(['runbook_url', want.link]);
  if (want.dashboard !== null && !hasDashboard) added.push(['dashboard_url', want.dashboard]);
  return added;
}

/** Whether another place of the file repeats a node by its anchor, so that it would say the same from then on. */
function isShared(
  node: { anchor?: string | undefined } | null | undefined,
  text: string,
): node is { anchor: string } {
  if (node?.anchor === undefined) return false;
  // What merges it in has keys of its own beside it.
  return text.replace(/<<:\s{0,9}(?:\*\S{1,200}|\[[^\]]{0,500}\])/g, '').includes(`*${node.anchor}`);
}

function pairOf(map: YAMLMap, key: string): Pair<Scalar> | null {
  const found = map.items.find((item) => isScalar(item.key) && item.key.value === key);
  return (found as Pair<Scalar> | undefined) ?? null;
}

/** The annotation for an address, whatever its value is; null where there is none. */
function linkPair(annotations: YAMLMap | null): Pair<Scalar> | null {
  if (!annotations) return null;
  return LINK_KEYS.map((key) => pairOf(annotations, key)).find((pair) => pair !== null) ?? null;
}

/** A value behind a key that has none, or `~`. */
function fill(text: string, node: Scalar, offset: number, value: string): TextEdit {
  const [start = 0, end = start] = node.range ?? [];
  const gap = text.charAt(offset + start - 1) === ':' ? ' ' : '';
  return { start: offset + start, end: offset + end, text: `${gap}${quoted(value)}` };
}

/** A new value in the quotes of the old one; the line end of a block stays. */
function replace(text: string, node: Scalar, offset: number, value: string): TextEdit {
  const [start = 0, end = start] = node.range ?? [];
  const old = text.slice(offset + start, offset + end);
  const tail = /(?<![\r\n])(?:\r?\n)*$/.exec(old)?.[0] ?? '';
  const quote = old.startsWith("'") ? "'" : '"';
  const plain = node.type === 'PLAIN' && /^https?:\/\/[\w.~:/?=&%+-]+$/.test(value);
  return {
    start: offset + start,
    end: offset + end,
    text: (plain ? value : `${quote}${value}${quote}`) + tail,
  };
}

/** New lines right below `annotations:`, so that a comment stays with what it is about. */
function below(
  text: string,
  pair: Pair<Scalar> | null,
  annotations: YAMLMap,
  offset: number,
  added: readonly [string, string][],
): TextEdit {
  const first = annotations.items[0]?.key;
  const firstAt = offset + (isScalar(first) ? (first.range?.[0] ?? 0) : 0);
  const indent = text.slice(lineStart(text, firstAt), firstAt);
  const keyEnd = offset + (pair?.key.range?.[1] ?? 0);
  const at = lineEnd(text, keyEnd);
  const eol = eolAt(text, at);
  return {
    start: at,
    end: at,
    text: added.map(([key, value]) => `${eol}${indent}${key}: ${quoted(value)}`).join(''),
  };
}

/** A map of annotations of its own, below an empty key or below the name of the rule. */
function addMap(
  text: string,
  node: AlertRuleNode,
  pair: Pair<Scalar> | null,
  added: readonly [string, string][],
): TextEdit {
  const { rule, offset } = node;
  const nameValue = nameOf(node)?.node;
  const at = pair
    ? lineEnd(text, offset + (pair.key.range?.[1] ?? 0))
    : lineEnd(text, offset + (nameValue?.range?.[1] ?? 0) - (isBlock(nameValue) ? 1 : 0));
  const firstKey = rule.items[0]?.key;
  const column = isScalar(firstKey) ? offset + (firstKey.range?.[0] ?? 0) : offset;
  const indent = ' '.repeat(column - lineStart(text, column));
  const eol = eolAt(text, at);
  const lines = added.map(([key, value]) => `${eol}${indent}  ${key}: ${quoted(value)}`).join('');
  if (!pair) return { start: at, end: at, text: `${eol}${indent}annotations:${lines}` };
  // An empty map or a null behind the key gives way; a comment behind it stays.
  const value = isMap(pair.value) || isScalar(pair.value) ? pair.value : null;
  const [from, to] = [offset + (value?.range?.[0] ?? 0), offset + (value?.range?.[1] ?? 0)];
  const written = value && to > from ? text.slice(from, to) : '';
  if (written !== '' && from > at) return { start: at, end: lineEnd(text, to), text: lines };
  return written === ''
    ? { start: at, end: at, text: lines }
    : { start: from, end: at, text: `${text.slice(to, at).replace(/^[ \t]+$/, '')}${lines}` };
}

function isBlock(node: Scalar | undefined): boolean {
  return node?.type === 'BLOCK_LITERAL' || node?.type === 'BLOCK_FOLDED';
}

type FlowValue = string | readonly [string, string][];

/** New pairs at the head of a map in braces, spaced as its first one and with its quotes. */
function intoFlow(
  text: string,
  map: YAMLMap,
  offset: number,
  added: readonly (readonly [string, FlowValue])[],
  empty: Pair<Scalar> | null = null,
): TextEdit {
  const isJson = /^"/.test(text.slice(offset + (keyStart(map) ?? 0)));
  const write = ([key, value]: readonly [string, FlowValue]): string => {
    const name = isJson ? JSON.stringify(key) : key;
    return typeof value === 'string'
      ? `${name}: ${quoted(value)}`
      : `${name}: { ${value.map(write).join(', ')} }`;
  };
  // An empty map of annotations within braces is filled where it stands.
  const hole = empty && isMap(empty.value) ? empty.value.range : null;
  if (hole) {
    const [, value] = added[0] ?? ['', ''];
    const pairs = typeof value === 'string' ? '' : `{ ${value.map(write).join(', ')} }`;
    return { start: offset + hole[0], end: offset + hole[1], text: pairs };
  }
  const open = offset + (map.range?.[0] ?? 0) + 1;
  const first = offset + (keyStart(map) ?? 0);
  const between = text.slice(open, first);
  const space = /^\s*$/.test(between) ? between : ' ';
  const gap = space.includes('\n') ? space : ' ';
  return {
    start: open,
    end: open,
    text: `${space}${added.map(write).join(`,${gap}`)},${/^\s/.test(between) ? '' : ' '}`,
  };
}

function keyStart(map: YAMLMap): number | null {
  const key = map.items[0]?.key;
  return isScalar(key) ? (key.range?.[0] ?? null) : null;
}

function quoted(value: string): string {
  return JSON.stringify(value);
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return text.charAt(end - 1) === '\r' ? end - 1 : end;
}

function eolAt(text: string, offset: number): string {
  return text.startsWith('\r\n', offset) || (offset >= text.length && text.includes('\r\n')) ? '\r\n' : '\n';
}

/** Whether two texts of rules say the same but for the annotations that were set. */
export function differsInAnnotationsAlone(before: string, after: string): boolean {
  return JSON.stringify(withoutLinks(before)) === JSON.stringify(withoutLinks(after));
}

function withoutLinks(text: string): unknown {
  const documents = parseAllDocuments(text, { logLevel: 'silent' });
  if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) return text;
  return documents.map((document) => strip(document.toJS({ maxAliasCount: 1000 })));
}

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip);
  if (typeof value === 'string' && /^[ \t]*groups:/m.test(value)) return withoutLinks(value);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      if (key !== 'annotations') return [[key, strip(inner)]];
      const kept = Object.entries(inner ?? {}).filter(
        ([name]) => !LINK_KEYS.includes(name) && !DASHBOARD_KEYS.includes(name),
      );
      return kept.length > 0 ? [[key, Object.fromEntries(kept)]] : [];
    }),
  );
}
