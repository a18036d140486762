import type { StarlightUserConfig } from '@astrojs/starlight/types';
import type { HandbookOptions } from './options.ts';

/**
 * Lets the highlighter read a line to its end however busy the machine is: it gives up after half a second, and what is
 * left of the line then has other colours than in another build.
 */
const WHOLE_LINES = {
  name: 'handbook-whole-lines',
  preprocess(_code: string, options: { tokenizeTimeLimit?: number }): void {
    options.tokenizeTimeLimit = 20_000;
  },
};

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
  const { transformers = [], ...grammars } = shiki;
  const shikiOptions = { ...grammars, langAlias: { ...langAlias, ...shiki.langAlias } };
  // What is passed on to components as text leaves out what cannot be seen there: a function is none as text.
  Object.defineProperty(shikiOptions, 'transformers', {
    value: [...transformers, WHOLE_LINES],
    enumerable: transformers.length > 0,
  });
  return {
    ...theirs,
    ...(theirs.frames === false
      ? {}
      : { frames: { ...frames, ...(theirs.frames === true ? {} : theirs.frames) } }),
    shiki: shikiOptions,
  };
}
