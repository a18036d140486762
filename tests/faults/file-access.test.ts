import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const SOURCE = resolve(import.meta.dirname, '../../src');

/** What only asks whether something is there, and what it is; and what such answers consist of. */
const LOOKS = new Set([
  ...['accessSync', 'closeSync', 'constants', 'existsSync', 'fstatSync', 'lstatSync', 'readdirSync'],
  ...['realpathSync', 'statSync', 'Stats', 'watch'],
]);

/** Functions of `node:fs` that a module imports; `*` where it imports all of them, or when it runs. */
function fileFunctions(path: string): string[] {
  const text = readFileSync(join(SOURCE, path), 'utf8');
  const script = path.endsWith('.astro') ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text;
  const found: string[] = [];
  const isFiles = (node: ts.Node | undefined): boolean =>
    node !== undefined && ts.isStringLiteralLike(node) && /^(?:node:)?fs(?:\/promises)?$/.test(node.text);
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && isFiles(node.moduleSpecifier)) {
      const names = node.importClause?.namedBindings;
      if (names && ts.isNamedImports(names))
        found.push(...names.elements.map(({ name, propertyName }) => (propertyName ?? name).text));
      else found.push('*');
    }
    if (ts.isCallExpression(node) && isFiles(node.arguments[0])) found.push('*');
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, script, ts.ScriptTarget.Latest));
  return found;
}

/** The rows of the table: a module, what it does to files, and what keeps it where it belongs. */
function rowsOf(page: string): { module: string; uses: string; reason: string }[] {
  return page.split('\n').flatMap((line) => {
    const [, module, uses, reason] = /^\| `([^`]+)` \| (.*) \| (.+) \|$/.exec(line) ?? [];
    return module ? [{ module, uses: uses ?? '', reason: reason ?? '' }] : [];
  });
}

test('every module that reads, writes or removes files stands in the table, with what it does', () => {
  const page = readFileSync(join(import.meta.dirname, 'file-access.md'), 'utf8');
  const rows = rowsOf(page);
  const actual = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ts|mjs|js|astro)$/.test(path))
    .map((path) => ({
      module: path.replaceAll('\\', '/'),
      uses: fileFunctions(path)
        .filter((name) => !LOOKS.has(name))
        .sort()
        .join(', '),
    }))
    .filter(({ uses }) => uses !== '')
    .sort((a, b) => (a.module < b.module ? -1 : 1));
  expect(rows.map(({ module, uses }) => ({ module, uses }))).toEqual(actual);
  expect(rows.filter(({ reason }) => reason.length < 20)).toEqual([]);
});
