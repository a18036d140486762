import {
  addNote,
  formatMoment,
  marksOfRun,
  nameRun,
  type Run,
  type RunChanges,
  type RunDocumentWords,
  type RunStep,
  readRuns,
  removeRun,
  renderRun,
  resetRun,
  startRun,
  tickStep,
} from '../../core/progress/run.ts';
import { hyphenate } from '../../core/text/name-key.ts';
import '../page/page.ts';
import type { Ledger } from '../store/ledger.ts';
import { download } from '../tools/dom.ts';
import { packText, unpackText } from '../tools/pack.ts';
import { MAX_HAND_OVER, readHandOver, writeHandOver } from './hand-over.ts';
import { type Parts, type RunWords, renderParts } from './run-parts.ts';

/** Data of the element, written by the server. */
interface RunPage {
  id: string;
  title: string;
  steps: RunStep[];
  sections: Record<string, string>;
  words: RunWords;
  /** Words of the Markdown of a run. */
  written: RunDocumentWords;
}

/** Puts the panel of a playbook's runs into its element; `start` begins a run at once. */
export default function mountRuns(element: HTMLElement, start: boolean): void {
  const page: RunPage = JSON.parse(element.querySelector('script')?.textContent ?? '{}');
  new RunPanel(element, page, globalThis.handbookPage.store.open(element.dataset.key ?? '')).open(start);
}

class RunPanel {
  private readonly page: RunPage;
  private readonly ledger: Ledger;
  private readonly parts: Parts;
  private current = '';
  private undo: RunChanges = [];

  constructor(element: HTMLElement, page: RunPage, ledger: Ledger) {
    this.page = page;
    this.ledger = ledger;
    this.parts = renderParts(element, page.steps, page.sections, page.words);
    ledger.subscribe(() => this.draw());
    this.listen();
    // Storage that refuses keeps nothing beyond this page.
    addEventListener('beforeunload', (event) => {
      if (this.ledger.status === 'memory' && readRuns(this.ledger.marks).length > 0) event.preventDefault();
    });
  }

  open(start: boolean): void {
    if (start) this.begin();
    else this.draw();
    this.takeLink();
  }

  private get run(): Run | null {
    const runs = readRuns(this.ledger.marks);
    return runs.find(({ id }) => id === this.current) ?? runs[0] ?? null;
  }

  private begin(): void {
    const id = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
    this.current = id;
    this.ledger.put(startRun(id, `${this.page.title} ${formatMoment(Date.now())}`));
    this.parts.name.focus();
  }

  private listen(): void {
    const { parts } = this;
    const onRun = (act: (run: Run) => void) => () => {
      const { run } = this;
      if (run) act(run);
    };
    parts.start.addEventListener('click', () => this.begin());
    parts.choice.addEventListener('change', () => {
      this.current = parts.choice.value;
      this.draw();
    });
    parts.name.addEventListener(
      'change',
      onRun((run) => void this.ledger.put(nameRun(run.id, parts.name.value))),
    );
    for (const { step, box } of parts.steps)
      box.addEventListener(
        'change',
        onRun((run) => void this.ledger.put(tickStep(run.id, step, box.checked))),
      );
    parts.noteForm.addEventListener('submit', (event) => {
      event.preventDefault();
      const text = parts.note.value.trim();
      const { run } = this;
      if (!run || text === '') return;
      this.ledger.put(addNote(run.id, Math.random().toString(36).slice(2), text));
      parts.note.value = '';
    });
    parts.exportButton.addEventListener(
      'click',
      onRun((run) => this.export(run)),
    );
    parts.fileButton.addEventListener(
      'click',
      onRun((run) => download(`${this.fileName(run)}.json`, this.handOver(run), 'application/json')),
    );
    parts.linkButton.addEventListener(
      'click',
      onRun((run) => void this.showLink(run)),
    );
    parts.reset.addEventListener(
      'click',
      onRun((run) => this.change(resetRun(run))),
    );
    parts.remove.addEventListener(
      'click',
      onRun((run) => this.change(removeRun(run.id))),
    );
    parts.undo.addEventListener('click', () => {
      this.ledger.put(this.undo);
      this.undo = [];
      this.draw();
    });
    parts.file.addEventListener('change', async () => {
      const text = await parts.file.files?.[0]?.text();
      parts.file.value = '';
      if (text !== undefined) this.offer(text);
    });
  }

