import type { Words } from '../word-table.ts';

/** Words in front of a status that do not change what it says: "This decision has been accepted". */
export const STATUS_LEADS: Words = {
  en: `the | this | our | a | an | status | state | decision | ADR | record | document | proposal | RFC | is | was | has | have | had | been | be | being | we | it |
    now | currently | already | formally | officially | provisionally | conditionally | tentatively | fully | finally | unanimously | informally | initially |
    still`,
  de: 'der | die | das | diese | dieser | dieses | wurde | ist | wir | haben | jetzt | Entscheidung',
  fr: 'la | le | cette | ce | est | a | été | statut | état | décision',
  es: 'la | el | esta | este | está | fue | ha | sido | estado | decisión',
  pt: 'a | o | esta | este | foi | está | decisão',
  it: 'la | lo | il | questa | questo | è | stata | stato | decisione',
  nl: 'de | het | dit | deze | is | werd | besluit',
  pl: 'ta | ten | została | został | jest | decyzja',
  ja: '-',
  zh: '-',
  ru: 'это | решение | было',
};

/** Words in front of what takes the place of something that is given up: "retired in favour of ADR-7". */
export const FAVOUR_WORDS: Words = {
  en: 'in favour of | in favor of | in preference to',
  de: 'zugunsten von | zugunsten | zu Gunsten von | zu Gunsten',
  fr: 'au profit de | au profit du | au profit d’ | en faveur de | en faveur du | en faveur d’',
  es: 'en favor de | en favor del | a favor de | a favor del | en beneficio de',
  pt: 'em favor de | em favor do | em favor da | a favor de | em prol de | em prol do | em benefício de',
  it: 'a favore di | a favore del | a favore della | in favore di | in favore del | a vantaggio di',
  nl: 'ten gunste van | ten faveure van | ten voordele van',
  pl: 'na rzecz | na korzyść',
  ja: 'に移行 | へ移行 | に統合 | へ統合 | に変更 | に切り替え | に一本化 | に引き継ぎ',
  zh: '改为 | 改用 | 转向 | 迁移到 | 迁移至 | 合并到 | 合并至 | 转而采用',
  ru: 'в пользу',
};

/** Labels of what a decision came to, which is a status where nothing else is said. */
export const OUTCOME_WORDS: Words = {
  en: 'outcome | result | verdict | decision | resolution | conclusion | decision outcome | ruling',
  de: 'Ergebnis | Entscheidung | Beschluss | Ausgang | Entscheid',
  fr: 'Résultat | Décision | Issue | Conclusion | Verdict',
  es: 'Resultado | Decisión | Resolución | Conclusión | Veredicto',
  pt: 'Resultado | Decisão | Resolução | Conclusão | Desfecho',
  it: 'Esito | Decisione | Risultato | Conclusione',
  nl: 'Uitkomst | Besluit | Beslissing | Resultaat | Conclusie',
  pl: 'Wynik | Decyzja | Rezultat | Rozstrzygnięcie',
  ja: '結果 | 結論 | 決定 | 判定',
  zh: '结果 | 结论 | 决定 | 决议 | 评审结果',
  ru: 'Результат | Решение | Итог',
};

/** Words in front of a day on which something came to be: "since 2026-01-05". */
export const DAY_LEADS: Words = {
  en: 'on | as of | since | from | effective | effective from | with effect from | in | as from | early in | late in',
  de: 'am | seit | ab | zum | per | vom | im | seit dem | ab dem | mit Wirkung vom | mit Wirkung zum',
  fr: 'le | depuis | depuis le | à compter du | au | en | dès le | à partir du | du',
  es: 'el | desde | desde el | a partir del | con fecha | en | del | con fecha de',
  pt: 'em | desde | a partir de | no dia | na data de | de',
  it: 'il | dal | in data | a partire dal | nel | a decorrere dal | da',
  nl: 'op | sinds | per | vanaf | in | met ingang van | d.d.',
  pl: 'dnia | od | w dniu | z dniem | w | od dnia',
  ja: '-',
  zh: '于 | 自 | 在 | 已于',
};

/** Words that turn a sentence round. */
export const TURNING_WORDS: Words = {
  en: 'but | however | although',
  de: 'aber | jedoch | doch',
  fr: 'mais | cependant',
  es: 'pero | sin embargo',
  pt: 'mas | porém',
  it: 'però | ma | tuttavia',
  nl: 'maar | echter',
  pl: 'ale | jednak',
  ja: 'しかし | ただし',
  zh: '但 | 但是 | 然而',
  ru: 'но | однако',
};
