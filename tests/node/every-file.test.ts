import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderAccount } from '../../src/core/reporters/account.ts';
import { isBelow } from '../../src/core/source/folders.ts';
import { loadHandbook } from '../../src/node/load-handbook.ts';
import { findCorpus } from '../corpus.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** Every file below a folder that holds text, as `find -type f` and `grep -I` would list it. */
function filesWithText(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((path) => !/\.(?:png|jpe?g|gif|svg|ico|pdf|pptx?|docx?|woff2?|zip)$/i.test(path))
    .filter((path) => {
      const head = readFileSync(join(root, path)).subarray(0, 2048);
      return !head.includes(0) && head.toString().trim() !== '';
    })
    .sort();
}

/** Paths that are a document of a record or a page, or were left out with a reason. */
async function accounted(root: string, folders: Parameters<typeof loadHandbook>[1] = {}) {
  const handbook = await loadHandbook(root, { withoutGit: true, ...folders });
  const shown = [...handbook.documents.values()].flat().map(({ path }) => path);
  return { handbook, paths: [...shown, ...handbook.skipped.map(({ path }) => path)].sort() };
}

const CORPORA = [
  'PagerDuty+incident-response-docs',
  'adr+madr',
  'alphagov+gsp',
  'cardano-scaling+hydra',
  'hypothesis+onboarding',
  'jupyterhub+mybinder.org-deploy',
  'npryce+adr-tools',
  'prometheus-operator+runbooks',
  'thomvaill+log4brains',
];

describe('every file with text is a record, a page or a line of what was left out', () => {
  test.each(CORPORA)('in the folders found in %s (needs ../shared/corpus)', async (name) => {
    const root = findCorpus(name);
    if (root === null) return;
    const { handbook, paths } = await accounted(root);
    const folders = handbook.tree.folders.map(({ path }) => path);
    const expected = filesWithText(root).filter((path) => folders.some((folder) => isBelow(path, folder)));
    expect(paths).toEqual(expected);
  });

  test.each(CORPORA)('in %s as a whole, named for pages (needs ../shared/corpus)', async (name) => {
    const root = findCorpus(name);
    if (root === null) return;
    const { paths } = await accounted(root, { folders: { doc: ['.'] } });
    expect(paths).toEqual(filesWithText(root));
  });

  test('in a folder of everything', async () => {
    const root = temporaryFolder({
      'adr/0001-a.md': '# 1. A\n\nStatus: Accepted\n',
      'adr/README.md': '# Decisions\n',
      'adr/notes': '# Notes\n\nWithout an extension.\n',
      'adr/plain.txt': 'Not Markdown.\n',
      'adr/Makefile': '# make\n\nall:\n',
      'adr/run.sh': 'ls\n',
      'adr/plan.puml': '@startuml\n@enduml\n',
      'adr/0001-a.md~': 'old\n',
      'adr/.order': 'a\n',
      'adr/empty.md': '\n',
      'adr/picture.png': Buffer.from([0x89, 0x50, 0]),
      'runbooks/a.md': '# A\n\n## Mitigation\n\n```sh\nls\n```\n',
      'runbooks/a/index.md': '# A of a folder\n\n## Mitigation\n\n```sh\nls\n```\n',
      'runbooks/template.md': '# {{ alert }}\n',
    });
    const { handbook } = await accounted(root);
    expect(handbook.records.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'adr adr/0001-a.md',
      'playbook runbooks/a.md',
      'playbook runbooks/a/index.md',
      'doc adr/README.md',
      'doc adr/notes',
    ]);
    expect(handbook.skipped.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
      'adr/.order ignored',
      'adr/0001-a.md~ ignored',
      'adr/Makefile other-format',
      'adr/empty.md empty',
      'adr/plain.txt other-format',
      'adr/plan.puml diagram',
      'adr/run.sh other-format',
      'runbooks/template.md template',
    ]);
    expect(new Set(handbook.records.map(({ url }) => url)).size).toBe(5);
    expect(renderAccount(handbook)).toMatch(
      /^13 files: 1 decision, 2 playbooks, 2 pages, 8 left out: adr\/\.order \(hidden\), .* and 3 more: see \/status\/$/,
    );
  });
});
