import { relative, resolve } from 'node:path';
import { renderAccount } from '../../core/reporters/account.ts';
import { countDiagnostics, renderCounts } from '../../core/reporters/counts.ts';
import { renderTextReport } from '../../core/reporters/text.ts';
import { countOf } from '../../core/text/counts.ts';
import { findProposals, renderProposals } from '../../node/find-proposals.ts';
import { saveReading } from '../../node/shared-reading.ts';
import { UsageError } from '../../node/usage-error.ts';
import type { Command, Io } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { readJobs } from '../jobs.ts';
import { startProgress } from '../progress.ts';
import { buildReportContext } from '../report-context.ts';
import { readShard } from '../shard.ts';
import { IncompleteSiteError } from '../site/incomplete-site.ts';
import {
  checkInOwnLanguage,
  readSiteSource,
  SITE_OPTIONS,
  type SiteSource,
} from '../site/load-site-input.ts';
import type { WantedVersions } from '../site/version/build-versions.ts';

export const build: Command = {
  name: 'build',
  summary: 'Builds the site into a folder, or leaves the site that is there as it is.',
  usage: '[ROOT] [--out DIR]',
  positionals: [0, 1],
  options: {
    out: { type: 'string', value: 'DIR', description: 'Folder of the site; dist unless given.' },
    jobs: {
      type: 'string',
      value: 'N',
      description: 'Threads that render pages; as many as there are cores unless given.',
    },
    shard: {
      type: 'string',
      value: 'I/N',
      description: 'Builds one of N parts of the site, which `handbook merge` joins.',
    },
    'version-of': {
      type: 'string',
      value: 'REF',
      multiple: true,
      description:
        'An older state of ROOT, by a tag, a branch or a commit, below versions/REF/ of the site: with a banner on each page and a search of its own.',
    },
    releases: {
      type: 'string',
      value: 'DIR',
      description:
        'A folder of releases: each folder in it is an older state of ROOT, placed and marked as those of --version-of.',
    },
    ...SITE_OPTIONS,
  },
  details: `With a config in ROOT it stops at every error, and names them all. Without one no file costs the others: what
cannot be shown right is shown as its source or left out, said on the page and counted. Nothing is written into ROOT. The site is built beside its place, its pages are counted, and only then it takes the place of the old. Pages of which nothing has changed since the last build are kept in the cache folder and not rendered again, and what renders them comes with the package; the bytes are those of a build from nothing.`,
  examples: [
    'handbook build --out dist',
    'handbook build ../service --adr docs/decisions --out /srv/handbook',
    'handbook build --version-of v1 --version-of v2',
    'handbook build --releases ../releases',
    'handbook build --shard 2/8 --out part-2',
  ],
  async run(args, io) {
    const start = performance.now();
    const asked = readSiteSource(args, io);
    const render = { jobs: readJobs(args), shard: readShard(args) };
    const releases = args.text('releases');
    const wanted = {
      refs: args.list('version-of') ?? [],
      releases: releases === undefined ? null : resolve(io.cwd, releases),
    };
    const isWanted = wanted.refs.length > 0 || wanted.releases !== null;
    if (isWanted && render.shard)
      throw new UsageError('Unexpected versions with --shard, expected one of them.');
    const out = resolve(io.cwd, args.text('out') ?? 'dist');
    const progress = startProgress(io, 'Reading');
    try {
      const { source, checked, said } = await checkInOwnLanguage(asked);
      const { handbook, diagnostics, stopping } = checked;
      const context = await buildReportContext(source.root, handbook, {
        ...io,
        color: io.isTty && io.color,
      });
      const serious = diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
      if (stopping.length > 0) {
        saveReading(source);
        progress.end();
        io.raw.stderr(renderTextReport(serious, context));
        io.stderr('Nothing was built; the site that was there is as it was.\n');
        return EXIT.content;
      }
      refuseOwnReleases(handbook.records, source.root, wanted.releases);
      const proposals = renderProposals(findProposals(source.root, handbook));
      if (handbook.records.length === 0) {
        progress.end();
        io.stderr(`Unexpected root ${source.root} without a record, expected one.\n`);
        if (serious.length > 0) io.raw.stderr(renderTextReport(serious, context));
        io.stderr(
          proposals ||
            'Name a folder: --adr, --playbooks, --postmortems, --onboarding, --services or --docs PATH.\n',
        );
        io.stderr('Nothing was built; the site that was there is as it was.\n');
        return EXIT.usage;
      }
      progress.say(`Building ${countOf(handbook.records.length, 'page')}`);
      // Astro is large: the commands that need no site do not wait for it.
      const { buildSite } = await import('../site/build-site.ts');
      try {
        const older = isWanted ? await buildOlder(source, wanted, io) : null;
        const complete = async (built: string): Promise<void> => {
          await keepOffline(built, source, io);
          older?.place(built);
        };
        const isCompleted = source.config.offline !== false || older !== null;
        try {
          const spoken = { ...source, languages: [...handbook.translations.keys()] };
          const whole = isCompleted ? { ...render, complete } : render;
          await buildSite(spoken, handbook.records, out, io, whole);
        } finally {
          older?.remove();
        }
      } catch (error) {
        if (!(error instanceof IncompleteSiteError)) throw error;
        progress.end();
        io.stderr(`${error.message}\nThe site that was there is as it was.\n`);
        return EXIT.content;
      }
      progress.end();
      // What only drawing and rendering find is among them by now.
      const faults = diagnostics.filter(({ severity }) => severity === 'error');
      if (faults.length > 0) io.raw.stderr(renderTextReport(faults, context));
      const counts = countDiagnostics(diagnostics);
      const total = handbook.records.length;
      const { shard } = render;
      const made = shard ? `part ${shard.index} of ${shard.total}` : countOf(total, 'page');
      io.stderr(proposals + said);
      io.stdout(`${renderAccount(handbook)}\n`);
      io.stdout(
        `${countOf(total, 'record')}, ${made}, ${renderCounts(counts)}, in ${seconds(start)}: ${relative(io.cwd, out) || '.'}\n`,
      );
      return EXIT.fine;
    } finally {
      progress.end();
    }
  },
};

