import { type Area, type CodeFile, holds } from '../../graph/governs/area.ts';
import { areaOfScope, areasOfService } from '../../graph/governs/resolve-scopes.ts';
import type { Handbook } from '../../graph/handbook.ts';
import { findMentionsInText } from '../../graph/mentions.ts';
import { isDecision } from '../../kinds/adr/descriptor.ts';
import { isService } from '../../kinds/service/descriptor.ts';
import type { AdrRecord, Scope } from '../../schema/adr.ts';
import type { HandbookRecord } from '../../schema/handbook.ts';
import type { ServiceRecord } from '../../schema/service.ts';
import type { Source, TextValue } from '../../schema/value.ts';
import { buildLineIndex } from '../../text/line-index.ts';
import { fileNameOf } from '../../text/path.ts';
import { findLivingHead, standingOf } from '../decisions.ts';
import { holdsOn } from '../holds-on.ts';
import { newestFirst, recordsOf } from '../order.ts';
import { findService } from '../services.ts';

/** Why a decision is one for a file. */
export interface Reason {
  /**
   * `path`: it names the file; `service`: it names the service whose code the file is; `cited`: the file names it;
   * `successor`: it took the place of one that was for the file.
   */
  how: 'path' | 'service' | 'cited' | 'successor';
  /** What says so, as it was written, and where. */
  said: string;
  source: Source;
  service: ServiceRecord | null;
  /** The former path of the file by which it is meant. */
  formerly: string | null;
  /** The decision whose place it took. */
  replaced: AdrRecord | null;
}

/** A decision that governs a file. */
export interface Governing {
  decision: AdrRecord;
  reasons: Reason[];
  /** The decisions whose place it took, newest first. */
  replaces: AdrRecord[];
}

/** What is known of a file. */
export interface FileAnswer {
  /** Those in force, newest first. */
  inForce: Governing[];
  /** Proposed, or without any word on their status. */
  open: Governing[];
  /** Those that no longer hold and that none in force has followed. */
  ended: Governing[];
  /** The services whose code it is. */
  services: { service: ServiceRecord; said: TextValue }[];
}

/** The day that counts, and the text of the file where it can be read. */
export interface Asking {
  day: string;
  today: string;
  text?: string | undefined;
}

/** All decisions that govern a file: those that name it, those of its services and those that it cites itself. */
export function explainFile(handbook: Handbook, file: CodeFile, asking: Asking): FileAnswer {
  const services = recordsOf(handbook.records, 'service').flatMap((service) => {
    const areas = areasOfService(handbook, service);
    if (areas.some(({ area }) => area.negated && holds(area, file))) return [];
    const found = areas.find(({ area }) => !area.negated && holds(area, file));
    return found ? [{ service, said: found.said }] : [];
  });
  const owning = new Set(services.map(({ service }) => service));
  const cited = findCited(handbook, file, asking.text);
  const reasons = new Map<AdrRecord, Reason[]>();
  for (const decision of recordsOf(handbook.records, 'adr')) {
    const found = [...statedReasons(handbook, decision, file, owning), ...(cited.get(decision) ?? [])];
    if (found.length > 0) reasons.set(decision, found);
  }
  const binds = (decision: AdrRecord): boolean =>
    holdsOn(decision.inForce, asking.day, asking.today) === 'yes';
  const followed = new Set<AdrRecord>();
  for (const [decision, own] of [...reasons]) {
    if (binds(decision)) continue;
    for (const head of findLivingHead(decision, handbook.byId).heads) {
      if (!binds(head)) continue;
      followed.add(decision);
      const [first] = own;
      const known = reasons.get(head) ?? [];
      if (first && !known.some(({ how }) => how !== 'successor'))
        reasons.set(head, [...known, { ...first, how: 'successor', replaced: decision }]);
    }
  }
  const governing = newestFirst([...reasons.keys()]).map(
    (decision): Governing => ({
      decision,
      reasons: reasons.get(decision) ?? [],
      replaces: replacedBy(decision, handbook.byId),
    }),
  );
  const isOpen = ({ decision }: Governing): boolean =>
    ['open', 'unstated'].includes(standingOf(decision, handbook.byId));
  return {
    inForce: governing.filter(({ decision }) => binds(decision)),
    open: governing.filter((one) => !binds(one.decision) && isOpen(one)),
    ended: governing.filter((one) => !binds(one.decision) && !isOpen(one) && !followed.has(one.decision)),
    services,
  };
}

