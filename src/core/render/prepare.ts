import type { ParsedDocument } from '../markdown/document.ts';
import { applyEdits } from '../text/edit.ts';
import { prepareAlerts } from './alerts.ts';
import { prepareChecklist } from './checklist.ts';
import { prepareCommands } from './commands.ts';
import type { Preparer, RenderContext } from './context.ts';
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
import { prepareViews } from './views.ts';
import { prepareWorksheets } from './worksheet.ts';

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
  prepareViews,
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

/** A body that begins with a thematic break must not be taken for front matter by the renderer. */
function guardOpening(markdown: string): string {
  return markdown.replace(/^\s*(?:---|\+\+\+)/, (opening) => `\n${opening.includes('-') ? '***' : '\\+++'}`);
}
