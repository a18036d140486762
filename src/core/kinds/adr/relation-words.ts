import type { RelationType } from '../../schema/record-base.ts';
import { fold, joined } from '../../words/fold.ts';

/** What a relation is called, by its type, in several languages; stems, matched at the beginning of a word. */
export const RELATION_VERBS: readonly (readonly [RelationType, string])[] = [
  [
    'superseded-by',
    `super[sc]+ee?ded|replaced|obsoleted|overridden|supplanted|overtaken|deprecated (?:by|in favou?r of)|outdated by|obsolete by|(?:rejected|dropped|abandoned|retired|withdrawn|discontinued|archived|revoked|closed|removed) in favou?r of|merged into|subsumed by|succeeded by|replacement(?! (?:of|for)(?!\\p{L}))|successor(?! (?:of|to)(?!\\p{L}))|remplac[ée]e?s? par|supplant[ée]e? par|substitu[ée]e? par|rempla[zc]ad[oa] por|reemplazad[oa] por|sustituid[oa] por|superad[oa] por|ersetzt durch|ersetzt von|abgel(?:ö|oe?)st (?:durch|von)|substitu[íi]d[oa] (?:por|pel[oa])|sostituit[oa] (?:da|dal|dalla|dall)|vervangen door|zast[ąa]pion[yae] przez|заменен[оа]?|замещен[оа]?|已?被|后继|後継`,
  ],
  [
    'supersedes',
    `super[sc]+ee?des?|super[sc]eding|superseeds?|replaces?|replacing|obsoletes|overrides?|supplants|deprecates|reverses|reverts|revokes|rescinds|invalidates|takes the place of|takes over from|replacement (?:of|for)|successor (?:of|to)|predecessor(?! (?:of|to)(?!\\p{L}))|remplace|annule et remplace|supplante|reemplaza|sustituye|sustituye a|ersetzt|l(?:ö|oe?)st ab|substitui|sostituisce|vervangt|zast[ęe]puje|заменяет|取代|替代|替换|置き換え(?:る|元)?`,
  ],
  [
    'amended-by',
    `amended|modified|updated by|updated in|extended by|revised by|changed by|altered by|modifi[ée]e? par|amend[ée]e? par|modificad[oa] por|enmendad[oa] por|ge(?:ä|ae?)ndert durch|erweitert durch|alterad[oa] por|修订|変更`,
  ],
  [
    'amends',
    `amends?|amending|modifies|updates|extends|revises|modifie|amende|modifica|enmienda|(?:ä|ae)ndert|erweitert|altera`,
  ],
  [
    'clarified-by',
    `clarified|supplemented|complemented by|refined by|elaborated by|detailed by|explained by|precis[ée]e? par|précis[ée]e? par|compl[ée]t[ée]e? par|complementad[oa] por|aclarad[oa] por|erg(?:ä|ae?)nzt durch|pr(?:ä|ae?)zisiert durch|補足|补充`,
  ],
  [
    'clarifies',
    `clarif(?:ies|y)|supplements|complements|refines|elaborates on|builds? (?:up)?on|pr[ée]cise|compl[èe]te|complementa|aclara|erg(?:ä|ae?)nzt|pr(?:ä|ae?)zisiert`,
  ],
  [
    'relates-to',
    `related(?: to| decisions?| adrs?| records?)?|relates(?: to)?|see(?: also)?|cf.?|depends on|dependency|dependencies|required by|requires|enables|enabled by|driven by|conflicts with|connected to|linked to|links? to|links?|follows(?: from)?|follow(?:ed)? up(?: by| to)?|based on|influences|influenced by|part of|references?|voir(?: aussi)?|li[ée]e? [àa]|relacionad[oa]s?(?: con| com)?|ver(?: tamb[ié]+n)?|siehe(?: auch)?|verwandt(?: mit)?|h(?:ä|ae?)ngt ab von|zie(?: ook)?|相关|関連|参见|参照`,
  ],
];

