import type { Part } from './stacks.ts';
import type { Tier } from './tiers.ts';

/** A page of the starting set: its template, from which tier on it pays, and what it needs of the stack. */
export interface StarterPage {
  template: string;
  from: Tier;
  needs?: Part;
}

/** Playbooks, most needed first. */
export const PLAYBOOKS: readonly StarterPage[] = [
  { template: 'playbooks/something-is-wrong', from: '10k' },
  { template: 'playbooks/roll-back-a-release', from: '10k' },
  { template: 'playbooks/instances-failing', from: '10k' },
  { template: 'playbooks/database-slow', from: '10k' },
  { template: 'playbooks/disk-full', from: '10k' },
  { template: 'playbooks/restore-from-backup', from: '10k' },
  { template: 'playbooks/certificate-expires', from: '10k' },
  { template: 'playbooks/leaked-secret', from: '10k' },
  { template: 'playbooks/connections-exhausted', from: '100k' },
  { template: 'playbooks/lock-contention', from: '100k' },
  { template: 'playbooks/replication-lag', from: '100k' },
  { template: 'playbooks/provider-slow', from: '100k' },
  { template: 'playbooks/traffic-spike', from: '100k' },
  { template: 'playbooks/cache-memory-full', from: '100k', needs: 'redis' },
  { template: 'playbooks/queue-backlog', from: '100k', needs: 'kafka' },
  { template: 'playbooks/monitoring-blind', from: '100k' },
  { template: 'playbooks/retry-storm', from: '1m' },
  { template: 'playbooks/cache-stampede', from: '1m', needs: 'redis' },
  { template: 'playbooks/fail-over', from: '1m' },
  { template: 'playbooks/cost-overrun', from: '1m' },
  { template: 'playbooks/evacuate-a-cell', from: '10m' },
];

/** Decisions that are to be taken at a tier; their numbers are given in this order. */
export const DECISIONS: readonly StarterPage[] = [
  { template: 'adr/record-architecture-decisions', from: '10k' },
  { template: 'adr/build-a-modular-monolith', from: '10k' },
  { template: 'adr/keep-state-in-one-database', from: '10k' },
  { template: 'adr/bound-every-remote-call', from: '100k' },
  { template: 'adr/pool-and-budget-connections', from: '100k' },
  { template: 'adr/release-by-canary', from: '100k' },
  { template: 'adr/publish-events-through-an-outbox', from: '1m', needs: 'kafka' },
  { template: 'adr/spend-retries-from-a-budget', from: '1m' },
  { template: 'adr/shed-load-by-priority', from: '1m' },
  { template: 'adr/divide-into-cells', from: '10m' },
];

export const DOCS: readonly StarterPage[] = [
  { template: 'docs/start-here', from: '10k' },
  { template: 'docs/architecture', from: '10k' },
  { template: 'docs/environments-and-access', from: '10k' },
  { template: 'docs/teams-and-ownership', from: '10k' },
  { template: 'docs/incident-response', from: '10k' },
  { template: 'docs/on-call', from: '10k' },
  { template: 'docs/deployment-and-rollback', from: '10k' },
  { template: 'docs/success-metrics', from: '10k' },
  { template: 'docs/technical-debt', from: '10k' },
  { template: 'docs/api-contracts', from: '10k' },
  { template: 'docs/known-bottlenecks', from: '100k' },
  { template: 'docs/assumptions', from: '100k' },
  { template: 'docs/cost', from: '100k' },
];

export const ONBOARDING: readonly StarterPage[] = [
  { template: 'onboarding/backend-engineer/01-read-only', from: '10k' },
  { template: 'onboarding/backend-engineer/02-low-risk-fixes', from: '10k' },
  { template: 'onboarding/backend-engineer/03-tools-and-jobs', from: '10k' },
  { template: 'onboarding/backend-engineer/04-non-critical-services', from: '10k' },
  { template: 'onboarding/backend-engineer/05-own-a-core-service', from: '10k' },
  { template: 'onboarding/on-call-readiness', from: '10k' },
];

/**
 * Pages of the reference handbook that hold for any team, by their path in this package. They are copied without the
 * sentences that a comment `<!-- ours -->` precedes, and without links to what the starting set has not.
 */
export const REFERENCE_PAGES: readonly { path: string; from: Tier }[] = [
  { path: 'content/onboarding/hiring-leads.md', from: '10k' },
  { path: 'content/docs/hiring/role-profiles.md', from: '10k' },
  { path: 'content/docs/hiring/scorecard-anchors.md', from: '10k' },
  { path: 'content/docs/hiring/scenarios.md', from: '10k' },
  { path: 'content/docs/hiring/question-banks.md', from: '10k' },
  { path: 'content/docs/hiring/exercises/endpoint.md', from: '10k' },
  { path: 'content/docs/hiring/exercises/slow-query.md', from: '10k' },
  { path: 'content/docs/hiring/exercises/job.md', from: '10k' },
  { path: 'content/docs/hiring/exercises/race.md', from: '10k' },
  { path: 'content/docs/hiring/exercises/rate-limiter.md', from: '10k' },
  { path: 'content/docs/hiring/exercises/review.md', from: '10k' },
  { path: 'content/docs/hiring/exercises/keys.md', from: '10k' },
  { path: 'content/docs/incident-messages.md', from: '10k' },
  { path: 'content/docs/people/buddies-and-mentoring.md', from: '10k' },
  { path: 'content/docs/people/levels-and-growth.md', from: '100k' },
  { path: 'content/onboarding/incident-commander.md', from: '100k' },
];
