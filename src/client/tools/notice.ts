import { writeProgressFile } from '../../core/progress/exchange.ts';
import '../progress/page.ts';
import type { Ledger } from '../store/ledger.ts';
import { download, fileName, make, makeButton, wordsOf } from './dom.ts';

/** The one notice of a page. */
let notice: HTMLElement | null = null;
const watched = new Set<Ledger>();

/**
 * Says once, and for as long as it is so, that a ledger is not kept, was written by a later version, or had a text
 * that could not be read; offers the way out of each.
 */
export default function say({ ledger }: { ledger: Ledger }): void {
  if (!watched.has(ledger)) {
    watched.add(ledger);
    ledger.subscribe(() => show(ledger));
    addEventListener('beforeunload', (event) => {
      if (ledger.status === 'memory' && ledger.marks.size > 0) event.preventDefault();
    });
  }
  show(ledger);
}

function show(ledger: Ledger): void {
  const word = wordsOf(document.querySelector('[data-tool-words]'));
  const parts: (Node | string)[] = [];
  const save = makeButton(word('saveCopy'), () => {
    const exported = new Date().toISOString();
    download(
      fileName('progress', 'json'),
      writeProgressFile(ledger.marks, { key: ledger.key, title: document.title, exported }),
      'application/json',
    );
  });
  if (ledger.status === 'memory') parts.push(word('inMemory'), save);
  else if (ledger.status === 'newer') parts.push(word('newer'));
  else if (ledger.aside.length > 0) {
    parts.push(
      word('aside'),
      makeButton(word('asideDownload'), () => {
        for (const key of ledger.aside)
          download(fileName('unreadable', 'txt'), localStorage.getItem(key) ?? '', 'text/plain');
      }),
      makeButton(word('asideDiscard'), () => {
        for (const key of ledger.aside) localStorage.removeItem(key);
        ledger.refresh();
        notice?.remove();
        notice = null;
      }),
    );
  }
  if (parts.length === 0) {
    notice?.remove();
    notice = null;
    return;
  }
  if (!notice) {
    notice = make('div', { className: 'hb-notice not-content', role: 'status' });
    (document.querySelector('main') ?? document.body).append(notice);
  }
  notice.replaceChildren(...parts);
}
