import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');

/** Packages that need nothing but the language, so that core may use them. */
const PURE =
  /^(?:satteri|yaml|zod|github-slugger|fastest-levenshtein|@dagrejs\/dagre|temporal-polyfill|unified|remark-(?:gfm|parse|stringify))$/;
/** Packages that are types alone. */
const TYPES = /^mdast$/;
const NODE = /^node:/;
const ASTRO = /^(?:astro|@astrojs\/starlight)(?:[:/].*)?$/;
const VIRTUAL = /^virtual:/;

/** What pages may ask core for: everything but reading, compiling and checking. */
const QUERIES = [
  'query',
  'schema',
  'kinds/descriptors.ts',
  'kinds/adr/descriptor.ts',
  'kinds/onboarding',
  'kinds/playbook/descriptor.ts',
  'kinds/postmortem',
  'kinds/service/descriptor.ts',
  'words/postmortem.ts',
  'progress',
  'render',
  'text',
  'words/listing.ts',
  'words/languages.ts',
  'source/slug.ts',
  'words/postmortem.ts',
].map((part) => `core/${part}`);

interface Layer {
  /** Folders and files that it may import from, itself included. */
  own: readonly string[];
  /** Folders and files that it may import nothing but types from. */
  types?: readonly string[];
  /** Packages that it may import. */
  packages: readonly RegExp[];
}

