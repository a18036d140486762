import type { RootContent } from 'mdast';
import { type ParsedDocument, sourceAt, startOf } from '../../markdown/document.ts';
import { nodeText } from '../../markdown/node-text.ts';
import type { Phase } from '../../schema/onboarding.ts';
import type { TextValue } from '../../schema/value.ts';
import { onboardingPattern, onboardingWords } from '../../words/onboarding.ts';
import { readTexts } from '../record-fields.ts';

/** Front matter of a phase that is a file, and labels of a line below the heading of one that is not. */
const ACCESS = onboardingWords('access');
const GATE = onboardingWords('gate');
const LABEL = new RegExp(
  `^(?:(${onboardingPattern('access')})|(?:${onboardingPattern('gate')}))\\s?[:：][ \\t]*(\\S.*)$`,
  'isu',
);

/** The rank of a bold line that stands for a heading: below every heading. */
export const BOLD_DEPTH = 7;

/** Whether a line speaks of the access or the gate of its phase, and so of none of its steps. */
export function isExposure(text: string): boolean {
  return LABEL.test(text);
}

/** The roles that a phase opens, and who decides by which evidence that it is done. */
export function readExposure(
  document: ParsedDocument,
  heading: { index: number; depth: number } | null,
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
    const roles = words.split(/[,、，]\s*/u).map((role) => role.replace(/[`.]/g, '').trim());
    // "Access: ask the service desk for a laptop" names no role.
    const isSentence = roles.some((role) => role.split(/\s+/u).length > 3);
    if (match[1] === undefined) found.gate = { value: words, raw, source };
    else if (!isSentence) found.access.push(...roles.map((value) => ({ value, raw, source })));
  }
  return found;
}

/** The blocks between a heading and the next of its rank or a higher one; a bold line ends what a bold line began. */
function nodesBelow(document: ParsedDocument, heading: { index: number; depth: number }): RootContent[] {
  const after = document.tree.children.slice(heading.index + 1);
  const isBold = (node: RootContent): boolean =>
    node.type === 'paragraph' && node.children[0]?.type === 'strong';
  const end = after.findIndex((node) =>
    node.type === 'heading' ? node.depth <= heading.depth : heading.depth === BOLD_DEPTH && isBold(node),
  );
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
