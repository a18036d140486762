import { endOf, startOf } from '../markdown/document.ts';
import { walk } from '../markdown/walk.ts';
import { findDangerousLines } from '../shell/block-danger.ts';
import type { TextEdit } from '../text/edit.ts';
import type { RenderContext } from './context.ts';
import { escapeHtml } from './escape.ts';

/** Sign in front of the word that says what a line destroys, stops or restarts; colour alone would not say it. */
export const DANGER_SIGN = '⚠';

/**
 * Marks the dangerous commands of fenced blocks, by Expressive Code's line markers behind the fence's language. Their label says in
 * a word what the command does; `nameDangers` gives it a line of its own.
 */
export function prepareCommands({ document, words }: RenderContext): TextEdit[] {
  const edits: TextEdit[] = [];
  walk(document.tree, (node) => {
    if (node.type !== 'code') return undefined;
    const found = findDangerousLines(node.value, node.lang ?? null);
    const start = startOf(document, node);
    const info = /^(?:`{3,}|~{3,})[^\r\n]*/.exec(document.text.slice(start, endOf(document, node)))?.[0];
    if (found.length === 0 || info === undefined) return undefined;
    const at = start + info.trimEnd().length;
    const language = node.lang ? '' : 'console';
    const marks = found.map(({ line, lastLine, danger }) => {
      const lines = lastLine > line ? `${line + 1}-${lastLine + 1}` : String(line + 1);
      return ` del={"${DANGER_SIGN} ${words.danger[danger].replace(/["{}\\]/g, '')}":${lines}}`;
    });
    edits.push({ start: at, end: at, text: `${language}${marks.join('')}` });
    return undefined;
  });
  return edits;
}

/** Gives the words of dangerous lines, which Expressive Code lays over the code, a place of their own before it. */
export function nameDangers(html: string): string {
  return html.replace(
    /<div class="(ec-line[^"]*?) tm-label" style="--tmLabel:(?:&#x27;|&#39;|')⚠ ([^"]*?)(?:&#x27;|&#39;|')">/g,
    (_, names: string, word: string) => `<div class="${names} hb-danger">${renderDanger(word)}`,
  );
}

/** The word for what a command does, outside of what is copied. */
export function renderDanger(word: string): string {
  return `<span class="hb-danger-word" data-pagefind-ignore><span aria-hidden="true">${DANGER_SIGN}</span> ${escapeHtml(word)}</span>`;
}
