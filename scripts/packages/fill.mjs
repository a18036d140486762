import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path/posix';
import { findClosure } from './closure.mjs';
import { toScript } from './compile.mjs';
import { buildManifest } from './manifests.mjs';
import { bundleProtocol, bundleWorkers, renderNotices } from './workers.mjs';

/** What builds a site, loaded by the command that does: in the package that only reads, a sentence says where it is. */
const SITE = /^(?:cli\/site|plugin)\//;
const WORKER = /^diagrams\/worker\/[\w-]+-worker\.js$/;

/** What the package of diagrams lets in. */
const DIAGRAMS = ['diagrams/index', 'diagrams/embed/remark', 'diagrams/embed/rehype', 'diagrams/embed/astro'];

/** What each package is made of: the files that it begins with, those that stay out, its threads and its own copies. */
const PLANS = {
  'starlight-handbook-core': {
    entries: ['cli/main.js', 'core/handbook.js', 'node/node-version.mjs', 'diagrams/worker/start.mjs'],
    types: ['core/handbook'],
    cut: SITE,
    folders: ['cli/starter/'],
    workers: ['parse-worker'],
    answersAssistants: true,
    answers: { 'diagrams/worker/draw-worker.js': drawsNothing() },
    texts: ['cli/bin.mjs'],
    copies: ['CHANGELOG.md', 'LICENSE', 'public/schema', 'content'],
  },
  'starlight-handbook-diagrams': {
    entries: [...DIAGRAMS.map((entry) => `${entry}.js`), 'diagrams/worker/start.mjs'],
    types: DIAGRAMS,
    cut: /^$/,
    folders: ['diagrams/embed/diagrams.css'],
    workers: ['parse-worker', 'draw-worker', 'paint-worker'],
    answers: {},
    texts: [],
    copies: ['LICENSE'],
  },
  'starlight-handbook': {
    entries: [],
    types: ['plugin/index', 'plugin/loaders', 'core/handbook', 'diagrams/index'],
    cut: /^$/,
    folders: [''],
    workers: ['parse-worker', 'draw-worker', 'paint-worker'],
    answersAssistants: true,
    answers: {},
    texts: [],
    copies: ['CHANGELOG.md', 'LICENSE', 'public', 'content'],
  },
};

/** Parts of `content` that `init` begins a handbook with, as the manifest of the repository names them. */
const contentOf = (manifest) => manifest.files.filter((path) => path.startsWith('content/'));

/**
 * The files of a package by path, and the paths of the repository that it holds as they are.
 * @param {string} name
 * @param {{ root: string, files: Map<string, string>, types: Map<string, string> }} made
 */
