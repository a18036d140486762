import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findCacheFolder } from '../node/cache-folder.ts';
import { findPackage } from '../node/find-package.ts';
import type { DiagramRequest, DrawnDiagram } from './diagram.ts';

/** Packages that shape a picture. */
const PACKAGES = ['mermaid', '@mermaid-js/parser', 'elkjs', 'jsdom', 'fontkit', '@fontsource/inter'];

/** Where drawings are kept if the caller names no other place; null where no folder can be written. */
export function defaultCacheFolder(): string | null {
  try {
    return join(findCacheFolder(process.env), 'diagrams');
  } catch {
    return null;
  }
}

/**
 * Drawings on disk, by content and by the versions of all that shapes them. Safe to delete at any time, and safe for
 * two builds at once: an entry is written beside its place and renamed. A folder that cannot be written is no fault.
 */
export class DiagramCache {
  readonly #folder: string;
  readonly #versions: string;

  constructor(folder: string, salt = '') {
    this.#folder = folder;
    this.#versions = `${rendererVersion()}\n${salt}`;
  }

  /** The drawing of a request, or null where there is none or where the entry is broken. */
  read(request: DiagramRequest): DrawnDiagram | null {
    try {
      const entry: unknown = JSON.parse(readFileSync(this.#fileOf(request), 'utf8'));
      return isEntry(entry) && entry.check === checksum(entry.diagram)
        ? moveWarnings(entry.diagram, request.line)
        : null;
    } catch {
      return null;
    }
  }

  write(request: DiagramRequest, diagram: DrawnDiagram): void {
    const file = this.#fileOf(request);
    const temporary = `${file}.${randomUUID()}.tmp`;
    const stored = moveWarnings(diagram, -request.line);
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(temporary, JSON.stringify({ check: checksum(stored), diagram: stored }));
      renameSync(temporary, file);
    } catch {
      rmSync(temporary, { force: true });
    }
  }

  #fileOf(request: DiagramRequest): string {
    const { text, column, title, idPrefix, locale, links } = request;
    const content = [text.replace(/\r\n?/g, '\n'), column ?? 1, title, idPrefix, locale, links ?? {}];
    const key = createHash('sha256')
      .update(JSON.stringify([this.#versions, content]))
      .digest('hex');
    return join(this.#folder, key.slice(0, 2), `${key}.json`);
  }
}

/** Lines in an entry count from the diagram, since the file around it may change. */
function moveWarnings(diagram: DrawnDiagram, lines: number): DrawnDiagram {
  return { ...diagram, warnings: diagram.warnings.map((w) => ({ ...w, line: w.line + lines })) };
}

function checksum(diagram: DrawnDiagram): string {
  return createHash('sha256').update(JSON.stringify(diagram)).digest('hex');
}

function isEntry(value: unknown): value is { check: string; diagram: DrawnDiagram } {
  if (typeof value !== 'object' || value === null) return false;
  const diagram: unknown = Reflect.get(value, 'diagram');
  return typeof diagram === 'object' && diagram !== null && Reflect.get(diagram, 'ok') === true;
}

let version: string | null = null;

/** Versions of the packages and a hash of the sources of this folder. */
function rendererVersion(): string {
  version ??= JSON.stringify([
    PACKAGES.map(packageVersion),
    hashSources(fileURLToPath(new URL('.', import.meta.url))),
  ]);
  return version;
}

function packageVersion(name: string): string {
  const folder = findPackage(name);
  if (folder === null) return `${name}@none`;
  const manifest: { version: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return `${name}@${manifest.version}`;
}

function hashSources(folder: string): string {
  const hash = createHash('sha256');
  const visit = (path: string): void => {
    const entries = readdirSync(path, { withFileTypes: true });
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const child = join(path, entry.name);
      if (entry.isDirectory()) visit(child);
      else hash.update(entry.name).update(readFileSync(child));
    }
  };
  visit(folder);
  return hash.digest('hex');
}
