import { textRule } from './text-rule.ts';

export const conflictMarker = textRule(
  {
    id: 'file/conflict-marker',
    severity: 'error',
    stops: true,
    title: 'A merge that was not finished',
    explanation: `The file holds the marks that git leaves where two changes contradict each other. Which of the two is true is not decided, so a page made of it would be wrong.

Decide, remove the lines that begin with \`<<<<<<<\`, \`=======\` and \`>>>>>>>\`, and commit. A page that shows such marks on purpose indents them or keeps them in a code block.`,
    examples: [
      {
        name: 'both sides of a merge',
        files: {
          'adr/0001-a.md': '# A\n\n<<<<<<< HEAD\nAccepted\n=======\nRejected\n>>>>>>> main\n',
        },
        expected: ['adr/0001-a.md:3'],
      },
      {
        name: 'marks in a code block',
        files: {
          'playbooks/merge.md': '# A\n\n```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> main\n```\n',
        },
        expected: [],
      },
    ],
  },
  /^<{7} \S.*$(?=[\s\S]*?^={7}$[\s\S]*?^>{7} \S)/m,
  (match, { text }) =>
    isFenced(text.slice(0, match.index))
      ? null
      : {
          message: 'Unexpected conflict marker of git, expected a finished merge.',
          help: 'Decide which side holds and remove the lines <<<<<<<, ======= and >>>>>>>.',
        },
);

/** Whether a code fence is open at the end of a text. */
function isFenced(before: string): boolean {
  let open: string | null = null;
  for (const [, fence = ''] of before.matchAll(/^ {0,3}(`{3,}|~{3,})/gm)) {
    if (open === null) open = fence;
    else if (fence[0] === open[0] && fence.length >= open.length) open = null;
  }
  return open !== null;
}
