import type { Kind } from '../../schema/record-base.ts';

/** How people name a kind, or ask for what only such pages say; folded, as a search compares words. */
const KIND_WORDS = {
  playbook:
    'runbook, runbooks, playbook, playbooks, what to do, alert, alerts, alarm, betriebsanleitung, notfallplan, manual operativo, 手順書, 手册',
  postmortem:
    'postmortem, postmortems, post mortem, incident, incidents, outage, outages, what happened, happened, went wrong, went down, root cause, lessons learned, vorfall, ausfall, storung, panne, incidente, incidencia, caida, storing, awaria, incydent, инцидент, 障害, 事故, 故障',
  adr: 'adr, adrs, decision, decisions, why, decided, rationale, entscheidung, entscheidungen, warum, pourquoi, por que, perche, decisione, decisao, besluit, waarom, decyzja, dlaczego, решение, почему, 決定, 决策',
  onboarding:
    'onboarding, onboard, first day, first week, first month, new hire, new hires, new joiner, new starter, getting started, learning path, path, checklist, einarbeitung, erster tag, premier jour, accueil, primer dia, primeiro dia, inwerken, wdrozenie, オンボーディング, 入职',
  doc: 'policy, policies, guideline, guidelines, rules, standards, template, templates, agreement, richtlinie, richtlinien, regeln, politica, reglas, regles, regras',
  service:
    'service, owner, owners, owns, who owns, responsible, in charge, runs it, on call, oncall, maintainer, maintains, on call for, oncall for, escalation, contact, dashboard, dashboards, dienst, zustandig, verantwortlich, responsable, responsavel, eigenaar, wlasciciel, 担当, 负责人',
} as const satisfies Partial<Record<Kind, string>>;

/** Kinds of records that words of a query may ask for. */
export type NamedKind = keyof typeof KIND_WORDS;

/** The kind that is asked for by a label of its pages, as a service by its team. */
export const LABELLED_KIND: NamedKind = 'service';

/** Kinds that tell how things are done: where something is wrong, what tells of it comes first. */
export const GUIDING_KINDS: ReadonlySet<string | null> = new Set<Kind>(['doc', 'onboarding']);

const PHRASES = Object.entries(KIND_WORDS).flatMap(([kind, phrases]) =>
  phrases.split(', ').map((phrase) => ({ kind: kind as NamedKind, words: phrase.split(' ') })),
);

/** Words that name a kind and nothing else. */
const OUTRIGHT: ReadonlySet<string> = new Set(
  'runbook runbooks playbook playbooks postmortem postmortems adr adrs decision decisions'.split(' '),
);

/** The kinds that the words of a query ask for, those of them that are named outright, and the words that ask for none. */
export function findKinds(
  words: readonly string[],
  isSymptom = false,
): {
  kinds: NamedKind[];
  named: NamedKind[];
  rest: string[];
} {
  const kinds = new Set<NamedKind>();
  const named = new Set<NamedKind>();
  const asking = new Set<number>();
  for (const phrase of PHRASES)
    words.forEach((_, at) => {
      if (!phrase.words.every((word, index) => words[at + index] === word)) return;
      kinds.add(phrase.kind);
      if (phrase.words.every((word) => OUTRIGHT.has(word))) named.add(phrase.kind);
      for (const index of phrase.words.keys()) asking.add(at + index);
    });
  // Why something broke is told by the incident, why it was built so by the decision.
  if (isSymptom && !named.has('adr') && kinds.delete('adr')) kinds.add('postmortem');
  return { kinds: [...kinds], named: [...named], rest: words.filter((_, index) => !asking.has(index)) };
}
