import { expect, it } from 'vitest';
import { compileHandbook } from '../../../src/core/handbook.ts';
import { prepareBody } from '../../../src/core/render/prepare.ts';
import { buildConfig } from '../../../src/core/source/config.ts';
import { renderWords } from '../../../src/plugin/words.ts';

function prepare(text: string): string {
  const handbook = compileHandbook(
    {
      files: [{ path: 'docs/a.md', text }],
      folders: [{ kind: 'doc', path: 'docs', label: '' }],
      paths: new Set(['docs/a.md']),
      dates: new Map(),
      repositoryUrls: [],
      diagnostics: [],
    },
    buildConfig(),
  );
  const [record] = handbook.records;
  const [document] = handbook.documents.get(record?.id ?? '') ?? [];
  if (!record || !document) throw new Error('Unexpected missing page, expected one.');
  return prepareBody(document, { handbook, record, base: '/', words: renderWords('en') }).markdown;
}

it('makes a link of a frame of another site and leaves no tag of it', () => {
  const frame = '<iframe width="5" src="https://www.video.example/embed/x?y=0" allowfullscreen></iframe>';
  const link =
    '<a class="hb-remote" href="https://www.video.example/embed/x?y=0" title="https://www.video.example/embed/x?y=0">Frame on another site (video.example)</a>';
  expect(prepare(`# A\n\n${frame}\n`)).toContain(link);
  expect(prepare(`# A\n\n_<input type="checkbox" id="1" /><label for="1">${frame}</label>_\n`)).toContain(
    `_<span>${link}</span>_`,
  );
  expect(prepare('# A\n\n<iframe src="javascript:alert(1)"></iframe>\n')).not.toMatch(/<iframe|<a /);
  expect(prepare('# A\n\nGive the <label> and the <input>.\n')).toMatch(/label.*input/);
});
