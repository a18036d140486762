import type { Heading, List, ListItem, RootContent } from 'mdast';
import type { ParsedDocument } from '../../markdown/document.ts';
import { nodeText } from '../../markdown/node-text.ts';
import { fileNameOf } from '../../text/path.ts';
import { findField } from '../record-fields.ts';
import { readDueOfHeading } from './due.ts';

/** What a page calls itself that is a list of things to tick. */
const CHECKLIST =
  /check[-_ ]?list|to[-_ ]?dos?\b|30[-/ –]60[-/ –]90|checkliste|liste de contrôle|lista de (?:verificaci[oó]n|comprobaci[oó]n|verificação)|lista di controllo|controlelijst|lista kontrolna|チェックリスト|检查清单|检查表|清单|чек-?лист/iu;

/**
 * The lists without boxes whose items are plainly steps: those below a heading that names a day or a week and holds no
 * box, and all top-level ones of a page that calls itself a checklist and has none. `tasks: none` keeps them from it.
 */
export function proposedLists(document: ParsedDocument): ReadonlySet<List> {
  const found = new Set<List>();
  if (['none', 'no', 'false'].includes((findField(document, ['tasks'])?.values[0]?.text ?? '').toLowerCase()))
    return found;
  const title = document.headings.find(({ depth }) => depth === 1)?.text ?? '';
  const stated = findField(document, ['title', 'name'])?.values[0]?.text ?? '';
  const file = fileNameOf(document.path);
  const isChecklist = [title, stated, file].some((name) => CHECKLIST.test(name));
  const whole = isChecklist && !document.tree.children.some(holdsBox);
  for (const list of document.tree.children)
    if (list.type === 'list' && !holdsBox(list)) for (const steps of datedLists(list)) found.add(steps);
  for (const { headings, blocks } of stretches(document)) {
    const dated = headings.some(({ depth, text }) => depth > 1 && readDueOfHeading(text) !== null);
    if (!(whole || (dated && !blocks.some(holdsBox)))) continue;
    for (const block of blocks)
      if (block.type === 'list' && block.children.some((item) => isStep(item, block.ordered === true)))
        found.add(block);
  }
  return found;
}

/** The lists below the items of a list each of which names a day or a week and has one. */
function datedLists(list: List): List[] {
  const below = list.children.flatMap(({ children: [first, ...rest] }) => {
    const steps = rest.find((block) => block.type === 'list');
    return steps && first?.type === 'paragraph' && readDueOfHeading(nodeText(first)) ? [steps] : [];
  });
  return below.length > 1 && below.length === list.children.length ? below : [];
}

/** The blocks between two headings with the headings above them, the highest first. */
function stretches(
  document: ParsedDocument,
): { headings: { depth: number; text: string }[]; blocks: RootContent[] }[] {
  const found: { headings: { depth: number; text: string }[]; blocks: RootContent[] }[] = [
    { headings: [], blocks: [] },
  ];
  for (const node of document.tree.children) {
    const last = found.at(-1);
    if (node.type === 'heading') {
      const above = (last?.headings ?? []).filter(({ depth }) => depth < node.depth);
      found.push({ headings: [...above, headOf(node)], blocks: [] });
    } else last?.blocks.push(node);
  }
  return found;
}

function headOf(heading: Heading): { depth: number; text: string } {
  return { depth: heading.depth, text: nodeText(heading).trim() };
}

function holdsBox(node: RootContent): boolean {
  if (node.type === 'listItem' && typeof node.checked === 'boolean') return true;
  return 'children' in node && (node.children as RootContent[]).some(holdsBox);
}

/** A lone link, or in a list without an order a name with its description, is there to be looked up, not to be done. */
function isStep(item: ListItem, ordered: boolean): boolean {
  const [first] = item.children;
  if (first?.type !== 'paragraph') return false;
  const [only, second] = first.children;
  return (
    !(only?.type === 'link' && !second) &&
    (ordered || !(only?.type === 'strong' && /^\s*[:：–—-]/.test(second ? nodeText(second) : '')))
  );
}
