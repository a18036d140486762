import { z } from 'zod';
import { buildTable } from '../text/keyed-table.ts';
import { ADR_STATUSES } from './adr.ts';
import { KINDS, type Kind } from './record-base.ts';

/** A day, which YAML may read as a date; written without quotes. */
const day = z.union([z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/), z.null()]);
const words = z.union([z.string(), z.null()]);
/** One name, or a list of them. */
const names = z.union([
  z.string(),
  z.array(z.union([z.string(), z.looseObject({})])),
  z.looseObject({}),
  z.null(),
]);
const moment = z.union([z.string().regex(/^\d{4}-\d{2}-\d{2}|^\d{1,2}:\d{2}/), z.null()]);

const about = (title: string, description: string, ...examples: unknown[]) => ({
  title,
  description,
  ...(examples.length > 0 ? { examples } : {}),
});

const common = {
  title: words
    .optional()
    .meta(
      about('Title', 'Title of the page; the first heading counts without it.', 'Bound every remote call'),
    ),
  description: words.optional().meta(about('Description', 'One sentence for lists, search and feeds.')),
  owner: names.optional().meta(about('Owner', 'Team or person who keeps the page true.', 'team-platform')),
  tags: names.optional().meta(about('Tags', 'Words to find the page by.', ['database', 'scaling'])),
  services: names.optional().meta(about('Services', 'Services that the page is about, by name.', ['orders'])),
  'review-by': day
    .optional()
    .meta(about('Review by', 'Day by which somebody looks at the page again.', '2027-05-31')),
  'last-reviewed': day
    .optional()
    .meta(about('Last reviewed', 'Day on which somebody last looked at it.', '2026-11-27')),
  'review-every': words.optional().meta(about('Review every', 'How often it is looked at.', '6 months')),
  draft: z.boolean().optional().meta(about('Draft', 'True keeps the page out of the site.')),
};

const number = z.union([z.int().min(0), z.string(), z.null()]);

/** The keys that pages of a kind have beside those of every page. */
const OWN: Readonly<Partial<Record<Kind, z.ZodRawShape>>> = {
  adr: {
    status: words.optional().meta({
      ...about(
        'Status',
        `One of ${ADR_STATUSES.join(', ')}, or the team’s own word for it.`,
        ...ADR_STATUSES,
      ),
    }),
    date: day.optional().meta(about('Date', 'Day of the decision.', '2026-11-27')),
    number: number
      .optional()
      .meta(about('Number', 'Number of the decision, where the file name has none.', 12)),
    'decision-makers': names.optional().meta(about('Decision makers', 'Who decided.', ['Ada Byron'])),
    consulted: names.optional().meta(about('Consulted', 'Who was asked.')),
    informed: names.optional().meta(about('Informed', 'Who was told.')),
    governs: names
      .optional()
      .meta(
        about('Governs', 'Paths, globs and services that the decision is for.', [
          'services/orders/**',
          'payments',
        ]),
      ),
    supersedes: names
      .optional()
      .meta(
        about('Supersedes', 'Decisions whose place it takes: file or number.', '0007-queue-in-a-table.md'),
      ),
    'superseded-by': names.optional().meta(about('Superseded by', 'The decision that took its place.')),
  },
  playbook: {
    alerts: names
      .optional()
      .meta(about('Alerts', 'Names of the alerts that it is for, as the rules spell them.', ['DiskFull'])),
    severity: words.optional().meta(about('Severity', 'How urgent its alerts are.', 'critical')),
    tier: z
      .union([z.string(), z.int(), z.null()])
      .optional()
      .meta(about('Tier', 'Tier of the service.', 1)),
    deprecated: z.boolean().optional().meta(about('Deprecated', 'True keeps it for the record alone.')),
    'last-exercised': day
      .optional()
      .meta(about('Last exercised', 'Day on which it was last used or drilled.', '2026-10-01')),
  },
  postmortem: {
    date: day.optional().meta(about('Date', 'Day of the incident.', '2026-11-27')),
    severity: words.optional().meta(about('Severity', 'Severity of the incident.', 'SEV2')),
    status: words.optional().meta(about('Status', 'State of the postmortem.', 'draft', 'final')),
    zone: words.optional().meta(about('Zone', 'Zone of all times of the page.', 'UTC', 'Europe/Berlin')),
    started: moment.optional().meta(about('Started', 'When the impact began.', '2026-11-27T09:12')),
    detected: moment
      .optional()
      .meta(about('Detected', 'When somebody or something noticed.', '2026-11-27T09:15')),
    declared: moment.optional().meta(about('Declared', 'When it was declared an incident.')),
    mitigated: moment.optional().meta(about('Mitigated', 'When the impact ended.')),
    resolved: moment.optional().meta(about('Resolved', 'When the cause was gone.')),
    factors: names
      .optional()
      .meta(about('Factors', 'Conditions without which it would not have happened.', ['deploy', 'capacity'])),
    playbooks: names
      .optional()
      .meta(
        about('Playbooks', 'Playbooks that were used; an empty list where none was.', [
          '../../playbooks/fail-over.md',
        ]),
      ),
  },
  onboarding: {
    roles: names.optional().meta(about('Roles', 'Roles that the path is for.', ['backend'])),
    requires: names.optional().meta(about('Requires', 'What comes first: a phase or a path.')),
    due: words.optional().meta(about('Due', 'By when it is to be done.', 'week 2')),
    access: names.optional().meta(about('Access', 'Roles of access that it opens.', ['read-only'])),
    gate: words.optional().meta(about('Gate', 'Who decides that it is done, and by which evidence.')),
  },
  service: {
    team: words.optional().meta(about('Team', 'Team that runs it.', 'team-fulfilment')),
    'on-call': words.optional().meta(about('On call', 'Who is called first.', 'fulfilment-primary')),
    escalation: names.optional().meta(about('Escalation', 'The way up, in order.')),
    tier: z
      .union([z.string(), z.int(), z.null()])
      .optional()
      .meta(about('Tier', 'How much depends on it.', 1)),
    slos: names.optional().meta(about('SLOs', 'What it promises, one a line.', ['p99 below 250 ms'])),
    'depends-on': names.optional().meta(about('Depends on', 'Services that it needs.', ['postgres'])),
    dashboards: names
      .optional()
      .meta(about('Dashboards', 'Addresses of its dashboards.', ['https://grafana.example.com/d/orders'])),
    repositories: names
      .optional()
      .meta(
        about('Repositories', 'Where its code is, in other repositories.', [
          'https://git.example.com/shop/orders',
        ]),
      ),
    paths: names
      .optional()
      .meta(about('Paths', 'Where its code is, in this repository.', ['services/orders/'])),
    bottlenecks: names.optional().meta(about('Bottlenecks', 'What limits it.')),
  },
};

/** The front matter that a page of each kind may have; keys of a team's own are allowed in all. */
export const FRONT_MATTER: Readonly<Record<Kind, z.ZodType>> = buildTable(KINDS, (kind) =>
  z.looseObject({ ...common, ...OWN[kind] }),
);
