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
}

/** Entries of a list that are shown at once; the others are folded. */
const SHOWN = 10;

/** Letters kept free for the line that says what was left out. */
const CLOSING = 300;

const OPEN = (count: number): string => `\n\n<details><summary>${count} more</summary>\n\n`;
const CLOSE = '\n\n</details>';

/** The Markdown of a comment: whole entries and whole blocks as far as there is room, and what was left out counted. */
export function fitComment({ lead, parts, folded, limit, command }: Comment): string {
  const blocks = [...lead];
  let room = limit - CLOSING - blocks.join('\n\n').length;
  let missing = 0;
  for (const { title, items } of parts) {
    if (items.length === 0) continue;
    const head = `**${title}**\n\n`;
    const kept: string[] = [];
    let left = room - head.length - OPEN(items.length).length - CLOSE.length - 2;
    for (const item of items) {
      const entry = `- ${item}`;
      left -= entry.length + 1;
      if (left < 0) break;
      kept.push(entry);
    }
    missing += items.length - kept.length;
    if (kept.length === 0) continue;
    const block = `${head}${foldRest(kept)}`;
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
  if (missing > 0)
    blocks.push(
      `… and ${missing === 1 ? 'one more entry' : `${missing} more entries`}, for which a comment has no room. All of them: ${`\`${command}\``}`,
    );
  return `${blocks.join('\n\n')}\n`;
}

function foldRest(entries: readonly string[]): string {
  const rest = entries.slice(SHOWN);
  const folded = rest.length === 0 ? '' : `${OPEN(rest.length)}${rest.join('\n')}${CLOSE}`;
  return `${entries.slice(0, SHOWN).join('\n')}${folded}`;
}
