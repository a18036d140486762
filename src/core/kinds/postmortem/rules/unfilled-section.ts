import { endOf, type ParsedDocument, parseDocument, sourceAt, startOf } from '../../../markdown/document.ts';
import { nodeText } from '../../../markdown/node-text.ts';
import { buildSections } from '../../../markdown/sections.ts';
import { walk } from '../../../markdown/walk.ts';
import { type Finding, placeOf, type Rule } from '../../../rules/rule.ts';
import { factOf } from '../../../source/facts.ts';
import type { SourceFile } from '../../../source/source.ts';
import { hashText } from '../../../text/hash.ts';
import { once } from '../../../text/once.ts';
import { squeeze } from '../../../text/spaces.ts';
import { postmortemPartNamed } from '../../../words/postmortem.ts';
import { incidentsOf } from './incident.ts';

const TEMPLATE =
  '# Template for reports\n\n## Summary\n\nQuick summary of what happened and of how it was mended.\n\n## Action items\n\n1. {{ summary }} [link to issue]\n';

/** Shortest text that counts as the template's own; shorter ones occur by chance. */
const MIN_TEXT = 25;

export const unfilledSection: Rule = {
  id: 'postmortem/unfilled-section',
  severity: 'warning',
  title: 'A section left as the template had it',
  explanation: `A section holds the template's own words, a placeholder such as \`{{ summary }}\` or \`[link to issue]\`, or nothing at all. A reader cannot tell whether nobody thought about it or there was nothing to say.

Fill it in, write "None", or remove the heading. The words are compared with the template that lies in the same folder, where there is one.`,
  examples: [
    {
      name: 'the words of the template',
      files: {
        'incidents/template.md': TEMPLATE,
        'incidents/2024-05-14-a.md':
          '# 2024-05-14, slow\n\n## Summary\n\nQuick summary of what happened and of how it was mended.\n',
      },
      expected: ['incidents/2024-05-14-a.md:5'],
    },
    {
      name: 'a placeholder and an empty section',
      files: {
        'incidents/2024-05-14-a.md':
          '# 2024-05-14, slow\n\n## Action items\n\n1. {{ summary }}\n\n## Where we got lucky\n',
      },
      expected: ['incidents/2024-05-14-a.md:5', 'incidents/2024-05-14-a.md:7'],
    },
    {
      name: 'filled in',
      files: {
        'incidents/template.md': TEMPLATE,
        'incidents/2024-05-14-a.md':
          '# 2024-05-14, slow\n\n## Summary\n\nThe queue grew.\n\n## Where we got lucky\n\nNone\n',
      },
      expected: [],
    },
  ],
  *check({ handbook }): Iterable<Finding> {
    const skipped = new Set(
      handbook.skipped.flatMap(({ path, reason }) => (reason === 'template' ? [path] : [])),
    );
    const templates = handbook.tree.files.filter(({ path }) => skipped.has(path));
    for (const { document } of incidentsOf(handbook)) {
      const folder = document.path.slice(0, document.path.lastIndexOf('/') + 1);
      const own = new Set(templates.filter(({ path }) => path.startsWith(folder)).flatMap(wordsOfTemplate));
      yield* factOf(document, `unfilled sections ${hashText([...own].join('\n'))}`, () => [
        ...findUnfilled(document, own),
      ]);
    }
  },
};

const wordsOfTemplate = once((file: SourceFile): string[] =>
  textsOf(parseDocument(file)).map(({ text }) => text),
);

/** Words of a template, with `own` those of the templates beside the page, and sections without any words. */
function* findUnfilled(document: ParsedDocument, own: ReadonlySet<string>): Iterable<Finding> {
  for (const { text, offset } of textsOf(document)) {
    const copied = text.length >= MIN_TEXT && own.has(text);
    if (!copied && !/\{\{[^{}]*\}\}|\[link to [^\]]{0,40}\](?!\()/i.test(text)) continue;
    yield {
      message: `Unexpected "${text.slice(0, 60)}", expected what happened here instead of the template's words.`,
      ...placeOf(sourceAt(document, offset, 'section')),
      help: 'Fill the section in, write "None", or remove it.',
    };
  }
  for (const { heading, blocks } of buildSections(document)) {
    if (blocks.length > 0 || heading.depth === 1 || !postmortemPartNamed(heading.text)) continue;
    yield {
      message: `Unexpected empty section "${heading.text}", expected text.`,
      ...placeOf(heading.source),
      help: 'Fill the section in, write "None", or remove the heading.',
    };
  }
}

function textsOf(document: ParsedDocument): { text: string; offset: number }[] {
  const texts: { text: string; offset: number }[] = [];
  walk(document.tree, (node) => {
    if (node.type !== 'paragraph') return undefined;
    const start = startOf(document, node);
    // A reference without a definition is text to its author: take the source, not the tree.
    const raw = squeeze(document.text.slice(start, endOf(document, node)));
    texts.push({ text: /\{\{|\[link/i.test(raw) ? raw : squeeze(nodeText(node)), offset: start });
    return 'skip';
  });
  return texts;
}
