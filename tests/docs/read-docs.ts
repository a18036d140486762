import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const DOCS = resolve(import.meta.dirname, '../../docs');

/** A fenced block of a page, with the words behind its language. */
export interface Fence {
  page: string;
  line: number;
  language: string;
  marks: readonly string[];
  text: string;
}

/** The names of the pages, without those of the example. */
export function listDocs(): string[] {
  return readdirSync(DOCS).filter((name) => name.endsWith('.md'));
}

export function readDoc(page: string): string {
  return readFileSync(join(DOCS, page), 'utf8');
}

/** The fenced blocks of a page in their order. */
export function fencesOf(page: string): Fence[] {
  const fences: Fence[] = [];
  let open: { fence: string; at: Fence; lines: string[] } | null = null;
  for (const [index, line] of readDoc(page).split('\n').entries()) {
    const fence = /^(`{3,}|~{3,})(.*)$/.exec(line);
    if (open === null) {
      if (!fence) continue;
      const [language = '', ...marks] = (fence[2] ?? '').trim().split(/\s+/);
      open = { fence: fence[1] ?? '', at: { page, line: index + 1, language, marks, text: '' }, lines: [] };
    } else if (fence?.[1]?.startsWith(open.fence) && fence[2]?.trim() === '') {
      fences.push({ ...open.at, text: open.lines.join('\n') });
      open = null;
    } else open.lines.push(line);
  }
  return fences;
}
