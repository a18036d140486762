import type { TextEdit } from './edit.ts';
import type { LineIndex } from './line-index.ts';

/** Offsets of a text before and after edits. Within a replaced piece both sides map to its start. */
export interface EditMap {
  /** Offset in the original of an offset in the edited text. */
  toSource(offset: number): number;
  /** Offset in the edited text of an offset in the original. */
  toEdited(offset: number): number;
}

/** Maps offsets over edits that are sorted and do not overlap. */
export function buildEditMap(edits: readonly TextEdit[]): EditMap {
  const steps: { source: number; sourceEnd: number; edited: number; editedEnd: number }[] = [];
  let shift = 0;
  for (const { start, end, text } of edits) {
    const edited = start + shift;
    steps.push({ source: start, sourceEnd: end, edited, editedEnd: edited + text.length });
    shift += text.length - (end - start);
  }
  const find = (offset: number, side: 'source' | 'edited'): (typeof steps)[number] | undefined => {
    let low = 0;
    let high = steps.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((steps[middle]?.[side] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return steps[low - 1];
  };
  return {
    toSource(offset) {
      const step = find(offset, 'edited');
      if (!step) return offset;
      return offset < step.editedEnd ? step.source : step.sourceEnd + (offset - step.editedEnd);
    },
    toEdited(offset) {
      const step = find(offset, 'source');
      if (!step) return offset;
      return offset < step.sourceEnd ? step.edited : step.editedEnd + (offset - step.sourceEnd);
    },
  };
}

/** The lines of the original, asked by offsets of the edited text. */
export function mapLineIndex(original: LineIndex, edits: readonly TextEdit[]): LineIndex {
  const map = buildEditMap(edits);
  return {
    count: original.count,
    place: (offset) => original.place(map.toSource(offset)),
    start: (line) => map.toEdited(original.start(line)),
    text: original.text,
  };
}