/** Puts the worker for an incident without a network into a site whose settings ask for it, and says what it keeps. */
async function keepOffline(built: string, { config }: SiteSource, io: Io): Promise<void> {
  if (config.offline === false) return;
  const { addOffline } = await import('../site/offline/add-offline.ts');
  const kept = await addOffline(built, config);
  if (kept)
    io.stderr(
      `Kept in the browsers of readers: ${countOf(kept.pages, 'page')}, ${(kept.bytes / 1e6).toFixed(1)} MB.\n`,
    );
}

/** Releases within what is read today would be read as today's. */
function refuseOwnReleases(
  records: readonly { path: string }[],
  root: string,
  releases: string | null,
): void {
  if (releases === null) return;
  const below = relative(root, releases).replaceAll('\\', '/');
  const own = records.find(({ path }) => below === '' || path.startsWith(`${below}/`));
  if (own)
    throw new UsageError(
      `Unexpected --releases ${below || '.'}, whose ${own.path} is read as a record of today.`,
      'Put the folder outside of ROOT, or below one whose name begins with a dot, such as .releases.',
    );
}

/** Builds older states, and gives what puts them into today's site. */
async function buildOlder(
  source: SiteSource,
  wanted: WantedVersions,
  io: Io,
): Promise<{ place: (built: string) => void; remove: () => void }> {
  const { buildVersions } = await import('../site/version/build-versions.ts');
  const { placeVersions } = await import('../site/version/place-versions.ts');
  const { versions, remove } = await buildVersions(source, wanted, io);
  return { place: (built) => placeVersions(built, versions, source.config), remove };
}

/** The time since a start, for a person. */
function seconds(start: number): string {
  const passed = (performance.now() - start) / 1000;
  return passed < 10 ? `${passed.toFixed(1)} s` : `${Math.round(passed)} s`;
}
