import { expect, it } from 'vitest';
import { prepareMdxLinks } from '../../../src/core/render/mdx-links.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { renderWords } from '../../../src/plugin/words.ts';
import { compileFiles } from '../../support/compile-files.ts';

it('leads links of MDX to pages, and leaves the words of those to files that are no page', () => {
  const page = 'See [the *script*](../tools/load.js) and [B](b.mdx).\n';
  const handbook = compileFiles({ 'services/a.mdx': page, 'services/b.mdx': '# B\n', 'tools/load.js': '' });
  const record = handbook.byPath.get('services/a.mdx');
  const [document] = handbook.documents.get(record?.id ?? '') ?? [];
  if (!record || !document) throw new Error('Unexpected missing page.');
  const edits = prepareMdxLinks({
    handbook,
    record,
    document,
    base: '/base',
    words: renderWords('en'),
    slot: () => '',
  });
  expect(applyEdits(page, edits)).toBe(
    'See <span class="hb-unpublished" title="not part of the handbook: tools/load.js">the *script*<span class="sr-only"> (not part of the handbook)</span></span> and [B](/base/services/b/).\n',
  );
});
