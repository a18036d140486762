import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { frontMatterSchema, renderSchema } from '../../core/outputs/json-schema.ts';
import { FRONT_MATTER } from '../../core/schema/front-matter.ts';
import { KINDS } from '../../core/schema/record-base.ts';
import { CONFIG_FILES } from '../../node/load-config.ts';
import { writeDraft } from '../../node/write-draft.ts';
import type { Io } from '../command.ts';
import { watchTask } from './watch-task.ts';

/** Keys that a snippet offers, in its order. */
const OFFERED = [
  'status',
  'date',
  'owner',
  'services',
  'governs',
  'alerts',
  'severity',
  'zone',
  'started',
  'detected',
  'mitigated',
  'resolved',
  'roles',
  'team',
  'on-call',
  'tier',
  'depends-on',
  'paths',
  'repositories',
  'review-by',
  'review-every',
];

/** Writes what VS Code needs below a root. What is there already is left as it is, and printed to be added by hand. */
export function writeEditorFiles(root: string, io: Io): void {
  mkdirSync(root, { recursive: true });
  const schemas = Object.fromEntries(
    (['config-1', ...KINDS.map(frontMatterSchema)] as const).map((name) => [
      `.vscode/handbook/${name}.json`,
      renderSchema(name),
    ]),
  );
  const files: Record<string, string> = {
    ...schemas,
    '.vscode/settings.json': show({
      'yaml.schemas': {
        './.vscode/handbook/config-1.json': CONFIG_FILES.filter((name) => /ya?ml$/.test(name)),
      },
      'json.schemas': [
        {
          fileMatch: CONFIG_FILES.filter((name) => name.endsWith('.json')),
          url: './.vscode/handbook/config-1.json',
        },
      ],
    }),
    '.vscode/tasks.json': show({ version: '2.0.0', tasks: [watchTask()] }),
    '.vscode/handbook.code-snippets': show(snippets()),
  };
  for (const [path, text] of Object.entries(files)) {
    if (!existsSync(join(root, path))) {
      writeDraft(root, { path, text });
      io.stdout(`${path}\n`);
    } else if (!(path in schemas)) io.stderr(`${path} is there already. Add to it:\n${text}`);
  }
}

function show(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** A front matter for each kind of page, and the comment that takes a finding away. */
function snippets(): unknown {
  const pages = KINDS.map((kind) => {
    const schema = FRONT_MATTER[kind];
    const keys = 'shape' in schema ? Object.keys(schema.shape as object) : [];
    const body = OFFERED.filter((key) => keys.includes(key)).map((key, index) => `${key}: \${${index + 1}}`);
    return [
      `handbook ${kind}`,
      {
        scope: 'markdown,mdx',
        prefix: `hb-${kind}`,
        description: `Front matter of a page: ${kind}`,
        body: ['---', ...body, '---', '', `# \${0}`],
      },
    ];
  });
  return Object.fromEntries([
    ...pages,
    [
      'handbook disable',
      {
        scope: 'markdown,mdx',
        prefix: 'hb-disable',
        description: 'Leave one finding as it is',
        body: [`<!-- handbook-disable-next-line \${1:RULE} -- \${2:REASON} -->`],
      },
    ],
  ]);
}
