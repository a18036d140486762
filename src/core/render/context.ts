import type { Handbook } from '../graph/handbook.ts';
import { endOf, type ParsedDocument, startOf } from '../markdown/document.ts';
import type { AdrStatus } from '../schema/adr.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import type { Danger } from '../shell/danger-effect.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Slot } from './slot.ts';

/** What a preparer may look at: one document of one record, and the site it will stand in. */
export interface RenderContext {
  handbook: Handbook;
  record: HandbookRecord;
  document: ParsedDocument;
  /** Path below which the site is served, with a slash at both ends. */
  base: string;
  /** Address of a page, where links lead to something else than the pages below the base. */
  href?: (url: string) => string;
  /** Words that preparers put on the page. */
  words: RenderWords;
  /** Registers something that becomes HTML later and answers the placeholder to put into the Markdown. */
  slot(slot: Slot): string;
}

/** Names of the alerts that a quote may be, as `[!NOTE]` says one. */
export const ALERTS = ['note', 'tip', 'important', 'warning', 'caution'] as const;

/** Interface words that end up inside a body, in the language of the site. */
export interface RenderWords {
  deadLink: string;
  healedLink: string;
  unsafeLink: string;
  unpublished: string;
  remoteImage: string;
  remoteFrame: string;
  /** Says that no decision has the number of a mention. */
  deadMention: string;
  /** Stands before the decisions that a mention may mean. */
  oneOf: string;
  status: Record<AdrStatus, string>;
  steps: Record<'meter' | 'skipped' | 'progress' | 'requires' | 'remark', string>;
  /** What a dangerous command does, in a word. */
  danger: Record<Danger, string>;
  alert: Record<(typeof ALERTS)[number], string>;
}

/** Edits of a document's text, at offsets of the file, that make its body fit for rendering. */
export type Preparer = (context: RenderContext) => TextEdit[];

/** Replaces the source text of a node. */
export function replaceNode(
  document: ParsedDocument,
  node: Parameters<typeof startOf>[1],
  text: string,
): TextEdit {
  return { start: startOf(document, node), end: endOf(document, node), text };
}
