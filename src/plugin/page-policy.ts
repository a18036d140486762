import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import {
  buildPolicy,
  buildScriptPolicy,
  type ContentPolicy,
  renderPolicyTag,
} from '../core/outputs/policy/content-policy.ts';
import { addToHead, readPageCode } from '../core/outputs/policy/page-code.ts';
import { REDIRECT_SCRIPT } from '../core/outputs/redirect.ts';
import { listSite } from '../node/site-directory.ts';
import type { SiteFiles } from '../node/site-files.ts';

/** What the theme's component writes into the head of each page. */
const THEME_SCRIPT = 'globalThis.handbookPage?.theme()';

/** Hashes of the scripts that a build has made itself: what else stands in a page of a record came with its text. */
export class BuiltScripts {
  readonly #hashes: Set<string>;

  constructor(hashes: readonly string[] = []) {
    this.#hashes = new Set([...[THEME_SCRIPT, REDIRECT_SCRIPT].map(hashCode), ...hashes]);
  }

  /** Notes each script of the bundle, some of which Astro writes into the pages. */
  readonly plugin: Plugin = {
    name: 'handbook-built-scripts',
    generateBundle: {
      order: 'pre',
      handler: (_, bundle) => {
        for (const file of Object.values(bundle))
          if (file.type === 'chunk') this.#hashes.add(hashCode(file.code.trim()));
      },
    },
  };

  trust(scripts: readonly string[]): void {
    for (const script of scripts) this.#hashes.add(hashCode(script));
  }

  hashes(): string[] {
    return [...this.#hashes].sort();
  }

  /** Hashes of those of the scripts that the build has made. */
  known(scripts: readonly string[]): string[] {
    return [...new Set(scripts.map(hashCode))].filter((hash) => this.#hashes.has(hash)).sort();
  }
}

/** What the policy of a site depends on. */
export interface PolicySetting {
  /** Pages that are programs of the team's own, by their path without slashes around it: their scripts are trusted. */
  programs: ReadonlySet<string>;
  /** Folder of static files, which stay as they are. */
  publicFolder: string;
  /** Hosts whose pictures pages show. */
  hosts: readonly string[];
  /** The files of the site, of which some pages have their policy from an earlier build. */
  files: SiteFiles;
  /** Where pages are kept for the next build. */
  finished?: FinishedPages | undefined;
}

/** Pages with their policies, by their files. */
export interface FinishedPages {
  /** Takes a page with its policy and the hashes of its scripts. */
  finish(file: string, html: string, hashes: string[]): void;
}

/**
 * Writes a strict policy into every page of a built handbook, and styles of elements as classes, which a policy can tell
 * from others. A script that the build has not made, in a page that is none of the programs, is not let run.
 * @returns hashes of the code of all pages, for a policy that a server sends.
 */
export function writePolicies(directory: string, built: BuiltScripts, setting: PolicySetting): string[] {
  const pages = listPageFiles(directory, setting.publicFolder, setting.files.list() ?? undefined);
  const isProgram = (page: string): boolean => setting.programs.has(pathOfPage(page));
  for (const page of pages) if (isProgram(page)) built.trust(readPageCode(readPage(directory, page)).scripts);
  const all = new Set<string>();
  for (const page of pages) {
    const hashes =
      setting.files.hashesOf(page) ??
      writePolicy(directory, page, { built, setting, isProgram: isProgram(page) });
    for (const hash of hashes) all.add(hash);
  }
  return [...all].sort();
}

/** Writes the policy of one page, and gives the hashes of its scripts. */
function writePolicy(
  directory: string,
  page: string,
  { built, setting, isProgram }: { built: BuiltScripts; setting: PolicySetting; isProgram: boolean },
): string[] {
  const code = readPageCode(readPage(directory, page));
  if (code.hasPolicy) return [];
  const scripts = built.known(code.scripts);
  const handlers = isProgram ? hashAll(code.handlers) : [];
  const policy = buildPolicy({ scripts, handlers, styles: hashAll(code.styles) }, setting.hosts);
  const html = writePage(directory, page, code.html, policy);
  const hashes = [...scripts, ...handlers];
  setting.files.finish(page, hashes);
  setting.finished?.finish(page, html, hashes);
  return hashes;
}

/** Pages of a guest that were given a policy, and those that were left without. */
export interface GuestPolicies {
  written: number;
  left: string[];
}

/**
 * Writes a policy for scripts into the pages of a site in which the handbook is a guest. Left alone are a page that has a
 * policy, and pages with scripts that may load others: what those load, a build does not know.
 */
export function writeGuestPolicies(directory: string, publicFolder: string): GuestPolicies {
  const pages = listPageFiles(directory, publicFolder);
  const left = bundleMayLoad(directory) ? pages : [];
  if (left.length > 0) return { written: 0, left };
  for (const page of pages) {
    const html = readPage(directory, page);
    const code = readPageCode(html);
    const scripts = hashAll(code.scripts);
    if (code.hasPolicy || code.sources.some(isForeign) || [...code.scripts, ...code.handlers].some(mayLoad))
      left.push(page);
    else
      writePage(
        directory,
        page,
        html,
        buildScriptPolicy({ scripts, handlers: hashAll(code.handlers), styles: null }),
      );
  }
  return { written: pages.length - left.length, left };
}

/** Whether a script of the site loads others. The index of the search and what the handbook serves do not. */
function bundleMayLoad(directory: string): boolean {
  return listSite(directory)
    .filter((path) => /\.m?js$/.test(path) && !/^(?:pagefind|scripts)\//.test(path))
    .some((path) => mayLoad(readPage(directory, path)));
}

/** Ways of a script to run what is not in it. */
const LOADS =
  /createElement\(\s{0,9}["'`]script|\.write(?:ln)?\(|\beval\(|\bnew Function\b|\bimportScripts\(|\bimport\(\s{0,9}["'`](?:https?:)?\/\//i;

function mayLoad(script: string): boolean {
  return LOADS.test(script);
}

function isForeign(address: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address.trim());
}

/** Pages that a build has rendered: static files are as their authors wrote them. */
function listPageFiles(directory: string, publicFolder: string, files = listSite(directory)): string[] {
  return files.filter((path) => /\.html$/.test(path) && !existsSync(join(publicFolder, ...path.split('/'))));
}

/** The path of a page without slashes around it, from the file that holds it. */
function pathOfPage(file: string): string {
  return file.replace(/(?:^|\/)index\.html$/, '').replace(/\.html$/, '');
}

function readPage(directory: string, path: string): string {
  return readFileSync(join(directory, path), 'utf8');
}

/** Writes a page with its policy, and gives it as it was written. */
function writePage(directory: string, path: string, html: string, policy: ContentPolicy): string {
  const whole = addToHead(html, renderPolicyTag(policy));
  writeFileSync(join(directory, path), whole);
  return whole;
}

function hashAll(texts: readonly string[]): string[] {
  return [...new Set(texts.map(hashCode))].sort();
}

/** A hash as a policy names it. */
function hashCode(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
