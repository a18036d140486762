import { readShared, writeShared } from '../../core/progress/exchange.ts';
import type { Marks } from '../../core/progress/marks.ts';
import { packText, unpackText } from './pack.ts';

/** Longest fragment that a link may carry, in bytes: what every mail program and chat lets through. */
export const MAX_LINK = 8192;

/** What a fragment may grow to when it is unpacked, in bytes. */
const MAX_UNPACKED = 1_000_000;

/** The fragment of a link that carries marks, `#p=…`; null where it would be too long. */
export async function packLink(marks: Marks): Promise<string | null> {
  const fragment = `#p=${await packText(writeShared(marks, Date.now()))}`;
  return fragment.length <= MAX_LINK ? fragment : null;
}

/** The marks that a fragment carries; null for one that was cut off, changed or made to burst. */
export async function unpackLink(fragment: string): Promise<Marks | null> {
  const text = fragment.length > MAX_LINK ? null : await unpackText(fragment.slice(3), MAX_UNPACKED);
  return text === null ? null : readShared(text, Date.now());
}
