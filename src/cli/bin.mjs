#!/usr/bin/env node
// Plain JavaScript: it must run on a Node that is too old for the rest, to say so.
import { findNodeFault } from '../node/node-version.mjs';
import { stripTypes } from '../node/strip-types.mjs';

const fault = findNodeFault();
if (fault) {
  console.error(`${fault.message}\n${fault.hint}`);
  process.exit(3);
}

stripTypes(new URL('../', import.meta.url).href);

await import('./main.ts');
