import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the manifests of all packages have in common, and what each has of its own. */

/** The oldest Nodes that jsdom runs on, and with it what draws diagrams and builds sites. */
const NODE_OF_SITES = '^22.22.2 || >=24.15.0';

/** The oldest Node of what only reads. */
const NODE_OF_READING = '>=22.12.0';

/** The kilobytes that each package has at most when it is packed: a tenth above what it has. The bundle of pages is 1,000 of them. */
export const LARGEST = {
  'starlight-handbook-core': 1950,
  'starlight-handbook-diagrams': 1930,
  'starlight-handbook': 4570,
  'create-starlight-handbook': 6,
};

/** The commands by both of their names. */
const bins = (...names) => Object.fromEntries(names.map((name) => [name, './dist/cli/bin.mjs']));

const entry = (path) => ({ types: `./dist/${path}.d.ts`, default: `./dist/${path}.js` });

/** @type {Record<string, object>} */
export const MANIFESTS = {
  'starlight-handbook-core': {
    description:
      'Reads the decisions, playbooks, postmortems and onboarding that a team keeps in Markdown, and checks them. The command line, without what builds a site.',
    engines: { node: NODE_OF_READING },
    bin: bins('handbook', 'starlight-handbook-core'),
    exports: { '.': entry('core/handbook'), './package.json': './package.json' },
  },
  'starlight-handbook-diagrams': {
    description:
      'Mermaid to SVG without a browser, in a light and a dark theme at once: a function, a rehype plugin and an Astro integration.',
    engines: { node: NODE_OF_SITES },
    exports: {
      '.': entry('diagrams/index'),
      './remark': entry('diagrams/embed/remark'),
      './rehype': entry('diagrams/embed/rehype'),
      './astro': entry('diagrams/embed/astro'),
      './diagrams.css': './dist/diagrams/embed/diagrams.css',
      './package.json': './package.json',
    },
    peerDependencies: { astro: '>=5' },
    peerDependenciesMeta: { astro: { optional: true } },
  },
  'starlight-handbook': {
    description:
      'One searchable handbook from the Markdown a backend team already keeps: decisions, playbooks, postmortems, diagrams and onboarding.',
    engines: { node: NODE_OF_SITES },
    bin: bins('handbook', 'starlight-handbook'),
    exports: {
      '.': entry('plugin/index'),
      './loaders': entry('plugin/loaders'),
      './core': entry('core/handbook'),
      './diagrams': entry('diagrams/index'),
      './components': entry('components/index'),
      './package.json': './package.json',
    },
    peerDependencies: { '@astrojs/starlight': null, astro: null },
  },
};

/** The manifest of a package, with the versions that this repository is tested with. */
export function buildManifest(name, root, dependencies) {
  const { peerDependencies = {}, ...own } = MANIFESTS[name] ?? {};
  const versions = { ...root.devDependencies, ...root.peerDependencies, ...root.dependencies };
  const versionOf = (dependency) => {
    const version = versions[dependency];
    if (version === undefined)
      throw new Error(`Unexpected package ${dependency} in ${name}, expected one of the manifest.`);
    return version;
  };
  const peers = Object.entries(peerDependencies).map(([peer, range]) => [
    peer,
    range ?? toRange(versionOf(peer)),
  ]);
  return {
    name,
    version: root.version,
    license: root.license,
    ...repositoryOf(process.env),
    keywords: ['adr', 'astro', 'documentation', 'handbook', 'mermaid', 'runbook', 'starlight', 'withastro'],
    type: 'module',
    sideEffects: name === 'starlight-handbook' ? ['**/*.css', '**/client/**'] : false,
    ...own,
    files: ['dist', 'public', 'bundle', 'content', 'CHANGELOG.md', 'THIRD-PARTY.md'],
    dependencies: Object.fromEntries(
      dependencies.filter((one) => !(one in peerDependencies)).map((one) => [one, versionOf(one)]),
    ),
    peerDependencies: Object.fromEntries(peers),
  };
}

/** The manifest of the package behind `npm create starlight-handbook`; it is plain JavaScript and needs no other. */
export function buildCreator(root) {
  const { version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return {
    name: 'create-starlight-handbook',
    version,
    license,
    ...repositoryOf(process.env),
    type: 'module',
    description: 'Begins a handbook with starlight-handbook: asks, writes, installs, opens.',
    keywords: ['astro', 'create', 'handbook', 'starlight', 'withastro'],
    engines: { node: NODE_OF_READING },
    bin: { 'create-starlight-handbook': './create.mjs' },
    exports: { './package.json': './package.json' },
    files: ['create.mjs', 'plan.mjs'],
  };
}

/** Where a workflow of GitHub builds from: npm compares it with what signs the package. */
function repositoryOf({ GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name }) {
  return server && name ? { repository: { type: 'git', url: `git+${server}/${name}.git` } } : {};
}

/** A peer may be newer than the one that this repository pins. */
function toRange(version) {
  return /^\d/.test(version) ? `^${version}` : version;
}
