import { type ImportReading, knownMoments, readProgressFile } from '../../core/progress/exchange.ts';
import {
  MAX_STORED_LENGTH,
  type Mark,
  type Marks,
  mergeMarks,
  renameMarks,
} from '../../core/progress/marks.ts';
import { summarise } from '../../core/progress/summary.ts';
import type { Checklist } from '../page/page.ts';
import { make, makeButton, type wordsOf } from './dom.ts';

/** Reads a file that a reader chose; one that is too large is not even opened. */
export async function readFile(file: File): Promise<ImportReading> {
  if (file.size > 4 * MAX_STORED_LENGTH) return { status: 'too-large' };
  return readProgressFile(await file.text(), Date.now());
}

/**
 * Shows what is in marks from elsewhere beside the reader's own, and offers to merge or to replace. Both are changes
 * that can be undone.
 */
export function offerImport(
  { manifest, ledger, change }: Checklist,
  foreign: Marks,
  word: ReturnType<typeof wordsOf>,
  close: () => void,
): Node[] {
  const theirs = renameMarks(foreign, manifest.aliases);
  const mine = renameMarks(knownMoments(ledger.marks, Date.now()), manifest.aliases);
  const merged = mergeMarks(mine, theirs);
  const there = summarise(manifest, theirs);
  const here = summarise(manifest, mine);
  const both = summarise(manifest, merged);
  const apply = (target: Marks): void => {
    const ids = new Set([...mine.keys(), ...target.keys()]);
    change([...ids].flatMap((id) => changeTo(id, mine.get(id), target.get(id))));
    close();
  };
  const unknown = [...theirs.keys()].filter(
    (id) => !id.startsWith('@') && !manifest.steps.some((step) => step.id === id),
  );
  return [
    make('p', { textContent: word('importThere', there.done, there.total) }),
    make('p', { textContent: word('importHere', here.done, here.total) }),
    make('p', { textContent: word('importBoth', both.done, both.total) }),
    ...(unknown.length > 0 ? [make('p', { textContent: word('importUnknown', unknown.length) })] : []),
    make(
      'div',
      { className: 'hb-row' },
      makeButton(word('merge'), () => apply(merged)),
      makeButton(word('replace'), () => apply(theirs)),
    ),
  ];
}

/** The change that makes one mark another, none where they say the same; a mark keeps the moment at which it was made. */
function changeTo(id: string, from: Mark | undefined, to: Mark | undefined): [string, Omit<Mark, 'at'>][] {
  if (from?.state === to?.state && from?.hash === to?.hash) return [];
  return [[id, to ?? { state: '' }]];
}
