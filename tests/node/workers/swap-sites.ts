import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillInPlace } from '../../../src/node/fill-in-place.ts';
import { guardOutput, makeStage, swapSite, writeSiteMark } from '../../../src/node/site-directory.ts';

/** Puts one site after the other in the place of an output until it is killed; all files of a site say its number. */
const [out = '', way = 'rename', place = ''] = process.argv.slice(2);
guardOutput(out, []);
for (let number = Number(readFileSync(join(out, 'index.html'), 'utf8')) + 1; ; number++) {
  const stage = makeStage(out);
  const built = join(place, String(number));
  for (const name of ['', 'adr', `only-${number}`]) {
    mkdirSync(join(built, name), { recursive: true });
    writeFileSync(join(built, name, 'index.html'), String(number));
  }
  writeSiteMark(built, '/');
  guardOutput(out, []);
  if (number % 8 === 0) console.log(number);
  if (way === 'rename') swapSite(built, stage, out);
  else fillInPlace(built, out);
}
