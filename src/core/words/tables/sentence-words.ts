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
