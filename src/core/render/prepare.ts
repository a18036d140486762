import type { Handbook } from '../handbook.ts';
import { endOf, type ParsedDocument, startOf } from '../markdown/document.ts';
import type { AdrStatus } from '../schema/adr.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import { prepareAlerts } from './alerts.ts';
import { prepareChecklist } from './checklist.ts';
import { prepareCommands } from './commands.ts';
import { prepareDiagrams } from './diagrams.ts';
import { prepareHtml } from './html.ts';
import { prepareLinks } from './links.ts';
import { isOtherMarkup, writeMarkdown } from './markup.ts';
import { prepareMentions } from './mentions.ts';
import { preparePhases } from './phases.ts';
import { prepareScorecards } from './scorecards.ts';
import { renderSlot, type Slot } from './slot.ts';
import { prepareTasks } from './tasks.ts';
import { prepareTitle } from './title.ts';
import { verifyPrepared } from './verify.ts';
import { prepareWorksheets } from './worksheet.ts';

/** What a preparer may look at: one document of one record, and the site it will stand in. */
export interface RenderContext {
  handbook: Handbook;
  record: HandbookRecord;
  document: ParsedDocument;
  /** Path below which the site is served, with a slash at both ends. */
  base: string;
  /** Words that preparers put on the page. */
  words: RenderWords;
  /** Registers something that becomes HTML later and answers the placeholder to put into the Markdown. */
  slot(slot: Slot): string;
}

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
  alert: Record<'note' | 'tip' | 'important' | 'warning' | 'caution', string>;
}

/** Edits of a document's text, at offsets of the file, that make its body fit for rendering. */
export type Preparer = (context: RenderContext) => TextEdit[];

/**
 * All preparers. Where two edits overlap the one that starts first wins, and of two that start together the shorter
 * one, so a preparer should replace only what it means.
 */
export const PREPARERS: readonly Preparer[] = [
  prepareTitle,
  preparePhases,
  prepareTasks,
  prepareScorecards,
  prepareDiagrams,
  prepareCommands,
  prepareWorksheets,
  prepareAlerts,
  prepareLinks,
  prepareMentions,
  prepareHtml,
];

/** Markdown that is safe to render, and what to put in place of its placeholders. */
export interface PreparedBody {
  markdown: string;
  slots: readonly Slot[];
}

/** Prepares the body of a document of a record for rendering. MDX, whose authors are trusted, is not verified. */
export function prepareBody(
  document: ParsedDocument,
  context: Omit<RenderContext, 'document' | 'slot'>,
  preparers: readonly Preparer[] = PREPARERS,
  verify: (markdown: string) => string = verifyPrepared,
): PreparedBody {
  const slots: Slot[] = [];
  const full: RenderContext = {
    ...context,
    document,
    slot(slot) {
      slots.push(slot);
      return renderSlot(slots.length - 1);
    },
  };
  if (isOtherMarkup(document))
    return { markdown: guardOpening(verifyPrepared(prepareChecklist(writeMarkdown(full), full))), slots };
  const edits = preparers.flatMap((prepare) => prepare(full));
  const shifted = edits.map((edit) => ({
    ...edit,
    start: edit.start - document.bodyOffset,
    end: edit.end - document.bodyOffset,
  }));
  const prepared = verify(applyEdits(document.body, shifted));
  return { markdown: guardOpening(prepared), slots };
}

/** Replaces the source text of a node. */
export function replaceNode(
  document: ParsedDocument,
  node: Parameters<typeof startOf>[1],
  text: string,
): TextEdit {
  return { start: startOf(document, node), end: endOf(document, node), text };
}

/** A body that begins with a thematic break must not be taken for front matter by the renderer. */
function guardOpening(markdown: string): string {
  return markdown.replace(/^\s*(?:---|\+\+\+)/, (opening) => `\n${opening.includes('-') ? '***' : '\\+++'}`);
}
