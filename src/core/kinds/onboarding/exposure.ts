import type { RootContent } from 'mdast';
import { type DocumentHeading, type ParsedDocument, sourceAt, startOf } from '../../markdown/document.ts';
import { nodeText } from '../../markdown/node-text.ts';
import type { Phase } from '../../schema/onboarding.ts';
import type { TextValue } from '../../schema/value.ts';
import { readTexts } from '../record-fields.ts';

/** Front matter of a phase that is a file, and labels of a line below the heading of one that is not. */
const ACCESS = ['access', 'opens', 'grants'];
const GATE = ['gate', 'exit-criteria', 'exit-gate'];
const LABEL = /^(access|opens|grants|gate|exit criteria|exit gate):[ \t]*(\S.*)$/is;

/** The roles that a phase opens, and who decides by which evidence that it is done. */
export function readExposure(
  document: ParsedDocument,
  heading: DocumentHeading | null,
): Pick<Phase, 'access' | 'gate'> {
  if (heading === null)
    return { access: readTexts(document, ACCESS), gate: wholeText(readTexts(document, GATE)) };
  const found: Pick<Phase, 'access' | 'gate'> = { access: [], gate: null };
  for (const node of nodesBelow(document, heading)) {
    if (node.type !== 'paragraph') continue;
    const match = LABEL.exec(nodeText(node).trim());
    if (!match) continue;
    const source = sourceAt(document, startOf(document, node), 'section');
    const raw = nodeText(node).trim();
    const words = match[2] ?? '';
    if (ACCESS.includes((match[1] ?? '').toLowerCase()))
      found.access.push(
        ...words.split(/,\s*/).map((role) => ({ value: role.replace(/[`.]/g, '').trim(), raw, source })),
      );
    else found.gate = { value: words, raw, source };
  }
  return found;
}

/** The blocks between a heading and the next of its rank or a higher one. */
function nodesBelow(document: ParsedDocument, heading: DocumentHeading): RootContent[] {
  const after = document.tree.children.slice(heading.index + 1);
  const end = after.findIndex((node) => node.type === 'heading' && node.depth <= heading.depth);
  return end < 0 ? after : after.slice(0, end);
}

/** A sentence with commas is one text. */
function wholeText(texts: readonly TextValue[]): TextValue | null {
  const [first] = texts;
  if (!first) return null;
  return {
    ...first,
    value: texts.map(({ value }) => value).join(', '),
    raw: texts.map(({ raw }) => raw).join(', '),
  };
}
