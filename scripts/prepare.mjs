// Makes the bundle that comes with the package: npm runs this after an installation in a checkout, and before it packs one.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { NODE, ROOT } from './installed.mjs';

const ship =
  "import('./src/cli/site/bundle/site-bundle.ts').then(({ shipBundle }) => shipBundle(process.env))";
const { status } = spawnSync(NODE, ['--eval', ship], { cwd: ROOT, stdio: ['ignore', 2, 'pipe'] });
// An installation without the scripts of packages, or without those of development, is whole as well: the first build makes it.
if (status !== 0)
  console.error(`The bundle of pages was not made; the first build makes ${join(ROOT, 'bundle')}.`);
