import { copyText } from '../../core/shell/block.ts';
import { blockOf, fillItem, type PageBlock, pageAssignments, pageValues } from './code-block.ts';

/** Words of the button's answers by name; `#` stands for placeholders. In `data-copy` of the page's template. */
interface CopyWords {
  done: string;
  failed: string;
  open: string;
}

/**
 * Copies the block before the box of a button. While a placeholder is empty the first press says which; the next one copies with it as written.
 */
export default async function copyBlock(button?: HTMLElement): Promise<void> {
  const pre = button?.parentElement?.previousElementSibling;
  const status = button?.previousElementSibling;
  if (!button || !status || !(pre instanceof HTMLPreElement)) return;
  const words: CopyWords = JSON.parse(
    document.querySelector<HTMLElement>('template[data-copy]')?.dataset.copy ?? '{}',
  );
  const { text, open } = fillBlock(blockOf(pre));
  const said = open.join(', ');
  if (said !== '' && button.dataset.open !== said) {
    button.dataset.open = said;
    status.textContent = words.open.replace('#', said);
    return;
  }
  delete button.dataset.open;
  status.textContent = (await writeClipboard(text)) ? words.done : words.failed;
  setTimeout(() => {
    if (status.textContent === words.done) status.textContent = '';
  }, 4000);
}

/** The text for the clipboard and the placeholders that are still in it. */
export function fillBlock({ code, language, items }: PageBlock): { text: string; open: string[] } {
  const values = pageValues();
  if (!items || !values) return { text: copyText(code, language), open: [] };
  const assigned = pageAssignments();
  const open = new Set<string>();
  const lines = items
    .filter((item) => item.kind !== 'output')
    .map((item) => {
      if (item.kind !== 'command') return item.text;
      const filled = fillItem(item, values, assigned);
      for (const raw of filled.open) open.add(raw);
      return filled.text;
    });
  const text = lines
    .join('\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
  return text === '' ? { text: copyText(code, language), open: [] } : { text, open: [...open] };
}

/** Writes to the clipboard; on plain http, where there is none, by a selection. */
async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    const focused = document.activeElement;
    area.value = text;
    area.setAttribute('readonly', '');
    area.style.cssText = 'position:fixed;inset-block-start:0;opacity:0';
    document.body.append(area);
    area.select();
    const copied = document.execCommand('copy');
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
    return copied;
  }
}
