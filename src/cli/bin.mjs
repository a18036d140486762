#!/usr/bin/env node
// Plain JavaScript: it must run on a Node that is too old for the rest, to say so. Node strips types of TypeScript
// everywhere but in node_modules, where an installed handbook lies, so a hook does it there.
import module from 'node:module';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(`Unexpected Node ${process.versions.node}, expected 22.18 or later.`);
  process.exit(3);
}

// The hook's API is marked experimental, which is no news for a reader of the output.
const { emitWarning } = process;
process.emitWarning = (warning, ...rest) => {
  if (!String(warning).startsWith('stripTypeScriptTypes')) emitWarning.call(process, warning, ...rest);
};

const own = new URL('../', import.meta.url).href;
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

await import('./main.ts');
