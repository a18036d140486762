const KEY = 'starlight-theme';
const system = matchMedia('(prefers-color-scheme: dark)');
let choice = 'auto';

/** Sets the theme before the first paint, and follows the system, the other tabs and the reader. */
export function startTheme(): void {
  readTheme();
  system.addEventListener('change', readTheme);
  addEventListener('storage', readTheme);
  addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement && 'themeChoice' in target.dataset)) return;
    choice = target.value;
    try {
      localStorage.setItem(KEY, choice === 'auto' ? '' : choice);
    } catch {
      // Without storage a choice holds for this page.
    }
    applyTheme();
  });
}

/** Puts the choice into every list that the parser has met so far. */
export function renderTheme(): void {
  for (const list of document.querySelectorAll<HTMLSelectElement>('[data-theme-choice]')) list.value = choice;
}

/** Reads the reader's choice: the system's theme, dark or light. */
function readTheme(): void {
  try {
    choice = localStorage.getItem(KEY) || 'auto';
  } catch {
    // As above.
  }
  applyTheme();
}

function applyTheme(): void {
  document.documentElement.dataset.theme =
    choice === 'light' || choice === 'dark' ? choice : system.matches ? 'dark' : 'light';
  renderTheme();
}
