import { join } from 'node:path';
import options from 'virtual:handbook/options';
import { decodeText } from '../node/decode-text.ts';
import { isRefused, readPlainFile } from '../node/plain-file.ts';

const TYPES: Record<string, string> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/** Bytes of the largest picture that is copied. */
const MAX_PICTURE_SIZE = 100_000_000;

/**
 * A picture of the root as a response. A path that leaves the root, by a link too, has no bytes; a drawing comes without
 * what a browser would run where somebody opens it by itself.
 */
export async function readPicture(path: string): Promise<Response> {
  const bytes = readPlainFile(join(options.root, path), { inside: options.root, limit: MAX_PICTURE_SIZE });
  // A picture that cannot be read is missing on its page; it does not cost the others.
  if (isRefused(bytes)) return new Response('');
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  const headers = { 'content-type': TYPES[extension] ?? 'application/octet-stream' };
  if (extension !== 'svg') return new Response(new Uint8Array(bytes), { headers });
  // The parser is large: a handbook without drawings does not wait for it.
  const { MAX_SVG_SIZE, sanitiseSvg } = await import('../diagrams/author-svg.ts');
  const decoded = bytes.length > MAX_SVG_SIZE ? null : decodeText(bytes);
  return new Response(sanitiseSvg(decoded && 'text' in decoded ? decoded.text : ''), { headers });
}
