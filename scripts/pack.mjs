// Makes the packages that are published, from the folders of src, and with --archives the list of what an installation
// brings along, sbom.json: pack.mjs [--out DIR] [--archives]
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './installed.mjs';
import { compileFolder } from './packages/compile.mjs';
import { fillPackage } from './packages/fill.mjs';
import { buildCreator, LARGEST, MANIFESTS } from './packages/manifests.mjs';
import { declareTypes } from './packages/types.mjs';
import { renderNotices } from './packages/workers.mjs';

const { values } = parseArgs({ options: { out: { type: 'string' }, archives: { type: 'boolean' } } });
const out = values.out ?? join(ROOT, '.handbook', 'packages');

const files = await compileFolder(join(ROOT, 'src'));
const types = declareTypes(ROOT);
const { packBundle, shipBundle } = await import('../src/cli/site/bundle/site-bundle.ts');
await shipBundle(process.env);
for (const name of Object.keys(MANIFESTS)) {
  const folder = join(out, name);
  rmSync(folder, { recursive: true, force: true });
  const filled = await fillPackage(name, { root: ROOT, files, types });
  for (const [path, text] of filled.texts) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text, path.endsWith('bin.mjs') ? { mode: 0o755 } : {});
  }
  for (const path of filled.copies)
    if (existsSync(join(ROOT, path))) cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  if (name === 'starlight-handbook') {
    const parts = packBundle(folder);
    const notices = join(folder, 'THIRD-PARTY.md');
    writeFileSync(notices, renderNotices(ROOT, [...filled.parts, ...parts]));
  }
  if (values.archives) archive(folder);
}
const create = join(out, 'create-starlight-handbook');
rmSync(create, { recursive: true, force: true });
cpSync(join(ROOT, 'scripts/packages/create-starlight-handbook'), create, { recursive: true });
cpSync(join(ROOT, 'LICENSE'), join(create, 'LICENSE'));
writeFileSync(join(create, 'package.json'), `${JSON.stringify(buildCreator(ROOT), null, 2)}\n`);
if (values.archives) {
  archive(create);
  writeFileSync(join(out, 'sbom.json'), listComponents());
}

function archive(folder) {
  const packed = spawnSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', out], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (packed.status !== 0) throw new Error(`Unexpected end of npm pack:\n${packed.stdout}${packed.stderr}`);
  const path = join(out, packed.stdout.trim());
  const kilobytes = Math.ceil(statSync(path).size / 1000);
  const most = LARGEST[basename(folder)];
  if (kilobytes > most)
    throw new Error(
      `Unexpected ${kilobytes} kB of ${basename(path)}, expected at most ${most}. Take out what has come in, or say why in scripts/packages/manifests.mjs.`,
    );
  console.log(path);
}

/**
 * All packages of an installation with their licences in CycloneDX, without what would differ from one run to the next. What is
 * for development alone is taken out here: `npm sbom --omit=dev` leaves out as well what something of it needs too.
 */
function listComponents() {
  const words = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'];
  const listed = spawnSync('npm', words, { cwd: ROOT, encoding: 'utf8', maxBuffer: 100_000_000 });
  if (listed.status !== 0) throw new Error(`Unexpected end of npm sbom:\n${listed.stdout}${listed.stderr}`);
  const { serialNumber, ...list } = JSON.parse(listed.stdout);
  delete list.metadata.timestamp;
  list.metadata.component.name = 'starlight-handbook';
  const isInstalled = ({ properties = [] }) =>
    !properties.some(({ name, value }) => name === 'cdx:npm:package:development' && value === 'true');
  const components = list.components.filter(isInstalled);
  const known = new Set([list.metadata.component['bom-ref'], ...components.map((part) => part['bom-ref'])]);
  const dependencies = list.dependencies
    .filter(({ ref }) => known.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => known.has(one)) }));
  return `${JSON.stringify({ ...list, components, dependencies }, null, 2)}\n`;
}
