import { wholeFile } from '../../../rules/rule.ts';
import { ownerOf } from '../../../source/folders.ts';
import { numberInPath } from '../writer/decision.ts';
import { decisionRule } from './decision-rule.ts';
import { isSourceName } from './source-name.ts';

export const numberTaken = decisionRule(
  {
    id: 'adr/number-taken',
    severity: 'error',
    title: 'A number that the base branch has given to another decision',
    explanation: `A decision of this branch has a number that another file has on the branch to compare with. Both merge without a conflict, and after that two decisions share the number.

Take the next free number before the merge. \`check --base REF\` compares with a branch.`,
    examples: [
      {
        name: 'another file on the base branch',
        files: { 'adr/0002-b.md': '# B\n\nStatus: Accepted\n', 'adr/0001-a.md': '# A\n\nStatus: Accepted\n' },
        basePaths: ['adr/0001-a.md', 'adr/0002-other.md'],
        expected: ['adr/0002-b.md'],
      },
      {
        name: 'the same files',
        files: { 'adr/0001-a.md': '# A\n\nStatus: Accepted\n' },
        basePaths: ['adr/0001-a.md'],
        expected: [],
      },
      {
        name: 'a file that this branch has renamed',
        files: { 'adr/0001-a.md': '# A\n\nStatus: Accepted\n' },
        basePaths: ['adr/0001-first.md'],
        formerPaths: ['adr/0001-first.md'],
        expected: [],
      },
    ],
  },
  function* (record, { handbook, base }) {
    if (!base || record.number?.source.from !== 'filename' || base.paths.has(record.path)) return;
    const folder = ownerOf(record.path, handbook.tree.folders)?.path;
    if (folder === undefined || record.category !== null) return;
    for (const path of base.paths) {
      if (!isSourceName(path) || handbook.tree.paths.has(path) || base.former.has(path)) continue;
      if (folder !== '.' && !path.startsWith(`${folder}/`)) continue;
      const below = folder === '.' ? path : path.slice(folder.length + 1);
      if (below.includes('/') || numberInPath(path, folder) !== record.number.value) continue;
      yield {
        ...wholeFile(record.path),
        message: `Unexpected number ${record.number.raw}, expected one that ${path} on ${base.ref} does not have.`,
        help: 'Rename the file to the next free number before the merge.',
      };
      return;
    }
  },
);
