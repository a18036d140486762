import type { Mermaid } from 'mermaid';
import type { DiagramWarning } from '../diagram.ts';
import { normaliseType } from '../diagram-type.ts';
import type { FaultContext } from './fault.ts';
import { type Outline, readOutline } from './outline.ts';
import { locateOffset, type PreparedSource } from './source.ts';

/** What a diagram says, without drawing it. */
export interface ParsedDiagram extends Outline {
  type: string;
  /** Stated by `accTitle`, or null. */
  accTitle: string | null;
  accDescription: string | null;
  /** Heading inside the picture: `title` of the diagram or of its front matter. */
  title: string | null;
  /** True for a type whose syntax has `accTitle`. */
  hasAccTitle: boolean;
}

/** Parses a prepared diagram. Throws what mermaid throws. */
export async function parseDiagram(mermaid: Mermaid, source: PreparedSource): Promise<ParsedDiagram> {
  const heading = frontMatterTitle(source.text);
  await forgetTitles(mermaid);
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(source.text, heading ? { title: heading } : {});
  const { db } = diagram;
  readDates(db);
  const accessible = statedAccessibility(source.body.text);
  return {
    type: normaliseType(diagram.type).type,
    accTitle: db.getAccTitle?.() || accessible.title,
    accDescription: db.getAccDescription?.() || accessible.description,
    title: unquote(db.getDiagramTitle?.() ?? '') || heading,
    hasAccTitle: typeof db.setAccTitle === 'function' || accessible.title !== null,
    ...readOutline(db),
  };
}

/** What an author should hear of a diagram that can be read. */
export function adviseAuthor(
  parsed: ParsedDiagram,
  source: PreparedSource,
  context: FaultContext,
): DiagramWarning[] {
  const warnings = source.notes.map(({ rule, message, offset }) => {
    return { rule, message, ...inFile(locateOffset(context.text, offset), context) };
  });
  if (!parsed.accTitle && (parsed.hasAccTitle || !parsed.title)) {
    const wanted = parsed.hasAccTitle
      ? 'a line such as `accTitle: How an order is placed` below its first line'
      : 'a front matter with `title: How an order is placed` (this type has no `accTitle`)';
    const message = `Unexpected diagram without a title, expected ${wanted}. Screen readers announce it.`;
    warnings.unshift({
      rule: 'diagram/missing-title',
      message,
      ...inFile(source.body.locate(1, 0), context),
    });
  }
  return warnings;
}

/** Turns a position in the diagram into one in the Markdown file. */
export function inFile(
  at: { line: number; column: number },
  context: Pick<FaultContext, 'line' | 'column'>,
): { line: number; column: number } {
  return { line: context.line + at.line - 1, column: context.column + at.column - 1 };
}

/**
 * All types share one store for title and description, and C4 does not empty it: it would take over those of the
 * diagram before. A pie chart does empty it, and costs nothing.
 */
export async function forgetTitles(mermaid: Mermaid): Promise<void> {
  await mermaid.mermaidAPI.getDiagramFromText('pie');
}

/** A Gantt chart reads its dates only when its tasks are asked for; a date that is none then throws. */
function readDates(db: object): void {
  const getTasks: unknown = Reflect.get(db, 'getTasks');
  if (typeof getTasks === 'function') getTasks.call(db);
}

/** Some types read these statements and then keep them to themselves (timeline). */
function statedAccessibility(text: string): { title: string | null; description: string | null } {
  const title = /^[ \t]*accTitle[ \t]*:(.+)$/m.exec(text)?.[1]?.trim() || null;
  const block = /^[ \t]*accDescr\s{0,99}\{([^{}]*)\}/m.exec(text)?.[1]?.trim();
  const line = /^[ \t]*accDescr[ \t]*:(.+)$/m.exec(text)?.[1]?.trim();
  return { title, description: block ?? (line || null) };
}

function frontMatterTitle(text: string): string | null {
  const head = /^\s*---[^\S\n]*\n([\s\S]*?)\n[^\S\n]*---[^\S\n]*\n/.exec(text)?.[1] ?? '';
  const title = /^[ \t]*title:(.+)$/m.exec(head)?.[1]?.trim();
  return title ? unquote(title) : null;
}

function unquote(text: string): string {
  return text.replace(/^(['"])(.*)\1$/, '$2');
}
