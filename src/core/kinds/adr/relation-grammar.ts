/** Words around the verb of a relation, in several languages: who is meant, and what makes a statement none. */

const RECORD = String.raw`(?:adr|(?:architecture )?decision(?: record)?|record|document|proposal|rfc|entscheidung|entscheid|beschluss|dokument|eintrag|vorschlag|d[ée]cision|enregistrement|proposition|decisi[oó]n|documento|registro|propuesta|decis[aã]o|proposta|decisione|besluit|beslissing|voorstel|decyzja|dokument|propozycja|решение|документ)(?![\p{L}\p{N}])`;

/** The record as it speaks of itself: "this ADR", "diese Entscheidung", 本决策. */
export const SELF = String.raw`(?:(?<!\p{L})(?:this|the present|the current|diese[rs]?|die vorliegende|cette|cet|ce|la présente|le présent|est[aeo]|quest[oa]|dit|deze|ten|ta|niniejsz[aey]|это|этот|данное)\s+${RECORD}|(?:この|本|此|该|這個?|这个?|当該)\s?(?:ADR|决策|決策|决定|決定|文档|文書|文件|记录|記録|ドキュメント))`;

/** `SELF` or "this" right before a verb. */
export const SELF_SUBJECT = new RegExp(
  String.raw`(?:${SELF}|(?<!\p{L})(?:this|hereby)(?!\p{L})|^(?:with|by|in|through)\s+${SELF},?\s+we(?!\p{L}))(?:\s+(?:has|have|had|is|was|been|also|now|hereby|fully|completely|partially|partly|later|since|then|therefore|thus|in turn|wird|wurde|ist|a été|est|ha sido|fue|foi|é|è stata|è|is|werd|wordt|została?|jest)(?!\p{L}))*[\s:,–—-]*$|(?:この|本|此|该|這個?|这个?)\s?(?:ADR|决策|決策|决定|決定|文档|文書|文件)[はがも]?\s?(?:已|已经|现)?$`,
  'iu',
);

/** The record as the object of a verb: "ADR-8 supersedes this". */
export const SELF_OBJECT = new RegExp(
  String.raw`^[\s:]*(?:(?:by|durch|par|por|da|door|przez|了)\s*)?(?:${SELF}|(?:this|it)(?:\s+one)?(?![\s\p{L}]*\p{L}))`,
  'iu',
);

