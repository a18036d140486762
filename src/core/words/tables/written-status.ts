import { buildTable } from '../../text/keyed-table.ts';
import type { Language } from '../languages.ts';

/** What is written of a decision in a language. */
interface WrittenStatus {
  draft: string;
  proposed: string;
  accepted: string;
  rejected: string;
  deprecated: string;
  superseded: string;
  /** Of the old decision, with a `#` for the link to the new one. */
  supersededBy: string;
  /** Of the new decision, in front of its links. */
  supersedes: string;
}

const NAMES = [
  'draft',
  'proposed',
  'accepted',
  'rejected',
  'deprecated',
  'superseded',
  'supersededBy',
  'supersedes',
] as const satisfies readonly (keyof WrittenStatus)[];

/**
 * The status words that commands write, in the language of the record and in the order of `NAMES`; where a language has
 * two genders, those of a feminine noun stand behind a semicolon.
 */
const WRITTEN_STATUS: Readonly<Record<Language, string>> = {
  en: 'draft | proposed | accepted | rejected | deprecated | superseded | superseded by # | supersedes',
  de: 'Entwurf | vorgeschlagen | akzeptiert | abgelehnt | veraltet | ersetzt | ersetzt durch # | ersetzt',
  fr: `brouillon | proposé | accepté | rejeté | déprécié | remplacé | remplacé par # | remplace;
    brouillon | proposée | acceptée | rejetée | dépréciée | remplacée | remplacée par # | remplace`,
  es: `borrador | propuesto | aceptado | rechazado | obsoleto | reemplazado | reemplazado por # | reemplaza;
    borrador | propuesta | aceptada | rechazada | obsoleta | reemplazada | reemplazada por # | reemplaza`,
  pt: `rascunho | proposto | aceito | rejeitado | obsoleto | substituído | substituído por # | substitui;
    rascunho | proposta | aceita | rejeitada | obsoleta | substituída | substituída por # | substitui`,
  it: `bozza | proposto | accettato | respinto | deprecato | sostituito | sostituito da # | sostituisce;
    bozza | proposta | accettata | respinta | deprecata | sostituita | sostituita da # | sostituisce`,
  nl: 'concept | voorgesteld | geaccepteerd | afgewezen | verouderd | vervangen | vervangen door # | vervangt',
  pl: `szkic | zaproponowany | zaakceptowany | odrzucony | przestarzały | zastąpiony | zastąpiony przez # | zastępuje;
    szkic | zaproponowana | zaakceptowana | odrzucona | przestarzała | zastąpiona | zastąpiona przez # | zastępuje`,
  ja: '草案 | 提案 | 承認済み | 却下 | 非推奨 | 置き換え済み | # により置き換え | 置き換え元:',
  zh: '草案 | 提议 | 已接受 | 已拒绝 | 已弃用 | 已被取代 | 已被 # 取代 | 取代',
};

/** Stems by which the language of a status is known; what fits none is English. */
const STEMS: readonly (readonly [Language, RegExp])[] = [
  ['ja', /[\p{sc=Hiragana}\p{sc=Katakana}]|承認|提案|却下|採用|廃止|決定済|草稿/u],
  ['zh', /\p{sc=Han}/u],
  [
    'fr',
    /(?:é|ée)s?(?!\p{L})|brouillon|en vigueur|en cours|retenue?|obsolète|caduque?|remplac|dépréci|\bvalide\b/iu,
  ],
  [
    'de',
    /akzeptiert|angenommen|vorgeschlagen|vorschlag|entwurf|abgelehnt|verworfen|veraltet|beschlossen|entschieden|genehmigt|gültig|ersetzt|abgelöst|in kraft|offen|umgesetzt|freigegeben|verabschiedet/iu,
  ],
  [
    'nl',
    /geaccepteerd|aanvaard|goedgekeurd|voorgesteld|voorstel|afgewezen|verworpen|verouderd|vervallen|vervangen|vastgesteld|besloten/iu,
  ],
  ['pl', /zaakcept|zatwierdz|przyjęt|zaproponow|odrzuc|przestarza|zastąp|szkic/iu],
  [
    'pt',
    /aceit[oae]|aprovad|propost[oa]|rejeitad|recusad|substitu[íi]d|rascunho|revogad|adotad|em vigor|descontinuad|arquivad/iu,
  ],
  ['it', /accettat|approvat|respint|rifiutat|sostituit|bozza|deprecat[oa]|adottat|in vigore|propost[oa]/iu],
  [
    'es',
    /aceptad|aprobad|propuest|rechazad|reemplazad|sustituid|borrador|obsolet[oa]|vigente|deprecad|en vigor|adoptad/iu,
  ],
];

/** The words to write beside a status that is written already, in its language and in its gender. */
export function writtenLike(model: string): WrittenStatus {
  const feminine = /(?:ée|ada|ida|ita|ata|uta|sta|ana|ona|ta|inta|rta)s?(?!\p{L})/iu.test(model);
  return formsIn(languageLike(model), feminine);
}

/** The words to write where a file has no status yet: a decision is feminine where words have a gender. */
export function writtenIn(language: Language): WrittenStatus {
  return formsIn(language, true);
}

function formsIn(language: Language, feminine: boolean): WrittenStatus {
  const [first = '', second = first] = WRITTEN_STATUS[language].split(';');
  const words = (feminine ? second : first).split('|');
  return buildTable(NAMES, (name) => words[NAMES.indexOf(name)]?.trim() ?? '');
}

/** The language of a status. */
export function languageLike(model: string): Language {
  return STEMS.find(([, stem]) => stem.test(model))?.[0] ?? 'en';
}
