import type {
  Heading,
  List,
  ListItem,
  Nodes,
  Paragraph,
  Parent,
  RootContent,
  Table,
  TableCell,
  TableRow,
} from 'mdast';
import { endOf, type ParsedDocument, startOf } from '../../markdown/document.ts';
import { stateMarkOf } from '../../markdown/item-state.ts';
import { nodeText } from '../../markdown/node-text.ts';
import { hashText } from '../../text/hash.ts';
import { squeeze, withoutTags } from '../../text/spaces.ts';
import { type Due, readDueOfCell, readDueOfHeading, readDueOfStep } from './due.ts';
import { isExposure } from './exposure.ts';
import { proposedLists } from './proposals.ts';
import type { RoleReader, RoleWords } from './roles.ts';
import { tableSteps } from './table-steps.ts';
import {
  asksForOne,
  beginsWithOr,
  endsWithOr,
  isOptional,
  isOptionalHeading,
  isRequired,
} from './wording.ts';

/** One step as it stands in a document, before it has an id. Offsets are of the file. */
export interface RawTask {
  item: ListItem | TableRow;
  /** The item's own first paragraph; null for an item that begins with something else. */
  paragraph: Paragraph | TableCell | null;
  /** Text of the paragraph in one line, without the `{#id}`. */
  text: string;
  /** The `{#id}` that the author gave. */
  explicitId: string | null;
  /** Text of the step it is nested in, to tell equal steps apart. */
  parentText: string;
  depth: number;
  heading: Heading | null;
  roles: RoleWords | null;
  optional: boolean;
  alternatives: string | null;
  due: Due | null;
  checked: boolean;
  /** Its author gave it no box; its page is plainly a checklist. */
  proposed: boolean;
  offset: number;
  /** End of the item's own text: that of its paragraph. */
  end: number;
}

/** What the surroundings of a list say about its steps; the innermost statement counts. */
interface Context {
  roles: RoleWords | null;
  optional: boolean;
  due: Due | null;
  alternatives: string | null;
  depth: number;
  parentText: string;
}

/** `all` takes every list item for a step, where the author asks for it. */
export interface TaskOptions {
  roles: RoleReader;
  all: boolean;
}