/** Keys of front matter and labels of header fields that state a relation, folded. */
const KEYS: readonly (readonly [RelationType, string])[] = [
  [
    'superseded-by',
    `superseded by, superseded, superceded by, superseder, superseeded by, replaced by, obsoleted by, replacement,
    successor, successors, newer version, newer decision, newer adr, overridden by, remplace par, reemplazado por, sustituido por, ersetzt durch, abgelost durch,
    substituido por, substituida por, sostituito da, sostituita da, vervangen door, zastapiony przez, zastapiona przez, 被取代, 取代者, 后继, 後継`,
  ],
  [
    'supersedes',
    `supersedes, supercedes, supersede, supersedes adr, superseeds, replaces, obsoletes, overrides, earlier version, previous version, predecessor,
    predecessors, remplace, reemplaza, sustituye, sustituye a, ersetzt, substitui, sostituisce, vervangt, zastepuje, заменяет, 置き換え元, 置き換え対象, 置換元, 取代, 替代, 前身`,
  ],
  [
    'amended-by',
    'amended by, modified by, updated by adr, extended by, revised by, amendments, modifie par, amende par, geandert durch',
  ],
  ['amends', 'amends, amend, modifies, updates, extends, revises, modifie, amende, andert, erweitert'],
  ['clarified-by', 'clarified by, supplemented by, complemented by, refined by, complete par, erganzt durch'],
  ['clarifies', 'clarifies, supplements, complements, refines, builds on, complete, erganzt'],
  [
    'relates-to',
    `relates to, relates, related, related to, related adrs, related adr, related decisions, related records, related decision,
    see also, depends on, dependencies, required by, requires, enables, conflicts with, links, linked, linked adrs, references,
    adr links, voir aussi, liens, lie a, decisions liees, relacionado, relacionados, relacionadas, decisiones relacionadas, verwandt,
    verwandte entscheidungen, siehe auch, verknupfte entscheidungen, 相关, 相关决策, 相关链接, 関連, 関連リンク, 関連する決定, 関連adr`,
  ],
  ['uses', 'uses, relies on, uses decisions, decisions, adrs, based on decisions'],
  ['exercised', 'exercised, exercised playbooks, used playbooks, playbooks used, runbooks used'],
  ['reads', 'reads, to read, reading'],
  ['owns', 'owns'],
];

const TYPE_OF = new Map<string, RelationType>();
for (const [type, keys] of KEYS)
  for (const key of keys.split(','))
    if (!TYPE_OF.has(joined(fold(key)))) TYPE_OF.set(joined(fold(key)), type);

/** The relation that a key, a label or a heading states, or null. */
export function relationOf(label: string): RelationType | null {
  return TYPE_OF.get(joined(fold(label))) ?? null;
}

/** Finds the verbs of relations in a text; the longer name wins where two begin at one place. */
export const RELATION_PATTERN = new RegExp(
  RELATION_VERBS.map(
    ([, verbs], index) => `(?<r${index}>(?<![\\p{sc=Latin}\\p{sc=Cyrillic}\\p{N}-])(?:${verbs})(?![a-zà-ÿ]))`,
  ).join('|'),
  'giu',
);

/** A quick look whether a text can state a supersession at all. */
export const SUPERSESSION =
  /super[sc]|supplant|replac|obsolet|overrid|deprecated (?:by|in)|in favou?r|merged into|subsum|succe|takes (?:the place|over)|revert|revok|rescind|invalidat|predecessor|rempla|substitu|sustitu|reempla|super|ersetz|abgel|l(?:ö|oe)st|sostitu|vervang|zast[ąaęe]p|замен|замещ|取代|替代|替换|替換|代替|置き?換|置換|差し替|廃止|대체|교체|后继|後継|被/iu;

/** The type of a match of `RELATION_PATTERN`. */
export function typeOfVerb(groups: Record<string, string | undefined> | undefined): RelationType | null {
  const index = RELATION_VERBS.findIndex((_, position) => groups?.[`r${position}`] !== undefined);
  return RELATION_VERBS[index]?.[0] ?? null;
}
