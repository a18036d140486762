// Plain JavaScript: the first file of every thread. Node strips types of TypeScript everywhere but in node_modules, where
// an installed handbook lies, and a hook of the main thread does not reach this one.
import module from 'node:module';
import { workerData } from 'node:worker_threads';

const own = new URL('../../', import.meta.url).href;
if (own.includes('/node_modules/')) {
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

await import(workerData.script);
