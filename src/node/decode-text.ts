import { isRefused, readPlainFile } from './plain-file.ts';

/** Why bytes are no text that a handbook reads. */
export interface DecodeProblem {
  rule: 'file/utf-16' | 'file/not-utf-8' | 'file/nul-byte';
  message: string;
  help: string;
  /** 1-based line of the byte at fault, null where lines mean nothing. */
  line: number | null;
  /** What could be read, with U+FFFD for what could not. */
  text: string;
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Decodes a file as UTF-8 and takes the byte order mark off. */
export function decodeText(bytes: Uint8Array): { text: string } | { problem: DecodeProblem } {
  if (isUtf16(bytes)) {
    return {
      problem: {
        rule: 'file/utf-16',
        message: 'Unexpected UTF-16 text, expected UTF-8.',
        help: 'Save the file as UTF-8.',
        line: null,
        text: withoutMark(decodeUtf16(bytes)),
      },
    };
  }
  let text: string;
  try {
    text = UTF8.decode(bytes);
  } catch {
    const offset = firstBadByte(bytes);
    const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    return {
      problem: {
        rule: 'file/not-utf-8',
        message: `Unexpected byte 0x${byte} at offset ${offset}, expected UTF-8.`,
        help: 'Save the file as UTF-8; it is probably Latin-1 or Windows-1252.',
        line: lineOf(bytes, offset),
        text: withoutMark(new TextDecoder('utf-8').decode(bytes)).replaceAll('\0', '\uFFFD'),
      },
    };
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    return {
      problem: {
        rule: 'file/nul-byte',
        message: `Unexpected NUL byte at offset ${nul}, expected text.`,
        help: 'Remove the byte, or keep binary files under another extension.',
        line: lineOf(bytes, nul),
        text: withoutMark(text).replaceAll('\0', '\uFFFD'),
      },
    };
  }
  return { text: withoutMark(text) };
}

/** The text of a plain file; null where it is refused or is no text. `options` are those of `readPlainFile`. */
export function readPlainText(path: string, options: Parameters<typeof readPlainFile>[1]): string | null {
  const bytes = readPlainFile(path, options);
  const decoded = isRefused(bytes) ? null : decodeText(bytes);
  return decoded !== null && 'text' in decoded ? decoded.text : null;
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function decodeUtf16(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const big = (first === 0xfe && second === 0xff) || (first === 0 && second !== 0);
  return new TextDecoder(big ? 'utf-16be' : 'utf-16le').decode(bytes).replaceAll('\0', '\uFFFD');
}

/** A byte order mark, or NUL in every other place of the first bytes. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const head = bytes.subarray(0, 64);
  if (head.length < 4 || head.length % 2 === 1) return false;
  const nulAt = (parity: number) => head.every((byte, index) => index % 2 !== parity || byte === 0);
  return nulAt(0) !== nulAt(1);
}

function firstBadByte(bytes: Uint8Array): number {
  // Every prefix up to the fault decodes as a stream, so its length can be searched for.
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (decodes(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return Math.min(low, bytes.length - 1);
}

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let index = 0; index < offset; index++) if (bytes[index] === 0x0a) line++;
  return line;
}
