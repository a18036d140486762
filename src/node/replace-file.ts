import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Replaces a file as a whole: whoever reads it meanwhile sees the old text or the new one. */
export function replaceFile(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
