/** Makes the bundle of pages in a process of its own: maker.mjs FOLDER */
import { stripTypes } from '../../../node/strip-types.mjs';

const own = new URL('../../../', import.meta.url).href;
// Elsewhere Node strips types itself.
if (own.includes('/node_modules/')) stripTypes(own);
const { makeBundle } = await import('./make-bundle.ts');
await makeBundle(process.argv[2], process.env);
