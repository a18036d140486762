import { resolve } from 'node:path';
import {
  type AlertRules,
  mayHoldAlertRules,
  readAlertRules as parseAlertRules,
} from '../../core/kinds/playbook/alert-rules.ts';
import { annotateAlertRules } from '../../core/kinds/playbook/writer/alert-links.ts';
import { linkReceivers, mayHoldReceivers } from '../../core/kinds/playbook/writer/alertmanager.ts';
import { renderAlertmanagerTemplate, renderGrafanaPanel } from '../../core/outputs/alert-snippets.ts';
import { joinSiteRoot } from '../../core/outputs/site-address.ts';
import { type AuditedAlert, auditAlerts } from '../../core/query/alert-audit.ts';
import type { SourceFile } from '../../core/source/source.ts';
import { countOf } from '../../core/text/counts.ts';
import { loadHandbook } from '../../node/load-handbook.ts';
import { readAlertRules } from '../../node/read-alert-rules.ts';
import { UsageError } from '../../node/usage-error.ts';
import { writeChanges } from '../../node/write-changes.ts';
import type { Arguments, Command, Io } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { FOLDER_OPTIONS, readFolderOptions } from '../folder-options.ts';
import { OUTER_ROOT_OPTION, outerRoot } from '../handbook-root.ts';

const SNIPPETS = ['alertmanager', 'grafana'] as const;

export const alerts: Command = {
  name: 'alerts',
  summary: 'Sets or checks the address of the playbook in alert rules.',
  usage: '[FILE…]',
  positionals: [0, Number.MAX_SAFE_INTEGER],
  options: {
    write: {
      type: 'boolean',
      description: 'Set `runbook_url`, and `dashboard_url` where the service has a dashboard.',
    },
    check: {
      type: 'boolean',
      description: 'Fail where an address is missing, wrong or dead; what is done without --write too.',
    },
    replace: { type: 'boolean', description: 'With --write, replace addresses of other sites as well.' },
    site: {
      type: 'string',
      value: 'URL',
      description: 'Address of the handbook, in place of `site` in the settings.',
    },
    print: {
      type: 'string',
      choices: [...SNIPPETS],
      description: 'Print a template of Alertmanager or a panel of Grafana that links to playbooks.',
    },
    ...OUTER_ROOT_OPTION,
    ...FOLDER_OPTIONS,
  },
  details:
    'FILE is a file, a folder or a glob of rules: Prometheus, Mimir and Loki, `PrometheusRule`, provisioned rules of Grafana,\nvalues of a chart, a `ConfigMap`; and the configuration of an Alertmanager. Without FILE those of `alertRules` in the\nsettings. No other byte is touched: comments, quotes and order stay. Templates of Helm and jsonnet are named with the\nway to render them. A rule that wakes nobody may do without a playbook.',
  examples: [
    'handbook alerts --check rules/',
    "handbook alerts --write 'rules/**/*.yml' --site https://handbook.example.com",
    'handbook alerts --print alertmanager > handbook.tmpl',
  ],
  async run(args, io) {
    if (args.flag('write') && args.flag('check'))
      throw new UsageError('Unexpected --check beside --write, expected one of them.');
    const root = outerRoot(args, io);
    const handbook = await loadHandbook(root, { folders: readFolderOptions(args), withoutGit: true });
    const { config, records } = handbook;
    const site = readSite(args, config.site, config.base);
    const print = args.text('print');
    if (print !== undefined) {
      io.stdout(
        print === 'alertmanager'
          ? renderAlertmanagerTemplate(requireSite(site))
          : renderGrafanaPanel(requireSite(site), records),
      );
      return EXIT.fine;
    }
    const named = args.positionals.length > 0;
    if (!named && config.alertRules.length === 0)
      throw new UsageError(
        'Unexpected end of command, expected a file of alert rules.',
        'Name one, or set alertRules in the settings.',
      );
    const folder = named ? io.cwd : root;
    const { files, others } = readAlertRules(
      folder,
      named ? args.positionals : config.alertRules,
      (path, text) => mayHoldAlertRules(path, text) || mayHoldReceivers(path, text),
    );
    const tally: Tally = { write: args.flag('write'), faults: 0, linked: 0, set: 0 };
    for (const read of files) {
      const linked = linkAlertmanager(read, folder, tally, io);
      const file = linked ?? read;
      // The values of a chart may hold both.
      if (linked && !mayHoldAlertRules(file.path, file.text)) continue;
      const { rules, problems } = parseAlertRules([file], config.pagingSeverities);
      if (tellProblems(problems, io, tally))
        auditFile(file, auditAlerts(handbook, rules), {
          folder,
          site,
          replace: args.flag('replace'),
          tally,
          io,
        });
    }
    io.stderr(
      `${tally.linked} linked, ${tally.set} set, ${tally.faults} to mend in ${countOf(files.length, 'file')}${renderOthers(others)}\n`,
    );
    return tally.faults > 0 ? EXIT.content : EXIT.fine;
  },
};

