import { join } from 'node:path';
import { type PublishedHandbook, readPublished } from '../../../core/hub/published.ts';
import { describeKind } from '../../../core/kinds/descriptors.ts';
import type { PackedPage } from '../../../core/query/search/find-packed.ts';
import { searchNames } from '../../../core/query/search/names.ts';
import type { HandbookRecord } from '../../../core/schema/handbook.ts';
import { FOLDER_KEYS, type Kind } from '../../../core/schema/record-base.ts';
import { decodePath, withoutSlash } from '../../../core/text/path.ts';
import { isRefused, readPlainFile } from '../../../node/plain-file.ts';
import { makeStage, removeStage, swapSite, writeSiteMark } from '../../../node/site-directory.ts';
import { UsageError } from '../../../node/usage-error.ts';
import { writeBelow } from '../../../node/write-below.ts';
import { buildPackScript } from '../../../plugin/client-scripts.ts';
import { siteWords } from '../../../plugin/words.ts';
import { printPages } from './print-page.ts';
import { rewritePage } from './rewrite-page.ts';

const MAX_BYTES = 200_000_000;

/** What a pack holds. */
export interface WrittenPack {
  pages: number;
  files: number;
  bytes: number;
}

/**
 * Writes the pages of some kinds of a built site into a folder that can be carried away and opened without a server.
 * @throws UsageError where the folder is no built site, or holds no page of these kinds.
 */
export async function writePack(
  site: { folder: string; base: string },
  kinds: readonly Kind[],
  out: string,
  { print = false } = {},
): Promise<WrittenPack> {
  const base = `/${site.base.split('/').filter(Boolean).join('/')}/`.replace('//', '/');
  const asked = new Set(kinds);
  const published = readHandbook(site.folder);
  const records = published.records.filter(({ kind }) => asked.has(kind));
  const paths = new Map(records.map((record) => [pathOf(record.url, base), record]));
  if (paths.size === 0)
    throw new UsageError(
      `Unexpected site ${site.folder} without a page of ${kinds.join(' and ')}, expected one.`,
    );
  const indexes = kinds.map((kind) => describeKind({ kind }).index.replace(/^\//, ''));
  const pages = new Set([...indexes, ...paths.keys()]);
  const address = originWithBase(records, base);
  const stage = makeStage(out);
  try {
    const built = join(stage, 'built');
    const written = new Set<string>();
    let bytes = 0;
    const write = (path: string, content: string | Buffer): void => {
      writeBelow(built, path, content);
      written.add(path);
      bytes += content.length;
    };
    if (print) {
      const language = published.language ?? 'en';
      const words = siteWords(language);
      for (const kind of kinds) {
        const own = records.filter((record) => record.kind === kind);
        const printed = own.flatMap((record) => {
          const path = pathOf(record.url, base);
          const html = read(site.folder, `${path}index.html`);
          return html === null ? [] : [{ path, title: record.title.value, html: html.toString('utf8') }];
        });
        if (printed.length === 0) continue;
        const title = [words[`handbook.kind.${kind}`], published.title].filter(Boolean).join(' – ');
        const contents = words['handbook.print.contents'];
        const page = printPages(printed, { base, address, title, contents, language });
        write(`${FOLDER_KEYS[kind]}.html`, page.html);
        for (const file of [...page.styles, ...page.files])
          if (!written.has(file)) copyFile(site.folder, file, base, write);
      }
      const first = kinds.map((kind) => `${FOLDER_KEYS[kind]}.html`).find((path) => written.has(path));
      write('index.html', renderStart(first ?? ''));
      writeSiteMark(built, '/');
      swapSite(built, stage, out);
      return { pages: records.length, files: written.size, bytes };
    }
    const packed: PackedPage[] = [];
    for (const path of pages) {
      const html = read(site.folder, `${path}index.html`);
      if (html === null) continue;
      const page = rewritePage(html.toString('utf8'), path, { base, pages, address });
      write(`${path}index.html`, page.html);
      for (const file of page.files) if (!written.has(file)) copyFile(site.folder, file, base, write);
      const record = paths.get(path);
      if (record)
        packed.push({
          path: `${path}index.html`,
          title: record.title.value,
          names: searchNames(record).filter((name) => name !== record.title.value),
          text: page.text,
        });
    }
    write('pack-pages.js', `globalThis.handbookPack=${JSON.stringify(packed).replaceAll('<', '\\u003c')};\n`);
    write('pack.js', await buildPackScript());
    write('index.html', renderStart(`${indexes[0] ?? ''}index.html`));
    writeSiteMark(built, '/');
    swapSite(built, stage, out);
    return { pages: packed.length, files: written.size, bytes };
  } finally {
    removeStage(stage);
  }
}

/** Opens the list of the first kind: what somebody clicks who has opened the folder. */
function renderStart(index: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${encodeURI(index)}"><title>Handbook</title></head><body><p><a href="${encodeURI(index)}">Handbook</a></p></body></html>\n`;
}

function readHandbook(folder: string): PublishedHandbook {
  const text = read(folder, 'handbook.json');
  let value: unknown = null;
  try {
    value = JSON.parse(text?.toString('utf8') ?? '');
  } catch {
    // Told below.
  }
  const reading = readPublished(value, (url) => url);
  if ('fault' in reading)
    throw new UsageError(
      `Unexpected ${folder}, expected a built site: its handbook.json cannot be read.`,
      'Build it first: handbook build --out dist.',
    );
  return reading.handbook;
}

function read(folder: string, path: string): Buffer | null {
  const bytes = readPlainFile(join(folder, path), { inside: folder, limit: MAX_BYTES });
  return isRefused(bytes) ? null : bytes;
}

/** Copies a file that pages show; addresses in a style sheet are made relative to it, and what they lead to comes along. */
function copyFile(
  folder: string,
  path: string,
  base: string,
  write: (path: string, content: string | Buffer) => void,
): void {
  const bytes = read(folder, path);
  if (bytes === null) return;
  if (!path.endsWith('.css')) {
    write(path, bytes);
    return;
  }
  const up = '../'.repeat(path.split('/').length - 1);
  const css = bytes
    .toString('utf8')
    .replace(/url\((["']?)(\/[^"')]{1,400})\1\)/g, (whole, _quote, address: string) => {
      if (!address.startsWith(base)) return whole;
      const below = address.slice(base.length);
      const other = read(folder, below);
      if (other === null) return whole;
      write(below, other);
      return `url("${up}${below}")`;
    });
  write(path, css);
}

/** Path of a page below the base, from an address with or without a host. */
function pathOf(url: string, base: string): string {
  const path = url.replace(/^https?:\/\/[^/]+/i, '');
  return decodePath(path.startsWith(base) ? path.slice(base.length) : path.replace(/^\//, ''));
}

function originWithBase(records: readonly HandbookRecord[], base: string): string | null {
  const origin = /^https?:\/\/[^/]+/i.exec(records[0]?.url ?? '')?.[0];
  return origin === undefined ? null : withoutSlash(`${origin}${base}`);
}
