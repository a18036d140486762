import { readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import options from 'virtual:handbook/options';

const TYPES: Record<string, string> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/** A picture of the root as a response. A path that leaves the root, by a link too, is refused. */
export async function readPicture(path: string): Promise<Response> {
  const file = await realpath(join(options.root, path));
  if (!file.startsWith(`${await realpath(options.root)}${sep}`))
    throw new Error(`Unexpected picture ${path} outside the root, expected one inside.`);
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return new Response(await readFile(file), {
    headers: { 'content-type': TYPES[extension] ?? 'application/octet-stream' },
  });
}
