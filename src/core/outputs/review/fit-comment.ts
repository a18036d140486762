import { fillWords, type ReviewWords } from './review-words.ts';

/** A list of a comment below its title. */
export interface Part {
  title: string;
  items: readonly string[];
}

/** What a comment consists of, the most important first. */
export interface Comment {
  lead: readonly string[];
  parts: readonly Part[];
  /** Blocks that stand for themselves, behind the lists. */
  folded: readonly string[];
  /** Letters that it may have. */
  limit: number;
  /** Prints all of it. */
  command: string;
  words: Pick<ReviewWords, 'more' | 'noRoom'>;
}

/** Entries of a list that are shown at once; the others are folded. */
const SHOWN = 10;

/** Letters kept free for the line that says what was left out. */
const CLOSING = 300;

const CLOSE = '\n\n</details>';

/** The Markdown of a comment: whole entries and whole blocks as far as there is room, and what was left out counted. */
export function fitComment({ lead, parts, folded, limit, command, words }: Comment): string {
  const open = (count: number): string =>
    `\n\n<details><summary>${fillWords(words.more, { count })}</summary>\n\n`;
  const blocks = [...lead];
  let room = limit - CLOSING - blocks.join('\n\n').length;
  let missing = 0;
  for (const { title, items } of parts) {
    if (items.length === 0) continue;
    const head = `**${title}**\n\n`;
    const kept: string[] = [];
    let left = room - head.length - open(items.length).length - CLOSE.length - 2;
    for (const item of items) {
      const entry = `- ${item}`;
      left -= entry.length + 1;
      if (left < 0) break;
      kept.push(entry);
    }
    missing += items.length - kept.length;
    if (kept.length === 0) continue;
    const block = `${head}${foldRest(kept, open)}`;
    blocks.push(block);
    room -= block.length + 2;
  }
  for (const block of folded) {
    if (block.length + 2 > room) missing++;
    else {
      blocks.push(block);
      room -= block.length + 2;
    }
  }
  if (missing > 0) blocks.push(fillWords(words.noRoom, { count: missing, command: `\`${command}\`` }));
  return `${blocks.join('\n\n')}\n`;
}

function foldRest(entries: readonly string[], open: (count: number) => string): string {
  const rest = entries.slice(SHOWN);
  const folded = rest.length === 0 ? '' : `${open(rest.length)}${rest.join('\n')}${CLOSE}`;
  return `${entries.slice(0, SHOWN).join('\n')}${folded}`;
}
