import { z } from 'zod';
import { buildTable } from '../text/keyed-table.ts';
import { ADR_STATUSES } from './adr.ts';
import { KINDS, type Kind } from './record-base.ts';

/** What readers take in any shape: a word, a list of them, or a map whose leaves count. */
const words = z.unknown();
/**
 * A day, with or without a time, in the notation and language of the team, alone, in a list or as the leaf of a map. What holds
 * no digit is none; the digits are spelled out, since not every checker of schemas knows their class.
 */
const day = z.union([
  z.string().regex(/[0-9０-９٠-٩۰-۹०-९〇一二三四五六七八九十]/),
  z.number(),
  z.null(),
  z.array(z.unknown()),
  z.looseObject({}),
]);
/** Yes or no, as any dialect of YAML and any tool writes it. */
const flag = z.union([
  z.boolean(),
  z.int().min(0).max(1),
  z.string().regex(/^(?:[Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF|[YyNn]|)$/),
  z.null(),
]);

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
  owner: words.optional().meta(about('Owner', 'Team or person who keeps the page true.', 'team-platform')),
  tags: words.optional().meta(about('Tags', 'Words to find the page by.', ['database', 'scaling'])),
  services: words.optional().meta(about('Services', 'Services that the page is about, by name.', ['orders'])),
  'review-by': day
    .optional()
    .meta(about('Review by', 'Day by which somebody looks at the page again.', '2027-05-31')),
  'last-reviewed': day
    .optional()
    .meta(about('Last reviewed', 'Day on which somebody last looked at it.', '2026-11-27')),
  'review-every': words.optional().meta(about('Review every', 'How often it is looked at.', '6 months')),
  draft: flag.optional().meta(about('Draft', 'True keeps the page out of the site.')),
};

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
    number: words
      .optional()
      .meta(about('Number', 'Number of the decision, where the file name has none.', 12)),
    'decision-makers': words.optional().meta(about('Decision makers', 'Who decided.', ['Ada Byron'])),
    consulted: words.optional().meta(about('Consulted', 'Who was asked.')),
    informed: words.optional().meta(about('Informed', 'Who was told.')),
    governs: words
      .optional()
      .meta(
        about('Governs', 'Paths, globs and services that the decision is for.', [
          'services/orders/**',
          'payments',
        ]),
      ),
    supersedes: words
      .optional()
      .meta(
        about('Supersedes', 'Decisions whose place it takes: file or number.', '0007-queue-in-a-table.md'),
      ),
    'superseded-by': words.optional().meta(about('Superseded by', 'The decision that took its place.')),
  },
  playbook: {
    alerts: words
      .optional()
      .meta(about('Alerts', 'Names of the alerts that it is for, as the rules spell them.', ['DiskFull'])),
    severity: words.optional().meta(about('Severity', 'How urgent its alerts are.', 'critical')),
    tier: words.optional().meta(about('Tier', 'Tier of the service.', 1)),
    deprecated: words.optional().meta(about('Deprecated', 'True keeps it for the record alone.')),
    'last-exercised': day
      .optional()
      .meta(about('Last exercised', 'Day on which it was last used or drilled.', '2026-10-01')),
  },
  postmortem: {
    date: day.optional().meta(about('Date', 'Day of the incident.', '2026-11-27')),
    severity: words.optional().meta(about('Severity', 'Severity of the incident.', 'SEV2')),
    status: words.optional().meta(about('Status', 'State of the postmortem.', 'draft', 'final')),
    zone: words.optional().meta(about('Zone', 'Zone of all times of the page.', 'UTC', 'Europe/Berlin')),
    started: words.optional().meta(about('Started', 'When the impact began.', '2026-11-27T09:12')),
    detected: words
      .optional()
      .meta(about('Detected', 'When somebody or something noticed.', '2026-11-27T09:15')),
    declared: words.optional().meta(about('Declared', 'When it was declared an incident.')),
    mitigated: words.optional().meta(about('Mitigated', 'When the impact ended.')),
    resolved: words.optional().meta(about('Resolved', 'When the cause was gone.')),
    factors: words
      .optional()
      .meta(about('Factors', 'Conditions without which it would not have happened.', ['deploy', 'capacity'])),
    playbooks: words
      .optional()
      .meta(
        about('Playbooks', 'Playbooks that were used; an empty list where none was.', [
          '../../playbooks/fail-over.md',
        ]),
      ),
  },
  onboarding: {
    roles: words.optional().meta(about('Roles', 'Roles that the path is for.', ['backend'])),
    requires: words.optional().meta(about('Requires', 'What comes first: a phase or a path.')),
    due: words.optional().meta(about('Due', 'By when it is to be done.', 'week 2')),
    access: words.optional().meta(about('Access', 'Roles of access that it opens.', ['read-only'])),
    gate: words.optional().meta(about('Gate', 'Who decides that it is done, and by which evidence.')),
  },
  service: {
    team: words.optional().meta(about('Team', 'Team that runs it.', 'team-fulfilment')),
    'on-call': words.optional().meta(about('On call', 'Who is called first.', 'fulfilment-primary')),
    escalation: words.optional().meta(about('Escalation', 'The way up, in order.')),
    tier: words.optional().meta(about('Tier', 'How much depends on it.', 1)),
    slos: words.optional().meta(about('SLOs', 'What it promises, one a line.', ['p99 below 250 ms'])),
    'depends-on': words.optional().meta(about('Depends on', 'Services that it needs.', ['postgres'])),
    dashboards: words
      .optional()
      .meta(about('Dashboards', 'Addresses of its dashboards.', ['https://grafana.example.com/d/orders'])),
    repositories: words
      .optional()
      .meta(
        about('Repositories', 'Where its code is, in other repositories.', [
          'https://git.example.com/shop/orders',
        ]),
      ),
    paths: words
      .optional()
      .meta(about('Paths', 'Where its code is, in this repository.', ['services/orders/'])),
    bottlenecks: words.optional().meta(about('Bottlenecks', 'What limits it.')),
  },
};

/** The front matter that a page of each kind may have; keys of a team's own are allowed in all. */
export const FRONT_MATTER: Readonly<Record<Kind, z.ZodType>> = buildTable(KINDS, (kind) =>
  z.looseObject({ ...common, ...OWN[kind] }),
);
