import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');

/** Packages that need nothing but the language, so that core may use them. */
const PURE =
  /^(?:satteri|yaml|zod|github-slugger|fastest-levenshtein|temporal-polyfill|unified|remark-[a-z]+|mdast|mdast-util-[a-z-]+|unist-[a-z-]+|feed|ics|shell-quote|@asciidoctor\/core|mdast-util-to-markdown|micromark[a-z-]*)(?:\/.*)?$/;
const NODE = /^node:/;
const ASTRO = /^(?:astro|@astrojs\/starlight)(?:[:/].*)?$/;
const VIRTUAL = /^virtual:/;
const ANY = /^/;

interface Layer {
  /** Layers that it may import from, itself included. */
  own: readonly string[];
  /** Packages that it may import. */
  packages: readonly RegExp[];
}

/** The table of CONTRIBUTING.md. */
const LAYERS: Record<string, Layer> = {
  core: { own: ['core'], packages: [PURE] },
  node: { own: ['node', 'core'], packages: [NODE, PURE] },
  diagrams: { own: ['diagrams', 'core', 'node'], packages: [ANY] },
  charts: { own: ['charts', 'core', 'node'], packages: [ANY] },
  cli: { own: ['cli', 'core', 'node', 'diagrams'], packages: [NODE, PURE, /^picocolors$/] },
  'cli/site': { own: ['cli', 'core', 'node', 'diagrams', 'plugin'], packages: [NODE, PURE, /^astro$/] },
  plugin: {
    // The route middleware looks a page's record up as the components do.
    own: ['plugin', 'core', 'node', 'diagrams', 'charts', 'components/data.ts'],
    packages: [NODE, PURE, ASTRO, VIRTUAL, /^vite$/, /^@fontsource/],
  },
  routes: { own: ['routes', 'components', 'core', 'plugin'], packages: [ASTRO, VIRTUAL, PURE] },
  components: { own: ['components', 'client', 'core', 'plugin', 'styles'], packages: [ASTRO, VIRTUAL, PURE] },
  client: {
    own: ['client', 'core/progress', 'core/shell', 'core/text', 'core/capacity', 'core/query/find-alert.ts'],
    packages: [],
  },
  styles: { own: ['styles'], packages: [] },
};

const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll(sep, '/'))
  .filter((path) => /\.(?:ts|mjs|astro)$/.test(path) && !path.endsWith('.d.ts') && path.includes('/'));

describe.each(Object.entries(LAYERS))('%s', (name, layer) => {
  test('imports only what its layer may', () => {
    const wrong = FILES.filter((path) => layerOf(path) === name).flatMap((path) =>
      importsOf(path)
        .filter((specifier) => !isAllowed(specifier, path, layer))
        .map((specifier) => `${path} imports ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });
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

function layerOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'cli' && second === 'site' ? 'cli/site' : first;
}

function isAllowed(specifier: string, path: string, layer: Layer): boolean {
  if (!specifier.startsWith('.')) return layer.packages.some((pattern) => pattern.test(specifier));
  const target = relative(SRC, resolve(SRC, dirname(path), specifier)).replaceAll(sep, '/');
  // The manifest names the version and the packages that shape a drawing.
  if (target.startsWith('..')) return target === '../package.json';
  return layer.own.some((own) => target === own || target.startsWith(`${own}/`));
}

/** What a file imports. Without types, only what is still there when it runs. */
function importsOf(path: string, types = true): string[] {
  const text = types ? read(path) : read(path).replace(/^(?:import|export) type\b[^;]*;/gm, '');
  const code = path.endsWith('.astro')
    ? [
        /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '',
        ...[...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? ''),
      ].join('\n')
    : text;
  const statements = code.matchAll(
    /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm,
  );
  return [...statements].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

function read(path: string): string {
  return readFileSync(join(SRC, path), 'utf8');
}
