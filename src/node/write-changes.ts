import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ChangedFile } from '../core/kinds/adr/writer/supersede.ts';

/** Writes changed files, each whole or not at all; a byte order mark in front of the old text stays. */
export function writeChanges(root: string, changes: readonly ChangedFile[]): void {
  for (const { path, text } of changes) {
    const absolute = resolve(root, path);
    const mark = readFileSync(absolute, 'utf8').startsWith('\uFEFF') ? '\uFEFF' : '';
    const beside = `${absolute}.${process.pid}.tmp`;
    writeFileSync(beside, mark + text);
    renameSync(beside, absolute);
  }
}
