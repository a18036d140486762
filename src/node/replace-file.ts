import { chmodSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** Replaces a file as a whole: whoever reads it meanwhile sees the old text or the new one. Its rights stay. */
export function replaceFile(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.tmp`;
  const old = statSync(path, { throwIfNoEntry: false });
  try {
    // Nothing is written through a link that lies there.
    rmSync(temporary, { force: true });
    writeFileSync(temporary, text, { flag: 'wx' });
    if (old) chmodSync(temporary, old.mode);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
