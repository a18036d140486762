import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { listSite } from '../../../node/site-directory.ts';
import { UsageError } from '../../../node/usage-error.ts';

/** What the format holds without its extension for larger archives. */
const MAX_FILES = 65_535;
const MAX_BYTES = 4_294_967_295;
/** Names are UTF-8. */
const UTF8 = 0x0800;
/** 1 January 1980, the first day that the format knows: the same files make the same archive. */
const DAY = 0x0021;

/**
 * Writes the files of a folder into an archive, below one folder of their own.
 * @throws UsageError where they are too many or too large for one.
 */
export function writeZip(folder: string, top: string, file: string): number {
  const paths = listSite(folder);
  const parts: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const path of paths) {
    const content = readFileSync(join(folder, path));
    const packed = deflateRawSync(content, { level: 9 });
    const stored = packed.length >= content.length;
    const data = stored ? content : packed;
    const name = Buffer.from(`${top}/${path}`);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(UTF8, 2);
    fields.writeUInt16LE(stored ? 0 : 8, 4);
    fields.writeUInt16LE(DAY, 8);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    parts.push(signature(0x04034b50), fields, name, data);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    entries.push(signature(0x02014b50), Buffer.from([20, 3]), fields, rest, name);
    offset += 4 + fields.length + name.length + data.length;
    if (offset > MAX_BYTES) break;
  }
  const directory = Buffer.concat(entries);
  if (paths.length > MAX_FILES || offset + directory.length > MAX_BYTES)
    throw new UsageError(
      `Unexpected pack of ${paths.length} files and more than 4 GB, expected one that a zip file holds.`,
      'Leave --zip out and copy the folder, or pack fewer kinds.',
    );
  const end = Buffer.alloc(18);
  end.writeUInt16LE(paths.length, 4);
  end.writeUInt16LE(paths.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  const archive = Buffer.concat([...parts, directory, signature(0x06054b50), end]);
  writeFileSync(file, archive);
  return archive.length;
}

function signature(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}
