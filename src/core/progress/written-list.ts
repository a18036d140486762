/** A step as it is written out for elsewhere. */
export interface WrittenStep {
  text: string;
  depth: number;
  state: string;
  note: string;
}

export interface WrittenPhase {
  title: string;
  steps: WrittenStep[];
}

/** A path with its state as a GFM task list, for the issue of a tracker. */
export function writeTaskList(title: string, phases: readonly WrittenPhase[]): string {
  const parts = phases.map((phase) => {
    const steps = phase.steps.map(({ text, depth, state, note }) => {
      const words = escapeText(text) + (note ? ` _(${escapeText(note)})_` : '');
      return `${'  '.repeat(depth)}- [${state === 'done' ? 'x' : ' '}] ${state === 'na' ? `~~${words}~~` : words}`;
    });
    return `### ${escapeText(phase.title)}\n\n${steps.join('\n')}\n`;
  });
  return `## ${escapeText(title)}\n\n${parts.join('\n')}`;
}

/** Text on one line that Markdown does not read as markup; a bare address stays a link. */
function escapeText(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/(https?:\/\/[^\s<`]+)|[\\`*_[\]<>~|]/gu, (found, address) => address ?? `\\${found}`)
    .replace(/&(?=#?\w+;)/gu, '\\&')
    .replace(/(?<!\w)@(?=\w)/gu, '@\u200B');
}
