import { distance } from 'fastest-levenshtein';
import type { HandbookRecord } from '../schema/handbook.ts';
import type { Command, PlaybookRecord } from '../schema/playbook.ts';
import { fillCommand } from '../shell/fill.ts';
import { nameKey } from '../text/name-key.ts';
import { indexNames } from './alerts.ts';
import { indexed } from './indexed.ts';

/** A playbook for an alert, its commands filled in with the labels of the alert. */
export interface AnsweredAlert {
  playbook: PlaybookRecord;
  /** It is the one of this name, and not only of one like it. */
  exact: boolean;
  commands: { command: Command; text: string; open: string[] }[];
}

/** The playbooks of an alert, else the nearest ones by name, with its labels filled into their commands. */
export function answerAlert(
  records: readonly HandbookRecord[],
  alert: string,
  labels: Readonly<Record<string, string>>,
): AnsweredAlert[] {
  const names = indexed(records, 'alert-names', indexNames);
  const key = nameKey(alert);
  const exact = names.get(key);
  const playbooks = exact ?? nearestPlaybooks(names, key);
  const values = new Map(Object.entries(labels).map(([name, value]) => [nameKey(name), value]));
  return playbooks.map((playbook) => ({
    playbook,
    exact: exact !== undefined,
    commands: playbook.commands.map((command) => {
      const { text, open } = fillCommand(command.text, values);
      return { command, text, open };
    }),
  }));
}

/** The most playbooks that a name like theirs gives. */
const MOST = 3;

function nearestPlaybooks(names: ReadonlyMap<string, PlaybookRecord[]>, key: string): PlaybookRecord[] {
  if (key === '') return [];
  const near = [...names]
    .map(([name, playbooks]) => {
      const holds = Math.min(name.length, key.length) >= 4 && (name.includes(key) || key.includes(name));
      const share = 1 - distance(name, key) / Math.max(name.length, key.length);
      return { playbooks, share: Math.max(share, holds ? 0.7 : 0) };
    })
    .filter(({ share }) => share >= 0.6)
    .sort((a, b) => b.share - a.share);
  return [...new Set(near.flatMap(({ playbooks }) => playbooks))].slice(0, MOST);
}
