import { endOf, startOf } from '../markdown/document.ts';
import { walk } from '../markdown/walk.ts';
import { readBlock } from '../shell/block.ts';
import { isDangerous } from '../shell/danger.ts';
import type { TextEdit } from '../text/edit.ts';
import type { RenderContext } from './context.ts';

/** Sign in front of a line that destroys, stops or restarts something; colour alone would not say it. */
const SIGN = '⚠';

/** Marks the dangerous commands of fenced blocks, by Expressive Code's line markers behind the fence's language. */
export function prepareCommands({ document }: RenderContext): TextEdit[] {
  const edits: TextEdit[] = [];
  walk(document.tree, (node) => {
    if (node.type !== 'code') return undefined;
    const lines = (readBlock(node.value, node.lang ?? null) ?? [])
      .filter((item) => item.kind === 'command' && isDangerous(item.text, item.interpreter))
      .map((item) => item.line + 1);
    const start = startOf(document, node);
    const info = /^(?:`{3,}|~{3,})[^\r\n]*/.exec(document.text.slice(start, endOf(document, node)))?.[0];
    if (lines.length === 0 || info === undefined) return undefined;
    const at = start + info.trimEnd().length;
    const language = node.lang ? '' : 'console';
    edits.push({
      start: at,
      end: at,
      text: `${language}${lines.map((line) => ` del={"${SIGN}":${line}}`).join('')}`,
    });
    return undefined;
  });
  return edits;
}
