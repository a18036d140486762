import { expect, test } from 'vitest';
import { recordsOf } from '../../src/core/query/order.ts';
import { compileFiles } from '../support/compile-files.ts';

/** The scopes of a decision, as `value` or `as value`. */
function scopesOf(text: string): string[] {
  const [record] = recordsOf(compileFiles({ 'docs/adr/0001-a.md': text }).records, 'adr');
  return (record?.governs ?? []).map(({ value, as }) => `${as} ${value}`);
}

const DIALECTS: [name: string, text: string, scopes: string[]][] = [
  [
    'a list of globs and services',
    '---\ngoverns:\n  - src/a/**\n  - orders\n---\n# A\n',
    ['path src/a/**', 'name orders'],
  ],
  ['one line', '---\ngoverns: src/{a,b}/**, lib/x.ts\n---\n# A\n', ['path src/{a,b}/**', 'path lib/x.ts']],
  [
    'lists below kinds',
    '---\naffects:\n  paths: [src/a]\n  services: [orders]\n---\n# A\n',
    ['path src/a', 'service orders'],
  ],
  [
    'typed entries of a catalogue',
    '---\nappliesTo:\n  - type: service\n    id: OrdersService\n    version: 1.0.0\n  - type: domain\n    id: Sales\n---\n# A\n',
    ['service OrdersService', 'text Sales'],
  ],
  [
    'a group of fields',
    '---\nadr:\n  status: accepted\n  applies-to: [src/a/*.ts]\n---\n# A\n',
    ['path src/a/*.ts'],
  ],
  ['a field of a house', '---\nscope: product\n---\n# A\n', ['text product']],
  [
    'bullets',
    '# A\n\n## Applies To\n\n- src/*/api/*.ts\n- `lib/` (no tests)\n* [Orders](../../services/orders.md)\n',
    ['path src/*/api/*.ts', 'path lib/', 'text Orders'],
  ],
  [
    'parts of a section, and what is out of it',
    '# A\n\n## Scope\n\n### In scope\n\n- `src/a/`\n\n**Services**\n\n- orders\n\n### Out of scope\n\n- `src/a/gen/`\n- anything else\n',
    ['path src/a/', 'text orders', 'path !src/a/gen/'],
  ],
  [
    'sections of their own for what is in and out',
    '# A\n\n## In scope\n\n- `src/a/`\n\n## Out of scope\n\n- `src/a/gen/`\n',
    ['path src/a/', 'path !src/a/gen/'],
  ],
  [
    'a sentence that turns at "except"',
    '# A\n\n## Gilt für\n\nAlles in `src/a` und `src/b`, ausgenommen `src/b/alt`.\n',
    ['path src/a', 'path src/b', 'path !src/b/alt'],
  ],
  [
    'keys for what is left out',
    '---\nscope:\n  include: [src/a/**]\n  exclude: [src/a/gen/**, tests]\n---\n# A\n',
    ['path src/a/**', 'path !src/a/gen/**'],
  ],
  [
    'several names in one scalar',
    '---\ngoverns: |\n  src/a/**\n  src/b/**\naffects: "src/c/**, src/d/**"\ncovers: src/e/ src/f/\n---\n# A\n',
    ['path src/a/**', 'path src/b/**', 'path src/c/**', 'path src/d/**', 'path src/e/', 'path src/f/'],
  ],
  [
    'a table whose paths stand behind words',
    '# A\n\n## Composants concernés\n\n| Pourquoi | Fichiers |\n|---|---|\n| la file | `src/a.ts`, `src/b.ts` |\n| orders | |\n',
    ['path src/a.ts', 'path src/b.ts', 'text orders'],
  ],
  [
    'a table',
    '# A\n\n## Affected files\n\n| Path | Why |\n|---|---|\n| src/a.ts | entry |\n',
    ['path src/a.ts'],
  ],
  ['a fence', '# A\n\n## Applies to\n\n```\nsrc/a/**\nlib/b/**\n```\n', ['path src/a/**', 'path lib/b/**']],
  [
    'a label of the head',
    '# A\n\n- Status: accepted\n- **Applies to:** `src/a/**`, orders\n\n## Context\n\nx\n',
    ['path src/a/**', 'text orders'],
  ],
  [
    'what is left out',
    '# A\n\n## Scope\n\n- `src/**`\n- Out of scope: `src/legacy/**`\n',
    ['path src/**', 'path !src/legacy/**'],
  ],
  [
    'prose',
    '# A\n\n## Scope\n\nThis is for read and/or write paths, in production, and for everything below src/jobs/.\n',
    ['path src/jobs/'],
  ],
  ['lines of a file', '# A\n\n## Applies to\n\n- src/pool.ts#L10-L40\n', ['path src/pool.ts#L10-L40']],
  [
    'AsciiDoc is no Markdown',
    '# A\n\n## Applies to\n\n[see](https://git.example.com/shop/orders/-/tree/main/api)\n',
    ['path https://git.example.com/shop/orders/-/tree/main/api'],
  ],
  [
    'German',
    '# A\n\n## Geltungsbereich\n\n- `src/a/**`\n- Gilt nicht für: `src/a/test/**`\n',
    ['path src/a/**', 'path !src/a/test/**'],
  ],
  ['French', '# A\n\n## S’applique à\n\n- `src/a/**`\n', ['path src/a/**']],
  [
    'Spanish',
    '# A\n\n- Estado: aceptado\n- Se aplica a: `src/a/**`\n\n## Contexto\n\nx\n',
    ['path src/a/**'],
  ],
  ['Portuguese', '# A\n\n## Escopo\n\n- `src/a/**`\n', ['path src/a/**']],
  ['Italian', '# A\n\n## Ambito di applicazione\n\n- `src/a/**`\n', ['path src/a/**']],
  ['Dutch', '# A\n\n## Van toepassing op\n\n- `src/a/**`\n', ['path src/a/**']],
  ['Polish', '# A\n\n## Zakres obowiązywania\n\n- `src/a/**`\n', ['path src/a/**']],
  ['Japanese', '# A\n\n## 適用範囲\n\n- `src/a/**`\n', ['path src/a/**']],
  ['Chinese', '# A\n\n## 适用范围\n\n- `src/a/**`\n', ['path src/a/**']],
];

test.each(DIALECTS)('%s says what a decision governs', (_, text, scopes) => {
  expect(scopesOf(text)).toEqual(scopes);
});

test('each scope has the place at which it stands', () => {
  const text = '---\ngoverns: [src/a, lib]\n---\n# A\n\n## Applies to\n\n- see `src/b/**`\n';
  const [record] = recordsOf(compileFiles({ 'docs/adr/0001-a.md': text }).records, 'adr');
  const lines = text.split('\n');
  expect(record?.governs).toHaveLength(3);
  for (const { raw, source } of record?.governs ?? [])
    expect(lines[(source.line ?? 0) - 1]?.slice((source.column ?? 0) - 1)).toMatch(
      new RegExp(`^${raw.replace(/[*]/g, '\\*')}`),
    );
});

test('long lines of brackets and commas are read in no time', () => {
  for (const filler of ['`', '[', 'a/,', '{', '- ', 'a/b '])
    expect(scopesOf(`# A\n\n## Applies to\n\n${filler.repeat(200_000 / filler.length)}\n`)).toBeDefined();
});
