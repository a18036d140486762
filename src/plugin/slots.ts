import { escapeHtml } from '../core/render/escape.ts';
import type { DiagramSlot, Slot } from '../core/render/slot.ts';
import { createPageIds, type DiagramError, renderDiagram, renderDiagramFigure } from '../diagrams/index.ts';
import { siteWords } from './words.ts';

/** A diagram that cannot be drawn, with the file it stands in. */
export interface DiagramFailure {
  path: string;
  fault: DiagramError;
}

/**
 * Makes HTML of the slots of one page, in their order. `locale` is a BCP 47 tag. A diagram that cannot be drawn is shown
 * as its source with the reason, and added to `failures`.
 */
export async function renderSlots(
  slots: readonly Slot[],
  locale: string,
  failures: DiagramFailure[] = [],
): Promise<string[]> {
  const withPageId = createPageIds();
  const contents: string[] = [];
  for (const slot of slots)
    contents.push(
      slot.type === 'html' ? slot.html : await renderDiagramSlot(slot, locale, withPageId, failures),
    );
  return contents;
}

async function renderDiagramSlot(
  slot: DiagramSlot,
  locale: string,
  withPageId: ReturnType<typeof createPageIds>,
  failures: DiagramFailure[],
): Promise<string> {
  const { text, path, line, column, title, links } = slot;
  const drawn = await renderDiagram({ text, path, line, column, title, locale, links });
  if (!drawn.ok) {
    failures.push({ path, fault: drawn.error });
    return renderUndrawn(text, path, drawn.error, locale);
  }
  // The title of the page names a picture to those who do not see it, and is no caption.
  const caption = drawn.title === title ? '' : (drawn.title ?? '');
  return renderDiagramFigure(withPageId(drawn), { source: text, caption, locale });
}

/** The source of a diagram in place of its picture, with the reason why there is none. */
function renderUndrawn(text: string, path: string, fault: DiagramError, locale: string): string {
  const words = siteWords(locale);
  const place = `${path}:${fault.line}:${fault.column}`;
  return `<figure class="hb-undrawn not-content"><figcaption><strong>${escapeHtml(words['handbook.diagram.undrawn'])}</strong> ${escapeHtml(fault.message)} <code>${escapeHtml(place)}</code></figcaption><pre tabindex="0" role="group" aria-label="${escapeHtml(words['handbook.diagram.undrawn'])}"><code>${escapeHtml(text)}</code></pre></figure>`;
}

/** A failure in the words of a build that stops. */
export function describeFailure({ path, fault }: DiagramFailure): string {
  return `${path}:${fault.line}:${fault.column} ${fault.message}\n  ${fault.sourceLine.trim()}`;
}
