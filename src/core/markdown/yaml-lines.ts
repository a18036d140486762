import { textLines } from '../text/lines.ts';
import type { YamlField } from './yaml-field.ts';

/**
 * Reads `key: value` and `- item` lines of YAML that does not parse, as a person would. `offset` is that of the block
 * in its file.
 */
export function parseYamlLines(block: string, offset: number): YamlField[] {
  const fields: YamlField[] = [];
  for (const match of block.matchAll(/^.*$/gm)) {
    const line = match[0].replace(/\r$/, '');
    const at = offset + match.index;
    const pair = /^([\p{L}_][\p{L}\p{N} _-]{0,60}?)[ \t]*:(?:[ \t]+((?![ \t]).*|))?$/u.exec(line);
    const item = /^[ \t]*-[ \t]+((?![ \t]).*|)$/.exec(line);
    const last = fields.at(-1);
    if (pair?.[1] !== undefined) {
      const field: YamlField = { key: pair[1], keyOffset: at, values: [], children: [], shape: 'empty' };
      const raw = (pair[2] ?? '').trim();
      if (raw !== '') {
        field.values = [{ text: unquote(raw), raw, offset: at + line.indexOf(raw, pair[1].length) }];
        field.shape = 'scalar';
      }
      fields.push(field);
    } else if (item?.[1] && last && last.shape !== 'scalar') {
      const raw = item[1].trim();
      last.values.push({ text: unquote(raw), raw, offset: at + line.indexOf(raw) });
      last.shape = 'list';
    }
  }
  return fields;
}

/** Whether every line is blank, a comment, `key: value` or `- item` with nothing left open. */
export function isPlainYaml(block: string): boolean {
  return textLines(block).every((line) => {
    if (/^\s*(#.*)?$/.test(line)) return true;
    const value =
      /^(?:[\p{L}_][\p{L}\p{N} _-]{0,60}?[ \t]*:(?=\s|$)|[ \t]*-(?=\s))[ \t]*((?![ \t]).*|)$/u.exec(
        line,
      )?.[1];
    if (value === undefined) return false;
    return !/^["'[{&*!|>%@`]/.test(value) || /^(["']).*\1\s*$|^\[[^[\]]*\]\s*$|^\{[^{}]*\}\s*$/.test(value);
  });
}

function unquote(raw: string): string {
  const quoted = /^(["'])(.*)\1$/.exec(raw);
  return (quoted?.[2] ?? raw).trim();
}
