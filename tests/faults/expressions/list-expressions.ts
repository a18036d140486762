import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

/** A regular expression of the source, and where it stands. */
export interface Expression {
  source: string;
  flags: string;
  place: string;
}

const SOURCE = resolve(import.meta.dirname, '../../../src');

/** Every expression that is written as such in `src`. */
export function listExpressions(): Expression[] {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(?:ts|mjs|astro)$/.test(path),
  );
  return files.flatMap((path) => {
    const text = readFileSync(join(SOURCE, path), 'utf8');
    return path.endsWith('.astro') ? readAstro(text, path) : readScript(text, path);
  });
}

/** The script in front of a component, which runs while the site is built. */
function readAstro(text: string, path: string): Expression[] {
  const end = text.indexOf('\n---', 3);
  return text.startsWith('---') && end > 0 ? readScript(`\n${text.slice(4, end)}`, path) : [];
}

function readScript(text: string, path: string): Expression[] {
  const found: Expression[] = [];
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      found.push({
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
        place: `${path}:${line + 1}`,
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
