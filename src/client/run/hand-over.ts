import { knownMoments } from '../../core/progress/exchange.ts';
import { type Marks, readMarks, writeMarks } from '../../core/progress/marks.ts';

/** A run on its way from one person to another. */
export interface HandOver {
  /** Id of the playbook. */
  playbook: string;
  marks: Marks;
}

/** A longer link or file is not ours, in UTF-16 units or bytes. */
export const MAX_HAND_OVER = 200_000;

/** The run as the text of a file. */
export function writeHandOver({ playbook, marks }: HandOver): string {
  return JSON.stringify({ handbook: 'run', v: 1, playbook, ledger: JSON.parse(writeMarks(marks)) });
}

/**
 * Reads a run; null where the text is none, or is one of another playbook. What a clock far ahead has ticked counts as
 * ticked now: an incident does not wait for a clock.
 */
export function readHandOver(text: string, playbook: string, now: number): HandOver | null {
  if (text.length > MAX_HAND_OVER) return null;
  try {
    const value: { handbook?: unknown; playbook?: unknown; ledger?: unknown } = JSON.parse(text);
    if (value.handbook !== 'run' || value.playbook !== playbook) return null;
    const { status, marks } = readMarks(value.ledger);
    if (status !== 'ok' || marks.size === 0) return null;
    return { playbook, marks: knownMoments(marks, now, now) };
  } catch {
    return null;
  }
}