/** Names of files that are told. */
const TOLD = 5;

/** The files of folders that were looked at in vain: one of them may be what was meant. */
function renderOthers(paths: readonly string[]): string {
  if (paths.length === 0) return '';
  const named = paths.slice(0, TOLD).join(', ');
  const rest = paths.length > TOLD ? ', …' : '';
  return `; ${countOf(paths.length, 'file')} beside them without alerts or receivers: ${named}${rest}`;
}

interface Tally {
  write: boolean;
  faults: number;
  linked: number;
  set: number;
}

function readSite(args: Arguments, site: string | undefined, base: string): string | null {
  const word = args.text('site');
  if (word !== undefined && !/^https?:\/\/[^/?#@\s"'\\]+(?:\/[\w.~/-]*)?$/.test(word))
    throw new UsageError(
      `Unexpected --site "${word}", expected an address such as https://handbook.example.com.`,
    );
  return word?.replace(/(?<!\/)\/+$/, '') ?? (site ? joinSiteRoot(site, base) : null);
}

function requireSite(site: string | null): string {
  if (site === null)
    throw new UsageError(
      'Unexpected handbook without an address, expected one for the links.',
      'Give --site URL, or set site in the settings.',
    );
  return site;
}

/** Says why a file cannot be read; true where it can. */
function tellProblems(problems: AlertRules['problems'], io: Io, tally: Tally): boolean {
  for (const { message, help, path, line, column } of problems)
    io.stdout(`${path}:${line}:${column} ${message}\n  ${help}\n`);
  tally.faults += problems.length;
  return problems.length === 0;
}

interface AuditOrder {
  folder: string;
  site: string | null;
  replace: boolean;
  tally: Tally;
  io: Io;
}

function auditFile(
  file: SourceFile,
  audited: readonly AuditedAlert[],
  { folder, site, replace, tally, io }: AuditOrder,
): void {
  const isMended = ({ state, page }: AuditedAlert): boolean =>
    page !== null && (['missing', 'wrong', 'dead'].includes(state) || (replace && state === 'elsewhere'));
  const refused = new Map<number, string>();
  if (tally.write) {
    const wanted = audited.map((alert) => {
      const link = isMended(alert) ? `${requireSite(site)}${alert.page}` : null;
      return link !== null || alert.dashboard !== null ? { link, dashboard: alert.dashboard } : null;
    });
    const written = annotateAlertRules(file.text, wanted);
    for (const { index, reason } of written.refused) refused.set(index, reason);
    if (written.text !== file.text) {
      writeChanges(null, [{ path: resolve(folder, file.path), text: written.text }]);
      io.stdout(`${file.path}\n`);
    }
  }
  audited.forEach((alert, index) => {
    const { rule, state } = alert;
    const reason = refused.get(index);
    if (tally.write && isMended(alert) && reason === undefined) {
      tally.set++;
      return;
    }
    if (state === 'linked') tally.linked++;
    const fault = reason ?? faultOf(alert, site);
    if (fault === null) return;
    if (state !== 'elsewhere') tally.faults++;
    const { path, line, column } = rule.link && state !== 'missing' ? rule.link : rule.name;
    io.stdout(`${path}:${line}:${column} ${rule.name.value}: ${fault}\n`);
  });
}

/** What is wrong with the address of a rule, and what it should be. */
function faultOf({ rule, state, page }: AuditedAlert, site: string | null): string | null {
  const wanted = page === null ? 'a playbook of that name' : `${site ?? ''}${page}`;
  if (state === 'missing') return `no runbook_url, expected ${wanted}`;
  if (state === 'wrong') return `runbook_url leads to another playbook, expected ${wanted}`;
  if (state === 'dead') return `runbook_url leads nowhere, expected ${wanted}`;
  if (state === 'elsewhere' && page !== null)
    return `runbook_url leads to another site, and ${wanted} is there (--replace)`;
  return state === 'unwritten' && rule.paging
    ? `nobody has written a playbook: handbook new playbook "${rule.name.value}"`
    : null;
}

/** Links the receivers of the configuration of an Alertmanager; the file as it is then, null where it holds none. */
function linkAlertmanager(file: SourceFile, folder: string, tally: Tally, io: Io): SourceFile | null {
  const found = linkReceivers(file.text);
  if (!found) return null;
  tally.linked += found.linked;
  for (const name of found.own)
    io.stdout(`${file.path}: receiver ${name} has a link of its own or no place for one, left as it is\n`);
  if (found.added === 0) return file;
  if (!tally.write) {
    tally.faults += found.added;
    io.stdout(`${file.path}: ${found.added} receivers without a link to the playbook\n`);
    return file;
  }
  writeChanges(null, [{ path: resolve(folder, file.path), text: found.text }]);
  tally.set += found.added;
  io.stdout(`${file.path}\n`);
  io.stderr(
    'Its receivers use a template: handbook alerts --print alertmanager > handbook.tmpl, and list that under templates.\n',
  );
  return { ...file, text: found.text };
}
