import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { runCli } from '../cli/spawn-cli.ts';
import { writeFiles } from '../temporary-folder.ts';

/** A built site as a test reads it. */
export interface BuiltSite {
  folder: string;
  /** Deletes the site and what it was built from. */
  remove(): void;
  /** Paths of all files, with forward slashes. */
  files: string[];
  /** HTML of the page at a path such as `adr/0001-first/`. */
  html(path: string): string;
  /** The document of a page, without scripts being run. */
  page(path: string): Document;
}

/** Builds a folder of the given files as a person would, and fails with what the command said. */
export async function buildFiles(files: Record<string, string>, options: string[] = []): Promise<BuiltSite> {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'handbook-site-')));
  const root = join(scratch, 'root');
  writeFiles(root, files);
  const folder = join(scratch, 'site');
  const { code, stderr } = await runCli(['build', root, '--out', folder, ...options]);
  if (code !== 0) throw new Error(`Unexpected exit code ${code}:\n${stderr}`);
  const html = (path: string): string => readFileSync(join(folder, path, 'index.html'), 'utf8');
  return {
    folder,
    remove: () => rmSync(scratch, { recursive: true, force: true }),
    files: readdirSync(folder, { recursive: true }).map((file) => String(file).replaceAll('\\', '/')),
    html,
    page: (path) => new JSDOM(html(path)).window.document,
  };
}

/** Addresses of a document that lead into the site and to no file of it. */
export function findDeadAddresses(document: Document, site: BuiltSite, base: string): string[] {
  const elements = document.querySelectorAll('[href], [src]');
  return [...elements]
    .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
    .filter((address) => !/^(?:[a-z]+:|\/\/|#)/i.test(address))
    .filter((address) => {
      const path = decodeURIComponent(address.replace(/[?#].*$/, ''));
      if (!path.startsWith(base)) return true;
      const file = join(site.folder, path.slice(base.length));
      return !existsSync(path.endsWith('/') ? join(file, 'index.html') : file);
    });
}
