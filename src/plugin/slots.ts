import type { DiagramSlot, Slot } from '../core/render/slot.ts';
import { createPageIds, type DiagramError, renderDiagram, renderDiagramFigure } from '../diagrams/index.ts';

/** A diagram that cannot be drawn, with the file it stands in. */
export class DiagramFailure extends Error {
  readonly path: string;
  readonly fault: DiagramError;

  constructor(path: string, fault: DiagramError) {
    super(`${path}:${fault.line}:${fault.column} ${fault.message}\n  ${fault.sourceLine.trim()}`);
    this.name = 'DiagramFailure';
    this.path = path;
    this.fault = fault;
  }
}

/**
 * Makes HTML of the slots of one page, in their order. `locale` is a BCP 47 tag.
 * @throws DiagramFailure for the first diagram that cannot be drawn.
 */
export async function renderSlots(slots: readonly Slot[], locale: string): Promise<string[]> {
  const withPageId = createPageIds();
  const contents: string[] = [];
  for (const slot of slots)
    contents.push(slot.kind === 'html' ? slot.html : await renderDiagramSlot(slot, locale, withPageId));
  return contents;
}

async function renderDiagramSlot(
  slot: DiagramSlot,
  locale: string,
  withPageId: ReturnType<typeof createPageIds>,
): Promise<string> {
  const { text, path, line, column, title, links } = slot;
  const drawn = await renderDiagram({ text, path, line, column, title, locale, links });
  if (!drawn.ok) throw new DiagramFailure(path, drawn.error);
  // The title of the page names a picture to those who do not see it, and is no caption.
  const caption = drawn.title === title ? '' : (drawn.title ?? '');
  return renderDiagramFigure(withPageId(drawn), { source: text, caption, locale });
}
