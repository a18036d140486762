/**
 * Names of months, folded: lower-case, without accents and full stops. English, French, Spanish, Portuguese, German,
 * Italian and Dutch in full, and the abbreviations that belong to one month only.
 */
const NAMES: readonly string[] = [
  'january jan janvier janv enero ene janeiro januar janner jaenner gennaio genn januari',
  'february feb fevrier fevr febrero fevereiro fev februar febbraio febbr februari',
  'march mar mars marzo marco marz maerz maart mrt',
  'april apr avril avr abril abr aprile',
  'may mai mayo maio maggio magg mei',
  'june jun juin junio junho juni giugno giu',
  'july jul juillet juil julio julho juli luglio lugl',
  'august aug aout agosto ago ag augustus',
  'september sept sep septembre septiembre setiembre setembro set settembre sett',
  'october oct octobre octubre outubro out oktober okt ottobre ott',
  'november nov novembre noviembre novembro',
  'december dec decembre diciembre dic dezembro dez dezember dicembre desember',
];

const MONTHS = new Map(NAMES.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1])));

/** Number of a month by its name in one of several languages, or null. */
export function monthOf(name: string): number | null {
  const folded = name
    .normalize('NFD')
    .replace(/\p{M}|\./gu, '')
    .toLowerCase();
  return MONTHS.get(folded) ?? null;
}
