import { writeClipboard } from '../command/clipboard.ts';

/** Copies the Markdown twin of the page; where it cannot be read or copied, the twin itself is shown. */
export default async function copyPage(button?: HTMLElement): Promise<void> {
  const { href = '', done = '' } = button?.dataset ?? {};
  const status = button?.parentElement?.querySelector('[role=status]');
  try {
    const response = await fetch(href);
    if (!response.ok || !(await writeClipboard(await response.text()))) throw new Error(response.statusText);
    if (status) status.textContent = done;
    setTimeout(() => {
      if (status) status.textContent = '';
    }, 4000);
  } catch {
    location.href = href;
  }
}
