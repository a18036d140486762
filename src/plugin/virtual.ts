import type { Plugin } from 'vite';
import type { HandbookOptions } from './options.ts';

const ID = 'virtual:handbook/options';

/** Serves the options to modules that Vite loads. */
export function serveOptions(options: HandbookOptions): Plugin {
  return {
    name: 'handbook-options',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load: (id) => (id === `\0${ID}` ? `export default ${JSON.stringify(options)};` : undefined),
  };
}
