import type { PostmortemRecord } from '../../../schema/postmortem.ts';
import { addTo } from '../../../text/add-to.ts';
import { type ActionState, actionState } from '../action-state.ts';

/**
 * An action of some incident. Whether it is overdue depends on the day and is left to the reader's browser, or to
 * who reads the table: `due` and `state` say all that is needed.
 */
export interface LedgerAction {
  text: string;
  owner: string | null;
  /** ISO date as precise as the source. */
  due: string | null;
  state: ActionState;
  /** The author's own word for the status. */
  status: string | null;
  link: string | null;
  services: string[];
  severity: string | null;
  incident: { id: string; title: string; url: string; date: string | null };
  path: string;
  line: number | null;
}

/** Every action of every postmortem: those to be done first, by due date, then the newest incident first. */
export function buildActionLedger(records: readonly PostmortemRecord[]): LedgerAction[] {
  const actions = records.flatMap((record) =>
    record.actions.map(
      (action): LedgerAction => ({
        text: action.text,
        owner: action.owner?.value ?? null,
        due: action.due?.value ?? null,
        state: actionState(action.status?.value ?? null),
        status: action.status?.value ?? null,
        link: action.link,
        services: record.services.map(({ value }) => value),
        severity: record.severity?.value ?? null,
        incident: {
          id: record.id,
          title: record.title.value,
          url: record.url,
          date: record.date?.value ?? null,
        },
        path: record.path,
        line: action.source.line,
      }),
    ),
  );
  return actions
    .map((action, index) => ({ action, index }))
    .sort((a, b) => compareActions(a.action, b.action) || a.index - b.index)
    .map(({ action }) => action);
}

/** How many actions there are, and how many of them are said to be open or done; `stated` where any says how it stands. */
export interface ActionCounts {
  total: number;
  open: number;
  done: number;
  stated: boolean;
}

/** Counts actions by what their files say of them. */
export function countActions(actions: readonly LedgerAction[]): ActionCounts {
  const count = (wanted: ActionState): number => actions.filter(({ state }) => state === wanted).length;
  const total = actions.length;
  return { total, open: count('open'), done: count('done'), stated: count('unstated') < total };
}

/** Actions by owner or by service, in the order of names; those without one come last under null. */
export function groupActions(
  actions: readonly LedgerAction[],
  by: 'owner' | 'service',
): { name: string | null; actions: LedgerAction[] }[] {
  const groups = new Map<string | null, LedgerAction[]>();
  for (const action of actions) {
    const names = by === 'owner' ? [action.owner] : action.services.length > 0 ? action.services : [null];
    for (const name of names) addTo(groups, name, action);
  }
  return [...groups]
    .map(([name, members]) => ({ name, actions: members }))
    .sort((a, b) =>
      a.name === null || b.name === null
        ? Number(a.name === null) - Number(b.name === null)
        : a.name.localeCompare(b.name, 'en'),
    );
}

function compareActions(a: LedgerAction, b: LedgerAction): number {
  const rank = ({ state }: LedgerAction): number => ({ open: 0, unstated: 0, dropped: 1, done: 2 })[state];
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  const [first, second] = [a.due ?? '9999', b.due ?? '9999'];
  if (first !== second) return first < second ? -1 : 1;
  const [older, newer] = [a.incident.date ?? '', b.incident.date ?? ''];
  return older === newer ? 0 : older < newer ? 1 : -1;
}