/** The records whose place a decision took, the first of them and those before. */
function replacedBy(decision: AdrRecord, byId: ReadonlyMap<string, HandbookRecord>): AdrRecord[] {
  const found = decision.relations.flatMap(({ type, target, section }) => {
    const other =
      type === 'supersedes' && section === undefined && target !== null ? byId.get(target) : undefined;
    return isDecision(other) && other !== decision ? [other] : [];
  });
  return newestFirst([...new Set(found)]);
}

function statedReasons(
  handbook: Handbook,
  decision: AdrRecord,
  file: CodeFile,
  owning: ReadonlySet<ServiceRecord>,
): Reason[] {
  const scopes = areasOfDecision(handbook, decision);
  if (scopes.some(({ area }) => area?.negated && holds(area, file))) return [];
  const reason = { formerly: null, replaced: null, service: null };
  const byService = (service: ServiceRecord | null, said: string, source: Source): Reason[] =>
    service && owning.has(service) ? [{ ...reason, how: 'service', said, source, service }] : [];
  const stated = scopes.flatMap(({ scope, area }): Reason[] => {
    const { value: said, source } = scope;
    if (scope.service !== null) {
      const service = handbook.byId.get(scope.service);
      return isService(service) ? byService(service, said, source) : [];
    }
    const held = area && !area.negated ? holds(area, file) : null;
    return held ? [{ ...reason, how: 'path', said, source, formerly: held.formerly }] : [];
  });
  // Where a decision says which code it is for, the services that it speaks of say nothing more.
  if (scopes.some(({ scope, area }) => area !== null || scope.service !== null)) return stated;
  return decision.services.flatMap(({ value, source }) =>
    byService(findService(handbook.records, value), value, source),
  );
}

interface ScopeArea {
  scope: Scope;
  /** The code that it names; null for a service, and for words that name nothing. */
  area: Area | null;
}

function areasOfDecision(handbook: Handbook, { governs }: AdrRecord): readonly ScopeArea[] {
  return governs.map((scope) => ({ scope, area: areaOfScope(handbook, scope) }));
}

/** How far from a line a comment may stand that speaks of it. */
const NEAR = 20;

/** The decisions that a file names by number or by the path of their record; with a line, those around it. */
function findCited(handbook: Handbook, file: CodeFile, text: string | undefined): Map<AdrRecord, Reason[]> {
  const found = new Map<AdrRecord, Reason[]>();
  if (!text || (file.path !== null && handbook.byPath.has(file.path))) return found;
  const lines = buildLineIndex(text);
  const add = (decision: AdrRecord, said: string, offset: number): void => {
    const place = lines.place(offset);
    if (found.has(decision) || (file.line !== null && Math.abs(place.line - file.line) > NEAR)) return;
    const source = { path: file.path ?? file.repositoryPath, ...place, from: 'body' as const };
    found.set(decision, [{ how: 'cited', said, source, service: null, formerly: null, replaced: null }]);
  };
  const decisions = recordsOf(handbook.records, 'adr');
  for (const { number, raw, index } of findMentionsInText(text, handbook)) {
    const [only, second] = decisions.filter((decision) => decision.number?.value === number);
    if (only && !second) add(only, raw, index);
  }
  const byName = new Map(decisions.map((decision) => [fileNameOf(decision.path), decision]));
  for (const match of text.matchAll(/(?<![\w.~-])[\w.~-]{4,200}\.(?:md|mdx|markdown|adoc|rst)(?!\w)/gi)) {
    const decision = byName.get(match[0]);
    if (decision && !/^(?:readme|index)\./i.test(match[0])) add(decision, match[0], match.index);
  }
  return found;
}
