import { matchesGlob } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileGlob } from '../../src/core/text/glob.ts';

const CASES: [pattern: string, yes: string[], no: string[]][] = [
  ['src/orders/**', ['src/orders/a.ts', 'src/orders/x/y.ts'], ['src/order/a.ts', 'lib/src/orders/a.ts']],
  ['src/orders', ['src/orders/a.ts', 'src/orders'], ['src/orders.ts', 'x/src/orders/a.ts']],
  ['/src/orders/', ['src/orders/a.ts'], ['x/src/orders/a.ts']],
  ['docs/*', ['docs/a.md'], ['docs/x/a.md']],
  ['*.tf', ['main.tf', 'infra/x/main.tf'], ['main.tfx', 'tf']],
  ['Dockerfile', ['Dockerfile', 'apps/x/Dockerfile'], ['Dockerfile.dev']],
  ['**/migrations/*.sql', ['migrations/1.sql', 'a/b/migrations/1.sql'], ['migrations/x/1.sql']],
  ['src/{orders,billing}/**/*.{ts,tsx}', ['src/orders/a.ts', 'src/billing/x/a.tsx'], ['src/users/a.ts']],
  ['src/[a-c]?/x', ['src/b1/x', 'src/ab/x/y'], ['src/d1/x', 'src/b/x']],
  ['src/[!a]*/x', ['src/bc/x'], ['src/ac/x']],
  ['services\\orders\\api.ts', ['services/orders/api.ts'], ['services/orders']],
  ['./src/a.ts', ['src/a.ts'], ['src/b.ts']],
  ['src/@(a|b).ts', ['src/a.ts'], ['src/c.ts']],
  ['src/**/api/**', ['src/api/x', 'src/x/y/api/z/w'], ['src/x/apis/z']],
  ['{a', ['{a'], ['a']],
];

test.each(CASES)('%s matches what CODEOWNERS would give it', (pattern, yes, no) => {
  const glob = compileGlob(pattern);
  expect(yes.filter((path) => !glob.matches(path))).toEqual([]);
  expect(no.filter((path) => glob.matches(path))).toEqual([]);
});

test('a glob with a slash and a wildcard at its end matches as the globs of Node do', () => {
  const part = fc.constantFrom('a', 'b', 'ab', '*', 'a*', '*b', '?', '**', '[ab]', 'a?b');
  const name = fc.constantFrom('a', 'b', 'ab', 'aab', 'abb', 'c');
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('*', 'a*', '?'),
      fc.array(name, { minLength: 1, maxLength: 5 }),
      (parts, last, names) => {
        const pattern = [...parts, last].join('/');
        const path = names.join('/');
        expect([pattern, path, compileGlob(pattern).matches(path)]).toEqual([
          pattern,
          path,
          matchesGlob(path, pattern),
        ]);
      },
    ),
    { numRuns: 2000 },
  );
});

test('hostile globs take no time to speak of', () => {
  const path = `${'a/'.repeat(200)}${'a'.repeat(2000)}`;
  for (const pattern of [
    `${'*a'.repeat(2000)}b`,
    `${'**/'.repeat(500)}b`,
    '{a,b}'.repeat(40),
    '['.repeat(5000),
    '{'.repeat(5000),
  ]) {
    const start = performance.now();
    expect(compileGlob(pattern).matches(path)).toBe(false);
    expect(performance.now() - start).toBeLessThan(20_000);
  }
});
