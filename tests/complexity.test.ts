import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');
/** Ways through a function, after McCabe, above which a reader loses the thread. */
const MOST = 20;

const BRANCHES = new Set([
  ts.SyntaxKind.IfStatement,
  ts.SyntaxKind.ConditionalExpression,
  ts.SyntaxKind.ForStatement,
  ts.SyntaxKind.ForInStatement,
  ts.SyntaxKind.ForOfStatement,
  ts.SyntaxKind.WhileStatement,
  ts.SyntaxKind.DoStatement,
  ts.SyntaxKind.CaseClause,
  ts.SyntaxKind.CatchClause,
]);
const SHORT_CIRCUITS = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);

/** One more than the branches of a function, without those of the functions within it. */
function complexityOf(body: ts.Node): number {
  let ways = 1;
  const visit = (node: ts.Node): void => {
    if (node !== body && ts.isFunctionLike(node)) return;
    if (BRANCHES.has(node.kind)) ways++;
    if (ts.isBinaryExpression(node) && SHORT_CIRCUITS.has(node.operatorToken.kind)) ways++;
    ts.forEachChild(node, visit);
  };
  visit(body);
  return ways;
}

/** The functions of a source with too many ways through them, each with its line. */
function tangledIn(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) {
      const ways = complexityOf(node);
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      if (ways > MOST) found.push(`${path}:${line + 1} has ${ways}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

test(`no function has more than ${MOST} ways through it`, () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  expect(files.length).toBeGreaterThan(500);
  expect(files.flatMap((path) => tangledIn(path, readFileSync(join(SRC, path), 'utf8')))).toEqual([]);
});

test('a function with too many ways is named with its line', () => {
  const many = Array.from({ length: MOST }, (_, index) => `if (value === ${index}) return ${index};`);
  expect(tangledIn('a.ts', `\nfunction pick(value: number) {\n${many.join('\n')}\n}\n`)).toEqual([
    'a.ts:2 has 21',
  ]);
  expect(tangledIn('a.ts', `function pick(value: number) {\n${many.slice(1).join('\n')}\n}\n`)).toEqual([]);
});
