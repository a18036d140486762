// Plain JavaScript: the first file of every thread, which a hook of the main thread does not reach.
import { workerData } from 'node:worker_threads';
import { stripTypes } from '../../node/strip-types.mjs';

const own = new URL('../../', import.meta.url).href;
if (own.includes('/node_modules/')) stripTypes(own);

await import(workerData.script);
