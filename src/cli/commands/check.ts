import { countDiagnostics } from '../../core/reporters/counts.ts';
import { REPORTERS } from '../../core/reporters/index.ts';
import { RULES } from '../../core/rules/index.ts';
import { buildRuleContext } from '../../core/rules/rule.ts';
import { isAsked } from '../../core/rules/suppression/suppress.ts';
import { countOf } from '../../core/text/counts.ts';
import { checkDiagrams } from '../../diagrams/check.ts';
import { readBeginning } from '../../node/base-findings.ts';
import { BASELINE_FILE, compareWithBaseline, writeBaseline } from '../../node/baseline.ts';
import { readCheckedHandbook } from '../../node/checked-handbook.ts';
import { findBase } from '../../node/find-base.ts';
import { findProposals, renderProposals } from '../../node/find-proposals.ts';
import { findRoot } from '../../node/load-handbook.ts';
import { readAlertRules } from '../../node/read-alert-rules.ts';
import { readBaseTree } from '../../node/read-base-tree.ts';
import { checkStaged } from '../../node/staged-findings.ts';
import { UsageError } from '../../node/usage-error.ts';
import { CACHE_OPTION, readCacheOption } from '../cache-option.ts';
import type { Arguments, Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { FOLDER_OPTIONS, readFolderOptions } from '../folder-options.ts';
import { buildReportContext } from '../report-context.ts';
import { rootOf } from '../root.ts';
import { watchCheck } from '../watch-check.ts';

export const check: Command = {
  name: 'check',
  summary: 'Finds broken relations, links, dates, diagrams and front matter, each with its line.',
  usage: '[ROOT]',
  positionals: [0, 1],
  options: {
    format: {
      type: 'string',
      choices: Object.keys(REPORTERS),
      description: 'Form of the output; text unless given.',
    },
    strict: { type: 'boolean', description: 'Warnings count as errors.' },
    base: {
      type: 'string',
      value: 'REF',
      description:
        'Say only what was not there where this branch left that commit or branch, and which of its numbers are taken.',
    },
    all: { type: 'boolean', description: 'Say what --base or the baseline leave out as well.' },
    'write-baseline': {
      type: 'boolean',
      description: `Write ${BASELINE_FILE} into ROOT: what is found now is not said again.`,
    },
    staged: {
      type: 'boolean',
      description: 'Check what is staged for the next commit, whatever else lies in the work tree.',
    },
    watch: {
      type: 'boolean',
      description: 'Check again at every change, until Ctrl-C; for the problem matcher of an editor.',
    },
    'as-of': {
      type: 'string',
      value: 'DATE',
      description: 'Day that counts as today for review dates and ages: YYYY-MM-DD or "today".',
    },
    'alert-rules': {
      type: 'string',
      value: 'FILE',
      multiple: true,
      description: 'Prometheus alert rules that the playbooks should cover.',
    },
    ...FOLDER_OPTIONS,
    ...CACHE_OPTION,
  },
  details: `Exits with 1 on any error, with --strict on any warning too. Without --as-of nothing is said about age, so that
one input always gives one result. A comment takes one finding away where it is meant to be there, and says why:
\`<!-- handbook-disable-next-line RULE -- REASON -->\`. A team that starts with many findings writes them down once, with
--write-baseline, and sees only new ones from then on.`,
  examples: [
    'handbook check',
    'handbook check ../service --format github --base origin/main',
    'handbook check --as-of today --strict',
    'handbook check --staged',
    'handbook check --write-baseline',
  ],
  async run(args, io) {
    refuseTogether(args);
    const root = findRoot(rootOf(args.positionals[0], io));
    const ref = args.text('base');
    const base = ref === undefined ? null : await findBase(root, ref);
    const folders = readFolderOptions(args);
    const rules = {
      asOf: readDay(args.text('as-of')),
      base: base && (await readBaseTree(root, base)),
      alertRules: readAlertRules(io.cwd, args.list('alert-rules') ?? []).files,
    };
    if (args.flag('watch')) {
      await watchCheck(root, { folders, rules, io });
      return EXIT.fine;
    }
    const reading = args.flag('staged') ? null : readCacheOption(root, args, io);
    const { handbook, diagnostics: found } = !reading
      ? await checkStaged(root, io, checkDiagrams, { folders }, rules)
      : await readCheckedHandbook(root, checkDiagrams, { folders, ...reading, asksMore: true }, rules);
    const proposals = findProposals(root, handbook);
    reading?.cache?.save();
    if (args.flag('write-baseline')) {
      writeBaseline(root, found);
      io.stderr(`${BASELINE_FILE} is written with ${countOf(found.length, 'finding')}. Commit it.\n`);
      return EXIT.fine;
    }
    const compared = compareWithBaseline(root, found);
    const isAll = args.flag('all');
    const fresh = isAll ? found : compared.fresh;
    const brought =
      base === null || isAll
        ? found
        : (await readBeginning(root, base, found, checkDiagrams, { folders }, rules)).brought;
    const isBrought = new Set(brought);
    const diagnostics = fresh.filter((diagnostic) => isBrought.has(diagnostic));
    const known = { base: fresh.length - diagnostics.length, baseline: found.length - fresh.length };
    const format = Object.entries(REPORTERS).find(([name]) => name === (args.text('format') ?? 'text'));
    const render = format?.[1] ?? REPORTERS.text;
    io.raw.stdout(render(diagnostics, { ...(await buildReportContext(root, handbook, io)), known }));
    const context = buildRuleContext(handbook, rules);
    const gone = compared.gone.filter(({ rule }) =>
      RULES.some((one) => one.id === rule && isAsked(one, context)),
    );
    io.stderr(renderMended(gone.length));
    io.stderr(renderProposals(proposals));
    const counts = countDiagnostics(diagnostics);
    return counts.error > 0 || (args.flag('strict') && counts.warning > 0) ? EXIT.content : EXIT.fine;
  },
};

/** Options of which only one can be meant: each on the left refuses those on its right. */
const ALONE: Readonly<Record<string, readonly string[]>> = {
  watch: ['base', 'staged', 'write-baseline'],
  staged: ['write-baseline'],
};

function refuseTogether(args: Arguments): void {
  const isGiven = (option: string): boolean => args.flag(option) || args.text(option) !== undefined;
  for (const [option, others] of Object.entries(ALONE))
    for (const other of others)
      if (isGiven(option) && isGiven(other))
        throw new UsageError(`Unexpected --${other} beside --${option}, expected one of them.`);
}

/** What to do about findings of the baseline that are no longer found. */
function renderMended(count: number): string {
  if (count === 0) return '';
  const [verb, them] = count === 1 ? ['is', 'it'] : ['are', 'them'];
  return `${countOf(count, 'finding')} of ${BASELINE_FILE} ${verb} mended: run \`handbook check --write-baseline\` to forget ${them}.\n`;
}

function readDay(word: string | undefined): string | null {
  if (word === undefined) return null;
  if (word === 'today') return new Date().toISOString().slice(0, 10);
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(word)?.slice(1).map(Number) ?? [];
  const [year = 0, month = 0, day = 0] = parts;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (parts.length === 3 && date.toISOString().slice(0, 10) === word) return word;
  throw new UsageError(`Unexpected --as-of "${word}", expected a day such as 2026-05-31, or "today".`);
}
