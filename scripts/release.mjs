// Publishes the packages, each that the registry has not yet in this version: release.mjs [--dry-run]
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './installed.mjs';
import { MANIFESTS } from './packages/manifests.mjs';

const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean' } } });
const out = join(ROOT, '.handbook', 'packages');
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

must(process.execPath, [join(ROOT, 'scripts/pack.mjs'), '--archives', '--out', out]);
let published = 0;
// What `npm create` installs is there before it.
for (const name of [...Object.keys(MANIFESTS), 'create-starlight-handbook']) {
  const archive = join(out, `${name}-${version}.tgz`);
  const isThere = run('npm', ['view', `${name}@${version}`, 'version'], 'pipe').stdout.trim() === version;
  if (isThere) console.log(`${name}@${version} is published already.`);
  else {
    // A signed statement of the commit and the workflow that the package comes from; npm knows both there alone.
    const origin = process.env.ACTIONS_ID_TOKEN_REQUEST_URL ? ['--provenance'] : [];
    const dry = values['dry-run'] ? ['--dry-run'] : [];
    must('npm', ['publish', archive, '--access', 'public', ...origin, ...dry]);
    published++;
  }
}
if (published > 0 && !values['dry-run']) {
  must('git', ['tag', '--force', `v${version}`]);
  // By this line the workflow knows that there is a release to write.
  console.log(`New tag: v${version}`);
}

function must(program, args) {
  const { status, error } = run(program, args, 'inherit');
  if (status !== 0) {
    console.error(error?.message ?? `${program} ${args.join(' ')} failed; its message stands above.`);
    process.exit(status ?? 1);
  }
}

function run(program, args, stdio) {
  return spawnSync(program, args, {
    cwd: ROOT,
    encoding: 'utf8',
    stdio,
    shell: process.platform === 'win32',
  });
}
