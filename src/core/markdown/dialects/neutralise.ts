import type { TextEdit } from '../../text/edit.ts';
import { neutraliseBlocks } from './blocks.ts';
import type { Neutralised, PageData } from './dialect.ts';
import { neutraliseInline } from './inline.ts';

/**
 * Turns what Hugo, MkDocs, GitBook, MyST, Docusaurus, VitePress, Jekyll, Middleman and GitLab add to Markdown into plain
 * Markdown, so that every kind of page is read and rendered alike and no template code reaches a page. Tags of nobody
 * are shown as text and noted. Code is left as it is. The edits do not overlap.
 */
export function neutraliseDialects(body: string, page: PageData): Neutralised {
  if (!/^[ \t]*(?:```|~~~)|!!!|\?\?\?|===|:::|\{|<%|\[TOC\]|\[\[|^\([\w:./-]+\)=|8<-/im.test(body))
    return { edits: [], notes: [] };
  const blocks = neutraliseBlocks(body);
  const inline = neutraliseInline(body, blocks.code, page);
  const edits = [...blocks.edits];
  for (const edit of inline.edits) if (!blocks.edits.some((other) => overlaps(edit, other))) edits.push(edit);
  const shown = inline.notes.filter(
    (note) => !blocks.edits.some((edit) => edit.start <= note.offset && note.offset < edit.end),
  );
  return {
    edits: edits.sort((a, b) => a.start - b.start || a.end - b.end),
    notes: [...blocks.notes, ...shown].sort((a, b) => a.offset - b.offset),
  };
}

function overlaps(a: TextEdit, b: TextEdit): boolean {
  return a.start < b.end && b.start < a.end;
}
