import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { runCli } from '../cli/spawn-cli.ts';
import { writeFiles } from '../temporary-folder.ts';
import { type Crawl, crawlSite } from './crawl.ts';

/** A built site as a test reads it. */
export interface BuiltSite {
  folder: string;
  /** Deletes the site and what it was built from. */
  remove(): void;
  /** Paths of all files, with forward slashes. */
  files: string[];
  /** What following all of its addresses came to. */
  crawl: Crawl;
  /** HTML of the page at a path such as `adr/0001-first/`. */
  html(path: string): string;
  /** The document of a page, without scripts being run. */
  page(path: string): Document;
}

/**
 * Builds a folder of the given files as a person would, and fails with what the command said, or with an address of the
 * site that leads nowhere.
 */
export async function buildFiles(files: Record<string, string>, options: string[] = []): Promise<BuiltSite> {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'handbook-site-')));
  const root = join(scratch, 'root');
  writeFiles(root, files);
  const folder = join(scratch, 'site');
  const { code, stderr } = await runCli(['build', root, '--out', folder, ...options]);
  if (code !== 0) throw new Error(`Unexpected exit code ${code}:\n${stderr}`);
  const base = options[options.indexOf('--base') + 1];
  const crawl = crawlSite(folder, options.includes('--base') && base ? { base } : {});
  if (crawl.dead.length > 0) throw new Error(`Unexpected dead addresses:\n${crawl.dead.join('\n')}`);
  if (crawl.misplaced.length > 0) throw new Error(`Unexpected elements:\n${crawl.misplaced.join('\n')}`);
  if (crawl.collisions.length > 0)
    throw new Error(`Unexpected files that differ in case:\n${crawl.collisions.join('\n')}`);
  const html = (path: string): string => readFileSync(join(folder, path, 'index.html'), 'utf8');
  return {
    folder,
    crawl,
    remove: () => rmSync(scratch, { recursive: true, force: true }),
    files: readdirSync(folder, { recursive: true }).map((file) => String(file).replaceAll('\\', '/')),
    html,
    page: (path) => new JSDOM(html(path)).window.document,
  };
}
