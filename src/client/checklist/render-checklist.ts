import type { Mark, Marks } from '../../core/progress/marks.ts';
import { addDays, KNOWN, type PathManifest, START, type Summary } from '../../core/progress/summary.ts';
import { parseJsonAttribute } from '../../core/text/json-attribute.ts';
import { isoDay } from '../page/calendar-day.ts';
import '../page/page.ts';

/** Words of the panel of a path, in the language of the page; `#` stands for what is named. */
export interface ChecklistWords {
  skipped: string;
  na: string;
  changed: string;
  new: string;
  due: string;
  overdue: string;
  others: string;
  /** `#o`, `#s` and `#l` stand for the numbers of steps that are overdue, due within a week, and can wait. */
  agenda: string;
  next: string;
  complete: string;
  gone: string;
  /** What stands between names in a row. */
  comma: string;
}

/** Puts the state of a path on its page: every box and its note, the phases, the panel, and how much is gone. */
export function renderChecklist(
  panel: HTMLElement,
  manifest: PathManifest,
  marks: Marks,
  summary: Summary,
): void {
  const { store, count } = globalThis.handbookPage;
  const words = parseJsonAttribute(panel.dataset.words ?? '') as ChecklistWords;
  const find = <E extends HTMLElement>(name: string): E | null => panel.querySelector<E>(`[data-${name}]`);
  const setting = (id: string): string => marks.get(id)?.state ?? '';
  const readOnly = store.open(manifest.key).status === 'newer';
  const start = setting(START);
  const today = isoDay(new Date());
  const soon = addDays(today, 7) ?? '';
  // What the last visit knew counts for all of this one.
  const { aliases } = manifest;
  panel.dataset.known ??= setting(KNOWN).replace(/\S+/g, (id) =>
    Object.hasOwn(aliases, id) ? (aliases[id] ?? id) : id,
  );
  const { known } = panel.dataset;
  const agenda = { o: 0, s: 0, l: 0 };
  let next = words.complete;

  // What is said of the step at hand: words for the styles, and remarks for the reader.
  let flags: string[] = [];
  let notes: string[] = [];
  const flag = (
    name: 'skipped' | 'na' | 'changed' | 'new' | 'due' | 'overdue' | 'others',
    text = '',
  ): void => {
    flags.push(name);
    notes.push(words[name].replace('#', text));
  };
  const flagDue = (day: string | null, counts: boolean): void => {
    const late = !!day && day < today;
    if (counts) agenda[!day || day > soon ? 'l' : late ? 'o' : 's']++;
    if (!day) return;
    // An optional step is never overdue.
    flag(counts && late ? 'overdue' : 'due', sayDay(day));
    if (day <= soon) flags.push('soon');
  };

  manifest.steps.forEach(({ id, roles, hash, due }, index) => {
    const box = document.getElementById(`step-${id}`);
    const item = box?.closest<HTMLElement>('li,tr');
    const { state = '', mine } = summary.steps[index] ?? {};
    const mark = marks.get(id);
    if (!(box instanceof HTMLInputElement) || !item) return;
    flags = [mine ? 'mine' : 'theirs', state];
    notes = [];
    if (state === 'skipped' || state === 'na') flag(state);
    if (state === 'done' && mark?.hash && hash && mark.hash !== hash) flag('changed');
    if (!mark?.state && known && !` ${known} `.includes(` ${id} `)) flag('new');
    if (state === 'open') {
      if (mine) flagDue(addDays(start, due ?? '-'), summary.open.has(id));
      else flag('others', roles.map((role) => manifest.roles[role]).join(words.comma));
    }
    box.checked = state === 'done';
    box.disabled = readOnly;
    item.dataset.is = flags.join(' ');
    const note = noteOf(box);
    if (note) note.textContent = notes.join(' · ');
    if (id === summary.next) next = words.next.replace('#', textOf(item));
  });

  document.querySelectorAll<HTMLElement>('[data-hb-phase]').forEach((phase, index) => {
    const own = summary.phases[index];
    if (own) count(phase, own);
    const required = summary.phases[Number(phase.dataset.requires)];
    phase.toggleAttribute('data-early', !!required && required.done < required.total);
  });

  for (const field of panel.querySelectorAll<HTMLInputElement>('[data-setting]')) {
    field.value = setting(field.dataset.setting ?? '');
    field.disabled = readOnly;
  }
  find('tools')?.removeAttribute('hidden');
  const link = find<HTMLAnchorElement>('next');
  if (link) {
    link.textContent = next;
    link.hash = summary.next ? `step-${summary.next}` : '';
  }
  const list = find('agenda');
  if (list)
    list.textContent =
      start && words.agenda.replace(/#([osl])/g, (_, kind: 'o' | 's' | 'l') => `${agenda[kind]}`);
  const gone = goneOf(manifest, marks).length;
  const button = find('gone');
  if (button) {
    button.hidden = !gone;
    button.textContent = words.gone.replace('#', `${gone}`);
  }
}

/** Marks of steps that the path no longer has. */
export function goneOf({ steps }: PathManifest, marks: Marks): [string, Mark][] {
  return [...marks].filter(
    ([id, { state }]) => state && state !== 'open' && id[0] !== '@' && !steps.some((step) => step.id === id),
  );
}

/** The words of a step. */
export function textOf(item: Element | null): string {
  return (item?.querySelector('.hb-box + label')?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function sayDay(day: string): string {
  return new Date(day).toLocaleDateString(document.documentElement.lang.replace(/^en$/, 'en-GB'), {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
}

/** The place of a step's remarks behind its label; the page itself has none, since most steps never need one. */
export function noteOf(box: Element): Element | null {
  const label = box.nextElementSibling;
  if (!label?.nextElementSibling?.matches('.hb-note'))
    label?.insertAdjacentHTML('afterend', '<span class="hb-note"></span>');
  return label?.nextElementSibling ?? null;
}
