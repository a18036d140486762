import type { ParsedDocument } from '../../markdown/document.ts';
import { nodeText } from '../../markdown/node-text.ts';
import type { OnboardingRecord } from '../../schema/onboarding.ts';
import { squeeze } from '../../text/spaces.ts';
import { isIndex } from './read.ts';

/**
 * What a path says of itself: its description, else its first paragraph where one stands before the first list and
 * below no other heading than the title. The files of a path of several speak for their phases, its index for all.
 */
export function introductionOf(
  record: OnboardingRecord,
  documents: readonly ParsedDocument[],
): string | null {
  if (record.description) return record.description.value;
  const document = documents.find((own) => own.path === record.path || isIndex(own));
  for (const node of document?.tree.children ?? []) {
    if (node.type === 'list' || (node.type === 'heading' && node.depth > 1)) return null;
    const text = node.type === 'paragraph' ? squeeze(nodeText(node)) : '';
    if (text !== '') return text;
  }
  return null;
}
