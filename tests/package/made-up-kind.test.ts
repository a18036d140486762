import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder, writeFiles } from '../temporary-folder.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** What somebody writes who gives the handbook a kind of their own: the exercises of a team, called drills. */
const ADDED = {
  'src/core/schema/drill.ts': `import { z } from 'zod';
import { recordBase } from './record-base.ts';

export const DrillRecordSchema = z.strictObject({ kind: z.literal('drill'), ...recordBase });
export type DrillRecord = z.infer<typeof DrillRecordSchema>;
`,
  'src/core/kinds/drill/descriptor.ts': `import type { DrillRecord } from '../../schema/drill.ts';
import { type KindDescriptor, PLAIN } from '../descriptor.ts';

export const DRILL: KindDescriptor<DrillRecord> = {
  ...PLAIN,
  kind: 'drill',
  route: 'drills',
  index: '/drills/',
  names: { one: 'drill', any: 'a drill', several: 'drills', many: 'Drills' },
};
`,
  'src/core/kinds/drill/read.ts': `import type { KindReader } from '../reading.ts';
import { buildRecordBase } from '../record-base.ts';

export const readDrills: KindReader = (documents, context) => ({
  records: documents.map((document) => ({
    record: buildRecordBase('drill', document, context),
    documents: [document],
  })),
  skipped: [],
  diagnostics: [],
});
`,
};

/** The lines that list the kinds: below the first text of each file stands the second one. */
const LISTED: readonly (readonly [file: string, line: string, added: string])[] = [
  ['src/core/schema/record-base.ts', "export const KINDS = ['adr',", " 'drill',"],
  ['src/core/schema/record-base.ts', "  adr: 'adr',\n", "  drill: 'drills',\n"],
  [
    'src/core/schema/handbook.ts',
    "import { AdrRecordSchema } from './adr.ts';\n",
    "import { DrillRecordSchema } from './drill.ts';\n",
  ],
  ['src/core/schema/handbook.ts', '  AdrRecordSchema,\n', '  DrillRecordSchema,\n'],
  [
    'src/core/kinds/descriptors.ts',
    "import { DECISION } from './adr/descriptor.ts';\n",
    "import { DRILL } from './drill/descriptor.ts';\n",
  ],
  ['src/core/kinds/descriptors.ts', '  adr: DECISION,\n', '  drill: DRILL,\n'],
  [
    'src/core/kinds/readers.ts',
    "import { readDecisions } from './adr/read.ts';\n",
    "import { readDrills } from './drill/read.ts';\n",
  ],
  ['src/core/kinds/readers.ts', '  adr: readDecisions,\n', '  drill: readDrills,\n'],
  [
    'src/core/words/tables/folder-names.ts',
    "Exclude<Kind, 'doc'>, FolderNames>> = {\n",
    "  drill: { plain: { en: 'drills | game days' }, vague: {} },\n",
  ],
];

/** A copy of the sources with the kind in it. */
function copySources(): string {
  const copy = temporaryFolder();
  for (const name of ['src', 'package.json', 'tsconfig.json'])
    cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
  writeFiles(copy, ADDED);
  for (const [file, line, added] of LISTED) {
    const before = readFileSync(join(copy, file), 'utf8');
    expect(before.split(line), `${file}: ${line}`).toHaveLength(2);
    writeFileSync(
      join(copy, file),
      before.replace(line, () => line + added),
    );
  }
  return copy;
}

test('a new kind is a room and a line in each list of kinds, and its records are read, linked and checked as all are', () => {
  const copy = copySources();
  const run = (...words: string[]): string =>
    execFileSync(process.execPath, words, {
      cwd: copy,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  expect(run('node_modules/typescript/bin/tsc', '-p', 'src/core/tsconfig.json', '--noEmit')).toBe('');
  const root = temporaryFolder({
    '.handbook.yml': '',
    'adr/0001-two-regions.md':
      '# 1. Two regions\n\n## Status\n\nAccepted\n\n## Context\n\nSee [the drill](../game-days/lose-a-region.md).\n',
    'game-days/lose-a-region.md':
      '---\nowner: traffic\nreview-by: 2027-03-01\nownr: nobody\n---\n# Lose a region\n\nWe switch it off. See [nothing](nowhere.md).\n',
  });
  const { records, diagnostics } = JSON.parse(run('src/cli/main.ts', 'inspect', root, '--format', 'json'));
  const drill = records.find(({ kind }: { kind: string }) => kind === 'drill');
  expect(drill).toMatchObject({
    path: 'game-days/lose-a-region.md',
    url: '/drills/lose-a-region/',
    title: { value: 'Lose a region' },
    owners: [{ value: 'traffic', source: { line: 2 } }],
    reviewBy: { value: '2027-03-01' },
  });
  expect(drill.relations).toContainEqual(
    expect.objectContaining({ targetPath: 'adr/0001-two-regions.md', declared: false }),
  );
  expect(diagnostics.map(({ rule }: { rule: string }) => rule).sort()).toEqual([
    'link/dead',
    'yaml/unknown-key',
  ]);
});
