import { statusOf } from '../../kinds/descriptors.ts';
import { durationText } from '../../kinds/postmortem/duration.ts';
import { findSpan, SPANS } from '../../kinds/postmortem/metrics/incident-metrics.ts';
import { findBacklinks, groupRelations } from '../../query/backlinks.ts';
import { nextReview } from '../../query/review.ts';
import { findService } from '../../query/services.ts';
import type { AdrRecord } from '../../schema/adr.ts';
import type { HandbookRecord } from '../../schema/handbook.ts';
import type { OnboardingRecord } from '../../schema/onboarding.ts';
import type { PlaybookRecord } from '../../schema/playbook.ts';
import type { PostmortemRecord } from '../../schema/postmortem.ts';
import type { Kind } from '../../schema/record-base.ts';
import type { ServiceRecord } from '../../schema/service.ts';
import { listNames } from '../../text/list-names.ts';
import { squeeze } from '../../text/spaces.ts';
import { inLine, linkRecord, say, type TwinSite } from './twin-site.ts';
import type { TwinKey } from './twin-words.ts';

/** A fact of a record: its name in words and its value as Markdown. */
export type TwinFact = readonly [label: string, value: string];

type Valued = { value: string };

/** Links of one list on a twin; the rest is counted, so that its size stays bounded. */
const LIMIT = 50;

/** What a record says of itself, in the order of its page; what it does not say is left out. */
export function listTwinFacts(record: HandbookRecord, twins: TwinSite): TwinFact[] {
  const facts = new Facts(twins);
  const status = statusOf(record);
  if (status) {
    const word = say(twins, `status.${status.value}`);
    facts.add('table.status', status.value === 'unknown' ? inLine(status.raw) : word);
  }
  const own: Partial<Record<Kind, (record: never, facts: Facts) => void>> = OWN;
  own[record.kind]?.(record as never, facts);
  facts.list('fact.owner', record.owners);
  facts.services('fact.services', record.services);
  facts.list('fact.tags', record.tags);
  facts.add('fact.lastReviewed', record.lastReviewed?.value);
  facts.add('fact.reviewBy', nextReview(record));
  facts.add('fact.lastChanged', record.lastUpdated?.value);
  for (const [type, relations] of groupRelations(record)) {
    const names = relations.map(({ target, raw }) => {
      const other = target === null ? undefined : twins.handbook.byId.get(target);
      return other ? linkRecord(other, twins) : inLine(raw);
    });
    facts.links(`relation.${type}`, names);
  }
  const related = new Set(record.relations.map(({ target }) => target));
  const citing = findBacklinks(twins.handbook.records, record).filter(({ id }) => !related.has(id));
  facts.links(
    'record.citedBy',
    citing.map((other) => linkRecord(other, twins)),
  );
  facts.add('twin.source', codeOf(record.path));
  return facts.all;
}

/** Collects the facts that have a value. */
class Facts {
  readonly all: TwinFact[] = [];
  readonly twins: TwinSite;

  constructor(twins: TwinSite) {
    this.twins = twins;
  }

  /** Adds a value that is Markdown already. */
  add(label: TwinKey, value: string | null | undefined): void {
    if (value) this.all.push([say(this.twins, label), value]);
  }

  text(label: TwinKey, value: Valued | null): void {
    this.add(label, value && inLine(value.value));
  }

  list(label: TwinKey, values: readonly Valued[]): void {
    this.links(
      label,
      values.map(({ value }) => inLine(value)),
    );
  }

  code(label: TwinKey, values: readonly Valued[]): void {
    this.links(
      label,
      values.map(({ value }) => codeOf(value)),
    );
  }

  services(label: TwinKey, values: readonly Valued[]): void {
    this.links(
      label,
      values.map(({ value }) => {
        const service = findService(this.twins.handbook.records, value);
        return service ? linkRecord(service, this.twins) : inLine(value);
      }),
    );
  }

  links(label: TwinKey, values: readonly string[]): void {
    if (values.length === 0) return;
    const more = values.length - LIMIT;
    const rest = more > 0 ? [say(this.twins, 'record.more', { count: String(more) })] : [];
    this.add(label, listNames([...values.slice(0, LIMIT), ...rest], this.twins.handbook.config.language));
  }
}

/** Text as code, whatever ticks it holds. */
export function codeOf(text: string): string {
  const line = squeeze(text);
  return line.includes('`') ? inLine(line) : `\`${line}\``;
}

/** The facts of each kind. */
const OWN = {
  adr(record: AdrRecord, facts: Facts) {
    facts.add(record.date?.source.from === 'git' ? 'fact.added' : 'fact.decided', record.date?.value);
    facts.list('fact.deciders', record.deciders);
    facts.list('fact.consulted', record.consulted);
    facts.list('fact.informed', record.informed);
    const { handbook } = facts.twins;
    const governs = record.governs.filter(
      ({ as, service, files }) => as !== 'text' || service !== null || files !== null,
    );
    facts.links(
      'fact.governs',
      governs.map(({ value, service }) => {
        const named = service === null ? undefined : handbook.byId.get(service);
        return named ? linkRecord(named, facts.twins) : codeOf(value);
      }),
    );
  },
  playbook(record: PlaybookRecord, facts: Facts) {
    facts.code('fact.alerts', record.alerts);
    facts.text('fact.severity', record.severity);
    facts.text('fact.tier', record.tier);
    facts.add('fact.lastExercised', record.lastExercised?.value);
  },
  postmortem(record: PostmortemRecord, facts: Facts) {
    facts.add('fact.date', record.date?.value);
    facts.text('fact.severity', record.severity);
    facts.text('table.status', record.status);
    for (const span of SPANS) {
      const minutes = findSpan(record, span);
      if (minutes !== null) facts.add(`incident.${span}`, durationText(minutes));
    }
    for (const { name, stated, agrees, computedMinutes } of record.durations) {
      const differs = say(facts.twins, 'incident.differs', { stated: stated.raw });
      const value = agrees === false ? `${durationText(computedMinutes ?? 0)} (${differs})` : stated.value;
      facts.all.push([inLine(name), inLine(value)]);
    }
    facts.list(
      'incident.factors',
      record.factors.filter(({ source }) => source.from === 'frontmatter'),
    );
  },
  onboarding(record: OnboardingRecord, facts: Facts) {
    facts.list('fact.roles', record.roles);
    facts.add('fact.phases', record.phases.length > 0 ? String(record.phases.length) : null);
    facts.add('fact.tasks', record.tasks.length > 0 ? String(record.tasks.length) : null);
  },
  service(record: ServiceRecord, facts: Facts) {
    facts.text('fact.team', record.team);
    facts.text('fact.lifecycle', record.lifecycle);
    facts.text('fact.onCall', record.onCall);
    facts.text('fact.tier', record.tier);
    facts.add('fact.escalation', record.escalation.map(({ value }) => inLine(value)).join(' → '));
    facts.services('fact.dependsOn', record.dependsOn);
    facts.list('fact.slos', record.slos);
    facts.list('fact.bottlenecks', record.bottlenecks);
    facts.list('fact.dashboards', record.dashboards);
    facts.list('fact.repositories', record.repositories);
    facts.code('fact.paths', record.paths);
  },
  doc() {},
};
