import { buildCohort, type Cohort, type CohortPath, type CohortRow } from '../../core/progress/cohort.ts';
import type { Marks } from '../../core/progress/marks.ts';
import { make, makeTable, sayMoment, wordsOf } from './dom.ts';
import { readFile } from './import.ts';

/** Rows of a table of steps. */
const LIMIT = 10;

/** Reads the files that a lead chose, in this browser alone, and shows for each path who stands where and what is signed. */
export default async function showCohort(element: HTMLElement, files: readonly File[]): Promise<void> {
  const word = wordsOf(element);
  const paths: CohortPath[] = JSON.parse(element.dataset.paths ?? '[]');
  const people = new Map<CohortPath, { name: string; marks: Marks }[]>();
  const problems: string[] = [];
  const { store, run } = globalThis.handbookPage;
  for (const file of files) {
    const read = await readFile(file);
    const key = read.status === 'ok' ? read.key : '';
    const path = paths.find(({ manifest, signOffs }) => key === manifest.key || key === signOffs);
    if (read.status !== 'ok') problems.push(`${file.name}: ${word(read.status)}`);
    else if (!path) problems.push(`${file.name}: ${word('otherHandbook')}`);
    else {
      if (read.edited) problems.push(`${file.name}: ${word('edited')}`);
      if (key === path.signOffs) store.open(key).put(laterMarks(store.open(key).marks, read.marks));
      else
        people.set(path, [
          ...(people.get(path) ?? []),
          { name: file.name.replace(/\.json$/i, ''), marks: read.marks },
        ]);
    }
  }
  const shown = paths.filter((path) => people.has(path) || store.open(path.signOffs).marks.size > 0);
  const signed: [HTMLElement, CohortPath, CohortRow[]][] = [];
  element.querySelector('output')?.replaceChildren(
    ...problems.map((textContent) => make('p', { textContent })),
    ...shown.flatMap((path) => {
      const own = people.get(path) ?? [];
      const cohort = buildCohort(path, own);
      const section = make('section');
      if (path.phases.some(({ gate }) => gate !== null)) signed.push([section, path, cohort.rows]);
      return [
        make('h2', { textContent: path.title }),
        ...(own.length > 0 ? tablesOf(path, cohort, word) : []),
        section,
      ];
    }),
  );
  for (const values of signed) await run('sign-offs', ...values);
}

/** Marks of a file that are later than what is known. */
function laterMarks(known: Marks, read: Marks): [string, { state: string; at: number }][] {
  return [...read].filter(([id, { at }]) => at > (known.get(id)?.at ?? -1));
}

type Word = ReturnType<typeof wordsOf>;

/** A table without the columns that are empty in every row. */
function makeFilledTable(name: string, heads: string[], rows: string[][]): Node {
  const isFilled = (_: string, at: number): boolean => rows.some((row) => row[at]);
  return makeTable(
    name,
    heads.filter(isFilled),
    rows.map((row) => row.filter(isFilled)),
  );
}

function tablesOf(path: CohortPath, { rows, spans, steps }: Cohort, word: Word): Node[] {
  const slow = steps.filter((step) => step.days !== null).sort((a, b) => (b.days ?? 0) - (a.days ?? 0));
  const left = steps
    .filter((step) => step.skipped + step.na > 0)
    .sort((a, b) => b.skipped + b.na - a.skipped - a.na);
  return [
    makeFilledTable(
      path.title,
      [
        word('person'),
        word('role'),
        word('start'),
        word('done'),
        ...path.phases.map(({ title }) => title),
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
    make('h3', { textContent: word('spans') }),
    make('p', { textContent: word('spansHelp') }),
    makeTable(
      `${path.title}: ${word('spans')}`,
      [word('reached'), word('days'), 'n'],
      spans.map(({ name, isMilestone, days, n }) => [
        isMilestone ? name : word('phaseDone', name),
        days === null ? '' : days.toFixed(1),
        `${n}`,
      ]),
    ),
    make('h3', { textContent: word('slowest') }),
    make('p', { textContent: word('slowestHelp') }),
    makeTable(
      `${path.title}: ${word('slowest')}`,
      [word('step'), word('days'), 'n'],
      slow.slice(0, LIMIT).map((step) => [step.text, (step.days ?? 0).toFixed(1), `${step.ticks}`]),
    ),
    make('h3', { textContent: word('leftOut') }),
    makeTable(
      `${path.title}: ${word('leftOut')}`,
      [word('step'), word('skipped'), word('na')],
      left.slice(0, LIMIT).map((step) => [step.text, `${step.skipped}`, `${step.na}`]),
    ),
  ];
}
