import type { StarlightUserConfig } from '@astrojs/starlight/types';
import type { HandbookOptions } from './options.ts';

/**
 * Lets the highlighter read a line to its end however busy the machine is: it gives up after half a second, and what is
 * left of the line then has other colours than in another build. Settings are passed on to components as text, in which
 * a method of a class leaves no trace.
 */
class WholeLines {
  readonly name = 'handbook-whole-lines';
  preprocess(_code: string, options: { tokenizeTimeLimit?: number }): void {
    options.tokenizeTimeLimit = 20_000;
  }
}

/** The settings of code blocks: the site's own, and what the handbook needs where they say nothing of it. */
export function codeSettings(
  own: StarlightUserConfig['expressiveCode'],
  look: HandbookOptions['look'],
): NonNullable<StarlightUserConfig['expressiveCode']> {
  if (own === false) return false;
  const theirs = typeof own === 'object' ? own : {};
  // Its button copies prompts, output and comments; the handbook's own copies what a shell needs.
  const frames =
    look === 'handbook'
      ? { removeCommentsWhenCopyingTerminalFrames: false, showCopyToClipboardButton: false }
      : {};
  // Queries of metrics and logs, for which there is no grammar: text, without a warning for each block.
  const langAlias = { promql: 'txt', logql: 'txt' };
  const shiki = typeof theirs.shiki === 'object' ? theirs.shiki : {};
  return {
    ...theirs,
    ...(theirs.frames === false
      ? {}
      : { frames: { ...frames, ...(theirs.frames === true ? {} : theirs.frames) } }),
    shiki: {
      ...shiki,
      langAlias: { ...langAlias, ...shiki.langAlias },
      transformers: [...(shiki.transformers ?? []), new WholeLines()],
    },
  };
}
