import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { applyEdits, type TextEdit } from '../../text/edit.ts';

/** The name of the template that gives the address of the playbook of a notification. */
export const PLAYBOOK_TEMPLATE = 'handbook.playbook';

/** Receivers of Alertmanager that can carry a link, each with the key that holds it. */
const LINKS: Readonly<Record<string, { key: string; value: (link: string) => string }>> = {
  slack_configs: { key: 'title_link', value: (link) => link },
  pagerduty_configs: { key: 'links', value: (link) => `[{ href: ${link}, text: Playbook }]` },
  pushover_configs: { key: 'url', value: (link) => link },
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

/** Whether a text is the configuration of an Alertmanager. */
export function isAlertmanager(text: string): boolean {
  return /^route:/m.test(text) && /^receivers:/m.test(text);
}

/** Gives the integrations of receivers a link to the playbook; nothing but the new lines changes. */
export function linkReceivers(text: string): LinkedReceivers | null {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
  const receivers = isMap(document.contents) ? document.contents.get('receivers', true) : null;
  if (document.errors.length > 0 || !isSeq(receivers)) return null;
  const result: LinkedReceivers = { text, added: 0, linked: 0, own: [] };
  const edits: TextEdit[] = [];
  for (const receiver of receivers.items) {
    if (!isMap(receiver)) continue;
    for (const { key, value } of receiver.items) {
      const kind = isScalar(key) ? String(key.value) : '';
      if (!kind.endsWith('_configs') || !isSeq(value)) continue;
      const link = LINKS[kind];
      for (const item of value.items) {
        if (!isMap(item)) continue;
        const known = item.toString().includes(PLAYBOOK_TEMPLATE);
        if (known) result.linked++;
        else if (!link || item.has(link.key))
          result.own.push(`${String(receiver.get('name'))}/${kind.replace('_configs', '')}`);
        else {
          edits.push(
            insert(text, item, `${link.key}: ${link.value(`'{{ template "${PLAYBOOK_TEMPLATE}" . }}'`)}`),
          );
          result.added++;
        }
      }
    }
  }
  return { ...result, text: applyEdits(text, edits) };
}

/** A pair in front of the first one of a map. */
function insert(text: string, map: YAMLMap, pair: string): TextEdit {
  const key = map.items[0]?.key;
  const first = isScalar(key) ? (key.range?.[0] ?? 0) : (map.range?.[0] ?? 0) + 1;
  if (map.flow) {
    const open = (map.range?.[0] ?? 0) + 1;
    return { start: open, end: open, text: ` ${pair}${map.items.length > 0 ? ',' : ' '}` };
  }
  const column = first - (text.lastIndexOf('\n', first - 1) + 1);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return { start: first, end: first, text: `${pair}${eol}${' '.repeat(column)}` };
}
