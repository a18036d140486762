import type { ListItem } from 'mdast';
import { stepAnchor } from '../kinds/onboarding/manifest.ts';
import { endOf, type ParsedDocument, startOf } from '../markdown/document.ts';
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
  if (record.kind !== 'onboarding') return [];
  const tasks = new Map(
    record.tasks
      .filter((task) => task.source.path === document.path)
      .map((task) => [placeKey(task.source), task]),
  );
  const edits: TextEdit[] = [];
  walk(document.tree, (node) => {
    const task =
      node.type === 'listItem'
        ? tasks.get(placeKey(document.lines.place(startOf(document, node))))
        : undefined;
    if (task && node.type === 'listItem') edits.push(...renderStep(document, node, task));
    return undefined;
  });
  return edits;
}

function renderStep(document: ParsedDocument, item: ListItem, task: Task): TextEdit[] {
  const [paragraph] = item.children;
  if (paragraph?.type !== 'paragraph') return [];
  const start = startOf(document, paragraph);
  const end = endOf(document, paragraph);
  const marker = /\[[ xX]\]\s*$/.exec(document.text.slice(startOf(document, item), start));
  const id = escapeHtml(stepAnchor(task.id));
  const checked = task.checked ? ' checked' : '';
  const explicit = /(?<!\s)\s*\{#[^\s{}]+\}\s*$/.exec(document.text.slice(start, end));
  return [
    {
      start: marker ? start - marker[0].length : start,
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
