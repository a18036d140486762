import { type Finding, placeOf, type Rule } from '../../../rules/rule.ts';
import { factOf } from '../../../source/facts.ts';
import { findZoneProblem, type ZoneProblem } from '../zone.ts';
import { findZoneLine } from '../zone-line.ts';
import { incidentsOf, isTimed, timesOf } from './incident.ts';

/** A rule about one kind of trouble with the words for a zone; it speaks once for each wording in a file. */
export function zoneRule(
  rule: Omit<Rule, 'check'>,
  kind: ZoneProblem['kind'],
  say: (words: string, detail: string) => { message: string; help: string },
): Rule {
  return {
    ...rule,
    *check({ handbook }): Iterable<Finding> {
      for (const { record, document } of incidentsOf(handbook)) {
        const seen = new Set<string>();
        const line = factOf(document, 'zone line', () => findZoneLine(document));
        for (const time of timesOf(record)) {
          if (!time.zone || !isTimed(time) || seen.has(time.zone)) continue;
          const problem = findZoneProblem(time.zone, time.value.slice(0, 10));
          if (problem?.kind !== kind) continue;
          seen.add(time.zone);
          const source = line && line.value === time.zone ? line.source : time.source;
          yield { ...say(time.zone, 'detail' in problem ? problem.detail : ''), ...placeOf(source) };
        }
      }
    },
  };
}
