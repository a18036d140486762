import { findAlert, type KnownPlaybook } from '../../core/query/find-alert.ts';

interface Data {
  base: string;
  words: Record<'alert' | 'choice' | 'near' | 'impact' | 'first' | 'step' | 'call', string>;
  playbooks?: KnownPlaybook[];
  /** Address of the playbooks where the page has no room for them. */
  list?: string;
}

/** Reads the address that has no page and leads to the playbook it means, or offers the nearest ones with their cards. */
export class MissingPage extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const text = this.querySelector('script')?.textContent;
    const result = this.querySelector<HTMLElement>('[data-result]');
    if (!text || !result) return;
    const { base, words, list: address, playbooks = await load(address) }: Data = JSON.parse(text);
    const { name, alert, exact, near } = findAlert(location.pathname, base, playbooks);
    const [only, second] = exact;
    if (alert && only && !second) {
      location.replace(only.href + location.search + location.hash);
      return;
    }
    if (exact.length > 0) result.append(paragraph(words.choice.replace('#', name)), list(exact, words));
    else if (alert) result.append(paragraph(words.alert.replace('#', name)));
    if (near.length === 0) return;
    const heading = document.createElement('h2');
    heading.className = 'hb-section-title';
    heading.textContent = words.near;
    result.append(heading, list(near, words));
  }
}

async function load(address: string | undefined): Promise<KnownPlaybook[]> {
  if (address === undefined) return [];
  try {
    const { playbooks }: { playbooks: KnownPlaybook[] } = await (await fetch(address)).json();
    return playbooks;
  } catch {
    // Without them the page says what it says without a script.
    return [];
  }
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

function list(playbooks: readonly KnownPlaybook[], words: Data['words']): HTMLElement {
  const element = document.createElement('ul');
  element.className = 'hb-choice';
  element.append(...playbooks.map((playbook) => card(playbook, words)));
  return element;
}

/** The playbook's name and the lines of its incident card. */
function card(playbook: KnownPlaybook, words: Data['words']): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  // Values for the commands come with the address.
  link.href = playbook.href + location.search + location.hash;
  link.textContent = playbook.title;
  item.append(link);
  if (playbook.severity) item.append(` ${playbook.severity}`);
  if (playbook.meaning) item.append(paragraph(playbook.meaning));
  for (const name of ['impact', 'first', 'call'] as const) {
    const text = playbook[name];
    if (!text) continue;
    const line = paragraph(` ${text}`);
    const label = document.createElement('b');
    label.textContent = `${words[name === 'first' && !playbook.stated ? 'step' : name]}:`;
    line.prepend(label);
    item.append(line);
  }
  return item;
}
