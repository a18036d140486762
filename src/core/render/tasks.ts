import type { ListItem } from 'mdast';
import { isOnboarding } from '../kinds/onboarding/descriptor.ts';
import { stepAnchor } from '../kinds/onboarding/manifest.ts';
import { bounds, tableSteps } from '../kinds/onboarding/table-steps.ts';
import { endOf, type ParsedDocument, startOf } from '../markdown/document.ts';
import { stateMarkOf } from '../markdown/item-state.ts';
import { walk } from '../markdown/walk.ts';
import type { Task } from '../schema/onboarding.ts';
import type { TextEdit } from '../text/edit.ts';
import type { RenderContext } from './context.ts';
import { escapeHtml } from './escape.ts';

/**
 * Makes a box with a name of every step of a path: the box stands in front of its paragraph, whose text is its label.
 * The box is disabled until the page's script answers for it.
 */
export function prepareTasks({ document, record }: RenderContext): TextEdit[] {
  if (!isOnboarding(record)) return [];
  const tasks = new Map(
    record.tasks
      .filter((task) => task.source.path === document.path)
      .map((task) => [placeKey(task.source), task]),
  );
  const edits: TextEdit[] = [];
  const taskAt = (offset: number): Task | undefined => tasks.get(placeKey(document.lines.place(offset)));
  walk(document.tree, (node) => {
    if (node.type === 'listItem') {
      const task = taskAt(startOf(document, node));
      if (task) edits.push(...renderStep(document, node, task));
      else if (typeof node.checked === 'boolean') edits.push(...dropMarker(document, node));
    } else if (node.type === 'table')
      for (const { box, cell } of tableSteps(document, node)) {
        const task = taskAt(box.start);
        if (!task) continue;
        const { start, end } = bounds(document, cell);
        edits.push({ ...box, text: '' }, ...labelled(document, task, { marker: start, start, end }));
      }
    return undefined;
  });
  return edits;
}

/** A step that is struck out has no box to tick. */
function dropMarker(document: ParsedDocument, item: ListItem): TextEdit[] {
  const [first] = item.children;
  if (!first) return [];
  const start = startOf(document, first);
  const marker = /\[[ xX]\]\s*$/.exec(document.text.slice(startOf(document, item), start));
  return marker ? [{ start: start - marker[0].length, end: start, text: '' }] : [];
}

function renderStep(document: ParsedDocument, item: ListItem, task: Task): TextEdit[] {
  const [paragraph] = item.children;
  if (paragraph?.type !== 'paragraph') return [];
  const written = startOf(document, paragraph);
  const start = written + (stateMarkOf(document, item)?.length ?? 0);
  const end = endOf(document, paragraph);
  const marker = /\[[ xX]\]\s*$/.exec(document.text.slice(startOf(document, item), written));
  return labelled(document, task, { marker: written - (marker?.[0].length ?? 0), start, end });
}

/** The box in place of its marker, and the words of the step as its label. */
function labelled(
  document: ParsedDocument,
  task: Task,
  { marker, start, end }: { marker: number; start: number; end: number },
): TextEdit[] {
  const id = escapeHtml(stepAnchor(task.id));
  const checked = task.checked ? ' checked' : '';
  const explicit = /(?<!\s)\s*\{#[^\s{}]+\}\s*$/.exec(document.text.slice(start, end));
  return [
    {
      start: marker,
      end: start,
      text: `<input type="checkbox" class="hb-box" id="${id}"${checked} disabled><label for="${id}">`,
    },
    {
      start: explicit ? start + explicit.index : end,
      end,
      text: '</label>',
    },
  ];
}

/** A step is known by its place in the file: offsets are those of the text without dialects. */
function placeKey({ line, column }: { line: number | null; column: number | null }): string {
  return `${line}:${column}`;
}
