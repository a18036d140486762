#!/usr/bin/env node
// Plain JavaScript: it must run on a Node that is too old for the rest, to say so.
import module from 'node:module';
import { findNodeFault } from '../node/node-version.mjs';
import { stripTypes } from '../node/strip-types.mjs';

const fault = findNodeFault();
if (fault) {
  console.error(`${fault.message}\n${fault.hint}`);
  process.exit(3);
}

const own = new URL('../', import.meta.url).href;
// Elsewhere Node strips types itself, and keeps what it has compiled for the next start.
if (own.includes('/node_modules/')) stripTypes(own);
module.enableCompileCache();

await import('./main.ts');
