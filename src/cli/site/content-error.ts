import { relative, sep } from 'node:path';
import { z } from 'zod';

/** The place that errors of Astro and Vite carry, in one of two spellings. */
const LocatedErrorSchema = z.object({
  message: z.string(),
  id: z.string().optional(),
  loc: z
    .object({ file: z.string().optional(), line: z.number().optional(), column: z.number().optional() })
    .optional(),
});

/**
 * Says an error of a build as a fault of the content, with its place, where it is one: it names a file of the root.
 * Null where it is a fault of something else.
 */
export function describeContentError(error: unknown, root: string, paths: readonly string[]): string | null {
  const parsed = LocatedErrorSchema.safeParse(error);
  if (!parsed.success) return null;
  const { message, id, loc } = parsed.data;
  if (paths.some((path) => message.startsWith(`${path}:`))) return message;
  const file = loc?.file ?? id;
  if (file === undefined) return null;
  const path = relative(root, file).replaceAll(sep, '/');
  if (!paths.includes(path)) return null;
  return `${[path, loc?.line, loc?.column].filter((part) => part !== undefined).join(':')} ${message}`;
}
