import { expect, test } from 'vitest';
import type { CodeFile } from '../../src/core/graph/governs/area.ts';
import { decisionSentence } from '../../src/core/query/governs/decision-sentence.ts';
import { type Asking, explainFile } from '../../src/core/query/governs/explain-file.ts';
import { findService } from '../../src/core/query/services.ts';
import { compileFiles } from '../support/compile-files.ts';

const TODAY = { day: '2026-11-27', today: '2026-11-27' };
const FILES = {
  'docs/adr/0001-rows.md':
    '---\nstatus: superseded\ndate: 2020-01-01\ngoverns: [apps/shop/db/**]\nsuperseded-by: 0002-shards.md\n---\n# Rows\n',
  'docs/adr/0002-shards.md':
    '---\nstatus: accepted\ndate: 2022-01-01\nsupersedes: 0001-rows.md\n---\n# Shards\n\n## Decision outcome\n\n- We divide the table. It is large.\n- More.\n',
  'docs/adr/0003-names.md':
    '---\nstatus: accepted\ndate: 2023-01-01\n---\n# Names\n\n## Applies to\n\n- `*.sql`\n- not `x/`\n- Except `apps/shop/db/generated/`\n',
  'docs/adr/0004-shop.md':
    '---\nstatus: accepted\ndate: 2024-01-01\nservices: [shop]\n---\n# The shop is one process\n',
  'docs/adr/0005-narrow.md':
    '---\nstatus: accepted\ndate: 2025-01-01\nservices: [shop]\ngoverns: apps/shop/web/\n---\n# Pages\n',
  'docs/adr/0006-maybe.md': '---\nstatus: proposed\ndate: 2026-01-01\ngoverns: [shop]\n---\n# Maybe\n',
  'docs/adr/0007-gone.md': '---\nstatus: deprecated\ndate: 2019-01-01\ngoverns: [shop]\n---\n# Gone\n',
  'services/shop.md':
    '---\nowner: a\npaths: [apps/shop/]\nrepositories: [https://git.example.com/shop/shop-jobs.git]\n---\n# Shop\n',
  'apps/shop/db/schema.sql': '',
  'apps/shop/web/page.ts': '',
};
const HANDBOOK = compileFiles(FILES);

function ask(path: string, more: Partial<CodeFile> = {}, text?: Asking['text']) {
  const file: CodeFile = {
    path,
    repositoryPath: path,
    repositories: [],
    own: true,
    former: [],
    line: null,
    ...more,
  };
  const { inForce, open, ended } = explainFile(HANDBOOK, file, { ...TODAY, text });
  const names = (list: typeof inForce) =>
    list.map(
      ({ decision, reasons }) => `${decision.number?.value} ${reasons.map(({ how }) => how).join(',')}`,
    );
  return { inForce: names(inForce), open: names(open), ended: names(ended) };
}

test('decisions in force that govern a file come newest first, with proposals and what ended apart', () => {
  expect(ask('apps/shop/db/schema.sql')).toEqual({
    inForce: ['4 service', '3 path', '2 successor'],
    open: ['6 service'],
    ended: ['7 service'],
  });
});

test('a decision that names its code is not one for all code of its services', () => {
  expect(ask('apps/shop/web/page.ts').inForce).toEqual(['5 path', '4 service']);
});

test('what a decision leaves out is not governed by it', () => {
  expect(ask('apps/shop/db/generated/x.sql').inForce).toEqual(['4 service', '2 successor']);
});

test('a file of another repository is governed by the decisions of its service', () => {
  const other = { path: null, own: false, repositories: ['git.example.com/shop/shop-jobs'] };
  expect(ask('src/job.ts', other).inForce).toEqual(['4 service']);
  expect(ask('schema.sql', { ...other, repositories: ['git.example.com/other/x'] }).inForce).toEqual([]);
});

test('a former name of a file counts', () => {
  expect(ask('apps/shop/store/x.ts', { former: ['apps/shop/db/x.ts'] }).inForce).toContain('2 successor');
});

test('a comment of the file names a decision, near a line where one is asked about', () => {
  const text = `// see ADR-0003\n${'\n'.repeat(50)}// docs/adr/0002-shards.md\n`;
  expect(ask('lib/a.ts', {}, text).inForce).toEqual(['3 cited', '2 cited']);
  expect(ask('lib/a.ts', { line: 48 }, text).inForce).toEqual(['2 cited']);
});

test('the sentence of a decision is the first below its heading', () => {
  const sentences = HANDBOOK.records.flatMap((record) =>
    record.kind === 'adr' ? [decisionSentence(HANDBOOK, record)] : [],
  );
  expect(sentences.filter((sentence) => sentence !== null)).toEqual(['We divide the table.']);
});

test('a catalogue says whose code lies where', () => {
  const handbook = compileFiles({
    'adr/0001-a.md': '---\nstatus: accepted\ngoverns: [basket]\n---\n# A\n',
    'apps/basket/catalog-info.yaml':
      'kind: Component\nmetadata:\n  name: basket\n  annotations:\n    github.com/project-slug: Example/Repo\nspec: { owner: a }\n',
    'apps/basket/main.go': '',
  });
  expect(findService(handbook.records, 'basket')?.paths.map(({ value }) => value)).toEqual(['/apps/basket/']);
});

test('two thousand decisions are each looked at', () => {
  const many = Object.fromEntries(
    Array.from({ length: 2_000 }, (_, index) => [
      `adr/${String(index).padStart(5, '0')}-x.md`,
      `---\nstatus: accepted\ngoverns: [src/part${index % 100}/**/*.ts]\n---\n# X ${index}\n`,
    ]),
  );
  const handbook = compileFiles(many);
  const file: CodeFile = {
    path: 'src/part7/a.ts',
    repositoryPath: 'src/part7/a.ts',
    repositories: [],
    own: true,
    former: [],
    line: null,
  };
  expect(explainFile(handbook, file, TODAY).inForce).toHaveLength(20);
});
