import { resolve } from 'node:path';
import type { ChangedFile } from '../core/kinds/adr/writer/supersede.ts';
import { isRefused, readPlainFile } from './plain-file.ts';
import { replaceFile } from './replace-file.ts';
import { placeBelow, realPlace } from './write-below.ts';

/**
 * Writes changed files, each whole or not at all; a byte order mark in front of the old text stays, and so does a link
 * that leads to the file.
 * @param root is what they lie below; null where a person has named each of them.
 * @throws UsageError where one lies elsewhere: nothing is written then.
 */
export function writeChanges(root: string | null, changes: readonly ChangedFile[]): void {
  const places = changes.map(({ path, text }) => ({
    place: root === null ? realPlace(resolve(path)) : placeBelow(root, path),
    text,
  }));
  for (const { place, text } of places) {
    const old = readPlainFile(place);
    const marked = !isRefused(old) && old.subarray(0, 3).equals(BYTE_ORDER_MARK);
    replaceFile(place, `${marked ? '\uFEFF' : ''}${text}`);
  }
}

const BYTE_ORDER_MARK = Buffer.from('\uFEFF');
