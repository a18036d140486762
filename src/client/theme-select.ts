const KEY = 'starlight-theme';

/** Chooses the theme: the system's, dark or light. The choice is kept where storage allows. */
export class ThemeSelect extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    if (!select) return;
    select.value = readChoice();
    select.addEventListener('change', () => {
      try {
        localStorage.setItem(KEY, select.value === 'auto' ? '' : select.value);
      } catch {
        // Without storage the choice holds for this page.
      }
      applyTheme(select.value);
      for (const other of document.querySelectorAll<HTMLSelectElement>('hb-theme select'))
        other.value = select.value;
    });
    const system = matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', () => select.value === 'auto' && applyTheme('auto'));
    addEventListener('storage', (event) => {
      if (event.key !== KEY) return;
      select.value = readChoice();
      applyTheme(select.value);
    });
  }
}

function readChoice(): string {
  try {
    return localStorage.getItem(KEY) || 'auto';
  } catch {
    return 'auto';
  }
}

function applyTheme(choice: string): void {
  const dark = choice === 'auto' ? matchMedia('(prefers-color-scheme: dark)').matches : choice === 'dark';
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
}
