import { expect, test } from 'vitest';
import { checkInOwnLanguage } from '../../src/cli/site/load-site-input.ts';
import { loadConfig } from '../../src/node/load-config.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const RECORD = (number: number) =>
  `# ${number}. Etwas entscheiden\n\n## Status\n\nAngenommen\n\n## Kontext\n\nx\n\n## Entscheidung\n\nx\n`;
const RECORDS = Object.fromEntries([1, 2, 3].map((number) => [`adr/000${number}-a.md`, RECORD(number)]));

function open(config?: string) {
  const root = temporaryFolder({ ...RECORDS, ...(config === undefined ? {} : { '.handbook.yml': config }) });
  return checkInOwnLanguage({ root, folders: {}, config: loadConfig(root).config });
}

test.each([undefined, 'title: Unser Haus\n'])(
  'the interface follows the records where nobody states its language (%j)',
  async (config) => {
    const { source, checked, said } = await open(config);
    expect(source.config.language).toBe('de');
    expect(checked.handbook.config.language).toBe('de');
    expect(said).toBe(
      'The interface is in Deutsch, as 3 of 3 records are; --language en has it in English.\n',
    );
  },
);

test('a stated language stays', async () => {
  const { source, said } = await open('language: en\n');
  expect([source.config.language, said]).toEqual(['en', '']);
});
