#!/usr/bin/env node
// Plain JavaScript: it must run on a Node that is too old for the rest, to say so.
import { stripTypes } from '../node/strip-types.mjs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(`Unexpected Node ${process.versions.node}, expected 22.18 or later.`);
  process.exit(3);
}

stripTypes(new URL('../', import.meta.url).href);

await import('./main.ts');
