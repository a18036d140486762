import { compileHandbook, type Handbook } from '../../../src/core/handbook.ts';
import type { PostmortemRecord } from '../../../src/core/schema/postmortem.ts';
import { buildConfig } from '../../../src/core/source/config.ts';

/** A handbook of files whose folders are named by their first segment. */
export function compile(files: Record<string, string>): Handbook {
  const kinds = { incidents: 'postmortem', playbooks: 'playbook', adr: 'adr', services: 'service' } as const;
  const paths = Object.keys(files);
  return compileHandbook(
    {
      files: paths.map((path) => ({ path, text: files[path] ?? '' })),
      folders: Object.entries(kinds)
        .filter(([path]) => paths.some((file) => file.startsWith(`${path}/`)))
        .map(([path, kind]) => ({ kind, path, label: '' })),
      paths: new Set(paths),
      dates: new Map(),
      repositoryUrls: [],
      diagnostics: [],
    },
    buildConfig(),
  );
}

/** The only postmortem of a text, or an error that says what became of it. */
export function read(text: string, name = '2024-05-14-checkout.md'): PostmortemRecord {
  const handbook = compile({ [`incidents/${name}`]: text });
  const [record] = handbook.records;
  if (record?.kind !== 'postmortem') throw new Error(`No postmortem: ${JSON.stringify(handbook.skipped)}`);
  return record;
}