/** What joins a reference to a verb whose subject it is: "ADR-3, which was". */
export const AFTER_SUBJECT =
  /^(?:['’]s)?(?:\s*\([^()]{0,60}\))?[\s,–—:-]*(?:(?:has|have|had|is|was|were|been|being|also|itself|now|later|then|since|already|partially|partly|fully|completely|wird|wurde|ist|a été|est|fue|ha sido|foi|è|werd|wordt)(?!\p{L})[\s,]*)*$/iu;
export const RELATIVE =
  /^[\s,–—(]*(?:which|that|who|itself|and is now|der|die|das|qui|que|che|który|która)(?!\p{L})/iu;

/** A plan, a wish or a denial in front of a verb. */
export const NOT_SO =
  /(?<!\p{L})(?:[Nn]ot|[Nn]ever|[Cc]annot|[Ww]ould|[Cc]ould|[Mm]ight|may|May(?=\s+(?:be|also|later|get|one|still|well)(?!\p{L}))|[Ss]hould|[Ii]f|[Uu]nless|[Uu]ntil|[Ww]hether|[Ww]ill|[Tt]o be|shall|[Nn]icht|[Kk]einer?|[Ww]enn|[Ff]alls|soll|ne\s|n['’]|[Ss]i\s+(?=\p{L}{1,40} )|debería|podría|poderia|potrebbe|niet|zou)(?!\p{L})|\wn['’]t(?!\p{L})|不(?:会|要|得)|将|将会/u;

/** What may stand between the verb of running text and its object, where the verb is one that things replace too. */
export const PLAIN_OBJECT =
  /^[\s:,*_(]*(?:(?:and|both|the|decisions?|records?|adrs?|in|of|from|our|previous|earlier|existing|original|old|proposal|approach|l['’]|la|le|die|den|el|a|à|de|do|da|o|il|het)(?!\p{L})\s*)*$/iu;

/** What ends a list of objects: a reason, a source, a relative clause. */
export const STOP =
  /(?<!\p{L})(?:because|since|due to|see|per|via|which|that|while|after|before|according|based|following|motivated|discussed|described in|instead of|in favou?r of|as|weil|siehe|gemäß|parce|car|voir|selon|porque|ver|según|vedi|perché|zie|omdat|zob)(?!\p{L})/iu;

/** Passive in front of and behind a reference, in languages that put the verb last. */
const FRAMES: readonly (readonly ['superseded-by' | 'supersedes', RegExp, RegExp])[] = [
  [
    'superseded-by',
    /(?<!\p{L})(?:durch|von|door)\s+(?:(?:die|den|das|de|het)\s+)?$/iu,
    /^[^.\n]{0,40}?(?<!\p{L})(?:ersetzt|abgel(?:ö|oe)st|überholt|aufgehoben|vervangen)(?!\p{L})/iu,
  ],
  [
    'supersedes',
    /(?<!\p{L})(?:löst|loest)\s+(?:(?:die|den|das)\s+)?$/iu,
    /^[^.\n]{0,40}?(?<!\p{L})ab(?!\p{L})/iu,
  ],
  // "Withdrawn. ADR-2 took its place."
  [
    'superseded-by',
    /(?:^|[.;,:–—-])\s*$/u,
    /^[\s,]*(?:has\s+|have\s+|hat\s+|a\s+|ha\s+)?(?:(?:took|taken|takes)\s+(?:its|over|the)(?:\s+place)?(?!\s+of)|tritt\s+an\s+(?:ihre|seine|deren|dessen)\s+stelle|(?:prend|pris)\s+sa\s+place|(?:toma|ocupa|tomado)\s+(?:su|o\s+seu)\s+lugar|prende\s+il\s+suo\s+posto|neemt\s+(?:zijn|haar|de)\s+plaats|zajmuje\s+(?:jej|jego)\s+miejsce)(?!\p{L})/iu,
  ],
  ['superseded-by', /(?:由|被|为|為)\s*$/u, /^[^。\n]{0,12}?(?:取代|替代|替换|替換|代替|废弃|廢棄)/u],
  [
    'superseded-by',
    /(?<![^\n])[^\n]*$/u,
    /^\s?(?:に(?:よって|より)?|で|(?:으로|로|에 의해)\s?)\s?(?:完全に|一部)?(?:置き?換え|置換|差し替え|代替|廃止|上書き|대체|교체)/u,
  ],
  // "ADR-2 is hereby replaced", "By this record ADR-2 and ADR-3 are replaced"
  [
    'supersedes',
    /(?<![^\n])[^\n]*$/u,
    /^[^.\n]{0,40}?(?<!\p{L})(?:is|are)\s+hereby\s+(?:superseded|superceded|replaced|obsoleted|revoked)(?!\s+by)/iu,
  ],
  [
    'supersedes',
    new RegExp(`^(?:by|with|through)\\s+${SELF}[^.]*$`, 'iu'),
    /^[^.\n]{0,40}?(?<!\p{L})(?:is|are)\s+(?:now\s+|also\s+)?(?:superseded|superceded|replaced|obsoleted|revoked)(?!\s+by)/iu,
  ],
  [
    'supersedes',
    /(?<![^\n])[^\n]*$/u,
    /^\s?[を을를]\s?(?:置き?換え|置換|差し替え|代替|廃止|上書き|대체|교체)/u,
  ],
];

/** The supersession that the words on both sides of a reference state, or null. */
export function frameOf(before: string, after: string): 'superseded-by' | 'supersedes' | null {
  return FRAMES.find(([, front, back]) => back.test(after) && front.test(before))?.[0] ?? null;
}
