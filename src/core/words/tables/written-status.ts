import type { Language } from '../languages.ts';

/** What is written of a decision in a language; a pair is the form of a masculine and of a feminine noun. */
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

type Forms = readonly [WrittenStatus, WrittenStatus?];

function forms(...words: string[]): WrittenStatus {
  const [draft = '', proposed = '', accepted = '', rejected = '', deprecated = '', superseded = ''] = words;
  const [supersededBy = '', supersedes = ''] = words.slice(6);
  return { draft, proposed, accepted, rejected, deprecated, superseded, supersededBy, supersedes };
}

/** The status words that commands write, in the language of the record. */
const WRITTEN_STATUS: Readonly<Record<Language, Forms>> = {
  en: [
    forms(
      'draft',
      'proposed',
      'accepted',
      'rejected',
      'deprecated',
      'superseded',
      'superseded by #',
      'supersedes',
    ),
  ],
  de: [
    forms(
      'Entwurf',
      'vorgeschlagen',
      'akzeptiert',
      'abgelehnt',
      'veraltet',
      'ersetzt',
      'ersetzt durch #',
      'ersetzt',
    ),
  ],
  fr: [
    forms('brouillon', 'proposé', 'accepté', 'rejeté', 'déprécié', 'remplacé', 'remplacé par #', 'remplace'),
    forms(
      'brouillon',
      'proposée',
      'acceptée',
      'rejetée',
      'dépréciée',
      'remplacée',
      'remplacée par #',
      'remplace',
    ),
  ],
  es: [
    forms(
      'borrador',
      'propuesto',
      'aceptado',
      'rechazado',
      'obsoleto',
      'reemplazado',
      'reemplazado por #',
      'reemplaza',
    ),
    forms(
      'borrador',
      'propuesta',
      'aceptada',
      'rechazada',
      'obsoleta',
      'reemplazada',
      'reemplazada por #',
      'reemplaza',
    ),
  ],
  pt: [
    forms(
      'rascunho',
      'proposto',
      'aceito',
      'rejeitado',
      'obsoleto',
      'substituído',
      'substituído por #',
      'substitui',
    ),
    forms(
      'rascunho',
      'proposta',
      'aceita',
      'rejeitada',
      'obsoleta',
      'substituída',
      'substituída por #',
      'substitui',
    ),
  ],
  it: [
    forms(
      'bozza',
      'proposto',
      'accettato',
      'respinto',
      'deprecato',
      'sostituito',
      'sostituito da #',
      'sostituisce',
    ),
    forms(
      'bozza',
      'proposta',
      'accettata',
      'respinta',
      'deprecata',
      'sostituita',
      'sostituita da #',
      'sostituisce',
    ),
  ],
  nl: [
    forms(
      'concept',
      'voorgesteld',
      'geaccepteerd',
      'afgewezen',
      'verouderd',
      'vervangen',
      'vervangen door #',
      'vervangt',
    ),
  ],
  pl: [
    forms(
      'szkic',
      'zaproponowany',
      'zaakceptowany',
      'odrzucony',
      'przestarzały',
      'zastąpiony',
      'zastąpiony przez #',
      'zastępuje',
    ),
    forms(
      'szkic',
      'zaproponowana',
      'zaakceptowana',
      'odrzucona',
      'przestarzała',
      'zastąpiona',
      'zastąpiona przez #',
      'zastępuje',
    ),
  ],
  ja: [
    forms('草案', '提案', '承認済み', '却下', '非推奨', '置き換え済み', '# により置き換え', '置き換え元:'),
  ],
  zh: [forms('草案', '提议', '已接受', '已拒绝', '已弃用', '已被取代', '已被 # 取代', '取代')],
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
  const [first, second] = WRITTEN_STATUS[languageLike(model)];
  const feminine = /(?:ée|ada|ida|ita|ata|uta|sta|ana|ona|ta|inta|rta)s?(?!\p{L})/iu.test(model);
  return feminine && second ? second : first;
}

/** The words to write where a file has no status yet: a decision is feminine where words have a gender. */
export function writtenIn(language: Language): WrittenStatus {
  const [first, second = first] = WRITTEN_STATUS[language];
  return second;
}

/** The language of a status. */
export function languageLike(model: string): Language {
  return STEMS.find(([, stem]) => stem.test(model))?.[0] ?? 'en';
}

/** The label of a date. */
export const WRITTEN_DATE: Readonly<Record<Language, string>> = {
  en: 'Date',
  de: 'Datum',
  fr: 'Date',
  es: 'Fecha',
  pt: 'Data',
  it: 'Data',
  nl: 'Datum',
  pl: 'Data',
  ja: '日付',
  zh: '日期',
};
