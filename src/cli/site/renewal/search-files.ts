import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { SiteFiles } from '../../../node/site-files.ts';

/** Folders of a search index whose files are named by their content: one that is there is not written again. */
const FOLDERS = ['fragment', 'index', 'filter'].map((name) => `pagefind/${name}`);

const EntrySchema = z.object({ languages: z.record(z.string(), z.object({ hash: z.string() })) });

/** What such a file is made of is said by its name. */
const SOURCE = 'search';

const NAME = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*_[0-9a-f]{7,}$/;

/** The length of a short text stands before it in CBOR, added to this. */
const TEXT = 0x60;

/** Notes the files of the search index of a site. Those of an earlier one that it does not name are left for the sweep. */
export function noteSearchFiles(files: SiteFiles): void {
  const names = new Set<string>();
  const entry = JSON.parse(readFileSync(join(files.folder, 'pagefind/pagefind-entry.json'), 'utf8'));
  for (const { hash } of Object.values(EntrySchema.parse(entry).languages)) {
    const file = `pagefind/pagefind.${hash}.pf_meta`;
    files.note(file, SOURCE, null);
    for (const name of listNames(gunzipSync(readFileSync(join(files.folder, file))))) names.add(name);
  }
  for (const folder of FOLDERS) {
    const path = join(files.folder, folder);
    for (const name of existsSync(path) ? readdirSync(path) : []) {
      const file = `${folder}/${name}`;
      if (!names.has(name.replace(/\.\w+$/, ''))) continue;
      if (!files.keeps(file, SOURCE)) files.note(file, SOURCE, null);
    }
  }
}

/** The names of files in the list of an index: `language_hash`, each with its length before it. */
export function listNames(list: Buffer): string[] {
  const names: string[] = [];
  for (let bar = list.indexOf('_'); bar >= 0; bar = list.indexOf('_', bar + 1))
    for (let start = bar - 2; start > 0 && start > bar - 24; start--) {
      const length = (list[start - 1] ?? 0) - TEXT;
      if (length <= bar - start || length > 23) continue;
      const name = list.toString('latin1', start, start + length);
      if (NAME.test(name)) names.push(name);
    }
  return names;
}
