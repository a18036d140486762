import type { Marks } from '../../core/progress/marks.ts';
import { readMarks, writeMarks } from '../../core/progress/marks.ts';

/** A run on its way from one person to another. */
export interface HandOver {
  /** Id of the playbook. */
  playbook: string;
  marks: Marks;
}

/** A longer link or file is not ours. */
const MAX_LENGTH = 200_000;

/** The run as the text of a file. */
export function writeHandOver({ playbook, marks }: HandOver): string {
  return JSON.stringify({ handbook: 'run', v: 1, playbook, ledger: JSON.parse(writeMarks(marks)) });
}

/** Reads a run; null where the text is none, or is one of another playbook. */
export function readHandOver(text: string, playbook: string): HandOver | null {
  if (text.length > MAX_LENGTH) return null;
  try {
    const value: { handbook?: unknown; playbook?: unknown; ledger?: unknown } = JSON.parse(text);
    if (value.handbook !== 'run' || value.playbook !== playbook) return null;
    const { status, marks } = readMarks(value.ledger);
    return status === 'ok' && marks.size > 0 ? { playbook, marks } : null;
  } catch {
    return null;
  }
}

/** Packs a text for a fragment: deflated and in the alphabet of addresses. */
export async function packText(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Unpacks a fragment; null where it is damaged or too long. */
export async function unpackText(packed: string): Promise<string | null> {
  try {
    if (packed.length > MAX_LENGTH) return null;
    const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
    const parts: Uint8Array[] = [];
    let length = 0;
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      length += part.value.length;
      // A small fragment can unpack to gigabytes.
      if (length > MAX_LENGTH) return null;
      parts.push(part.value);
    }
    return await new Blob(parts as BlobPart[]).text();
  } catch {
    return null;
  }
}

/** Offers a text as a file. */
export function downloadText(name: string, text: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
