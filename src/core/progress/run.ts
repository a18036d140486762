import { squeeze } from '../text/spaces.ts';
import type { Mark, Marks } from './marks.ts';

/** A step of a playbook, as a run ticks it. */
export interface RunStep {
  id: string;
  text: string;
  /** The part of the playbook that it belongs to. */
  section: string | null;
}

/** One use of a playbook in an incident. A ledger of a playbook holds all of its runs, `<run>/…` being the ids of one. */
export interface Run {
  id: string;
  name: string;
  /** Milliseconds since 1970, as all moments here. */
  started: number;
  /** When each step that is ticked was ticked. */
  done: ReadonlyMap<string, number>;
  notes: readonly { id: string; text: string; at: number }[];
}

/** Changes for a ledger. */
export type RunChanges = [id: string, mark: Omit<Mark, 'at'>][];

const START = '@start';
const NAME = '@name';
const GONE = '@gone';
const NOTE = 'note:';

/** The runs that a ledger holds, the latest first; runs that were removed are left out. */
export function readRuns(marks: Marks): Run[] {
  const byRun = new Map<string, Map<string, Mark>>();
  for (const [id, mark] of marks) {
    const slash = id.indexOf('/');
    if (slash < 1) continue;
    const run = id.slice(0, slash);
    const own = byRun.get(run) ?? new Map<string, Mark>();
    byRun.set(run, own.set(id.slice(slash + 1), mark));
  }
  const runs: Run[] = [];
  for (const [id, own] of byRun) {
    const start = own.get(START);
    if (!start || own.get(GONE)?.state === 'done') continue;
    const ticked = [...own].filter(
      ([key, mark]) => mark.state === 'done' && !key.startsWith('@') && !key.startsWith(NOTE),
    );
    runs.push({
      id,
      name: own.get(NAME)?.text ?? '',
      started: start.at,
      done: new Map(ticked.map(([key, mark]) => [key, mark.at])),
      notes: [...own]
        .filter(([key, mark]) => key.startsWith(NOTE) && mark.state === 'note')
        .map(([key, mark]) => ({ id: key, text: mark.text ?? '', at: mark.at }))
        .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
    });
  }
  return runs.sort((a, b) => b.started - a.started || (a.id < b.id ? -1 : 1));
}

export function startRun(id: string, name: string): RunChanges {
  return [
    [`${id}/${START}`, { state: 'started' }],
    [`${id}/${NAME}`, { state: 'name', text: name }],
  ];
}

export function nameRun(id: string, name: string): RunChanges {
  return [[`${id}/${NAME}`, { state: 'name', text: name }]];
}

export function tickStep(id: string, step: RunStep, done: boolean): RunChanges {
  return [[`${id}/${step.id}`, { state: done ? 'done' : 'open', text: step.text }]];
}

/** `note` is the note's own id within its run. */
export function addNote(id: string, note: string, text: string): RunChanges {
  return [[`${id}/${NOTE}${note}`, { state: 'note', text }]];
}

/** Unticks every step and takes the notes away; the run goes on under its name. */
export function resetRun(run: Run): RunChanges {
  return [
    ...[...run.done.keys()].map((step) => [`${run.id}/${step}`, { state: 'open' }] as RunChanges[number]),
    ...run.notes.map((note) => [`${run.id}/${note.id}`, { state: 'open' }] as RunChanges[number]),
  ];
}

export function removeRun(id: string): RunChanges {
  return [[`${id}/${GONE}`, { state: 'done' }]];
}

/** The marks of one run alone, for handing it over. */
export function marksOfRun(marks: Marks, id: string): Map<string, Mark> {
  return new Map([...marks].filter(([key]) => key.startsWith(`${id}/`)));
}

/** A moment in UTC to the minute: `2026-03-01 02:13`. */
export function formatMoment(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replace('T', ' ');
}

/** What the Markdown of a run says around its events; `#` stands for the name of the playbook, and of a step. */
export interface RunDocumentWords {
  started: string;
  done: string;
  playbook: string;
  timeline: string;
  zone: string;
  time: string;
  event: string;
}

/**
 * A run as Markdown: a table of moments in UTC and events, which is a postmortem's timeline as it stands. A step that
 * the playbook no longer has keeps the words it was ticked with.
 */
export function renderRun(
  run: Run,
  steps: readonly RunStep[],
  marks: Marks,
  playbook: { title: string; href: string },
  words: RunDocumentWords,
): string {
  const texts = new Map(steps.map((step) => [step.id, step.text]));
  const events = [
    { at: run.started, text: words.started.replace('#', () => playbook.title) },
    ...[...run.done].map(([id, at]) => ({
      at,
      text: words.done.replace('#', () => texts.get(id) ?? marks.get(`${run.id}/${id}`)?.text ?? id),
    })),
    ...run.notes.map(({ at, text }) => ({ at, text })),
  ].sort((a, b) => a.at - b.at);
  const rows = events.map(({ at, text }) => `| ${formatMoment(at)} | ${cell(text)} |`);
  return [
    `# ${cell(run.name)}`,
    '',
    `${words.playbook}: [${cell(playbook.title)}](${playbook.href})`,
    '',
    `## ${words.timeline}`,
    '',
    words.zone,
    '',
    `| ${words.time} | ${words.event} |`,
    '|---|---|',
    ...rows,
    '',
  ].join('\n');
}

/** Text on one line of a table. */
function cell(text: string): string {
  return squeeze(text).replace(/([\\|<[\]])/g, '\\$1');
}