  /** A change that can be taken back. */
  private change(changes: RunChanges): void {
    this.undo = this.ledger.put(changes);
    this.draw();
    this.parts.undo.focus();
  }

  private handOver(run: Run): string {
    return writeHandOver({ playbook: this.page.id, marks: marksOfRun(this.ledger.marks, run.id) });
  }

  private export(run: Run): void {
    const address = location.href.replace(/[?#].*$/, '');
    const text = renderRun(
      run,
      this.page.steps,
      this.ledger.marks,
      { title: this.page.title, href: address },
      this.page.written,
    );
    this.parts.output.value = text;
    this.parts.outputBox.hidden = false;
    download(`${this.fileName(run)}.md`, text, 'text/markdown');
  }

  private async showLink(run: Run): Promise<void> {
    const { outputBox, output } = this.parts;
    output.value = `${location.href.replace(/[?#].*$/, '')}#run=${await packText(this.handOver(run))}`;
    outputBox.hidden = false;
    output.select();
  }

  private async takeLink(): Promise<void> {
    const packed = /^#run=(.+)$/.exec(location.hash)?.[1];
    if (!packed) return;
    this.offer((packed.length > MAX_HAND_OVER ? null : await unpackText(packed, MAX_HAND_OVER)) ?? '');
    history.replaceState(null, '', location.pathname + location.search);
  }

  /** Asks before a run from elsewhere is joined with those kept here. */
  private offer(text: string): void {
    const { words, id } = this.page;
    const given = readHandOver(text, id, Date.now());
    const [run] = given ? readRuns(given.marks) : [];
    this.parts.say(run ? '' : words.notARun);
    if (!given || !run) return;
    this.parts.ask(
      words.take.replace('#', `${run.name} (${run.done.size}/${this.page.steps.length})`),
      () => {
        this.current = run.id;
        const { marks } = this.ledger;
        this.ledger.put([...given.marks].filter(([id, { at }]) => at > (marks.get(id)?.at ?? -1)));
      },
    );
  }

  private fileName(run: Run): string {
    return `run-${hyphenate(run.name)}`;
  }

  private draw(): void {
    const { parts, ledger, page } = this;
    const runs = readRuns(ledger.marks);
    const { run } = this;
    const refused =
      ledger.status === 'memory' ? page.words.memory : ledger.status === 'newer' ? page.words.newer : '';
    // Said once: the words stay, and are not announced again at every change.
    if (parts.notice.textContent !== refused) parts.notice.textContent = refused;
    parts.notice.hidden = refused === '';
    parts.undo.hidden = this.undo.length === 0;
    parts.body.hidden = run === null;
    parts.choiceLabel.hidden = runs.length < 2;
    parts.choice.replaceChildren(
      ...runs.map(({ id, name }) => new Option(name || id, id, false, id === run?.id)),
    );
    if (!run) return;
    this.current = run.id;
    if (document.activeElement !== parts.name) parts.name.value = run.name;
    for (const { step, box, time } of parts.steps) {
      const at = run.done.get(step.id);
      box.checked = at !== undefined;
      time.textContent = at === undefined ? '' : `${formatMoment(at).slice(11)} UTC`;
      if (at !== undefined) time.dateTime = new Date(at).toISOString();
    }
    parts.count.textContent = page.words.count
      .replace('##', String(page.steps.length))
      .replace('#', String(page.steps.filter(({ id }) => run.done.has(id)).length));
    parts.drawNotes(run.notes);
  }
}