/** The steps of a document in source order: nested ones, and those in quotes, ordered lists and `<details>` included. */
export function collectTasks(document: ParsedDocument, options: TaskOptions): RawTask[] {
  const tasks: RawTask[] = [];
  const headings: Heading[] = [];
  const groups = new GroupNames(document.path);
  const proposed = options.all ? new Set<List>() : proposedLists(document);
  const root: Context = {
    roles: null,
    optional: false,
    due: null,
    alternatives: null,
    depth: 0,
    parentText: '',
  };

  const visitBlocks = (nodes: readonly RootContent[], context: Context, top = false): void => {
    let around = context;
    let lead = context;
    nodes.forEach((node, index) => {
      if (node.type === 'heading' && top) {
        while ((headings.at(-1)?.depth ?? 0) >= node.depth) headings.pop();
        headings.push(node);
        around = headingContext(context);
        lead = around;
      } else if (node.type === 'paragraph') {
        const introduces = nodes[index + 1]?.type === 'list';
        lead = introduces ? statements(around, node) : around;
      } else if (node.type === 'html') {
        const summary = /<summary[^<>]*>([\s\S]{0,4000}?)<\/summary>/iu.exec(node.value)?.[1];
        if (summary !== undefined) around = statements(around, node, plain(summary));
        else if (/<\/details>/iu.test(node.value)) around = top ? headingContext(context) : context;
        lead = around;
      } else if (node.type === 'list') {
        visitList(node, lead);
        lead = around;
      } else if (node.type === 'table') {
        visitTable(node, lead);
        lead = around;
      } else if (node.type === 'blockquote') {
        visitBlocks(node.children as RootContent[], lead);
        lead = around;
      }
    });
  };

  /** What the headings above say, the nearest last. The title of a page is no time for all of its steps. */
  const headingContext = (context: Context): Context =>
    headings.reduce((inner, heading) => {
      const said = statements(inner, heading);
      if (heading.depth > 1) return said;
      // "New joiner checklist" over a page says whom it is about.
      const isAbout = /\bchecklist\s*$/iu.test(nodeText(heading));
      return { ...said, due: inner.due, roles: isAbout ? inner.roles : said.roles };
    }, context);

  const statements = (context: Context, node: RootContent, words = nodeText(node)): Context => {
    const text = words.trim();
    if (text.length > 200 || isExposure(text)) return context;
    // A sentence above a list speaks for the list only if it introduces it.
    const introduces = node.type === 'heading' || /[:：]\s*$/u.test(text) || text.split(/\s+/u).length <= 6;
    return {
      ...context,
      roles: (introduces ? options.roles.ofHeading(text) : null) ?? context.roles,
      optional: context.optional || isOptionalHeading(text),
      due: (introduces ? readDueOfHeading(text) : null) ?? context.due,
      alternatives:
        (introduces || words.length <= 80) && asksForOne(text) ? groups.of(node, text) : context.alternatives,
    };
  };

  const visitTable = (table: Table, context: Context): void => {
    for (const { row, box, cell, checked, owner, due } of tableSteps(document, table)) {
      const { text, explicitId } = splitId(nodeText(cell));
      const step = readStep(row, cell, text, explicitId, context);
      if (isStruck(cell)) continue;
      tasks.push({
        ...step,
        roles: (owner === '' ? null : options.roles.ofOwner(owner)) ?? step.roles,
        due: (due === '' ? null : readDueOfCell(due)) ?? step.due,
        checked,
        offset: box.start,
      });
    }
  };

  const visitList = (list: List, context: Context): void => {
    let previous: RawTask | null = null;
    let chained = false;
    const isProposed = proposed.has(list);
    for (const item of list.children) {
      const [first] = item.children;
      const paragraph = first?.type === 'paragraph' ? first : null;
      const isTask = typeof item.checked === 'boolean' || ((options.all || isProposed) && paragraph !== null);
      const words = paragraph ? nodeText(paragraph) : '';
      const { text, explicitId } = splitId(words.slice(stateMarkOf(document, item)?.length ?? 0));
      const dropped = paragraph !== null && isStruck(paragraph);
      const step = isTask && !dropped ? readStep(item, paragraph, text, explicitId, context) : null;
      const own = step && { ...step, proposed: isProposed && typeof item.checked !== 'boolean' };
      if (own) {
        // "A, or" and the step behind it; "or B" and the step before it.
        if (chained || beginsWithOr(text)) joinAlternatives(previous, own);
        chained = endsWithOr(text);
        previous = own;
        tasks.push(own);
      }
      // A bullet that is no step still says whom and when the steps below it are for.
      const inner = own ? belowStep(context, own, text) : paragraph ? belowBullet(context, text) : context;
      const below: Context = { ...inner, depth: context.depth + 1 };
      visitBlocks(item.children.slice(paragraph ? 1 : 0) as RootContent[], {
        ...below,
        alternatives: asksForOne(text) ? groups.of(item, text) : below.alternatives,
      });
    }
  };

  const joinAlternatives = (before: RawTask | null, own: RawTask): void => {
    if (!before || own.alternatives !== null) return;
    before.alternatives ??= groups.of(before.item, before.text);
    own.alternatives = before.alternatives;
  };

  const belowStep = (context: Context, { roles, due, optional }: RawTask, text: string): Context => ({
    ...context,
    roles,
    due,
    optional,
    alternatives: null,
    parentText: text,
  });

  const belowBullet = (context: Context, text: string): Context => ({
    ...context,
    parentText: text,
    roles: options.roles.ofHeading(text) ?? options.roles.ofStep(text) ?? context.roles,
    optional: context.optional || isOptionalHeading(text),
    due: readDueOfStep(text) ?? (text.length <= 60 ? readDueOfHeading(text) : null) ?? context.due,
  });

  const readStep = (
    item: ListItem | TableRow,
    paragraph: Paragraph | TableCell | null,
    text: string,
    explicitId: string | null,
    context: Context,
  ): RawTask => ({
    item,
    paragraph,
    text,
    explicitId,
    parentText: context.parentText,
    depth: context.depth,
    heading: headings.at(-1) ?? null,
    roles: options.roles.ofStep(text) ?? context.roles,
    optional: isOptional(text) || (context.optional && !isRequired(text)),
    alternatives: context.alternatives,
    due: readDueOfStep(text) ?? context.due,
    checked: item.type === 'listItem' && item.checked === true,
    proposed: false,
    offset: startOf(document, item),
    end: paragraph ? endOf(document, paragraph) : startOf(document, item),
  });

  visitBlocks(document.tree.children, root, true);
  return tasks;
}

/** Whether all words of a paragraph are struck out: what nobody has to do any more. */
function isStruck(node: Paragraph | TableCell): boolean {
  const kept = node.children.filter((child) => child.type !== 'delete' && nodeText(child).trim() !== '');
  if (kept.length === 0) return node.children.some((child) => child.type === 'delete');
  const [first] = node.children;
  const last = node.children.at(-1);
  return (
    first?.type === 'html' &&
    /^<(?:s|del|strike)>$/i.test(first.value) &&
    last?.type === 'html' &&
    /^<\/(?:s|del|strike)>$/i.test(last.value)
  );
}

/** Says whether a node holds a step with a box anywhere. */
export function hasTask(node: Nodes): boolean {
  if (node.type === 'listItem' && typeof node.checked === 'boolean') return true;
  return 'children' in node && (node as Parent).children.some((child) => hasTask(child as Nodes));
}

/** Takes an `{#id}` off the end of a text. */
export function splitId(text: string): { text: string; explicitId: string | null } {
  const line = squeeze(text);
  const match = /(?<!\s)\s*\{#([\p{L}\p{N}][\p{L}\p{N}_.-]{0,79})\}\s*$/u.exec(line);
  return { text: match ? line.slice(0, match.index) : line, explicitId: match?.[1] ?? null };
}

/** Names of groups of alternatives: by what asks for one of them, different for each place that asks. */
class GroupNames {
  readonly #names = new Map<Nodes, string>();
  readonly #counts = new Map<string, number>();
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  of(node: Nodes, text: string): string {
    const known = this.#names.get(node);
    if (known !== undefined) return known;
    const base = `any-${hashText(`${this.#path}\n${text}`).slice(0, 8)}`;
    const count = (this.#counts.get(base) ?? 0) + 1;
    this.#counts.set(base, count);
    const name = count === 1 ? base : `${base}-${count}`;
    this.#names.set(node, name);
    return name;
  }
}

function plain(html: string): string {
  return squeeze(withoutTags(html));
}
