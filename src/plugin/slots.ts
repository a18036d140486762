import { escapeHtml } from '../core/render/escape.ts';
import type { Slot } from '../core/render/slot.ts';

/** Makes HTML of slots, in their order. */
export async function renderSlots(slots: readonly Slot[]): Promise<string[]> {
  return slots.map((slot) =>
    slot.kind === 'html' ? slot.html : `<pre class="hb-diagram-source">${escapeHtml(slot.text)}</pre>`,
  );
}
