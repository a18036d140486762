import { writeClipboard } from './clipboard.ts';
import { blockOf } from './code-block.ts';
import type { CopyWords } from './copy-words.ts';
import { fillBlock } from './fill-block.ts';
import { openFill } from './fill-form.ts';

/**
 * Copies the block before the box of a button. While a placeholder is open nothing runs by mistake: the clipboard gets a comment that
 * says so, and the fields come to the button.
 */
export default async function copyBlock(button?: HTMLElement): Promise<void> {
  const box = button?.parentElement;
  const pre = box?.previousElementSibling;
  if (!button || !box || !(pre instanceof HTMLPreElement)) return;
  const words: CopyWords = JSON.parse(
    document.querySelector<HTMLElement>('template[data-copy]')?.dataset.copy ?? '{}',
  );
  const block = blockOf(pre);
  const { text, open } = fillBlock(block);
  if (open.length === 0) return copyText(text, button, words);
  await writeClipboard(`# ${words.clipboard.replaceAll(/[<>|&;$`'"()]/g, '')}`);
  openFill({ block, box, button, words, copy: (filled) => copyText(filled, button, words) });
}

async function copyText(text: string, button: HTMLElement, words: CopyWords): Promise<void> {
  const status = button.parentElement?.querySelector('[role=status]');
  if (!status) return;
  status.textContent = (await writeClipboard(text)) ? words.done : words.failed;
  setTimeout(() => {
    if (status.textContent === words.done) status.textContent = '';
  }, 4000);
}
