import type { CodeFile } from '../../graph/governs/area.ts';
import type { Handbook } from '../../graph/handbook.ts';
import type { AdrRecord } from '../../schema/adr.ts';
import { newestFirst } from '../order.ts';
import { type Asking, explainFile, type FileAnswer, type Governing } from './explain-file.ts';

/** What is known of a file or of a folder. */
export interface PlaceAnswer extends FileAnswer {
  /** The files below a folder, and how many of them each decision governs; null for a file. */
  below: { files: number; governed: ReadonlyMap<AdrRecord, number> } | null;
}

/**
 * All decisions that govern a file, or a folder or any of the files below it: those are answered by their paths. A decision
 * has the reasons of the first file that it governs.
 */
export function explainPlace(handbook: Handbook, file: CodeFile, asking: Asking): PlaceAnswer {
  const own = explainFile(handbook, file, asking);
  if (file.below === undefined) return { ...own, below: null };
  const { day, today } = asking;
  const governed = new Map<AdrRecord, number>();
  const answers = file.below.map((path) => explainFile(handbook, fileBelow(file, path), { day, today }));
  for (const { inForce, open, ended } of answers)
    for (const { decision } of [...inForce, ...open, ...ended])
      governed.set(decision, (governed.get(decision) ?? 0) + 1);
  const all = [own, ...answers];
  return {
    inForce: firstOfEach(all.flatMap(({ inForce }) => inForce)),
    open: firstOfEach(all.flatMap(({ open }) => open)),
    ended: firstOfEach(all.flatMap(({ ended }) => ended)),
    services: [
      ...Map.groupBy(
        all.flatMap(({ services }) => services),
        ({ service }) => service,
      ).values(),
    ].flatMap(([first]) => first ?? []),
    below: { files: file.below.length, governed },
  };
}

/** A file below a folder, from its path there. */
function fileBelow({ below: _, ...folder }: CodeFile, path: string): CodeFile {
  const join = (front: string): string => (front === '.' ? path : `${front}/${path}`);
  return {
    ...folder,
    path: folder.path === null ? null : join(folder.path),
    repositoryPath: join(folder.repositoryPath),
    former: [],
  };
}

function firstOfEach(all: readonly Governing[]): Governing[] {
  const first = new Map(all.toReversed().map((one) => [one.decision, one]));
  return newestFirst([...first.keys()]).flatMap((decision) => first.get(decision) ?? []);
}
