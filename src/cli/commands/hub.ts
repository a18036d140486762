import { join, relative, resolve } from 'node:path';
import type { Hub } from '../../core/hub/hub.ts';
import type { HubMember } from '../../core/hub/member.ts';
import { countOf } from '../../core/text/counts.ts';
import { hashText } from '../../core/text/hash.ts';
import { findCacheFolder, PACKAGE_ROOT } from '../../node/cache-folder.ts';
import { loadHubConfig } from '../../node/hub/load-hub-config.ts';
import { readMembers } from '../../node/hub/read-members.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { startProgress } from '../progress.ts';
import { VERSION } from '../version.ts';

export const hub: Command = {
  name: 'hub',
  summary: 'Builds one site over many handbooks from what they publish.',
  usage: 'FILE [--out DIR]',
  positionals: [1, 1],
  options: {
    out: { type: 'string', value: 'DIR', description: 'Folder of the site; hub unless given.' },
    state: {
      type: 'string',
      value: 'DIR',
      description: 'Folder that keeps the last good state of each handbook; the cache unless given.',
    },
    'search-export': {
      type: 'string',
      value: 'FILE',
      description: 'Writes what a search engine needs of every record as well, one JSON object on a line.',
    },
    strict: {
      type: 'boolean',
      description:
        'Ends with 1 where a handbook is down or broken, or a link between handbooks leads nowhere.',
    },
  },
  details: `FILE lists the handbooks, each by the address or the folder of its built site; only \`handbook.json\` is read of it, on condition that it has changed. A handbook that is down or broken is shown as such, as it was when it was last read. \`engine\` in FILE names a search engine that is given the records of what has changed; HANDBOOK_ENGINE_AUTHORIZATION is the Authorization header that it needs.

Keep the folder of --state from one run to the next where a run begins with an empty cache.`,
  examples: [
    'handbook hub hub.yml --out site',
    'handbook hub hub.yml --out site --state .hub-state --strict',
  ],
  async run(args, io) {
    const start = performance.now();
    const file = resolve(io.cwd, args.positionals[0] ?? '');
    const { config, folder } = loadHubConfig(file);
    const out = resolve(io.cwd, args.text('out') ?? 'hub');
    const given = args.text('state');
    const states =
      given === undefined ? join(findCacheFolder(io.env), 'hub', hashText(file)) : resolve(io.cwd, given);
    const progress = startProgress(io, 'Reading');
    try {
      const now = new Date().toISOString();
      const exported = args.text('search-export');
      const withWords = config.engine !== undefined || exported !== undefined;
      const options = { folder, states, version: VERSION, withWords, signal: io.signal, now };
      const members = await readMembers(config, options, (count) =>
        progress.say(`Read ${count} of ${config.handbooks.length} handbooks`),
      );
      progress.say('Writing');
      // The styles and scripts of the site are built as those of every handbook are, by a large package.
      const { writeHub } = await import('../site/hub/build-hub.ts');
      const { feedSearch, writeSearchExport } = await import('../site/hub/feed-search.ts');
      const precious = [folder, PACKAGE_ROOT, io.cwd, states, ...folders(config, folder)];
      const built = await writeHub(config, members, { out, folder, states, precious });
      if (exported !== undefined) writeSearchExport(built.hub, resolve(io.cwd, exported));
      progress.end();
      const faults = describeFaults(built.hub);
      io.stderr(faults);
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      io.stdout(`${describeMembers(members)}\n`);
      io.stdout(
        `${countOf(built.hub.records.length, 'record')}, ${countOf(built.hub.references.length, 'link')} between handbooks, ${countOf(built.files, 'file')}, ${(built.bytes / 1e6).toFixed(1)} MB, in ${seconds} s: ${relative(io.cwd, out) || '.'}\n`,
      );
      if (config.engine) {
        progress.say('Feeding the search engine');
        io.stdout(`${await feedSearch(built.hub, config.engine, io)}\n`);
      }
      return args.flag('strict') && faults !== '' ? EXIT.content : EXIT.fine;
    } finally {
      progress.end();
    }
  },
};

function folders({ handbooks }: Hub['config'], folder: string): string[] {
  return handbooks.flatMap((handbook) =>
    handbook.folder === undefined ? [] : [resolve(folder, handbook.folder)],
  );
}

function describeMembers(members: readonly HubMember[]): string {
  const count = (condition: HubMember['condition']): number =>
    members.filter((member) => member.condition === condition).length;
  return `${countOf(members.length, 'handbook')}: ${count('changed')} changed, ${count('unchanged')} unchanged, ${count('down')} down, ${count('broken')} broken`;
}

/** What a person has to look at, a line each. */
function describeFaults({ members, references, namesakes }: Hub): string {
  const troubles = members.flatMap(({ name, condition, reason, readAt }) =>
    condition === 'down' || condition === 'broken'
      ? [
          `${name} is ${condition}: ${reason}; ${readAt === null ? 'it was never read' : `shown as of ${readAt}`}.`,
        ]
      : [],
  );
  const renamed = members.flatMap(({ name, before, published }) =>
    before === null
      ? []
      : [
          `${name} says that it is "${published?.place?.site}", and was "${before}" when it was last read; id: ${JSON.stringify(published?.place?.site)} in the file of the hub holds it to that.`,
        ],
  );
  const twice = namesakes.map(
    (same) =>
      `${same.map(({ name }) => name).join(' and ')} say that they are one handbook ("${same[0]?.published?.place?.site}" below ${same[0]?.published?.place?.base}): give each an id or a base of its own.`,
  );
  const links = references.flatMap(({ fault, raw, origin, path, line, from, handbook }) => {
    const place = `${origin}: ${path ?? from?.path ?? ''}${line === null ? '' : `:${line}`}`;
    if (fault === 'missing') return [`${place} Unexpected ${raw}, expected a record of ${handbook}.`];
    return fault === 'ambiguous'
      ? [`${place} Unexpected ${raw}, which several records of ${handbook} answer to.`]
      : [];
  });
  const lines = [...troubles, ...renamed, ...twice, ...links];
  const rest = lines.length - 40;
  return [...lines.slice(0, 40), ...(rest > 0 ? [`… and ${rest} more, in status.json and links.json.`] : [])]
    .map((line) => `${line}\n`)
    .join('');
}
