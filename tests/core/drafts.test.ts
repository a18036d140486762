import { expect, test } from 'vitest';
import { compileFiles } from '../support/compile-files.ts';

test.each([
  ['YAML', '---\ndraft: true\n---\n# A\n'],
  ['YAML with quotes', '---\n"draft": "yes"\n---\n# A\n'],
  ['a block without its end', '---\ndraft: true\n\n# A\n'],
  ['a broken block', '---\ntags: [a\ndraft: true\n---\n# A\n'],
  ['TOML', '+++\ndraft = true\n+++\n# A\n'],
  ['a table of TOML', '+++\n[build]\nlist = "never"\n+++\n# A\n'],
  ['JSON', '{ "title": "A", "draft": true }\n\n# A\n'],
  ['a nested map', '---\n_build:\n  render: never\n  list: never\n---\n# A\n'],
  ['published', '---\npublished: false\n---\n# A\n'],
  ['unlisted', '---\nunlisted: true\n---\n# A\n'],
])('a page that its author holds back is left out: %s', (_, text) => {
  const { records, skipped, tree } = compileFiles({
    'playbooks/a.md': text,
    'playbooks/b.md': '---\ndraft: false\n---\n# B\n',
  });
  expect(skipped).toEqual([{ path: 'playbooks/a.md', reason: 'draft' }]);
  expect(records.map(({ path }) => path)).toEqual(['playbooks/b.md']);
  expect(tree.files.map(({ path }) => path)).toEqual(['playbooks/b.md']);
});
