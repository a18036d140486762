import { formatMoment, type Run, type RunStep } from '../../core/progress/run.ts';

/** Words of the panel, by name. */
export type RunWords = Record<
  | 'title'
  | 'choice'
  | 'name'
  | 'start'
  | 'count'
  | 'note'
  | 'addNote'
  | 'notes'
  | 'export'
  | 'file'
  | 'link'
  | 'import'
  | 'reset'
  | 'remove'
  | 'undo'
  | 'output'
  | 'memory'
  | 'newer'
  | 'take'
  | 'yes'
  | 'no'
  | 'notARun',
  string
>;

/** The elements of the panel that change or are listened to. */
export interface Parts {
  body: HTMLElement;
  notice: HTMLElement;
  start: HTMLButtonElement;
  choice: HTMLSelectElement;
  choiceLabel: HTMLElement;
  name: HTMLInputElement;
  count: HTMLElement;
  steps: { step: RunStep; box: HTMLInputElement; time: HTMLTimeElement }[];
  noteForm: HTMLFormElement;
  note: HTMLInputElement;
  exportButton: HTMLButtonElement;
  fileButton: HTMLButtonElement;
  linkButton: HTMLButtonElement;
  file: HTMLInputElement;
  reset: HTMLButtonElement;
  remove: HTMLButtonElement;
  undo: HTMLButtonElement;
  output: HTMLTextAreaElement;
  outputBox: HTMLElement;
  drawNotes(notes: Run['notes']): void;
  say(text: string): void;
  ask(text: string, yes: () => void): void;
}

/** Builds the panel within its element. */
export function renderParts(
  element: HTMLElement,
  steps: readonly RunStep[],
  sections: Record<string, string>,
  words: RunWords,
): Parts {
  const panel = make('section', { className: 'hb-run' });
  panel.setAttribute('aria-label', words.title);
  const notice = make('p', { className: 'hb-run-notice', hidden: true });
  notice.setAttribute('role', 'alert');
  const status = make('p');
  status.setAttribute('role', 'status');
  const body = make('div');
  const start = button(words.start);
  const [choiceLabel, choice] = labelled(words.choice, make('select'));
  const [nameLabel, name] = labelled(words.name, make('input', { type: 'text' }));
  const count = make('p', { className: 'hb-muted' });
  const drawn = steps.map((step) => renderStep(step));
  const noteForm = make('form', { className: 'hb-run-row' });
  const [noteLabel, note] = labelled(words.note, make('input', { type: 'text', autocomplete: 'off' }));
  const notes = make('ul');
  notes.setAttribute('aria-label', words.notes);
  const [exportButton, fileButton, linkButton] = [
    button(words.export),
    button(words.file),
    button(words.link),
  ];
  const [reset, remove, undo] = [button(words.reset), button(words.remove), button(words.undo)];
  const file = make('input', { type: 'file', accept: '.json,application/json', hidden: true });
  const importButton = button(words.import);
  importButton.addEventListener('click', () => file.click());
  const output = make('textarea', { readOnly: true, rows: 6 });
  const [outputBox] = labelled(words.output, output);
  outputBox.hidden = true;

  noteForm.append(
    noteLabel,
    make('button', { className: 'hb-button hb-button-quiet', textContent: words.addNote }),
  );
  body.append(
    row(nameLabel),
    count,
    ...groups(drawn, sections),
    noteForm,
    notes,
    row(exportButton, fileButton, linkButton, reset, remove),
    outputBox,
  );
  const question = make('div', { className: 'hb-run-notice', hidden: true });
  panel.append(
    make('h2', { textContent: words.title }),
    notice,
    question,
    row(choiceLabel, start, importButton, undo),
    file,
    status,
    body,
  );
  element.querySelector('[data-start]')?.replaceWith(panel);
  return {
    body,
    notice,
    start,
    choice,
    choiceLabel,
    name,
    count,
    noteForm,
    note,
    exportButton,
    fileButton,
    linkButton,
    file,
    reset,
    remove,
    undo,
    output,
    outputBox,
    steps: drawn,
    drawNotes(list) {
      notes.replaceChildren(
        ...list.map(({ at, text }) => {
          const item = make('li');
          const time = make('time', {
            textContent: `${formatMoment(at).slice(11)} UTC`,
            dateTime: new Date(at).toISOString(),
          });
          item.append(make('span'), make('span', { textContent: text }), time);
          return item;
        }),
      );
    },
    say(text) {
      status.textContent = text;
    },
    ask(text, yes) {
      const [accept, refuse] = [button(words.yes), button(words.no)];
      const close = (act: () => void) => () => {
        question.hidden = true;
        act();
        start.focus();
      };
      accept.addEventListener('click', close(yes));
      refuse.addEventListener(
        'click',
        close(() => {}),
      );
      question.replaceChildren(make('p', { textContent: text }), row(accept, refuse));
      question.hidden = false;
      accept.focus();
    },
  };
}

function renderStep(step: RunStep): Parts['steps'][number] & { item: HTMLElement } {
  const item = make('li');
  const box = make('input', { type: 'checkbox', id: `run-${step.id}` });
  const label = make('label', { htmlFor: box.id, textContent: step.text });
  const time = make('time');
  item.append(box, label, time);
  return { step, box, time, item };
}

/** Steps of one part of the playbook below its name. */
function groups(
  drawn: readonly ReturnType<typeof renderStep>[],
  sections: Record<string, string>,
): HTMLElement[] {
  const elements: HTMLElement[] = [];
  let list: HTMLOListElement | null = null;
  let last: string | null | undefined;
  for (const { step, item } of drawn) {
    if (!list || step.section !== last) {
      list = make('ol');
      last = step.section;
      const title = step.section === null ? '' : (sections[step.section] ?? '');
      if (title !== '') {
        elements.push(make('p', { className: 'hb-run-section', textContent: title }));
        list.setAttribute('aria-label', title);
      }
      elements.push(list);
    }
    list.append(item);
  }
  return elements;
}

function labelled<T extends HTMLElement>(text: string, control: T): [HTMLLabelElement, T] {
  const label = make('label');
  label.append(make('span', { textContent: text }), control);
  return [label, control];
}

function row(...children: HTMLElement[]): HTMLElement {
  const element = make('div', { className: 'hb-run-row' });
  element.append(...children);
  return element;
}

function button(text: string): HTMLButtonElement {
  return make('button', { type: 'button', className: 'hb-button hb-button-quiet', textContent: text });
}

function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), properties);
}
