import { writeShared } from '../../core/progress/exchange.ts';
import { type Marks, parseMarks } from '../../core/progress/marks.ts';

/** Longest fragment that a link may carry, in bytes: what every mail program and chat lets through. */
export const MAX_LINK = 8192;

/** What a fragment may grow to when it is unpacked, in bytes. */
const MAX_UNPACKED = 1_000_000;

/** The fragment of a link that carries marks, `#p=…`; null where it would be too long. */
export async function packLink(marks: Marks): Promise<string | null> {
  const packed = await readAll(
    new Blob([writeShared(marks)]).stream().pipeThrough(new CompressionStream('deflate-raw')),
  );
  const fragment = `#p=${toBase64Url(packed ?? new Uint8Array())}`;
  return fragment.length <= MAX_LINK ? fragment : null;
}

/** The marks that a fragment carries; null for one that was cut off, changed or made to burst. */
export async function unpackLink(fragment: string): Promise<Marks | null> {
  if (fragment.length > MAX_LINK) return null;
  try {
    const bytes = fromBase64Url(fragment.slice(3));
    const unpacked = await readAll(
      new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')),
    );
    const { status, marks } = parseMarks(unpacked === null ? null : new TextDecoder().decode(unpacked));
    return status === 'ok' && unpacked !== null ? marks : null;
  } catch {
    return null;
  }
}

/** All bytes of a stream, or null beyond what is allowed. */
async function readAll(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    length += value.length;
    if (length > MAX_UNPACKED) {
      await reader.cancel();
      return null;
    }
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
