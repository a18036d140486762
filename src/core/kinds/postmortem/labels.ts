import { headingKey } from '../../markdown/sections.ts';
import type { IncidentTime } from '../../schema/postmortem.ts';

/** Parts of a postmortem that hold blocks of text. */
export type PartName =
  | 'summary'
  | 'impact'
  | 'factors'
  | 'timeline'
  | 'actions'
  | 'well'
  | 'badly'
  | 'lucky'
  | 'story';

/** Values of a postmortem that are a word, a date or a time. */
export type ValueName = IncidentTime | 'date' | 'severity' | 'status' | 'zone' | 'services' | 'owners';

/** Labels of parts in the templates in use; a label must match as a whole. */
const PARTS: readonly (readonly [PartName, RegExp])[] = [
  [
    'timeline',
    /^(?:(?:incident|event|outage|full|detailed|key|high[- ]level) )?time ?lines?(?: (?:of|and) .{0,40})?$|^chronology(?: of events)?$|^sequence of events$|^(?:event|incident) log$|^log of events$/,
  ],
  [
    'actions',
    /^(?:(?:post[- ]?(?:incident|mortem)|review|future|recommended|preventative|preventive|corrective|remedial|follow[- ]?up|incident) )*(?:action items?|actions?|action points?|action plan)(?: (?:list|items|and follow[- ]?ups?|following review|taken|table))?$|^corrective (?:and|&) prevent(?:at)?ive (?:measures|actions)$|^prevent(?:at)?ive measures$|^next steps$|^follow[- ]?ups?(?: (?:items|tasks|work))?$|^remediations?(?: items)?$|^to ?do$/,
  ],
  [
    'factors',
    /^(?:(?:possible|likely|underlying|direct|proximate|incident) )?(?:contributing (?:factors?|causes?|conditions?)|root causes?(?: analysis)?|causes?|factors|triggers?)(?: (?:and|&) (?:triggers?|contributing factors|root causes?|causes?))?$|^what caused (?:the|this) (?:incident|outage|problem)$|^cause of (?:the )?(?:incident|outage|failure)$|^why did (?:it|this) happen$|^(?:five|5) whys$/,
  ],
  [
    'impact',
    /^(?:(?:user|customer|client|business|service|end[- ]user|infrastructure|technical|overall) )*(?:impacts?|effects?)(?: (?:on .{0,40}|assessment|summary|analysis|(?:&|and) metrics))?$|^what was the impact$|^who was affected$/,
  ],
  [
    'well',
    /^(?:what|things that) (?:went|worked|did we do) (?:well|right)$|^what worked$|^went well$|^what we did well$/,
  ],
  [
    'lucky',
    /^where (?:did )?(?:we|the team) (?:get|got|were) lucky$|^what went lucky$|^(?:good )?luck$|^lucky breaks$|^we got lucky$/,
  ],
  [
    'badly',
    /^(?:what|things that) (?:went|didn['’]?t go|did not go|could have gone|could go) (?:wrong|badly|poorly|(?:so |as )?well|not (?:so )?well|better)$|^what (?:didn['’]?t|did not) work$|^went (?:wrong|badly|poorly)$|^(?:what )?(?:went )?not so well$|^what (?:could|can) (?:be|have been) (?:improved|better)$|^what didn['’]?t go so well$/,
  ],
  ['summary', /^(?:executive |incident |issue )?(?:summary|overview|synopsis)$|^tl;?dr$/],
  ['story', /^context$|^what happened$|^(?:incident )?(?:narrative|details?|description)$|^background$/],
];

const VALUES: readonly (readonly [ValueName, RegExp])[] = [
  [
    'started',
    /^(?:(?:incident|outage|impact|fault|problem|issue|event) )?(?:start(?:ed|s)?|began|begins?|begin(?:ning)?|onset|occur(?:s|red))(?: (?:at|time|date|of (?:the )?(?:incident|impact|outage)|date ?time))?$|^start of (?:the )?(?:incident|impact|outage)$|^time of (?:the )?(?:incident|start)$|^incident start$/,
  ],
  [
    'detected',
    /^(?:first )?(?:detect(?:ed|ion)|discover(?:ed|y)|noticed|alerted|reported|identified)(?: (?:at|time|by .{0,30}|date))?$|^(?:incident|outage|fault) (?:first )?(?:detected|discovered|reported|identified)$|^time (?:detected|of detection)$|^first alert$|^detection of (?:the )?incident$/,
  ],
  [
    'declared',
    /^(?:incident )?(?:declared|declaration|opened)(?: (?:at|time))?$|^declaration of (?:the )?incident$/,
  ],
  [
    'mitigated',
    /^(?:(?:incident|impact|service|fault) )?(?:repair(?:ed)?|mitigat(?:ed|ion)|stabili[sz]ed|restored|contained)(?: (?:declared|at|time))?$|^stable(?: at)?$|^impact (?:end(?:ed)?|stopped)$|^time (?:mitigated|of mitigation|repaired)$/,
  ],
  [
    'resolved',
    /^(?:(?:incident|outage|issue|fault|problem|event) )?(?:resol(?:ved|ution)|end(?:ed|s)?|closed|finish(?:ed)?|all clear)(?: (?:at|time|date|declared|date ?time))?$|^end of (?:the )?(?:incident|outage)$|^time (?:resolved|of resolution|closed)$/,
  ],
  [
    'date',
    /^(?:incident |outage )?date(?: of (?:the )?(?:incident|outage))?$|^(?:incident|occurred) on$|^when$/,
  ],
  ['severity', /^(?:incident )?(?:severity|sev)(?: (?:level|class|rating))?$|^priority$|^impact level$/],
  ['status', /^(?:(?:incident|document|review|post[- ]?mortem|report) )?(?:status|state)$/],
  ['zone', /^(?:time ?)?zones?$|^tz$|^times in$/],
  [
    'services',
    /^(?:affected|impacted) (?:services?|systems?|components?)$|^(?:services?|systems?|components?)(?: (?:affected|impacted|involved))?$/,
  ],
  ['owners', /^(?:(?:review|post[- ]?mortem|document|incident) )?owners?$|^owning team$/],
];

const DURATION =
  /^(?:mean |total )?time (?:to|until) (?:detect(?:ion)?|acknowledge(?:ment)?|declare|declaration|mitigat(?:e|ion)|repair|recover(?:y)?|restor(?:e|ation)|resol(?:ve|ution)|stabili[sz]e)(?: \(.{1,10}\))?$|^tt[dmra]$|^mttr$|^(?:(?:incident|total|outage|impact|overall) )?(?:duration|downtime)(?: of (?:the )?(?:incident|outage|impact))?$|^(?:minutes|length) of (?:downtime|outage)$|^minutes downtime(?: or degradation)?$|^time in (?:sev|p)[- ]?\d$/;

/** A label or a front matter key as lower-case words. */
export function labelKey(text: string): string {
  return headingKey(text)
    .replace(/[_]+/g, ' ')
    .replace(/\(s\)/g, 's')
    .replace(/\?+$/, '')
    .replace(/^when (?:was|were|did|has) (?:it|the) ?/, '')
    .replace(/(?<=\p{L})-(?=\p{L})/gu, (dash, _at: number, whole: string) => (isKeyed(whole) ? ' ' : dash))
    .replace(/\s*\([^)]*\)$/, '')
    .trim();
}

/** The part of a postmortem that a heading or a label names, or null. */
export function partNameOf(text: string): PartName | null {
  const key = labelKey(text);
  return PARTS.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

/** The value of a postmortem that a label names, or null. */
export function valueNameOf(text: string): ValueName | null {
  const key = labelKey(text);
  return VALUES.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

/** Whether a label names a length of time, such as "Time to repair". */
export function isDurationLabel(text: string): boolean {
  return DURATION.test(headingKey(text).replace(/[_]+/g, ' ').trim()) || DURATION.test(labelKey(text));
}

/** Whether any reader of a postmortem knows the label. */
export function isIncidentLabel(text: string): boolean {
  return partNameOf(text) !== null || valueNameOf(text) !== null || isDurationLabel(text);
}

/** Front matter keys are hyphenated as a whole: `time-zone`, `start-time`. */
function isKeyed(text: string): boolean {
  return !text.includes(' ');
}
