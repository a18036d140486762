import { writeProgressFile } from '../../core/progress/exchange.ts';
import { asideKey } from '../../core/progress/storage-key.ts';
import type { Ledger } from '../store/ledger.ts';
import { download, fileName, make, makeButton, wordsOf } from './dom.ts';

/** The one notice of a page. */
let notice: HTMLElement | null = null;
const watched = new Set<Ledger>();

/**
 * Says once, and for as long as it is so, that a ledger is not kept, was written by a later version, or had a text
 * that could not be read; offers the way out of each.
 */
export default function say(ledger: Ledger): void {
  if (!watched.has(ledger)) {
    watched.add(ledger);
    ledger.subscribe(show);
    addEventListener('beforeunload', (event) => {
      if (ledger.status === 'memory' && ledger.marks.size > 0) event.preventDefault();
    });
  }
  show();
}

/** Shows the notice of the first ledger that needs one. */
function show(): void {
  const ledger = [...watched].find(({ status, isAside }) => status !== 'saved' || isAside);
  if (!ledger) {
    notice?.remove();
    notice = null;
    return;
  }
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
  else {
    parts.push(
      word('aside'),
      makeButton(word('asideDownload'), () => {
        for (const key of keysAside(ledger.key))
          download(fileName('unreadable', 'txt'), localStorage.getItem(key) ?? '', 'text/plain');
      }),
      makeButton(word('asideDiscard'), () => {
        try {
          for (const key of keysAside(ledger.key)) localStorage.removeItem(key);
        } catch {
          // What cannot be removed stays, and so does the notice.
        }
        ledger.refresh();
        show();
      }),
    );
  }
  if (!notice) {
    notice = make('div', { className: 'hb-notice not-content', role: 'status' });
    (document.querySelector('main') ?? document.body).append(notice);
  }
  notice.replaceChildren(...parts);
}

/** Keys of the texts of a ledger that were moved aside, in order. */
function keysAside(key: string): string[] {
  const keys: string[] = [];
  for (let next = asideKey(key, 0); localStorage.getItem(next) !== null; next = asideKey(key, keys.length))
    keys.push(next);
  return keys;
}
