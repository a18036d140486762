import { describe, expect, it } from 'vitest';
import { renderCommands, renderJson } from '../../docs/site/reference/commands.ts';
import { renderLicences } from '../../docs/site/reference/licences.ts';
import { NOTATION_PAGES, renderNotations } from '../../docs/site/reference/notations.ts';
import { renderSettings } from '../../docs/site/reference/settings.ts';
import { renderWords, WORD_PAGES } from '../../docs/site/reference/words.ts';
import { listWordPages } from '../../src/core/words/listing.ts';

// After a change of a word, a fixture, a command, a schema or a dependency: npx vitest run tests/docs/generated.test.ts --update

const PAGES: readonly (readonly [string, () => string | Promise<string>])[] = [
  ['commands', renderCommands],
  ['json', renderJson],
  ['settings', renderSettings],
  ['licences', renderLicences],
  ...WORD_PAGES.map((page) => [page.name, () => renderWords(page)] as const),
  ...NOTATION_PAGES.map((page) => [page.name, () => renderNotations(page)] as const),
];

describe('the references in the documentation', () => {
  it.each(PAGES)('%s is what its tables say', async (name, render) => {
    await expect(await render()).toMatchFileSnapshot(`../../docs/${name}.md`);
  });

  it('shows every subject of words on one page', () => {
    for (const { title } of listWordPages({}))
      expect(
        WORD_PAGES.filter(({ subjects }) => subjects.test(title)),
        title,
      ).toHaveLength(1);
  });
});
