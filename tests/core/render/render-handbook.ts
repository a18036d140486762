import type { KnownHandbooks } from '../../../src/core/elsewhere/known-handbooks.ts';
import { compileHandbook, type Handbook } from '../../../src/core/handbook.ts';
import type { RenderWords } from '../../../src/core/render/context.ts';
import { type PreparedBody, prepareBody } from '../../../src/core/render/prepare.ts';
import { DANGERS } from '../../../src/core/shell/danger-effect.ts';
import { buildConfig, type HandbookUserConfig } from '../../../src/core/source/config.ts';
import { buildTable } from '../../../src/core/text/keyed-table.ts';

export const WORDS: RenderWords = {
  deadLink: 'dead link',
  healedLink: 'healed link',
  unsafeLink: 'unsafe link',
  unpublished: 'not part of the handbook',
  remoteImage: 'image elsewhere',
  remoteFrame: 'frame elsewhere',
  deadMention: 'no such decision',
  oneOf: 'one of:',
  status: {
    draft: 'Draft',
    proposed: 'Proposed',
    accepted: 'Accepted',
    rejected: 'Rejected',
    deprecated: 'Deprecated',
    superseded: 'Superseded',
    unknown: 'Unknown',
  },
  steps: {
    meter: '# of ##',
    skipped: '# skipped',
    progress: 'Progress of #',
    requires: 'After #',
    remark: 'Remarks: #',
  },
  danger: buildTable(DANGERS, (name) => `does ${name}`),
  alert: { note: 'Note', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution' },
};

/** A handbook of files given as text, in the usual folders. */
export function handbookOf(
  files: Record<string, string>,
  config: HandbookUserConfig = {},
  elsewhere?: KnownHandbooks,
): Handbook {
  return compileHandbook(
    {
      files: Object.entries(files)
        .filter(([path]) => /\.(?:mdx?|rst)$/.test(path))
        .map(([path, text]) => ({ path, text })),
      folders: [
        { kind: 'adr', path: 'adr', label: '' },
        { kind: 'doc', path: 'docs', label: '' },
      ],
      paths: new Set(Object.keys(files)),
      dates: new Map(),
      repositoryUrls: [],
      diagnostics: [],
      ...(elsewhere ? { elsewhere } : {}),
    },
    buildConfig(config),
  );
}

/** The prepared body of the page `docs/page.md` with that text, other files beside it. */
export function prepare(
  text: string,
  files: Record<string, string> = {},
  config: HandbookUserConfig = {},
): PreparedBody {
  const handbook = handbookOf({ ...files, 'docs/page.md': text }, config);
  const record = handbook.byPath.get('docs/page.md');
  const document = handbook.documents.get(record?.id ?? '')?.[0];
  if (!record || !document) throw new Error('Unexpected handbook without the page.');
  return prepareBody(document, { handbook, record, base: '/base/', words: WORDS });
}
