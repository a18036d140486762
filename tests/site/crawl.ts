import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { JSDOM } from 'jsdom';

/** What a crawl of a built site has followed, and where it came to nothing. */
export interface Crawl {
  pages: number;
  /** Addresses that lead into the site, by where they stand. */
  links: number;
  anchors: number;
  svgLinks: number;
  /** Addresses in JSON, feeds, calendars and lists for machines. */
  dataLinks: number;
  /** `file: address` of everything that leads into the site and to nothing. */
  dead: string[];
  /** `file: address` of every page but the first whose address ends in a slash. */
  withSlash: string[];
  /** `file: start` of every element that stands where HTML allows none of its kind. */
  misplaced: string[];
  /** Pairs of files whose names differ in the case of their letters alone, and their contents too. */
  collisions: string[];
}

/** Where a site is served. */
export interface Place {
  /** Path below which it is served; `/` unless given. */
  base?: string;
  /** Origin of the full addresses that lead to it. */
  origin?: string;
  /** Whether the server gives the file of a page for its address with a slash. */
  slashMeansFile?: boolean;
}

/** A heading in the head of a cell, a caption in the middle of its figure. */
const MISPLACED = 'th h1, th h2, th h3, figure > figcaption:not(:first-child):not(:last-child)';
const ATTRIBUTES = ['href', 'src', 'xlink:href', 'poster', 'action', 'data-href'];

/**
 * Follows every address in the files of a built site: of pages, their pictures and drawings, and of what is written for
 * machines. Nothing is served: an address leads to a file, and its fragment to an id in it.
 */
export function crawlSite(
  folder: string,
  { base = '/', origin = '', slashMeansFile = false }: Place = {},
): Crawl {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => statSync(join(folder, file)).isFile());
  const front = base.replace(/\/?$/, '/');
  const crawl: Crawl = {
    pages: 0,
    links: 0,
    anchors: 0,
    svgLinks: 0,
    dataLinks: 0,
    dead: [],
    withSlash: [],
    misplaced: [],
    collisions: [],
  };
  const ids = new Map<string, Set<string>>();
  const wanted: { from: string; address: string; file: string; id: string }[] = [];

  /** Looks one address up, as it stands in the file at a path below the base. */
  const follow = (from: string, address: string): boolean => {
    const own = origin !== '' && address.startsWith(origin) ? address.slice(origin.length) || '/' : address;
    if (own === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(own)) return false;
    const [beforeHash = '', ...hash] = own.split('#');
    const [path = ''] = beforeHash.split('?');
    const full =
      path === '' ? null : path.startsWith('/') ? path : posix.join(front, posix.dirname(from), path);
    const file =
      full === null
        ? from
        : (fileOf(folder, front, full) ??
          (slashMeansFile && full.endsWith('/') ? fileOf(folder, front, full.slice(0, -1)) : null));
    if (full?.endsWith('/') && full !== front) crawl.withSlash.push(`${from}: ${address}`);
    if (file === null) crawl.dead.push(`${from}: ${address}`);
    else if (hash.length > 0 && file.endsWith('.html'))
      wanted.push({ from, address, file, id: decodeURIComponent(hash.join('#')) });
    return true;
  };

  for (const file of files.filter((name) => name.endsWith('.html'))) {
    crawl.pages += 1;
    // A window for each of some thousand pages would fill the memory.
    const document = JSDOM.fragment(readFileSync(join(folder, file), 'utf8'));
    ids.set(
      file,
      new Set(
        [...document.querySelectorAll('[id], a[name]')].map((e) => e.id || (e.getAttribute('name') ?? '')),
      ),
    );
    for (const element of document.querySelectorAll(MISPLACED))
      crawl.misplaced.push(`${file}: ${element.outerHTML.slice(0, 80)}`);
    for (const element of document.querySelectorAll(
      ATTRIBUTES.map((name) => `[${name.replace(':', '\\:')}]`).join(','),
    )) {
      const inDrawing = element.closest('svg') !== null;
      for (const name of ATTRIBUTES) {
        const address = element.getAttribute(name);
        if (address === null || !follow(file, address.trim())) continue;
        if (inDrawing) crawl.svgLinks += 1;
        else crawl.links += 1;
      }
    }
    for (const element of document.querySelectorAll('[srcset]'))
      for (const part of (element.getAttribute('srcset') ?? '').split(','))
        follow(file, part.trim().split(/\s/)[0] ?? '');
    const refresh = document.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content');
    const target = /url=(.*)$/i.exec(refresh ?? '')?.[1];
    if (target && follow(file, target.trim())) crawl.links += 1;
  }
  for (const file of files) {
    const addresses = readDataAddresses(file, folder);
    for (const address of addresses) if (follow(file, address)) crawl.dataLinks += 1;
  }
  for (const { from, address, file, id } of wanted) {
    crawl.anchors += 1;
    // The top of a page is there without an id.
    if (id !== '' && id !== 'top' && !id.startsWith(':~:') && !ids.get(file)?.has(id))
      crawl.dead.push(`${from}: ${address}`);
  }
  const byCase = new Map<string, string>();
  for (const file of files) {
    const folded = file.toLowerCase();
    const other = byCase.get(folded);
    if (other !== undefined && !readFileSync(join(folder, other)).equals(readFileSync(join(folder, file))))
      crawl.collisions.push(`${other} ${file}`);
    byCase.set(folded, file);
  }
  return crawl;
}

/** The file that a server gives for a path, or null where there is none. */
function fileOf(folder: string, front: string, path: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  const below =
    decoded === front.slice(0, -1) ? '' : decoded.startsWith(front) ? decoded.slice(front.length) : null;
  if (below === null) return null;
  const candidates =
    below === '' || below.endsWith('/')
      ? [`${below}index.html`]
      : [below, `${below}.html`, `${below}/index.html`];
  return (
    candidates.find((file) => existsSync(join(folder, file)) && statSync(join(folder, file)).isFile()) ?? null
  );
}

/** Addresses in what the site writes for machines; one of an other host is left out by whoever follows it. */
function readDataAddresses(file: string, folder: string): string[] {
  const read = (): string => readFileSync(join(folder, file), 'utf8');
  if (/^(?:alerts|handbook)\.json$/.test(file)) return urlsOf(JSON.parse(read()));
  if (/\.xml$/.test(file))
    return [...read().matchAll(/(?:href="([^"]*)"|<loc>([^<]*)<\/loc>)/g)].map((m) =>
      unescapeXml(m[1] ?? m[2] ?? ''),
    );
  if (/\.ics$/.test(file))
    return [
      ...read()
        .replace(/\r?\n[ \t]/g, '')
        .matchAll(/^URL[^:\r\n]*:(.*)$/gm),
    ].map((m) => (m[1] ?? '').trim());
  if (/(?:^|\/)llms[\w-]*\.txt$|\.md$/.test(file))
    return [...withoutCode(read()).matchAll(/(?<!\\)\]\((?:<([^>\n]*)>|([^)\s]+))\)/g)].map(
      (m) => m[1] ?? m[2] ?? '',
    );
  return [];
}

/** Markdown without its code, in which nothing is a link. */
function withoutCode(text: string): string {
  return text
    .replace(/^[ \t>]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?^[ \t>]*\1[`~]*[ \t]*$/gm, '')
    .replace(/(`+)[^`][\s\S]*?\1/g, '');
}

/** Values of all properties named `url`, wherever they stand, and of those that name a schema. */
function urlsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    (key === 'url' || key === '$schema') && typeof inner === 'string' ? [inner] : urlsOf(inner),
  );
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
