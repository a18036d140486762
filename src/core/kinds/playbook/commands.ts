import type { Code } from 'mdast';
import { endOf, type ParsedDocument, sourceAt, startOf } from '../../markdown/document.ts';
import { walk } from '../../markdown/walk.ts';
import type { Command, Placeholder } from '../../schema/playbook.ts';
import { cleanLanguage, readBlock } from '../../shell/block.ts';
import { isDangerous } from '../../shell/danger.ts';
import { assignedNames, findPlaceholders, type PlaceholderRange } from '../../shell/placeholder.ts';
import type { LineIndex } from '../../text/line-index.ts';

/** The commands of a page in source order, and its placeholders, one for each name whatever its spelling. */
export function readCommands(document: ParsedDocument): { commands: Command[]; placeholders: Placeholder[] } {
  const commands: Command[] = [];
  walk(document.tree, (node) => {
    if (node.type === 'code') commands.push(...commandsOf(document, node));
    return undefined;
  });
  const assigned = new Set(commands.flatMap((command) => [...assignedNames(command.text)]));
  const fields = new Map<string, Placeholder>();
  for (const command of commands) {
    const found = findPlaceholders(command.text, assigned).map(
      (range) => [range, placeholderOf(document, command, range)] as const,
    );
    command.placeholders = found.map(([, placeholder]) => placeholder);
    for (const [range, placeholder] of found) if (!fields.has(range.key)) fields.set(range.key, placeholder);
  }
  return { commands, placeholders: [...fields.values()] };
}

function commandsOf(document: ParsedDocument, node: Code): Command[] {
  const language = node.lang ? cleanLanguage(`${node.lang} ${node.meta ?? ''}`) || null : null;
  const items = readBlock(node.value, language) ?? [];
  const line = document.lines.place(startOf(document, node)).line;
  const fenced = /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]*)?(?:`{3}|~{3})/.test(document.lines.text(line));
  const first = line + (fenced ? 1 : 0);
  const end = endOf(document, node);
  return items.flatMap((item) => {
    if (item.type !== 'command' || item.text.trim() === '') return [];
    const offset = Math.min(placeOf(document.lines, first + item.line, item.text), end);
    return {
      text: item.text,
      language: node.lang ?? null,
      dangerous: isDangerous(item.text, item.interpreter),
      placeholders: [],
      source: sourceAt(document, offset, 'body'),
    };
  });
}

/** Offset of a command in its line of the file, where quote marks and indentation may precede it. */
function placeOf(lines: LineIndex, line: number, text: string): number {
  const head = (text.split('\n')[0] ?? '').trim();
  return lines.start(line) + Math.max(0, lines.text(line).indexOf(head));
}

function placeholderOf(document: ParsedDocument, command: Command, range: PlaceholderRange): Placeholder {
  const raw = command.text.slice(range.start, range.end);
  const before = command.text.slice(0, range.start).split('\n');
  const line = (command.source.line ?? 1) + before.length - 1;
  const column = document.lines
    .text(line)
    .indexOf(raw, before.length === 1 ? (command.source.column ?? 1) - 1 : 0);
  const exact = before.length === 1 ? (command.source.column ?? 1) + range.start : column + 1;
  return { name: range.name, raw, source: { ...command.source, line, column: Math.max(1, exact) } };
}
