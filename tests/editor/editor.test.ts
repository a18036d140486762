import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import { getLanguageService, type LanguageSettings } from 'yaml-language-server';
import { renderSchema } from '../../src/core/outputs/json-schema.ts';
import { parseConfig } from '../../src/node/load-config.ts';
import { runInProcess } from '../cli/run-cli.ts';
import { REPOSITORY, runCli } from '../cli/spawn-cli.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** Documents are known to the service by their address. */
let judged = 0;

/** What the YAML language server, which editors run, says of a text. */
async function judge(schema: string, text: string): Promise<string[]> {
  const service = getLanguageService({
    schemaRequestService: () => Promise.resolve(schema),
    workspaceContext: { resolveRelativePath: (path: string) => path },
  } as unknown as Parameters<typeof getLanguageService>[0]);
  service.configure({ validate: true, yamlVersion: '1.2' } as unknown as LanguageSettings);
  const named = `# yaml-language-server: $schema=file:///schema.json\n${text}`;
  const found = await service.doValidation(
    TextDocument.create(`file:///page-${judged++}.yaml`, 'yaml', 1, named),
    false,
  );
  return found.map(({ message, range }) => `${range.start.line}: ${message}`);
}

test('a language server takes what is right and names what is wrong', async () => {
  const adr = renderSchema('front-matter-adr-1');
  expect(
    await judge(
      adr,
      'status: accepted\ndate: 2026-11-27\ngoverns: [src/**, { type: service, id: orders }]\nown-key: 1\n',
    ),
  ).toEqual([]);
  expect(await judge(adr, 'status: [accepted]\nsupersedes: 4\ndate: 27. November 2026\n')).toEqual([]);
  expect(await judge(adr, 'draft: perhaps\ndate: tomorrow\n')).toEqual([
    expect.stringMatching(/^1: /),
    expect.stringMatching(/^2: /),
  ]);
  const config = renderSchema('config-1');
  expect(
    await judge(config, 'title: Shop\nfolders: { adr: [docs/adr] }\nseverities: { link/dead: warning }\n'),
  ).toEqual([]);
  expect((await judge(config, 'titel: Shop\nproposedDays: soon\n')).length).toBe(2);
  const stated = '{ "$schema": "./.vscode/handbook/config-1.json", "title": "Shop" }';
  expect(await judge(config, stated)).toEqual([]);
  expect(parseConfig(stated, 'handbook.config.json').title).toBe('Shop');
});

test('init writes what VS Code needs, once, and a new page names its schema', async () => {
  const root = temporaryFolder({
    '.handbook.yml': 'site: https://handbook.example.com\nbase: /team/\n',
    'docs/adr/0001-a.md': '---\nstatus: accepted\n---\n# A\n',
  });
  const first = await runInProcess(['init', root, '--editor']);
  expect(first.stdout.split('\n').filter(Boolean)).toContain('.vscode/settings.json');
  const settings = JSON.parse(readFileSync(join(root, '.vscode/settings.json'), 'utf8'));
  for (const path of Object.keys(settings['yaml.schemas']))
    expect(JSON.parse(readFileSync(join(root, path), 'utf8')).title).toBe('Settings of a handbook');
  writeFileSync(join(root, '.vscode/settings.json'), '{}');
  const second = await runInProcess(['init', root, '--editor']);
  expect([second.stdout, readFileSync(join(root, '.vscode/settings.json'), 'utf8')]).toEqual(['', '{}']);
  expect(second.stderr).toContain('yaml.schemas');
  const { stdout } = await runInProcess(['new', 'playbook', 'Disk full', '--root', root]);
  expect(readFileSync(join(root, stdout.trim()), 'utf8')).toMatch(
    /^---\n# yaml-language-server: \$schema=https:\/\/handbook\.example\.com\/team\/schema\/front-matter-playbook-1\.json\n/,
  );
});

test('the hooks for pre-commit name commands that there are', async () => {
  for (const { id, entry, language } of parse(
    readFileSync(join(REPOSITORY, '.pre-commit-hooks.yaml'), 'utf8'),
  )) {
    const [program, ...words]: string[] = entry.split(' ');
    expect([id, program, language]).toEqual([id, 'handbook', 'node']);
    expect((await runCli([...words, '--help'])).code).toBe(0);
  }
});
