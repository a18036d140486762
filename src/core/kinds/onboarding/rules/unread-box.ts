import type { Nodes } from 'mdast';
import { type ParsedDocument, sourceAt, startOf } from '../../../markdown/document.ts';
import { nodeText } from '../../../markdown/node-text.ts';
import { walk } from '../../../markdown/walk.ts';
import { recordsOf } from '../../../query/order.ts';
import type { Finding, Rule } from '../../../rules/rule.ts';
import { factOf } from '../../../source/facts.ts';
import { tableSteps } from '../table-steps.ts';

export const onboardingUnreadBox: Rule = {
  id: 'onboarding/unread-box',
  severity: 'warning',
  title: 'A box that Markdown does not know',
  explanation: `A task is a list item that begins with \`[ ]\` or \`[x]\`, one blank or one letter between the brackets and a blank behind them. Other boxes stay text on every page: \`[]\`, \`[-]\`, \`[~]\`, \`[ ]\` without words or without a blank behind it, and boxes that stand in no list, or in a table whose row says nothing else. Nobody can tick them here.

Write the task as \`- [ ] …\`. One that nobody has to do any more is better removed; its ticks are kept.`,
  examples: [
    {
      name: 'finds boxes of other tools, without a blank, and in tables',
      files: {
        'onboarding/path.md':
          '- [-] a\n- [] b\n- [ ]c\n- [~] d\n- [ ] e\n\n| Done | Task |\n| --- | --- |\n| [~] | f |\n\n[] - g\n\n[x] h\n',
      },
      expected: [
        'onboarding/path.md:1',
        'onboarding/path.md:2',
        'onboarding/path.md:3',
        'onboarding/path.md:4',
        'onboarding/path.md:9',
        'onboarding/path.md:11',
        'onboarding/path.md:13',
      ],
    },
    {
      name: 'accepts tasks, drawn boxes, links and code',
      files: {
        'onboarding/path.md':
          '- [ ] a\n- ☐ i\n- [x] b\n- [a](https://example.com/)\n- [1] is a footnote\n- `[-]` is code\n- [X](x.md)\n',
        'onboarding/x.md': '- [ ] x\n',
      },
      expected: [],
    },
  ],
  *check({ handbook }) {
    for (const record of recordsOf(handbook.records, 'onboarding')) {
      for (const document of handbook.documents.get(record.id) ?? [])
        yield* factOf(document, 'unread boxes', () => boxesOf(document));
    }
  },
};

/** A box at the front of an item, and a cell that is nothing else. */
const IN_ITEM = /^(?:[☐☑☒]|\[(?:\s*|\s*[-~✓✔✗✘/><?!*]\s*|\s+x\s*|x\s+)\](?![(:[]))/iu;
/** A box at the front of a paragraph that is in no list. */
const IN_PARAGRAPH = /^\[[ xX]?\](?=\s)/u;
const IN_CELL = /^(?:\[(?:\s*|\s*[-~✓✔✗✘xX*]\s*)\]|[☐☑☒])$/u;

function boxesOf(document: ParsedDocument): Finding[] {
  const found: Finding[] = [];
  const read = new Set<Nodes>();
  const note = (node: Nodes, box: string): void => {
    const { path, line, column } = sourceAt(document, startOf(document, node), 'list');
    found.push({
      path,
      line,
      column,
      message: `Unexpected box \`${box}\`, which is text to Markdown, expected a list item that begins with \`[ ]\` or \`[x]\` and a blank.`,
      help: 'Write the task as `- [ ] …`, or remove the box.',
    });
  };
  walk(document.tree, (node, ancestors) => {
    const [first] = node.type === 'listItem' ? node.children : [];
    if (node.type === 'listItem' && typeof node.checked !== 'boolean' && first?.type === 'paragraph') {
      const begins = first.children[0]?.type === 'text' ? IN_ITEM.exec(nodeText(first)) : null;
      if (begins) note(node, begins[0]);
    }
    if (
      node.type === 'paragraph' &&
      node.children[0]?.type === 'text' &&
      ancestors.at(-1)?.type !== 'listItem'
    ) {
      const begins = IN_PARAGRAPH.exec(nodeText(node));
      if (begins) note(node, begins[0]);
    }
    if (node.type === 'table') for (const { row } of tableSteps(document, node)) read.add(row);
    if (node.type === 'tableCell' && !read.has(ancestors.at(-1) as Nodes)) {
      const text = nodeText(node).trim();
      if (IN_CELL.test(text)) note(node, text);
    }
    return undefined;
  });
  return found;
}
