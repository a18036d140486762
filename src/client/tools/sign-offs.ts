import type { CohortPath, CohortRow } from '../../core/progress/cohort.ts';
import { writeProgressFile } from '../../core/progress/exchange.ts';
import {
  findAccess,
  readSignOffs,
  rolesBehind,
  type SignOff,
  signOff,
  writeSignOffs,
} from '../../core/progress/sign-offs.ts';
import { squeeze } from '../../core/text/spaces.ts';
import { download, fileName, make, makeButton, makeTable, wordsOf } from './dom.ts';

/**
 * Fills a section with who may do what on a path, and who decided it: a lead signs the gates of phases here. It is kept
 * in this browser, and in the file that the lead saves.
 */
export default function showSignOffs(
  section: HTMLElement,
  path: CohortPath,
  people: readonly CohortRow[],
): void {
  const word = wordsOf(section.closest('[data-tool-words]'));
  const ledger = globalThis.handbookPage.store.open(path.signOffs);
  const gated = path.phases.filter(({ gate }) => gate !== null);

  const person = make('input', { required: true, type: 'text', autocomplete: 'off' });
  const names = make('datalist', { id: `${path.signOffs}-people` });
  person.setAttribute('list', names.id);
  const phase = make('select', {}, ...gated.map(({ id, title }) => make('option', { value: id }, title)));
  const by = make('input', { required: true, type: 'text', autocomplete: 'off' });
  const on = make('input', { required: true, type: 'date', value: localDay() });
  const gate = make('p', {});
  const sayGate = (): void => {
    const own = gated.find(({ id }) => id === phase.value);
    const opens = rolesBehind(path.phases, phase.value).join(', ');
    gate.textContent = `${own?.gate ?? ''}${opens && ` → ${opens}`}`;
  };
  phase.addEventListener('change', sayGate);
  const field = (label: string, input: HTMLElement): HTMLElement => make('label', {}, word(label), input);
  const form = make(
    'form',
    {},
    make(
      'div',
      { className: 'hb-row' },
      field('person', person),
      field('phase', phase),
      field('decidedBy', by),
      field('on', on),
      make('button', { type: 'submit', textContent: word('sign') }),
    ),
    names,
    gate,
  );
  const tables = make('div', {});
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ledger.put(signOff(entryOf(person.value, phase.value, on.value, by.value)));
  });

  const render = (): void => {
    const signed = readSignOffs(ledger.marks);
    const known = [...new Set([...people.map(({ name }) => name), ...signed.map((own) => own.person)])];
    names.replaceChildren(...known.map((value) => make('option', { value })));
    const access = known.map((name) => {
      const start = people.find((row) => row.name === name)?.start ?? '';
      return { name, roles: findAccess(path.phases, signed, name, start) };
    });
    const roles = [...new Set(path.phases.flatMap((own) => own.access))];
    const title = (id: string): string => gated.find((own) => own.id === id)?.title ?? id;
    tables.replaceChildren(
      ...(known.length === 0 || roles.length === 0
        ? []
        : [
            makeTable(
              `${path.title}: ${word('access')}`,
              [word('person'), ...roles],
              access.map(({ name, roles: own }) => [
                name,
                ...own.map(({ since, by: who }) =>
                  since === null ? '–' : [since || word('fromStart'), who && `(${who})`].join(' ').trim(),
                ),
              ]),
            ),
          ]),
      ...(signed.length === 0
        ? []
        : [
            makeTable(
              `${path.title}: ${word('signOffs')}`,
              [word('person'), word('phase'), word('decidedBy'), word('on'), word('change')],
              signed.map((own) => [
                own.person,
                title(own.phase),
                own.by,
                own.on,
                makeButton(word('takeBack'), () => void ledger.put(signOff(own, true))),
              ]),
            ),
            make(
              'div',
              { className: 'hb-row' },
              makeButton(word('downloadSignOffs'), () => {
                const title = `${word('signOffs')} ${path.title}`;
                const text = writeProgressFile(ledger.marks, {
                  key: ledger.key,
                  title,
                  exported: new Date().toISOString(),
                });
                download(fileName(title, 'json'), text, 'application/json');
              }),
              makeButton(word('downloadCsv'), () =>
                download(
                  fileName(`${word('signOffs')} ${path.title}`, 'csv'),
                  writeSignOffs(path.title, path.phases, signed),
                  'text/csv',
                ),
              ),
            ),
          ]),
    );
  };
  sayGate();
  render();
  ledger.subscribe(() => section.isConnected && render());
  section.append(
    make('h3', { textContent: word('access') }),
    make('p', { textContent: word('accessHelp') }),
    tables,
    make('h4', { textContent: word('signTitle') }),
    form,
  );
}

function entryOf(person: string, phase: string, on: string, by: string): SignOff {
  return { person: squeeze(person), phase, on, by: squeeze(by) };
}

/** Today by the calendar of the reader. */
function localDay(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
