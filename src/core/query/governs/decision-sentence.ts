import type { RootContent } from 'mdast';
import type { Handbook } from '../../graph/handbook.ts';
import { isDecisionHeading } from '../../kinds/adr/labels.ts';
import { nodeText } from '../../markdown/node-text.ts';
import { buildSections } from '../../markdown/sections.ts';
import type { AdrRecord } from '../../schema/adr.ts';
import { squeeze } from '../../text/spaces.ts';

/** The most letters of a sentence. */
const LONGEST = 200;

/** The fewest letters of one. */
const SHORTEST = 14;

/** What a decision says in one line: the first sentence below its heading "Decision", else its description; else null. */
export function decisionSentence(handbook: Handbook, record: AdrRecord): string | null {
  const [document] = handbook.documents.get(record.id) ?? [];
  const sections = document ? buildSections(document) : [];
  const section = sections.find(
    ({ heading, blocks }) => isDecisionHeading(heading.text) && blocks.length > 0,
  );
  for (const block of section?.blocks ?? []) {
    const text = block.type === 'heading' ? '' : textOf(block);
    if (text !== '') return firstSentence(text);
  }
  return record.description ? firstSentence(record.description.value) : null;
}

function textOf(block: RootContent): string {
  if (block.type === 'list') return block.children[0] ? nodeText(block.children[0]).trim() : '';
  if (block.type !== 'paragraph' && block.type !== 'blockquote') return '';
  return squeeze(nodeText(block));
}

/** The first sentence that says something: an answer such as "No." takes the next one along. */
function firstSentence(text: string): string {
  const ends = text.slice(0, LONGEST + 1).matchAll(/[.!?](?=\s+[\p{Lu}\p{N}"“«(])|[。！？]/gu);
  const end = [...ends].find(({ 0: sign, index }) => index >= SHORTEST || /[。！？]/.test(sign));
  const sentence = end ? text.slice(0, end.index + end[0].length) : text;
  return sentence.length > LONGEST ? `${sentence.slice(0, LONGEST - 1).trimEnd()}…` : sentence;
}
