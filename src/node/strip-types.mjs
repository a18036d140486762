// Plain JavaScript: it runs before anything can read TypeScript.
import module from 'node:module';

/**
 * Strips the types of the `.ts` files below a URL as they are loaded, in this thread. Node does so itself everywhere but
 * in node_modules, where an installed handbook lies.
 * @param {string} own
 */
export function stripTypes(own) {
  // The hook's API is marked experimental, which is no news for a reader of the output.
  const { emitWarning } = process;
  process.emitWarning = (warning, ...rest) => {
    if (!String(warning).startsWith('stripTypeScriptTypes')) emitWarning.call(process, warning, ...rest);
  };
  module.registerHooks({
    load(url, context, nextLoad) {
      if (!url.startsWith(own) || !url.endsWith('.ts')) return nextLoad(url, context);
      const loaded = nextLoad(url, { ...context, format: 'module' });
      return {
        format: 'module',
        shortCircuit: true,
        source: module.stripTypeScriptTypes(String(loaded.source)),
      };
    },
  });
}
