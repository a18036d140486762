import type { Code, List, RootContent } from 'mdast';
import { cleanLanguage, copyText, readBlock } from '../../shell/block.ts';
import { findDangerousLines } from '../../shell/block-danger.ts';
import type { Danger } from '../../shell/danger-effect.ts';
import { QUERY_LANGUAGES } from '../../shell/danger-sql.ts';
import { type CardPart, partsText, readParts } from './card-text.ts';

/** A block of commands as a reader copies it: without prompts and output. */
export interface CardCommand {
  text: string;
  language: string;
  /** What its lines destroy, stop or force, each once. */
  dangers: Danger[];
}

/** A step in the playbook's words with the commands that belong to it and to no other. */
export interface FirstStep {
  parts: CardPart[];
  commands: CardCommand[];
}

/** The commands of all code blocks in some part of a page, in its order. */
export function readCommandBlocks(blocks: readonly RootContent[]): CardCommand[] {
  return blocks.flatMap((block) => {
    if (block.type === 'code') return readCommand(block);
    return 'children' in block ? readCommandBlocks(block.children as RootContent[]) : [];
  });
}

/**
 * The first step of a part of a playbook: a paragraph that leads to a code block, else the first item of its first list,
 * else code under a heading, else its first paragraph. A step owns the blocks within its item and those that follow its words at once.
 */
export function readFirstStep(blocks: readonly RootContent[]): FirstStep | null {
  let prose: CardPart[] = [];
  let heading: CardPart[] = [];
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    if (block.type === 'heading') heading = readParts(block);
    else if (block.type === 'list') {
      const step = itemStep(block, blocks.slice(index + 1));
      if (step) return step;
    } else if (block.type === 'code') {
      const commands = readCommandBlocks(followingCode(blocks.slice(index)));
      const parts = before?.type === 'paragraph' ? readParts(before) : heading;
      if (commands.length > 0) return { parts, commands };
    } else if (partsText(prose) === '') prose = quotedParts(block);
  }
  return partsText(prose) === '' ? null : { parts: prose, commands: [] };
}

function itemStep(list: List, rest: readonly RootContent[]): FirstStep | null {
  const index = list.children.findIndex((item) => partsText(itemParts(item.children)) !== '');
  const item = list.children[index];
  if (!item) return null;
  // A fence that its author did not indent ends the list behind the item it belongs to.
  const behind = index === list.children.length - 1 ? followingCode(rest) : [];
  return { parts: itemParts(item.children), commands: readCommandBlocks([...item.children, ...behind]) };
}

function itemParts(children: readonly RootContent[]): CardPart[] {
  const first = children.find((child) => child.type === 'paragraph');
  return first ? readParts(first) : [];
}

function quotedParts(block: RootContent): CardPart[] {
  if (block.type === 'paragraph') return readParts(block);
  return block.type === 'blockquote' ? block.children.flatMap(quotedParts) : [];
}

function followingCode(blocks: readonly RootContent[]): RootContent[] {
  const end = blocks.findIndex((block) => block.type !== 'code');
  return end < 0 ? [...blocks] : blocks.slice(0, end);
}

function readCommand(node: Code): CardCommand[] {
  const language = node.lang ? cleanLanguage(node.lang) : '';
  const query = QUERY_LANGUAGES.has(language.toLowerCase());
  const hasCommand = readBlock(node.value, node.lang ?? null)?.some(({ type }) => type === 'command');
  if (!query && !hasCommand) return [];
  const dangers = findDangerousLines(node.value, node.lang ?? null).map(({ danger }) => danger);
  return [
    {
      text: copyText(node.value, node.lang ?? null),
      language: query ? language : 'shell',
      dangers: [...new Set(dangers)],
    },
  ];
}
