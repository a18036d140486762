/** Blocks that get a button: those of Markdown and the command of an incident card. */
const BLOCKS = '.expressive-code pre, pre.hb-card-command';

/** Words of the buttons by name; in `data-words` of the element, as JSON. */
export interface CopyWords {
  label: string;
  done: string;
  failed: string;
  open: string;
}

/** Gives every code block of the page a button that copies what a shell needs. The work is loaded on the first press. */
export class CodeCopy extends HTMLElement {
  connectedCallback(): void {
    const words: CopyWords = JSON.parse(this.dataset.words ?? '{}');
    for (const pre of document.querySelectorAll<HTMLPreElement>(BLOCKS)) addButton(pre, words);
  }
}

function addButton(pre: HTMLPreElement, words: CopyWords): void {
  const box = document.createElement('span');
  box.className = 'hb-copy not-content';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words.label;
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  box.append(status, button);
  pre.after(box);
  button.addEventListener('click', async () => {
    const { copyBlock } = await import('./copy-block.ts');
    await copyBlock(pre, button, status, words);
  });
}
