import { type BlockItem, readBlock } from '../../core/shell/block.ts';
import { fillCommand } from '../../core/shell/fill.ts';
import { assignedNames } from '../../core/shell/placeholder.ts';

/** A code block of the page as its author wrote it. */
export interface PageBlock {
  pre: HTMLPreElement;
  code: string;
  language: string | null;
  /** Null where it holds no commands. */
  items: BlockItem[] | null;
}

const known = new WeakMap<HTMLPreElement, PageBlock>();

/** The block of an element, read once, before any value is shown in it. */
export function blockOf(pre: HTMLPreElement): PageBlock {
  const found = known.get(pre);
  if (found) return found;
  const lines = linesOf(pre);
  const code = lines
    ? lines.map((line) => (line.textContent ?? '').replace(/\n$/, '')).join('\n')
    : (pre.textContent ?? '');
  const stated = pre.dataset.language ?? (pre.classList.contains('hb-card-command') ? 'shell' : 'plaintext');
  const language = stated === 'plaintext' ? null : stated;
  const block = { pre, code, language, items: readBlock(code, language) };
  known.set(pre, block);
  return block;
}

/** The lines of a highlighted block, or null where it has none of their own. */
export function linesOf(pre: HTMLPreElement): HTMLElement[] | null {
  const lines = [...pre.querySelectorAll<HTMLElement>('.ec-line .code')];
  return lines.length > 0 ? lines : null;
}

/** Every code block of the page. */
export function pageBlocks(): PageBlock[] {
  return [...document.querySelectorAll<HTMLPreElement>('.expressive-code pre, pre.hb-card-command')].map(
    blockOf,
  );
}

/** Names that commands of the page assign themselves. */
export function pageAssignments(): Set<string> {
  const names = pageBlocks().flatMap(({ items }) =>
    (items ?? []).flatMap((item) => (item.type === 'command' ? [...assignedNames(item.text)] : [])),
  );
  return new Set(names);
}

/** The values of the page's fields by key; null on a page without fields. */
export function pageValues(): Map<string, string> | null {
  const inputs = document.querySelectorAll<HTMLInputElement>('hb-values input');
  return inputs.length > 0 ? new Map([...inputs].map((input) => [input.name, input.value])) : null;
}

/** A command with the page's values. What is no shell's is not filled. */
export function fillItem(
  item: BlockItem,
  values: ReadonlyMap<string, string>,
  assigned: ReadonlySet<string>,
): ReturnType<typeof fillCommand> {
  const none = new Map<string, string>();
  return fillCommand(item.text, item.interpreter === 'shell' ? values : none, assigned);
}
