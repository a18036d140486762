import { compileHandbook, type Handbook } from '../../../src/core/handbook.ts';
import { buildHandbookJson } from '../../../src/core/outputs/handbook-json.ts';
import { guardHtml } from '../../../src/core/render/guard.ts';
import { prepareBody } from '../../../src/core/render/prepare.ts';
import { checkHandbook } from '../../../src/core/rules/index.ts';
import { buildRuleContext } from '../../../src/core/rules/rule.ts';
import { HandbookJsonSchema } from '../../../src/core/schema/handbook.ts';
import { buildConfig } from '../../../src/core/source/config.ts';
import { describeFolder, findFolders } from '../../../src/core/source/folders.ts';
import { folderOf } from '../../../src/core/text/path.ts';
import { decodeText } from '../../../src/node/decode-text.ts';
import { renderWords } from '../../../src/plugin/words.ts';
import { placesOutside, valuesElsewhere } from './places.ts';
import type { Seed } from './seeds.ts';

/** Records that a damaged one may lead to. */
const NEIGHBOURS = {
  'adr/0001-one-queue.md': '# 1. Use one queue\n\nDate: 2024-05-14\n\n## Status\n\nAccepted\n',
  'playbooks/queue-full.md':
    '# Queue full\n\nAlert: QueueFull\n\n## Mitigation\n\n1. Drain it.\n\n   ```sh\n   ls\n   ```\n',
  'services/queue.md': '---\nowner: harbour\n---\n# Queue\n',
};

/** Reads, checks and prepares a damaged file as a build does, and says what of it must not be. */
export function readDamaged({ path, bytes }: Seed): string[] {
  const decoded = decodeText(bytes);
  const text = 'text' in decoded ? decoded.text : decoded.problem.text;
  const files = [
    { path, text },
    ...Object.entries(NEIGHBOURS).map(([name, own]) => ({ path: name, text: own })),
  ];
  const handbook = compileHandbook(
    {
      files,
      folders: [
        ...findFolders(new Set(files.flatMap((file) => parentsOf(file.path)))),
        describeFolder('doc', 'docs'),
      ],
      paths: new Set(files.map((file) => file.path)),
      dates: new Map(),
      repositoryUrls: ['https://git.example.org/harbour/handbook'],
      diagnostics: [],
    },
    buildConfig(),
  );
  const diagnostics = checkHandbook(buildRuleContext(handbook));
  renderAll(handbook);
  guardHtml(text);
  const json = HandbookJsonSchema.safeParse(buildHandbookJson(handbook, diagnostics));
  const texts = new Map(files.map((file) => [file.path, file.text]));
  return [
    ...(json.success ? [] : json.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)),
    ...diagnostics.flatMap((diagnostic) => placesOutside(diagnostic, texts)),
    ...valuesElsewhere(handbook.records, withoutTags(handbook, texts)),
    ...(isAccounted(handbook, path) ? [] : ['neither a document nor left out']),
  ];
}

function renderAll(handbook: Handbook): void {
  const words = renderWords('en');
  for (const record of handbook.records)
    for (const document of handbook.documents.get(record.id) ?? [])
      if (document.format === 'markdown' && !document.tooDeep)
        prepareBody(document, { handbook, record, base: '/', words });
}

/** Texts without those in which tags of other tools were read: what such a value says is not all that stands there. */
function withoutTags({ documents }: Handbook, texts: Map<string, string>): Map<string, string> {
  const read = new Map([...documents.values()].flat().map(({ path, text }) => [path, text]));
  return new Map([...texts].filter(([path, text]) => (read.get(path) ?? text) === text));
}

function isAccounted({ documents, skipped }: Handbook, path: string): boolean {
  return (
    [...documents.values()].flat().some((document) => document.path === path) ||
    skipped.some((one) => one.path === path)
  );
}

function parentsOf(path: string): string[] {
  const folder = folderOf(path);
  return folder === '.' ? [] : [folder, ...parentsOf(folder)];
}
