import { fieldNameOf } from '../../kinds/adr/labels.ts';
import { relationOf } from '../../kinds/adr/relation-words.ts';
import { foldKey } from '../../kinds/record-fields.ts';
import type { Kind } from '../../schema/record-base.ts';
import { fieldNamed } from '../../words/fields.ts';
import { postmortemFieldNamed, postmortemPartNamed } from '../../words/postmortem.ts';
import { REGISTERS } from '../../words/registers.ts';
import { COMMON_FIELDS } from '../../words/tables/common-fields.ts';
import { wordsIn } from '../../words/word-table.ts';

/** Keys that Starlight gives a meaning to on any page. */
const PAGE_KEYS = [
  'slug',
  'draft',
  'sidebar',
  'tableOfContents',
  'template',
  'hero',
  'head',
  'banner',
  'editUrl',
  'lastUpdated',
  'prev',
  'next',
  'pagefind',
  'date',
  'id',
  'weight',
  'layout',
];

/** Keys of each kind, beside those that every kind shares. */
const KIND_KEYS: Record<Kind, readonly string[]> = {
  adr: [
    'status',
    'decision-makers',
    'deciders',
    'consulted',
    'informed',
    'number',
    'supersedes',
    'superseded-by',
    'amends',
    'relates-to',
    'governs',
    'applies-to',
    'affects',
  ],
  playbook: [
    'alerts',
    'alert',
    'alert-name',
    'alert-names',
    'aliases',
    'severity',
    'tier',
    'status',
    'deprecated',
    'last-exercised',
    'exercised',
    'last-drill',
    'last-tested',
    'commands',
  ],
  postmortem: [
    'playbooks',
    'runbooks',
    'started',
    'detected',
    'declared',
    'mitigated',
    'resolved',
    'severity',
    'status',
    'zone',
    'impact',
    'factors',
  ],
  onboarding: [
    'roles',
    'role',
    'audience',
    'requires',
    'after',
    'prerequisite',
    'prerequisites',
    'due',
    'when',
    'gated',
    'gates',
    'sequential',
    'tasks',
    'access',
    'opens',
    'grants',
    'gate',
    'exit-criteria',
    'exit-gate',
    'path',
    'phase',
    'order',
    'labels',
    'assignees',
    'about',
  ],
  service: [
    'team',
    'on-call',
    'escalation',
    'tier',
    'slos',
    'slo',
    'depends-on',
    'dependencies',
    'dashboards',
    'dashboard',
    'repositories',
    'repository',
    'paths',
    'bottlenecks',
  ],
  doc: [],
};

/** What the tables say of keys of a kind that has more words than its list. */
const OWN: Readonly<
  Partial<Record<Kind, { names: (key: string) => boolean; isDate: (key: string) => boolean }>>
> = {
  adr: {
    names: (key) => fieldNameOf(key) !== null,
    isDate: (key) => fieldNameOf(key) === 'date',
  },
  postmortem: {
    names: (key) => postmortemFieldNamed(key) !== null || postmortemPartNamed(key) !== null,
    isDate: () => false,
  },
};

/** Keys of the registers that a record of any kind may keep. */
const REGISTER_KEYS = Object.values(REGISTERS).flatMap(({ fields }) => fields);

/** The keys that a front matter of this kind may have, for suggestions. */
export function knownKeys(kind: Kind): string[] {
  const common = Object.values(COMMON_FIELDS.fields).flatMap((words) => wordsIn(words, 'en'));
  return [
    ...common.map((word) => word.toLowerCase().replaceAll(' ', '-')),
    ...KIND_KEYS[kind],
    ...REGISTER_KEYS,
    'scope',
    ...PAGE_KEYS,
  ];
}

/** Whether a key is read or has a meaning in front matters of this kind. */
export function isKnownKey(kind: Kind, key: string): boolean {
  const folded = foldKey(key);
  if (knownKeys(kind).some((known) => foldKey(known) === folded)) return true;
  if (relationOf(key) !== null || fieldNamed(kind, key) !== null) return true;
  return OWN[kind]?.names(key) ?? false;
}

/** Keys of a kind whose value is a date. */
export function isDateKey(kind: Kind, key: string): boolean {
  const folded = foldKey(key);
  const field: string | null = fieldNamed(kind, key);
  if (field === 'reviewBy' || field === 'lastReviewed' || field === 'lastExercised') return true;
  // Dates of incidents are times as well, which the rules of postmortems judge.
  return OWN[kind]?.isDate(key) ?? folded === 'date';
}

/** Whether the rules of the kind judge a date that the calendar does not have, wherever it stands. */
export function isJudgedDate(kind: Kind, key: string): boolean {
  return OWN[kind]?.isDate(key) ?? false;
}
