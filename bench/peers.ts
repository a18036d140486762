// Builds the same content with the handbook and with its peers, one after another: node bench/peers.ts [RECORDS]…
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { shipBundle } from '../src/cli/site/bundle/site-bundle.ts';
import { generateHandbook } from './generate-handbook.ts';
import { measure, sizeOf } from './measure.ts';
import { handbookSite, hugoSite, type PeerSite, REPOSITORY, starlightSite } from './peer-sites.ts';

const counts = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [500, 2000];
// Within the repository, from which the peers' packages are found.
mkdirSync(join(REPOSITORY, '.handbook'), { recursive: true });
const scratch = mkdtempSync(join(REPOSITORY, '.handbook/peers-'));
await shipBundle(process.env);
const lines = [
  '# Benchmarks',
  '',
  'Written by `node bench/peers.ts`: the same generated records, built one after another in one run. What counts are the',
  'ratios within a table, since the machine may have had other work; CPU seconds are less moved by it than the clock. The',
  'bundle that renders pages comes with the package, as it does where one installs it; nothing else is there before.',
  '',
  `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)} before the run. Node ${process.versions.node}, astro ${versionOf('astro')}, @astrojs/starlight ${versionOf('@astrojs/starlight')}, pagefind ${versionOf('pagefind')}, ${hugoVersion()}. ${new Date().toISOString().slice(0, 10)}.`,
];
try {
  for (const records of counts) {
    const source = join(scratch, `source-${records}`);
    mkdirSync(source);
    generateHandbook(source, records);
    lines.push(
      '',
      `## ${records} records`,
      '',
      '| | cold s | CPU s | peak MB | after one edit s | CPU s | MB | files | largest page kB |',
      '|---|--:|--:|--:|--:|--:|--:|--:|--:|',
    );
    const folder = (name: string): string => join(scratch, `${name}-${records}`);
    const sites = [
      handbookSite(source, folder('one'), 1),
      handbookSite(source, folder('two'), 2),
      starlightSite(source, folder('starlight')),
      hugoSite(source, folder('hugo')),
    ];
    for (const site of sites) lines.push(await row(site));
  }
  const page = join(import.meta.dirname, 'README.md');
  // What `bench/search.ts` has written there stays.
  const search = /\n## Search\n[\s\S]*$/.exec(readFileSync(page, 'utf8'))?.[0] ?? '';
  writeFileSync(page, `${lines.join('\n')}\n${search}`);
  console.log(lines.join('\n'));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function row({ name, folder, command, output, edited }: PeerSite): Promise<string> {
  const cold = await measure(command, folder);
  appendFileSync(join(folder, edited), '\nOne more sentence.\n');
  const again = await measure(command, folder);
  const { megabytes, files, largestPage } = sizeOf(join(folder, output));
  const cells = [
    cold.wall.toFixed(1),
    cold.cpu.toFixed(1),
    cold.peak.toFixed(0),
    again.wall.toFixed(1),
    again.cpu.toFixed(1),
  ];
  return `| ${[name, ...cells, megabytes.toFixed(1), files, (largestPage / 1000).toFixed(1)].join(' | ')} |`;
}

function versionOf(name: string): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(join(REPOSITORY, 'node_modules', name, 'package.json'), 'utf8'),
  );
  return manifest.version;
}

function hugoVersion(): string {
  return execFileSync('hugo', ['version'], { encoding: 'utf8' }).split(/[\s+]/).slice(0, 2).join(' ');
}
