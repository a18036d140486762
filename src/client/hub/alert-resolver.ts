import { shardOf } from '../../core/hub/shard.ts';
import { nameKey } from '../../core/text/name-key.ts';
import { withoutSlash } from '../../core/text/path.ts';

type Answer = [handbook: string, title: string, url: string, severity: string, services: string];

/**
 * Finds the playbooks of an alert in all handbooks: of the name in the address, as in `/alert/HighLatency` or
 * `?name=HighLatency`, or of one that the reader types. An address that one playbook answers to leads to it.
 */
export class AlertResolver extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const field = this.querySelector('input');
    if (!form || !field) return;
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const url = new URL(location.href);
      url.searchParams.set('name', field.value);
      history.replaceState(history.state, '', url);
      void this.#find(field.value, false);
    });
    const named = new URLSearchParams(location.search).get('name') ?? this.#nameInPath();
    field.value = named;
    if (named) void this.#find(named, !location.search.includes('name='));
  }

  #nameInPath(): string {
    const root = (this.dataset.names ?? '').replace(/names\/$/, '');
    const path = location.pathname;
    if (!path.startsWith(root)) return '';
    const [name = '', more] = withoutSlash(path.slice(root.length)).split('/');
    try {
      return more === undefined ? decodeURIComponent(name) : '';
    } catch {
      return name;
    }
  }

  async #find(name: string, follow: boolean): Promise<void> {
    const key = nameKey(name);
    const status = this.querySelector('[role=status]');
    const list = this.querySelector('ul');
    if (!status || !list || key === '') return;
    const shard = shardOf(key, Number(this.dataset.shards));
    let answers: Answer[] = [];
    try {
      const response = await fetch(`${this.dataset.names}${shard}.json`);
      const names: Record<string, Answer[]> = response.ok ? await response.json() : {};
      answers = Object.hasOwn(names, key) ? (names[key] ?? []) : [];
    } catch {
      // Without the file nothing is known of the name, and the list of all alerts stands below.
    }
    const [only, second] = answers;
    if (follow && only && !second) {
      location.replace(only[2]);
      return;
    }
    const words = answers.length === 0 ? this.dataset.none : second ? this.dataset.choice : '';
    status.textContent = (words ?? '').replace('#', name);
    list.replaceChildren(...answers.map(renderAnswer));
  }
}

function renderAnswer([handbook, title, url, severity, services]: Answer): HTMLLIElement {
  const item = document.createElement('li');
  const tag = document.createElement('span');
  tag.className = 'hb-tag';
  tag.textContent = handbook;
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  item.append(tag, ' ', link, ` ${[severity, services].filter(Boolean).join(' · ')}`);
  return item;
}