export async function fillPackage(name, { root, files, types }) {
  const plan = PLANS[name];
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const bundles = [
    await bundleWorkers(root, plan.workers),
    ...(plan.answersAssistants ? [await bundleProtocol(root)] : []),
  ];
  const bundled = new Map(bundles.flatMap((bundle) => [...bundle.files]));
  // A thread that is bundled needs no file of its own but itself, and what is installed beside it.
  const sources = new Map([...files].filter(([path]) => !WORKER.test(path)));
  const cut = (path, onDemand) => (onDemand && plan.cut.test(path)) || WORKER.test(path);
  const inBundles = new Set(
    bundles.flatMap(({ inputs }) => inputs.map((path) => toScript(path.replace(/^src\//, '')))),
  );
  const chosen = [...sources.keys()].filter(
    (path) => plan.folders.some((front) => path.startsWith(front)) && !inBundles.has(path),
  );
  const isCode = (path) => /\.m?js$/.test(path);
  const closure = findClosure(sources, [...plan.entries, ...plan.texts, ...chosen.filter(isCode)], cut);

  const dist = new Map();
  for (const path of new Set([...closure.files, ...chosen]))
    dist.set(path, forPackages(path, sources.get(path)));
  for (const path of closure.outside.filter((one) => plan.cut.test(one))) dist.set(path, refusal(path));
  for (const [path, text] of [...bundled, ...Object.entries(plan.answers)]) dist.set(path, text);
  for (const [path, text] of typesFrom(types, plan.types)) dist.set(path, text);
  if (name === 'starlight-handbook') addComponents(dist, root);
  dist.delete('node/strip-types.mjs');

  const packages = [...closure.packages, ...packagesOf(bundled)].filter((one) => one in allOf(manifest));
  const dependencies = [...new Set(packages)].filter((one) => !BUNDLED.has(one)).sort();
  const own = name === 'starlight-handbook' ? withoutBundled(manifest.dependencies) : dependencies;
  const parts = bundles.flatMap(({ inputs }) => inputs);
  return {
    parts,
    texts: new Map([
      ['package.json', `${JSON.stringify(buildManifest(name, manifest, own), null, 2)}\n`],
      ['README.md', readFileSync(join(root, 'scripts/packages', name, 'README.md'), 'utf8')],
      ['THIRD-PARTY.md', renderNotices(root, parts)],
      ...[...dist].map(([path, text]) => [join('dist', path), text]),
    ]),
    copies: plan.copies.flatMap((path) => (path === 'content' ? contentOf(manifest) : [path])),
  };
}

/** What nothing but the bundled files imports. */
const BUNDLED = new Set(['@modelcontextprotocol/sdk', 'css-what', 'fontkit', 'katex', 'mermaid', 'svgpath']);

const withoutBundled = (dependencies) => Object.keys(dependencies).filter((one) => !BUNDLED.has(one));

const allOf = ({ dependencies, peerDependencies, devDependencies }) => ({
  ...devDependencies,
  ...peerDependencies,
  ...dependencies,
});

/** What the bundles leave to be installed. */
function packagesOf(bundles) {
  return [...bundles.values()].flatMap((text) =>
    [...text.matchAll(/(?:from|import|resolve\()\s*["']((?:@[\w-]+\/)?[\w-]+)(?:\/[^"']*)?["']/g)].map(
      ([, one]) => one,
    ),
  );
}

/** Nothing of TypeScript is left to be stripped. */
function forPackages(path, text) {
  if (!/^(?:cli\/(?:bin|site\/bundle\/maker)|diagrams\/worker\/start)\.mjs$/.test(path)) return text;
  const lines = text
    .split('\n')
    .filter((line) => !/stripTypes|\bconst own = |^\/\/ Elsewhere Node strips/.test(line));
  if (lines.some((line) => /strip/i.test(line)))
    throw new Error(`Unexpected rest of stripTypes in ${path}, expected none.`);
  return lines.join('\n');
}

/** In the place of what is not here: what to install, as the message of a wrong usage. */
function refusal(path) {
  const usage = relative(dirname(path), 'node/usage-error.js');
  return `import { UsageError } from '${usage.startsWith('.') ? usage : `./${usage}`}';
throw new UsageError(
  'Unexpected command that makes a site in a package that only reads, expected the package starlight-handbook.',
  'Run it with: npx --package=starlight-handbook starlight-handbook, and the words of the command.',
);
`;
}

function drawsNothing() {
  return `import { parentPort } from 'node:worker_threads';
const message = 'Unexpected drawing in a package that only reads, expected the package starlight-handbook.';
parentPort?.on('message', ({ close, id, request }) => {
  if (close) process.exit();
  const { line, column = 1 } = request;
  const error = { rule: 'diagram/syntax', message, line, column, sourceLine: '' };
  parentPort?.postMessage({ id, result: { ok: false, error } });
});
parentPort?.postMessage({ ready: true });
`;
}

/** The declarations of entries and what they need. */
function typesFrom(types, entries) {
  const named = new Map([...types].map(([path, text]) => [path.replace(/\.d\.ts$/, '.js'), text]));
  const { files } = findClosure(
    named,
    entries.map((entry) => `${entry}.js`),
  );
  return files.map((path) => [path.replace(/\.js$/, '.d.ts'), named.get(path)]);
}

/** The types of the views of pages: components of Astro, which no compiler of TypeScript reads. */
function addComponents(dist, root) {
  const source = readFileSync(join(root, 'src/components/index.ts'), 'utf8');
  const names = [...source.matchAll(/export \{ default as (\w+) \}/g)].map(([, name]) => name);
  const lines = names.map((name) => `export declare const ${name}: View;`);
  // As the tools of Astro type a component; `any` is what they say of what one gives.
  const type = 'type View = (props: Record<string, unknown>) => any;';
  dist.set('components/index.d.ts', `${type}\n${lines.join('\n')}\n`);
}
