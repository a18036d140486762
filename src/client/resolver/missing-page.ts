import { findAlert, type KnownPlaybook } from '../../core/query/find-alert.ts';
import { siteHref } from '../../core/text/site-href.ts';

interface Data {
  base: string;
  /** The base with what pages end in: see `siteHref`. */
  addresses: string;
  words: Record<'alert' | 'choice' | 'near' | 'impact' | 'first' | 'step' | 'call' | 'find', string>;
  playbooks?: KnownPlaybook[];
  /** Numbers and addresses of all decisions, or the address of their rows. */
  decisions: string | [number: number, url: string][];
  /** Address of the playbooks where the page has no room for them. */
  list?: string;
}

/** Reads the address that has no page and leads to the playbook it means, or offers the nearest ones with their cards. */
export class MissingPage extends HTMLElement {
  /** The way up of the service that the address names, as alerts do in `?service=orders`; all of them where it names none. */
  #narrowEscalation(): void {
    const table = document.querySelector<HTMLDetailsElement>('[data-escalation]');
    const asked = [...new URLSearchParams(location.search).values()].map((value) => value.toLowerCase());
    const rows = [...(table?.querySelectorAll<HTMLElement>('tr[data-service]') ?? [])];
    const found = rows.filter(({ dataset }) => asked.includes(dataset.service ?? ''));
    if (!table || found.length === 0) return;
    table.open = true;
    for (const row of rows) row.hidden = !found.includes(row);
  }

  async connectedCallback(): Promise<void> {
    const text = this.querySelector('script')?.textContent;
    const result = this.querySelector<HTMLElement>('[data-result]');
    if (!text || !result) return;
    const {
      base,
      addresses,
      words,
      decisions,
      list: address,
      playbooks = await load(address),
    }: Data = JSON.parse(text);
    const decision = await findDecision(decisions, addresses);
    if (decision) {
      location.replace(decision + location.search + location.hash);
      return;
    }
    this.#narrowEscalation();
    const { name, alert, exact, near } = findAlert(location.pathname, base, playbooks);
    const [only, second] = exact;
    if (alert && only && !second) {
      location.replace(only.href + location.search + location.hash);
      return;
    }
    if (exact.length > 0) result.append(paragraph(words.choice.replace('#', name)), list(exact, words));
    else if (alert) result.append(paragraph(words.alert.replace('#', name)));
    if (name) result.append(searchFor(name, words.find));
    if (near.length === 0) return;
    const heading = document.createElement('h2');
    heading.className = 'hb-section-title';
    heading.textContent = words.near;
    result.append(heading, list(near, words));
  }
}

/** The page of a decision by its number, as in `/adr/7/` and `/adr/ADR-0007`. */
async function findDecision(decisions: Data['decisions'], addresses: string): Promise<string | null> {
  const number = /\/adr\/(?:adr[-_]?)?0*(\d{1,5})(?:\.html)?\/?$/i.exec(location.pathname)?.[1];
  if (number === undefined) return null;
  const numbered = typeof decisions === 'string' ? await readNumbers(decisions) : decisions;
  const found = numbered.flatMap(([own, url]) => (own === Number(number) ? [url] : []));
  // Of several folders with that number the least deep one is the team's own.
  const [url] = found.sort((a, b) => a.split('/').length - b.split('/').length);
  return url === undefined ? null : siteHref(url, addresses);
}

async function readNumbers(address: string): Promise<[number, string][]> {
  try {
    const { fields, rows }: { fields: string[]; rows: [string, string, string, string[], string[]][] } =
      await (await fetch(address)).json();
    const at = fields.indexOf('number');
    return rows.map(([url, , , , values]) => [Number.parseInt(values[at] ?? '', 10), url]);
  } catch {
    return [];
  }
}

/** A button that opens the search with the name in its field. */
function searchFor(name: string, words: string): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'hb-button';
  button.dataset.load = 'search';
  button.textContent = words.replace('#', name);
  const search = document.querySelector<HTMLElement>('.hb-search[data-words]');
  if (search) search.dataset.query = name;
  const line = document.createElement('p');
  line.append(button);
  return line;
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
