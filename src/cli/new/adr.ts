import { draftDecision, numberInPath } from '../../core/kinds/adr/writer/decision.ts';
import { readBranchPaths } from '../../node/read-branch-paths.ts';
import type { Drafter } from './drafter.ts';

/** A decision in the dialect of its folder, with a number that no local branch uses. */
export const newDecision: Drafter = {
  folder: 'docs/adr',
  async draft({ handbook, folder, title, day, language, root, args }) {
    const taken = (await readBranchPaths(root)).flatMap((path) => numberInPath(path, folder.path) ?? []);
    return draftDecision(
      handbook,
      folder,
      { title, day, language, dated: args.text('date') !== undefined },
      taken,
    );
  },
};
