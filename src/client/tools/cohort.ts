import { buildCohort, type Cohort, type CohortPath } from '../../core/progress/cohort.ts';
import type { Marks } from '../../core/progress/marks.ts';
import { make, sayMoment, wordsOf } from './dom.ts';
import { readFile } from './import.ts';

/** Rows of a table of steps. */
const LIMIT = 10;

/** Reads the files that a lead chose, in this browser alone, and shows a table for each path. */
export default async function showCohort(element: HTMLElement, files: readonly File[]): Promise<void> {
  const word = wordsOf(element);
  const paths: CohortPath[] = JSON.parse(element.dataset.paths ?? '[]');
  const people = new Map<CohortPath, { name: string; marks: Marks }[]>();
  const problems: string[] = [];
  for (const file of files) {
    const read = await readFile(file);
    const path = read.status === 'ok' ? paths.find(({ manifest }) => manifest.key === read.key) : undefined;
    if (read.status !== 'ok') problems.push(`${file.name}: ${word(read.status)}`);
    else if (!path) problems.push(`${file.name}: ${word('otherHandbook')}`);
    else {
      if (read.edited) problems.push(`${file.name}: ${word('edited')}`);
      people.set(path, [
        ...(people.get(path) ?? []),
        { name: file.name.replace(/\.json$/i, ''), marks: read.marks },
      ]);
    }
  }
  const output = element.querySelector('output');
  output?.replaceChildren(
    ...problems.map((text) => make('p', { textContent: text })),
    ...[...people].flatMap(([path, own]) => tablesOf(path, buildCohort(path, own), word)),
  );
}

type Word = ReturnType<typeof wordsOf>;

function tablesOf(path: CohortPath, { rows, steps }: Cohort, word: Word): Node[] {
  const slow = steps.filter((step) => step.days !== null).sort((a, b) => (b.days ?? 0) - (a.days ?? 0));
  const left = steps
    .filter((step) => step.skipped + step.na > 0)
    .sort((a, b) => b.skipped + b.na - a.skipped - a.na);
  return [
    make('h2', { textContent: path.title }),
    table(
      path.title,
      [
        word('person'),
        word('role'),
        word('start'),
        word('done'),
        ...path.phases,
        word('lastTick'),
        word('next'),
      ],
      rows.map((row) => [
        row.name,
        row.role,
        row.start,
        `${row.done}/${row.total}${row.skipped ? ` (${word('skippedCount', row.skipped)})` : ''}`,
        ...path.phases.map((_, index) => `${row.phases[index]?.done ?? 0}/${row.phases[index]?.total ?? 0}`),
        row.lastTick === null ? '' : sayMoment(row.lastTick),
        row.next ?? (row.total > 0 && row.done === row.total ? word('complete') : ''),
      ]),
    ),
    make('h3', { textContent: word('slowest') }),
    make('p', { textContent: word('slowestHelp') }),
    table(
      `${path.title}: ${word('slowest')}`,
      [word('step'), word('days'), 'n'],
      slow.slice(0, LIMIT).map((step) => [step.text, (step.days ?? 0).toFixed(1), `${step.ticks}`]),
    ),
    make('h3', { textContent: word('leftOut') }),
    table(
      `${path.title}: ${word('leftOut')}`,
      [word('step'), word('skipped'), word('na')],
      left.slice(0, LIMIT).map((step) => [step.text, `${step.skipped}`, `${step.na}`]),
    ),
  ];
}

function table(label: string, heads: readonly string[], rows: readonly (readonly string[])[]): Node {
  const head = make('tr', {}, ...heads.map((text) => make('th', { scope: 'col', textContent: text })));
  const body = rows.map((cells) => make('tr', {}, ...cells.map((text) => make('td', { textContent: text }))));
  const own = make('table', { className: 'hb-table' }, make('thead', {}, head), make('tbody', {}, ...body));
  return make('div', { className: 'hb-table-scroll', tabIndex: 0, role: 'region', ariaLabel: label }, own);
}
