import '../page/page.ts';

/** What a record's page knows of the steps that ask to read it. */
interface Reading {
  /** Key of the ledger of what was read. */
  key: string;
  id: string;
  hash: string;
  steps: { key: string; id: string; hash: string; text: string; others: [id: string, hash: string][] }[];
}

/*
 * Runs in the head of a record's page that a step asks to read, behind the script of every page: marks the record as
 * read and ticks the steps for which nothing else is left to read.
 */
const { store } = globalThis.handbookPage;
let bound = false;
/** The reader has marked something: from then on a fault of the storage is told. */
let marked = false;

function render(): void {
  const element = document.querySelector<HTMLElement>('[data-hb-read]');
  const button = element?.querySelector('button');
  if (!element || !button) return;
  const { key, id, hash, steps }: Reading = JSON.parse(element.dataset.hbRead ?? '');
  const words: string[] = JSON.parse(element.dataset.words ?? '');
  const ledger = store.open(key);
  const mark = ledger.marks.get(id);
  const isRead = mark?.state === 'done' && mark.hash === hash;
  button.textContent = words[mark?.state !== 'done' ? 0 : isRead ? 1 : 2] ?? '';
  button.ariaPressed = `${isRead}`;
  button.hidden = false;
  if (marked)
    for (const own of store.ledgers)
      if (own.status !== 'saved' || own.isAside) void globalThis.handbookPage.run('notice', own);
  if (bound) return;
  bound = true;
  button.addEventListener('click', () => {
    const before = ledger.marks.get(id);
    const state = before?.state === 'done' && before.hash === hash ? 'open' : 'done';
    ledger.put([[id, { state, hash }]]);
    for (const step of steps) {
      const read = step.others.every(
        ([other, its]) => ledger.marks.get(other)?.state === 'done' && ledger.marks.get(other)?.hash === its,
      );
      if (read) store.open(step.key).put([[step.id, { state, hash: step.hash, text: step.text }]]);
    }
    marked = true;
    render();
  });
}

globalThis.handbookPage.read = render;
