import { type Document, isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import { applyEdits, type TextEdit } from '../../../text/edit.ts';
import { sourceProblem } from '../alert-rules.ts';
import { readKey, seeYamlParts } from '../yaml-parts.ts';

/** The name of the template that gives the address of the playbook of a notification. */
export const PLAYBOOK_TEMPLATE = 'handbook.playbook';

/** Receivers of Alertmanager that can carry a link, each with the key that holds it; in camel case those of its operator. */
const LINKS: Readonly<Record<string, { key: string; value: (link: string) => string }>> = {
  slack_configs: { key: 'title_link', value: (link) => link },
  slackConfigs: { key: 'titleLink', value: (link) => link },
  pagerduty_configs: { key: 'links', value: (link) => `[{ href: ${link}, text: Playbook }]` },
  pagerdutyConfigs: { key: 'pagerDutyLinkConfigs', value: (link) => `[{ href: ${link}, alt: Playbook }]` },
  pushover_configs: { key: 'url', value: (link) => link },
  pushoverConfigs: { key: 'url', value: (link) => link },
};

/** What became of the configuration of an Alertmanager. */
export interface LinkedReceivers {
  text: string;
  /** How many integrations have got a link. */
  added: number;
  /** How many carry a link to the playbook already. */
  linked: number;
  /** Integrations that have a link of their own, and those that cannot have any. */
  own: string[];
}

/**
 * Gives the integrations of receivers a link to the playbook, in the configuration of an Alertmanager: a file of its own, one in
 * values of a chart, in a `Secret` as text, or an `AlertmanagerConfig`. Nothing but the new lines changes. Null where a text
 * holds none.
 */
export function linkReceivers(text: string): LinkedReceivers | null {
  const result: LinkedReceivers = { text, added: 0, linked: 0, own: [] };
  const edits: TextEdit[] = [];
  let found = false;
  seeYamlParts(text, ({ node, document, offset }) => {
    const receivers = isMap(node) && isMap(node.get('route')) ? node.get('receivers', true) : null;
    if (!isSeq(receivers)) return false;
    found = true;
    for (const receiver of receivers.items)
      if (isMap(receiver)) edits.push(...linkReceiver({ text, document, offset, result }, receiver));
    return true;
  });
  return found ? { ...result, text: applyEdits(text, edits) } : null;
}

/** Whether a file may hold the receivers of an Alertmanager, or is what such a file is made from. */
export function mayHoldReceivers(path: string, text: string): boolean {
  if (!/\breceivers\b/.test(text) || !/\broute\b/.test(text)) return false;
  return linkReceivers(text) !== null || sourceProblem(path, text, true) !== null;
}

interface Place {
  text: string;
  document: Document;
  offset: number;
  result: LinkedReceivers;
}

function linkReceiver({ text, document, offset, result }: Place, receiver: YAMLMap): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { key, value } of receiver.items) {
    const kind = isScalar(key) ? String(key.value) : '';
    if (!/(?:_c|C)onfigs$/.test(kind) || !isSeq(value)) continue;
    const link = LINKS[kind];
    for (const item of value.items) {
      if (!isMap(item)) continue;
      const has = (name: string) => readKey(document, item, name);
      if (link && String(has(link.key)).includes(PLAYBOOK_TEMPLATE)) result.linked++;
      else if (!link || has(link.key) || item.toString().includes(PLAYBOOK_TEMPLATE))
        result.own.push(`${String(receiver.get('name'))}/${kind.replace(/_?configs$/i, '')}`);
      else {
        const pair = `${link.key}: ${link.value(`'{{ template "${PLAYBOOK_TEMPLATE}" . }}'`)}`;
        edits.push(insert(text, item, pair, offset));
        result.added++;
      }
    }
  }
  return edits;
}

/** A pair in front of the first one of a map. */
function insert(text: string, map: YAMLMap, pair: string, offset: number): TextEdit {
  const key = map.items[0]?.key;
  const first = offset + (isScalar(key) ? (key.range?.[0] ?? 0) : (map.range?.[0] ?? 0) + 1);
  if (map.flow) {
    const open = offset + (map.range?.[0] ?? 0) + 1;
    return { start: open, end: open, text: ` ${pair}${map.items.length > 0 ? ',' : ' '}` };
  }
  const column = first - (text.lastIndexOf('\n', first - 1) + 1);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return { start: first, end: first, text: `${pair}${eol}${' '.repeat(column)}` };
}
