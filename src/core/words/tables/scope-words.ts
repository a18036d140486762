import type { Words } from '../word-table.ts';

/** Words before what a decision is expressly not for. */
export const OUTSIDE_WORDS: Words = {
  en: 'Out of scope | Not in scope | Outside of scope | Exclude | Exclusions | Excludes | Ignore | Ignores | Ignored | Excluding | Excluded | Except | Except for | Exceptions | Not affected | Does not apply to | Not applicable to | But not',
  de: 'Nicht im Geltungsbereich | Außerhalb | Ausgenommen | Ausgeschlossen | Außer | Gilt nicht für | Nicht betroffen | Ausnahmen',
  fr: 'Hors périmètre | Hors portée | Hors du périmètre | Exclut | Exclure | Exclus | Sauf | À l’exception de | Ne s’applique pas à | Exceptions',
  es: 'Fuera de alcance | Fuera del alcance | Excluye | Excluir | Exclusiones | Excepto | Salvo | No se aplica a | Excepciones',
  pt: 'Fora de escopo | Fora do escopo | Fora do âmbito | Exclui | Excluir | Exclusões | Exceto | Não se aplica a | Exceções',
  it: 'Fuori ambito | Escluso | Esclude | Tranne | Eccetto | Non si applica a | Eccezioni',
  nl: 'Buiten bereik | Buiten scope | Behalve | Uitgezonderd | Niet van toepassing op | Uitzonderingen',
  pl: 'Poza zakresem | Z wyjątkiem | Oprócz | Wyłączone | Nie dotyczy | Wyjątki',
  ja: '対象外 | 適用外 | 除外',
  zh: '不适用于 | 不适用 | 范围外 | 除外 | 排除',
  ru: 'Вне области | Кроме | За исключением | Не применяется к | Не распространяется на',
};