/** The table of CONTRIBUTING.md. */
const LAYERS: Record<string, Layer> = {
  core: { own: ['core'], packages: [PURE, TYPES] },
  node: { own: ['node', 'core'], packages: [NODE, PURE] },
  diagrams: {
    own: ['diagrams', 'node'],
    types: ['core'],
    // The path is what a page in Chromium loads.
    packages: [NODE, /^(?:mermaid|katex|jsdom|svgpath|css-what|dompurify|fontkit)$/, /^\/mermaid\//],
  },
  charts: { own: ['charts', 'node'], types: ['core'], packages: [/^(?:@observablehq\/plot|jsdom)$/] },
  cli: { own: ['cli', 'core', 'node', 'diagrams'], packages: [NODE, PURE, /^picocolors$/] },
  'cli/mcp': {
    own: ['cli', 'core', 'node', 'diagrams'],
    packages: [NODE, PURE, /^@modelcontextprotocol\/sdk\//],
  },
  'cli/site': {
    own: ['cli', 'core', 'node', 'diagrams', 'plugin'],
    packages: [NODE, PURE, /^(?:astro|vite|pagefind|jsdom)$/],
  },
  plugin: {
    // The route middleware looks a page's record up as the components do.
    own: [
      'plugin',
      'core',
      'node',
      'diagrams',
      'charts',
      'components/data.ts',
      'components/record/RecordContent.astro',
      'components/record/RecordText.astro',
      'components/site/title-slot.ts',
    ],
    packages: [NODE, ASTRO, VIRTUAL, /^zod$/, /^vite$/, /^@asciidoctor\/core$/, /^@fontsource/],
  },
  routes: {
    own: [
      'routes',
      'components',
      ...QUERIES,
      'core/outputs',
      'core/rules',
      'plugin/page-locale.ts',
      'plugin/pictures.ts',
      'plugin/words.ts',
    ],
    packages: [ASTRO, VIRTUAL],
  },
  components: {
    own: [
      'components',
      'client',
      ...QUERIES,
      'plugin/page-locale.ts',
      'plugin/plot-table-id.ts',
      'plugin/server-memory.ts',
      'plugin/translations',
      'plugin/words.ts',
      'diagrams/figure.ts',
      'core/outputs/due.ts',
      'core/outputs/list-file.ts',
    ],
    types: ['core', 'plugin'],
    packages: [ASTRO, VIRTUAL],
  },
  client: {
    own: [
      'client',
      'core/progress',
      'core/shell',
      'core/text',
      'core/capacity',
      'core/query/find-alert.ts',
      'core/query/holds-on.ts',
      'core/query/search',
      'core/hub/shard.ts',
    ],
    types: ['core/outputs/list-file.ts'],
    packages: [],
  },
  styles: { own: ['styles'], packages: [] },
  'content.config.ts': { own: ['plugin/loaders.ts', 'plugin/page-schema.ts'], packages: [ASTRO] },
};

/**
 * The floors of core from the ground up: a file imports from its own floor and from those below it. What stands in one
 * row stands side by side.
 */
const FLOORS: readonly (readonly RegExp[])[] = [
  [/^text\//],
  [/^(?:words|schema|shell|progress|capacity)\//],
  // What a kind is, which those below its reader ask as well.
  [/^kinds\/(?:\w+\/)?descriptors?\.ts$/],
  [/^(?:source|elsewhere)\//],
  [/^markdown\//],
  [/^kinds\/(?!(?:\w+\/)?descriptors?\.ts$)/],
  [/^graph\//],
  [/^handbook\.ts$/],
  [/^query\//],
  [/^kinds\/\w+\/(?:writer|metrics)\b/, /^kinds\/onboarding\/(?:join-steps|manifest|update-lock)\.ts$/],
  [/^rules\//, /^kinds\/\w+\/rules\//],
  [/^render\//],
  [/^(?:outputs|reporters)\//],
  [/^hub\//],
];

const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll(sep, '/'))
  .filter((path) => /\.(?:ts|mjs|astro|css)$/.test(path) && !path.endsWith('.d.ts'));

describe.each(Object.entries(LAYERS))('%s', (name, layer) => {
  test('imports only what its layer may', () => {
    const files = FILES.filter((path) => layerOf(path) === name);
    const wrong = files.flatMap((path) => {
      const atRuntime = importsOf(path, false);
      return importsOf(path)
        .filter((specifier) => !isAllowed(specifier, path, layer, !atRuntime.includes(specifier)))
        .map((specifier) => `${path} imports ${specifier}`);
    });
    expect(wrong).toEqual([]);
    expect(files.length).toBeGreaterThan(0);
  });
});

test('only the commands of the site reach the plugin', () => {
  const commands = FILES.filter(
    (path) => layerOf(path) === 'cli' && importsOf(path).some((specifier) => specifier.includes('/site/')),
  );
  expect(commands).toEqual([
    'cli/commands/build.ts',
    'cli/commands/dev.ts',
    'cli/commands/hub.ts',
    'cli/commands/merge.ts',
    'cli/commands/pack.ts',
  ]);
});

test('every import leads to a file, those of components too, which the type check does not see', () => {
  const lost = FILES.flatMap((path) =>
    importsOf(path)
      .filter((specifier) => specifier.startsWith('.') && !existsSync(resolve(SRC, dirname(path), specifier)))
      .map((specifier) => `${path} imports ${specifier}`),
  );
  expect(lost).toEqual([]);
});

test('every file belongs to a layer', () => {
  const stray = FILES.filter((path) => !(layerOf(path) in LAYERS));
  expect(stray).toEqual([]);
});

test('core has no clock, no console and no environment', () => {
  const wrong = FILES.filter((path) => path.startsWith('core/')).flatMap((path) => {
    const code = read(path).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    const found = /\b(?:console\.|Date\.now\(|new Date\(\)|import\.meta|process\.|Math\.random\()/.exec(
      code,
    )?.[0];
    return found ? [`${path} uses ${found}`] : [];
  });
  expect(wrong).toEqual([]);
});

test('nothing but a browser asks in which language its machine is', () => {
  const asks =
    /\.localeCompare\((?:[^(),]|\([^()]*\))*(?:,\s*undefined.*)?\)|\.toLocale\w+\(\s*(?:\)|undefined)|\bIntl\.(?!getCanon)[A-Z]\w*\(\s*(?:\)|undefined)/;
  const wrong = FILES.filter((path) => !path.startsWith('client/')).flatMap((path) => {
    const found = asks.exec(read(path))?.[0];
    return found ? [`${path} uses ${found}`] : [];
  });
  expect(wrong).toEqual([]);
});

test('what the browser loads of core needs no package but a small one', () => {
  const wanted = FILES.filter((path) => path.startsWith('client/'));
  const seen = new Set(wanted);
  const packages: string[] = [];
  for (const path of wanted) {
    for (const specifier of importsOf(path, false)) {
      if (!specifier.startsWith('.')) packages.push(`${path} imports ${specifier}`);
      const target = relative(SRC, resolve(SRC, dirname(path), specifier)).replaceAll(sep, '/');
      if (!FILES.includes(target) || seen.has(target)) continue;
      seen.add(target);
      wanted.push(target);
    }
  }
  expect([...seen].filter((path) => path.startsWith('core/')).length).toBeGreaterThan(3);
  expect(packages).toEqual(['core/query/find-alert.ts imports fastest-levenshtein']);
});

test('core imports downwards only', () => {
  const wrong = FILES.filter((path) => path.startsWith('core/')).flatMap((path) =>
    targetsOf(path)
      .filter((target) => target.startsWith('core/') && floorOf(target) > floorOf(path))
      .map((target) => `${path} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

/** The kind of a record or of a folder set against a word: with `===`, in a `switch`, in a list. A `type` is another thing. */
const KIND_AGAINST_WORD =
  /(?:\bkind|Kind)\)? *[!=]==? *['"`]|['"`] *[!=]==? *[\w.?[\]]*[kK]ind\b|\bswitch \([^)]*[kK]ind\)|\bincludes\([\w.?]*[kK]ind\)/;

test('what sets a kind against a word is recognised', () => {
  const wrong = [
    "record.kind === 'adr'",
    "other?.kind !== 'doc'",
    "'adr' === record.kind",
    'switch (record.kind) {',
    "['adr', 'doc'].includes(record.kind)",
    "rootKind === 'doc'",
  ];
  const right = ["item.type === 'command'", 'record.kind === kind', "recordsOf(records, 'adr')"];
  expect(wrong.filter((line) => !KIND_AGAINST_WORD.test(line))).toEqual([]);
  expect(right.filter((line) => KIND_AGAINST_WORD.test(line))).toEqual([]);
});

test('nothing but the room of a kind compares a kind with a word', () => {
  const wrong = FILES.filter((path) => !path.startsWith('core/kinds/')).flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, index) =>
        KIND_AGAINST_WORD.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [],
      ),
  );
  expect(wrong).toEqual([]);
});

test('no file imports itself through others, types included', () => {
  expect(findCircles()).toEqual([]);
});

/** Groups of files that import each other in a circle, each sorted. */
function findCircles(): string[][] {
  const order = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (path: string): number => {
    order.set(path, order.size);
    let low = order.size - 1;
    open.push(path);
    for (const target of targetsOf(path)) {
      if (!order.has(target)) low = Math.min(low, visit(target));
      else if (open.includes(target)) low = Math.min(low, order.get(target) ?? low);
    }
    if (low === order.get(path)) {
      const circle = open.splice(open.indexOf(path));
      if (circle.length > 1) circles.push(circle.sort());
    }
    return low;
  };
  for (const path of FILES) if (!order.has(path)) visit(path);
  return circles;
}

/** The files of `src` that a file imports. */
function targetsOf(path: string): string[] {
  return importsOf(path)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => relative(SRC, resolve(SRC, dirname(path), specifier)).replaceAll(sep, '/'))
    .filter((target) => FILES.includes(target));
}

function floorOf(path: string): number {
  const inside = path.slice('core/'.length);
  // A room of a kind holds parts of several floors: the highest that fits is its own.
  const floor = FLOORS.findLastIndex((patterns) => patterns.some((pattern) => pattern.test(inside)));
  expect(floor, `${path} stands on a floor`).toBeGreaterThanOrEqual(0);
  return floor;
}

function layerOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  const below = `${first}/${second}`;
  return first === 'cli' && Object.hasOwn(LAYERS, below) ? below : first;
}

function isAllowed(specifier: string, path: string, layer: Layer, onlyTypes: boolean): boolean {
  if (!specifier.startsWith('.')) return layer.packages.some((pattern) => pattern.test(specifier));
  const target = relative(SRC, resolve(SRC, dirname(path), specifier)).replaceAll(sep, '/');
  // The manifest names the version and the packages that shape a drawing.
  if (target.startsWith('..')) return target === '../package.json';
  const folders = onlyTypes ? [...layer.own, ...(layer.types ?? [])] : layer.own;
  return folders.some((own) => target === own || target.startsWith(`${own}/`));
}

/** What a file imports. Without types, only what is still there when it runs. */
function importsOf(path: string, types = true): string[] {
  const text = types ? read(path) : read(path).replace(/^(?:import|export) type\b[^;]*;/gm, '');
  const code = path.endsWith('.astro')
    ? [
        /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '',
        ...[...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? ''),
        ...[...text.matchAll(/<script[^>]*\bsrc="([^"]+)"/g)].map((match) => `import '${match[1]}';`),
      ].join('\n')
    : text;
  const statements = code.matchAll(
    /^\s*@import\s+(?:url\()?['"]([^'"]+)['"]|^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm,
  );
  return [...statements].map((match) => match[1] ?? match[2] ?? match[3] ?? match[4] ?? '');
}

function read(path: string): string {
  return readFileSync(join(SRC, path), 'utf8');
}
