import { writeCalendar } from '../../core/progress/calendar.ts';
import { writeProgressFile } from '../../core/progress/exchange.ts';
import { type Marks, renameMarks } from '../../core/progress/marks.ts';
import { addDays, KNOWN, START, summarise } from '../../core/progress/summary.ts';
import { writeTaskList } from '../../core/progress/written-list.ts';
import { goneOf } from '../checklist/render-checklist.ts';
import type { Checklist } from '../page/page.ts';
import { download, fileName, make, makeButton, sayMoment, wordsOf } from './dom.ts';
import { offerImport, readFile } from './import.ts';
import { packLink, unpackLink } from './link.ts';
import { readSteps, writtenPhases } from './steps.ts';

const page = globalThis.handbookPage;

/** Opens what a reader can do with their progress: keep, take over, share, print, start over, see what is gone. */
export default async function openTools(button?: HTMLElement): Promise<void> {
  const checklist = page.path;
  if (!checklist) return;
  const { panel, ledger } = checklist;
  const word = wordsOf(panel);
  const dialog = make('dialog', { className: 'hb-dialog not-content' });
  dialog.setAttribute('aria-labelledby', 'hb-dialog-title');
  const show = (title: string, ...content: Node[]): void => {
    const close = makeButton(word('close'), () => dialog.close());
    const row = make('div', { className: 'hb-row' }, close);
    dialog.replaceChildren(make('h2', { id: 'hb-dialog-title', textContent: title }), ...content, row);
    if (!dialog.isConnected) document.body.append(dialog);
    if (!dialog.open) dialog.showModal();
  };
  dialog.addEventListener('close', () => dialog.remove());

  if (!button) {
    const marks = await unpackLink(location.hash);
    history.replaceState(null, '', location.pathname + location.search);
    if (!marks) show(word('shared'), make('p', { textContent: word('linkBroken') }));
    else show(word('shared'), ...offerImport(checklist, marks, word, () => dialog.close()));
    return;
  }
  if ('gone' in button.dataset) {
    const marks = renameMarks(ledger.marks, checklist.manifest.aliases);
    const items = goneOf(checklist.manifest, marks).map(([id, mark]) =>
      make('li', {
        textContent: `${mark.text ?? id} (${word(mark.state)}, ${sayMoment(mark.at)})`,
      }),
    );
    show(word('goneTitle'), make('p', { textContent: word('goneHelp') }), make('ul', {}, ...items));
    return;
  }
  show(
    word('title'),
    ...keep(checklist, word),
    ...takeOver(checklist, word, show, () => dialog.close()),
    ...share(checklist, word),
    ...calendar(checklist, word),
    ...startOver(checklist, word, () => dialog.close()),
  );
}

type Word = ReturnType<typeof wordsOf>;

function keep({ panel, manifest, ledger }: Checklist, word: Word): Node[] {
  const title = panel.dataset.title ?? '';
  const marks = (): Marks => renameMarks(ledger.marks, manifest.aliases);
  const markdown = (): string => writeTaskList(title, writtenPhases(panel, readSteps(manifest)));
  const said = make('span', { role: 'status' });
  return [
    make('h3', { textContent: word('keep') }),
    make('p', { textContent: word('keepHelp') }),
    make(
      'div',
      { className: 'hb-row' },
      makeButton(word('downloadFile'), () => {
        const exported = new Date().toISOString();
        download(
          fileName(title, 'json'),
          writeProgressFile(marks(), { key: ledger.key, title, exported }),
          'application/json',
        );
      }),
      makeButton(word('downloadMarkdown'), () =>
        download(fileName(title, 'md'), markdown(), 'text/markdown'),
      ),
      makeButton(word('copyMarkdown'), () => void copy(markdown(), said, word)),
      makeButton(word('print'), () => {
        panel.ownerDocument.querySelector('dialog[open]')?.remove();
        print();
      }),
      said,
    ),
  ];
}

/** Copies by the clipboard where there is one, else by a selection that the reader copies. */
async function copy(text: string, said: HTMLElement, word: Word): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    said.textContent = word('copied');
  } catch {
    const field = make('textarea', { value: text, readOnly: true, rows: 8, ariaLabel: word('copyMarkdown') });
    said.parentElement?.after(field);
    field.select();
    said.textContent = word('copySelf');
  }
}

