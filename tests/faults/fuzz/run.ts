import { fuzz } from './fuzz.ts';
import { listSeeds, OWN_FOLDERS } from './seeds.ts';

/** `npm run fuzz -- [FILES] [SEED] [FOLDER…]`: damages files of the project and of folders, and reads each of them. */
const [count = '20000', seed = '1', ...folders] = process.argv.slice(2);
const all = [...OWN_FOLDERS, ...folders];
console.log(`${count} damaged files of ${listSeeds(all).length}, seed ${seed}`);
const start = performance.now();
const faults = await fuzz({ folders: all, seed: Number(seed), from: 0, to: Number(count) }, (fault) =>
  console.log(fault),
);
console.log(`${faults.length} faults in ${Math.round((performance.now() - start) / 1000)} s`);
process.exitCode = faults.length > 0 ? 1 : 0;
