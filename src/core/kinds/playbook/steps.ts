import type { Heading, List, RootContent } from 'mdast';
import { type ParsedDocument, sourceAt, startOf } from '../../markdown/document.ts';
import { nodeText } from '../../markdown/node-text.ts';
import { walk } from '../../markdown/walk.ts';
import type { PlaybookSection, Step } from '../../schema/playbook.ts';
import { entriesOf } from '../../text/keyed-table.ts';
import { squeeze } from '../../text/spaces.ts';
import { onboardingPattern } from '../../words/onboarding.ts';
import type { PlaybookSections } from './sections.ts';

/** Parts in which a list is a list of things to do. */
const DOING: readonly PlaybookSection[] = ['diagnosis', 'mitigation', 'rollback', 'verify'];

/**
 * The steps of a playbook in source order: items of numbered lists and boxes to tick wherever they stand, and in its
 * diagnosis, mitigation, rollback and verification the top-level bullets and the headings with a number.
 */
export function readSteps(document: ParsedDocument, found: PlaybookSections): Step[] {
  const steps: Step[] = [];
  walk(document.tree, (node, ancestors) => {
    if (node.type === 'heading' && isStep(node, document, found))
      steps.push({
        text: squeeze(nodeText(node)),
        section: sectionAt(found, startOf(document, node)),
        source: sourceAt(document, startOf(document, node), 'heading'),
      });
    if (node.type !== 'list') return undefined;
    const section = sectionAt(found, startOf(document, node));
    const nested = ancestors.some((parent) => parent.type === 'listItem');
    const bullets = !nested && section !== null && DOING.includes(section);
    for (const item of node.children) {
      const box = typeof item.checked === 'boolean';
      if (!box && !(isNumbered(node) && !nested) && !bullets) continue;
      const text = itemText(item.children);
      if (text !== '')
        steps.push({ text, section, source: sourceAt(document, startOf(document, item), 'list') });
    }
    return undefined;
  });
  return steps;
}

/** `Step 2: …`, `Schritt 2`, `2. …` */
const NUMBERED_HEADING = new RegExp(
  `^(?:(?:${onboardingPattern('phase')})\\s{0,3}\\d{1,2}(?!\\d)|\\d{1,2}[.)]\\s)`,
  'iu',
);

/** Whether a heading within a part of things to do is one of them: it has a number, and no list that says what to do. */
function isStep(heading: Heading, document: ParsedDocument, found: PlaybookSections): boolean {
  const at = startOf(document, heading);
  const section = sectionAt(found, at);
  if (section === null || !DOING.includes(section) || !NUMBERED_HEADING.test(nodeText(heading))) return false;
  const { children } = document.tree;
  const behind = children.slice(children.indexOf(heading) + 1);
  const end = behind.findIndex(({ type }) => type === 'heading');
  return behind.slice(0, end < 0 ? undefined : end).every(({ type }) => type !== 'list');
}

/** The part of a playbook in which an offset of its file lies; the innermost where they are nested. */
export function sectionAt(found: PlaybookSections, offset: number): PlaybookSection | null {
  let name: PlaybookSection | null = null;
  let size = Number.POSITIVE_INFINITY;
  for (const [candidate, section] of entriesOf(found.sections)) {
    if (!section || offset < section.start || offset > section.end || section.end - section.start >= size)
      continue;
    name = candidate;
    size = section.end - section.start;
  }
  return name;
}

function isNumbered(list: List): boolean {
  return list.ordered === true;
}

/** The first paragraph of an item on one line. */
function itemText(children: readonly RootContent[]): string {
  const first = children.find((child) => child.type === 'paragraph');
  return first ? squeeze(nodeText(first)) : '';
}
