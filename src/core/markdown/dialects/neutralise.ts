import { neutraliseBlocks } from './blocks.ts';
import type { Neutralised, PageData } from './dialect.ts';
import { neutraliseHtml } from './html-blocks.ts';
import { neutraliseInline } from './inline.ts';

/**
 * Turns what Hugo, MkDocs, GitBook, MyST, Docusaurus, VitePress, Jekyll, Middleman and GitLab add to Markdown into plain
 * Markdown, so that every kind of page is read and rendered alike and no template code reaches a page. Tags of nobody
 * are shown as text and noted. Code is left as it is. The edits do not overlap.
 */
export function neutraliseDialects(body: string, page: PageData): Neutralised {
  if (
    !/^[ \t]*(?:```|~~~)|!!!|\?\?\?|===|:::|\{|<%|\[TOC\]|\[\[|^\([\w:./-]+\)=|8<-|<h[1-6]|<li>|[☐☑☒□▢🔲🗹]/imu.test(
      body,
    )
  )
    return { edits: [], notes: [] };
  const blocks = neutraliseBlocks(body);
  const inline = neutraliseInline(body, blocks.code, page);
  const taken = new Uint8Array(body.length + 1);
  for (const { start, end } of blocks.edits) taken.fill(1, start, end);
  const isFree = (start: number, end: number): boolean => {
    const next = taken.indexOf(1, start);
    return next < 0 || next >= end;
  };
  const code = new Uint8Array(body.length + 1);
  for (const [start, end] of blocks.code) code.fill(1, start, end);
  const html = neutraliseHtml(body).filter(
    ({ start, end }) => isFree(start, end) && !code.subarray(start, end).includes(1),
  );
  for (const { start, end } of html) taken.fill(1, start, end);
  const edits = [...blocks.edits, ...html, ...inline.edits.filter(({ start, end }) => isFree(start, end))];
  const shown = inline.notes.filter(({ offset }) => taken[offset] !== 1);
  return {
    edits: edits.sort((a, b) => a.start - b.start || a.end - b.end),
    notes: [...blocks.notes, ...shown].sort((a, b) => a.offset - b.offset),
  };
}
