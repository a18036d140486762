import { listNames } from '../../core/text/list-names.ts';
import type { PageBlock } from './code-block.ts';
import type { CopyWords } from './copy-words.ts';
import { fillBlock, keyOf } from './fill-block.ts';

interface Fill {
  block: PageBlock;
  /** The box of the button, behind which the form stands. */
  box: HTMLElement;
  button: HTMLElement;
  words: CopyWords;
  copy(text: string): Promise<void>;
}

/** Brings the fields of what a block still lacks to its button; a value typed here is the page's. */
export function openFill({ block, box, button, words, copy }: Fill): void {
  const old = box.querySelector('form');
  const form = document.createElement('form');
  const status = box.querySelector('[role=status]');
  form.className = 'hb-fill';
  form.autocomplete = 'off';
  for (const raw of fillBlock(block).open) form.append(fieldOf(raw));
  const submit = buttonOf(words.fill, 'submit');
  const raw = buttonOf(words.raw, 'button');
  form.append(submit, raw);
  if (old) old.replaceWith(form);
  else box.append(form);
  button.hidden = true;
  const close = (): void => {
    form.remove();
    button.hidden = false;
    button.focus();
  };
  const tell = (): void => {
    const { open, unsafe } = fillBlock(block);
    const empty = open.filter((name) => !unsafe.includes(name));
    const [text, names] = empty.length > 0 ? [words.missing, empty] : [words.unsafe, unsafe];
    if (status)
      status.textContent =
        names.length > 0 ? text.replace('#', listNames(names, document.documentElement.lang)) : '';
  };
  form.addEventListener('input', tell);
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    if (status) status.textContent = '';
    close();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { text, open } = fillBlock(block);
    if (open.length > 0) {
      const empty = [...form.querySelectorAll('input')].find((input) => input.value.trim() === '');
      (empty ?? raw).focus();
      tell();
      return;
    }
    close();
    void copy(text);
  });
  raw.addEventListener('click', () => {
    const { text } = fillBlock(block);
    close();
    void copy(text);
  });
  tell();
  form.querySelector('input')?.focus();
}

/** A field of its own for one of the page's: what is typed goes there, and from there into every command. */
function fieldOf(raw: string): HTMLElement {
  const label = document.createElement('label');
  const code = document.createElement('code');
  const input = document.createElement('input');
  const own = document.querySelector<HTMLInputElement>(`hb-values input[name="${CSS.escape(keyOf(raw))}"]`);
  code.textContent = raw;
  input.value = own?.value ?? '';
  input.spellcheck = false;
  input.autocapitalize = 'off';
  input.addEventListener('input', () => {
    if (!own) return;
    own.value = input.value;
    own.dispatchEvent(new Event('input', { bubbles: true }));
  });
  label.append(code, input);
  return label;
}

function buttonOf(text: string, type: 'submit' | 'button'): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = type;
  button.textContent = text;
  return button;
}
