import { writeProgressFile } from '../../core/progress/exchange.ts';
import type { Changes } from '../../core/progress/marks.ts';
import '../page/page.ts';
import { download, fileName, make, makeButton, wordsOf } from './dom.ts';

let started = false;

/** Brings the scorecards of the page to life: kept like ticks, exported the same way, cleared with a way back. */
export default function startScorecards(): void {
  if (started) return;
  started = true;
  for (const form of document.querySelectorAll<HTMLFormElement>('[data-hb-scorecard]')) start(form);
}

function start(form: HTMLFormElement): void {
  const { store, run } = globalThis.handbookPage;
  const ledger = store.open(form.dataset.hbScorecard ?? '');
  const word = wordsOf(document.querySelector('[data-hb-page]'));
  const title = form.dataset.title ?? '';
  const rates = [...form.querySelectorAll<HTMLInputElement>('[data-rate]')];
  const remarks = [...form.querySelectorAll<HTMLTextAreaElement>('[data-remark]')];
  const stateOf = (id: string): string => ledger.marks.get(id)?.state ?? '';
  let undo: Changes = [];

  const render = (): void => {
    for (const input of rates) input.checked = stateOf(`rate-${input.dataset.rate}`) === input.value;
    for (const field of remarks)
      if (field !== document.activeElement) field.value = stateOf(`remark-${field.dataset.remark}`);
    if (ledger.status !== 'saved' || ledger.isAside) void run('notice', ledger);
  };
  form.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement)
      ledger.put([[`rate-${target.dataset.rate}`, { state: target.value }]]);
    if (target instanceof HTMLTextAreaElement)
      ledger.put([[`remark-${target.dataset.remark}`, { state: target.value }]]);
  });
  form.addEventListener('submit', (event) => event.preventDefault());

  const back = makeButton(word('undo'), () => {
    ledger.put(undo);
    back.disabled = true;
  });
  back.disabled = true;
  form.querySelector('[data-actions]')?.replaceChildren(
    makeButton(word('downloadFile'), () => {
      const exported = new Date().toISOString();
      download(
        fileName(title, 'json'),
        writeProgressFile(ledger.marks, { key: ledger.key, title, exported }),
        'application/json',
      );
    }),
    makeButton(word('downloadMarkdown'), () =>
      download(fileName(title, 'md'), writeCard(form, title), 'text/markdown'),
    ),
    makeButton(word('clear'), () => {
      undo = ledger.put([...ledger.marks.keys()].map((id) => [id, { state: '' }] as const));
      back.disabled = false;
    }),
    back,
    make('span'),
  );
  for (const field of [...rates, ...remarks]) field.disabled = ledger.status === 'newer';
  ledger.subscribe(render);
  render();
}

/** The card as a GFM table. */
function writeCard(form: HTMLFormElement, title: string): string {
  const cell = (text: string): string =>
    text
      .replace(/\s+/g, ' ')
      .replace(/[\\|<`*_[\]]/g, '\\$&')
      .trim();
  const rows = [...form.querySelectorAll('fieldset')].map((set) => {
    const mark = set.querySelector<HTMLInputElement>('input:checked')?.value ?? '';
    return `| ${cell(set.querySelector('legend')?.textContent ?? '')} | ${cell(mark)} | ${cell(set.querySelector('textarea')?.value ?? '')} |`;
  });
  return `## ${cell(title)}\n\n| | | |\n|---|---|---|\n${rows.join('\n')}\n`;
}
