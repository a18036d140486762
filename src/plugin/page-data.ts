import type { LoaderContext } from 'astro/loaders';

/** What the front matter of a record's page says, before the site's schema has seen it. */
export interface PageData extends Record<string, unknown> {
  title: string;
  description?: string;
  editUrl: string | false;
  lastUpdated: Date | false;
  handbook: string;
}

/** What tells pages of one shape apart. The schema of Starlight hands these on as they are. */
const OWN = ['title', 'description', 'editUrl', 'lastUpdated', 'handbook'] as const;

interface Shape {
  parsed: Record<string, unknown>;
  /** The schema handed on what is each page's own, so that the rest stands for all pages of the shape. */
  isPlain: boolean;
}

const shapes = new WeakMap<LoaderContext, Map<string, Shape>>();

/**
 * The data of a page as the site's schema makes it. A schema is built anew for each page, which takes longer than all
 * else that is done for it; pages whose data differ only in what a schema hands on share what it made of the first one.
 */
export async function parsePageData(
  context: LoaderContext,
  { id, data, filePath }: { id: string; data: PageData; filePath: string },
): Promise<Record<string, unknown>> {
  const known = shapes.get(context) ?? new Map<string, Shape>();
  shapes.set(context, known);
  const key = shapeOf(data);
  const shape = known.get(key);
  if (shape?.isPlain) return { ...shape.parsed, ...ownOf(data) };
  // A schema that knows nothing of the handbook leaves this out, and the page would lose all that makes it a record.
  const parsed = { ...(await context.parseData({ id, data, filePath })), handbook: data.handbook };
  if (!shape) known.set(key, { parsed, isPlain: isHandedOn(data, parsed) });
  return parsed;
}

function shapeOf(data: PageData): string {
  const rest = Object.entries(data).filter(([name]) => !OWN.some((own) => own === name));
  const kinds = OWN.map((name) => (data[name] instanceof Date ? 'date' : typeof data[name]));
  return JSON.stringify([kinds, rest]);
}

function ownOf(data: PageData): Record<string, unknown> {
  return Object.fromEntries(OWN.flatMap((name) => (data[name] === undefined ? [] : [[name, data[name]]])));
}

function isHandedOn(data: PageData, parsed: Readonly<Record<string, unknown>>): boolean {
  return OWN.every(
    (name) => String(parsed[name]) === String(data[name]) && typeof parsed[name] === typeof data[name],
  );
}
