import { nameKey } from '../../core/text/name-key.ts';
import '../page/page.ts';

/**
 * The fields of a page's placeholders: filled from the query and the fragment of the address, kept for the session.
 * Showing the values within the commands is loaded when there is one.
 */
export class PlaceholderValues extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    const key = this.dataset.key ?? '';
    const given = addressValues();
    const kept = readSession(key);
    let some = false;
    for (const input of form.querySelectorAll('input')) {
      input.value = given.get(input.name) ?? kept[input.name] ?? '';
      some ||= input.value !== '';
    }
    const fold = form.querySelector('details');
    if (fold) fold.open = some;
    form.hidden = false;
    const update = async (): Promise<void> => {
      writeSession(key, new FormData(form));
      await globalThis.handbookPage.run('values');
    };
    form.addEventListener('input', update);
    form.addEventListener('reset', () => setTimeout(update));
    form.addEventListener('submit', (event) => event.preventDefault());
    addEventListener('hashchange', () => {
      for (const [name, value] of addressValues())
        for (const input of form.querySelectorAll('input')) if (input.name === name) input.value = value;
      update();
    });
    if (some) update();
  }
}

/** Values of the address: its query, and a fragment of the form `a=b&c=d`, which no server sees. */
function addressValues(): Map<string, string> {
  const fragment = location.hash.includes('=') ? location.hash.slice(1) : '';
  const pairs = [...new URLSearchParams(location.search), ...new URLSearchParams(fragment)];
  return new Map(pairs.map(([name, value]) => [nameKey(name), value]));
}

function readSession(key: string): Record<string, string> {
  try {
    return { ...JSON.parse(sessionStorage.getItem(key) ?? '{}') };
  } catch {
    return {};
  }
}

function writeSession(key: string, data: FormData): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(data)));
  } catch {
    // Without storage the values last until the page closes.
  }
}