function takeOver(
  checklist: Checklist,
  word: Word,
  show: (title: string, ...content: Node[]) => void,
  close: () => void,
): Node[] {
  const input = make('input', { type: 'file', accept: '.json,application/json' });
  const label = make('label', {}, `${word('openFile')} `, input);
  const problem = make('p', { role: 'alert' });
  input.addEventListener('change', async () => {
    const [file] = input.files ?? [];
    if (!file) return;
    const read = await readFile(file);
    if (read.status !== 'ok') problem.textContent = word(read.status);
    else if (read.key !== checklist.ledger.key) problem.textContent = word('otherPath', read.title);
    else {
      const edited = read.edited ? [make('p', { textContent: word('edited') })] : [];
      show(word('import'), ...edited, ...offerImport(checklist, read.marks, word, close));
    }
  });
  return [make('h3', { textContent: word('import') }), make('p', {}, label), problem];
}

function share({ ledger, manifest }: Checklist, word: Word): Node[] {
  const row = make('div', { className: 'hb-row' });
  row.append(
    makeButton(word('makeLink'), async () => {
      const fragment = await packLink(renameMarks(ledger.marks, manifest.aliases));
      if (fragment === null) {
        row.replaceChildren(make('p', { textContent: word('linkTooLong') }));
        return;
      }
      const value = `${location.origin}${location.pathname}${fragment}`;
      const field = make('input', { value, readOnly: true, className: 'hb-wide', ariaLabel: word('link') });
      row.replaceChildren(field);
      field.select();
    }),
  );
  return [make('h3', { textContent: word('link') }), make('p', { textContent: word('linkHelp') }), row];
}

function calendar({ panel, manifest, ledger }: Checklist, word: Word): Node[] {
  const start = ledger.marks.get(START)?.state ?? '';
  const marks = renameMarks(ledger.marks, manifest.aliases);
  const { steps } = summarise(manifest, marks);
  const texts = readSteps(manifest);
  const page = `${location.origin}${location.pathname}`;
  const entries = manifest.steps.flatMap(({ id, due }, index) => {
    const { state, mine } = steps[index] ?? {};
    const day = due != null && state === 'open' && mine ? addDays(start, due) : null;
    return day === null ? [] : [{ id, day, text: texts[index]?.text ?? id, url: `${page}#step-${id}` }];
  });
  if (entries.length === 0) return [];
  const title = panel.dataset.title ?? '';
  const save = makeButton(word('calendar', entries.length), () =>
    download(
      fileName(title, 'ics'),
      writeCalendar(title, entries, new Date().toISOString(), ledger.key),
      'text/calendar',
    ),
  );
  return [make('h3', { textContent: word('calendarTitle') }), make('div', { className: 'hb-row' }, save)];
}

function startOver({ panel, manifest, ledger, change }: Checklist, word: Word, close: () => void): Node[] {
  const phases: string[] = JSON.parse(panel.dataset.phases ?? '[]');
  const select = make('select', { ariaLabel: word('startOver') });
  phases.forEach((title, index) => {
    select.append(make('option', { value: String(index), textContent: title }));
  });
  select.append(make('option', { value: 'path', textContent: word('wholePath'), selected: true }));
  select.append(make('option', { value: 'all', textContent: word('allPaths') }));
  const reset = makeButton(word('startOver'), () => {
    const phase = Number(select.value);
    const inPhase = new Set(manifest.steps.filter((step) => step.phase === phase).map(({ id }) => id));
    const all = select.value === 'all';
    const ids = [...renameMarks(ledger.marks, manifest.aliases).keys()].filter((id) =>
      id.startsWith('@') ? all && id !== KNOWN : Number.isNaN(phase) || inPhase.has(id),
    );
    const others = all ? keysBeside(ledger.key).map((key) => page.store.open(key)) : [];
    change(
      clear(ids),
      others.map((other) => [other, clear([...other.marks.keys()])]),
    );
    close();
  });
  return [
    make('h3', { textContent: word('startOver') }),
    make('p', { textContent: word('startOverHelp') }),
    make('div', { className: 'hb-row' }, select, reset),
  ];
}

/** Changes that make entries as if the reader had never said anything of them. */
function clear(ids: readonly string[]): [string, { state: string }][] {
  return ids.map((id) => [id, { state: '' }]);
}

/** Keys of the other ledgers of this handbook: those of its other paths, and of what was read. */
function keysBeside(key: string): string[] {
  const place = `${key.split(':').slice(0, 3).join(':')}:`;
  const keys = new Set([...page.store.ledgers].map((ledger) => ledger.key));
  try {
    for (const stored of Object.keys(localStorage)) keys.add(stored);
  } catch {
    // A storage that refuses has no more than the page.
  }
  return [...keys].filter(
    (other) =>
      other !== key &&
      other.startsWith(place) &&
      /^(onboarding|reads):[^:]+$/.test(other.slice(place.length)),
  );
}
