import type { SourceFolder } from '../../source/source.ts';
import { type DraftFile, type DraftRequest, dayLater, fileSlug, pathBelow, yamlScalar } from '../draft.ts';

/** Living documents by the word under which `new doc --form` begins them, each with the view of its register. */
const FORMS = {
  page: { view: null, entries: '', text: 'What the page tells, and whom.' },
  contract: {
    view: 'ApiVersions',
    entries: 'api-versions:\n  - version: v1\n    state: current\n    since:\n    sunset:\n',
    text: '## What callers may rely on\n\n## What may change without a new version\n\n## Consumers\n\n| consumer | what it reads | checked how |\n|---|---|---|\n\n## Versions',
  },
  capacity: {
    view: 'StressTests',
    entries: 'stress-tests:\n  - date:\n    test:\n    where:\n    watched by:\n',
    text: '## Load\n\n| measure | mean | peak | highest ever |\n|---|---|---|---|\n\n## Limits\n\nWhat gives out first, measured, and what ten times as much would need.\n\n## Tests',
  },
  bottlenecks: {
    view: 'Bottlenecks',
    entries: '',
    text: 'What gives out first, as the pages of the services state it. Sorted by how near it is.',
  },
  debt: {
    view: 'Debt',
    entries: 'debt:\n  - id: D-01\n    what:\n    cost each month:\n    to pay it:\n    owner:\n    due:\n',
    text: 'An entry needs a cost that somebody measured or estimated in the open.',
  },
  flags: {
    view: 'Flags',
    entries: 'flags:\n  - name:\n    service:\n    kind: rollout\n    what:\n    remove-by:\n',
    text: 'A rollout flag has an end, a kill switch is tried each quarter.',
  },
  access: {
    view: 'Access',
    entries:
      'access-roles:\n  - role: reader\n    gives: dashboards, logs and traces, personal data redacted\n',
    text: 'Where access is asked for, who grants it, and when it ends.',
  },
  assumptions: {
    view: 'Assumptions',
    entries:
      'assumptions:\n  - id: A-01\n    we assume:\n    holds until:\n    noticed by:\n    opens again:\n    next look:\n',
    text: 'What our decisions rest on, and until when it holds.',
  },
} as const;

export type DocForm = keyof typeof FORMS;
export const DOC_FORMS = Object.keys(FORMS) as DocForm[];

/** A new page of a form. One with a view of a register is MDX, since it shows it. */
export function draftDoc(folder: SourceFolder, request: DraftRequest, form: DocForm): DraftFile {
  const { view, entries, text } = FORMS[form];
  const { title, day } = request;
  const head = `---\ntitle: ${yamlScalar(title)}\ndescription:\nowner:\ntags: []\nlast-reviewed: ${day}\nreview-by: ${dayLater(day, 182)}\n${entries}---\n`;
  const body = view
    ? `\nimport { ${view} } from 'starlight-handbook/components';\n\n${text}\n\n<${view} />\n`
    : `\n${text}\n`;
  return { path: pathBelow(folder, `${fileSlug(title)}.${view ? 'mdx' : 'md'}`), text: head + body };
}
