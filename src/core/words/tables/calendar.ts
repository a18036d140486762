import { inOrder, type Words, type WordTable } from '../word-table.ts';

const MONTH_NUMBERS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;

/** A month by its number. */
export type Month = (typeof MONTH_NUMBERS)[number];

/**
 * Names of months in the forms that stand in dates, and the abbreviations that belong to one month only. Japanese and
 * Chinese write the number.
 */
export const MONTHS: WordTable<Month> = {
  subject: 'month',
  fields: inOrder(MONTH_NUMBERS, {
    en: `January | Jan; February | Feb; March | Mar; April | Apr; May; June | Jun; July | Jul; August | Aug; September |
      Sept | Sep; October | Oct; November | Nov; December | Dec`,
    de: `Januar | Jänner | Jan; Februar | Feber | Feb; März | Mrz; April | Apr; Mai; Juni | Jun; Juli | Jul; August | Aug;
      September | Sept | Sep; Oktober | Okt; November | Nov; Dezember | Dez`,
    fr: `janvier | janv; février | févr | fév; mars; avril | avr; mai; juin; juillet | juil; août; septembre | sept;
      octobre | oct; novembre | nov; décembre | déc`,
    es: `enero | ene; febrero | feb; marzo | mar; abril | abr; mayo | may; junio | jun; julio | jul; agosto | ago;
      septiembre | setiembre | sep | set; octubre | oct; noviembre | nov; diciembre | dic`,
    pt: `janeiro | jan; fevereiro | fev; março | mar; abril | abr; maio | mai; junho | jun; julho | jul; agosto | ago;
      setembro | set; outubro | out; novembro | nov; dezembro | dez`,
    it: `gennaio | genn | gen; febbraio | febbr | feb; marzo | mar; aprile | apr; maggio | magg | mag; giugno | giu; luglio |
      lugl | lug; agosto | ago; settembre | sett | set; ottobre | ott; novembre | nov; dicembre | dic`,
    nl: `januari | jan; februari | feb; maart | mrt; april | apr; mei; juni | jun; juli | jul; augustus | aug; september |
      sep | sept; oktober | okt; november | nov; december | dec`,
    pl: `stycznia | styczeń | sty; lutego | luty | lut; marca | marzec; kwietnia | kwiecień | kwi; maja | maj; czerwca |
      czerwiec | cze; lipca | lipiec | lip; sierpnia | sierpień | sie; września | wrzesień | wrz; października |
      październik | paź; listopada | listopad | lis; grudnia | grudzień | gru`,
    ja: '-',
    zh: '-',
    ru: `января | январь | янв; февраля | февраль | фев; марта | март | мар; апреля | апрель | апр; мая | май; июня | июнь |
      июн; июля | июль | июл; августа | август | авг; сентября | сентябрь | сен | сент; октября | октябрь | окт; ноября |
      ноябрь | ноя; декабря | декабрь | дек`,
    uk: 'січня; лютого; березня; квітня; травня; червня; липня; серпня; вересня; жовтня; листопада; грудня',
    sv: `januari; februari; mars; april; maj; juni; juli; augusti; september; oktober; november; december`,
    cs: `ledna | leden; února | únor; března | březen; dubna | duben; května | květen; června | červen; července | červenec; srpna | srpen;
      září; října | říjen; listopadu; prosince | prosinec`,
    no: '-; -; -; -; -; -; -; -; -; -; -; desember',
    fi: `tammikuuta; helmikuuta; maaliskuuta; huhtikuuta; toukokuuta; kesäkuuta; heinäkuuta; elokuuta; syyskuuta; lokakuuta;
      marraskuuta; joulukuuta`,
    tr: 'Ocak; Şubat; Mart; Nisan; Mayıs; Haziran; Temmuz; Ağustos; Eylül; Ekim; Kasım; Aralık',
  }),
};

/** Small words of dates and times. */
export type TimeWord =
  | 'times'
  | 'weekday'
  | 'before'
  | 'about'
  | 'morning'
  | 'afternoon'
  | 'of'
  | 'until'
  | 'behind'
  | 'relative';

/** Words that stand in front of, within and behind dates and times. */
export const TIME_WORDS: Readonly<Record<TimeWord, Words>> = {
  /** What a line is about that says in which zone the times of a page are. */
  times: {
    en: 'times | timestamps | clocks',
    de: 'Zeiten | Zeitangaben | Uhrzeiten | Zeitstempel',
    fr: 'heures | horaires | horodatages',
    es: 'horas | tiempos | horarios',
    pt: 'horários | horas | tempos',
    it: 'orari | ore | tempi',
    nl: 'tijden | tijdstippen | tijdstempels',
    pl: 'czasy | godziny',
    ja: '時刻 | 時間 | 日時',
    zh: '时间 | 时刻',
    ru: 'время | времена',
  },
  weekday: {
    en: `Monday | Tuesday | Wednesday | Thursday | Friday | Saturday | Sunday | Mon | Tue | Tues | Wed | Thu | Thur | Thurs | Fri | Sat | Sun`,
    de: 'Montag | Dienstag | Mittwoch | Donnerstag | Freitag | Samstag | Sonnabend | Sonntag | Mo | Di | Mi | Do | Fr | Sa | So',
    fr: 'lundi | mardi | mercredi | jeudi | vendredi | samedi | dimanche | lun | mar | mer | jeu | ven | sam | dim',
    es: 'lunes | martes | miércoles | jueves | viernes | sábado | domingo | lun | mar | mié | jue | vie | sáb | dom',
    pt: `segunda-feira | terça-feira | quarta-feira | quinta-feira | sexta-feira | segunda | terça | quarta | quinta | sexta | sábado | domingo |
        seg | ter | qua | qui | sex | sáb | dom`,
    it: 'lunedì | martedì | mercoledì | giovedì | venerdì | sabato | domenica | lun | mar | mer | gio | ven | sab | dom',
    nl: 'maandag | dinsdag | woensdag | donderdag | vrijdag | zaterdag | zondag | ma | di | wo | do | vr | za | zo',
    pl: `poniedziałek | wtorek | środa | środę | czwartek | piątek | sobota | sobotę | niedziela | niedzielę | pon | wt | śr | czw | pt | sob | ndz`,
    ja: '月曜日 | 火曜日 | 水曜日 | 木曜日 | 金曜日 | 土曜日 | 日曜日',
    zh: '星期一 | 星期二 | 星期三 | 星期四 | 星期五 | 星期六 | 星期日 | 周一 | 周二 | 周三 | 周四 | 周五 | 周六 | 周日',
    ru: 'понедельник | вторник | среда | четверг | пятница | суббота | воскресенье | пн | вт | ср | чт | пт | сб | вс',
    sv: 'måndag | tisdag | onsdag | torsdag | fredag | lördag | söndag',
    da: 'mandag | tirsdag | lørdag | søndag',
  },
  before: {
    en: 'at | on | ca | circa | approx | approximately | around | about | by | from | since',
    de: 'um | am | ca | etwa | gegen | ungefähr | rund | ab | seit | von | den | der',
    fr: 'à | le | vers | environ | env | dès | depuis | de | autour de',
    es: 'a las | a la | el | hacia las | hacia | aprox | aproximadamente | sobre las | desde | de | desde las',
    pt: 'às | à | em | no dia | por volta das | aprox | cerca das | desde | das',
    it: 'alle | alle ore | ore | il | verso le | circa | dalle | dal | intorno alle',
    nl: 'om | op | rond | omstreeks | ongeveer | ca | vanaf | sinds',
    pl: 'o | o godz | godz | godzina | dnia | około | ok | w | od | we',
    ja: '約 | およそ',
    zh: '约 | 大约 | 于',
    ru: 'в | около | примерно | с',
  },
  about: {
    en: 'about | around | approximately | approx | ca | circa | roughly | nearly | almost | just over | just under | over | under',
    de: 'etwa | ungefähr | rund | ca | circa | knapp | fast | gut',
    fr: 'environ | env | près de | à peu près | presque | un peu plus de',
    es: 'aproximadamente | aprox | unos | unas | cerca de | casi | alrededor de',
    pt: 'aproximadamente | aprox | cerca de | quase | uns | umas',
    it: 'circa | quasi | intorno a | poco più di',
    nl: 'ongeveer | ca | circa | bijna | rond de | ruim',
    pl: 'około | ok | prawie | niecałe | ponad',
    ja: '約 | およそ',
    zh: '约 | 大约 | 近',
    ru: 'около | примерно | почти',
  },
  morning: {
    en: '-',
    de: '-',
    fr: '-',
    es: '-',
    pt: '-',
    it: '-',
    nl: '-',
    pl: '-',
    ja: '午前',
    zh: '上午 | 凌晨 | 早上',
    ko: '오전',
  },
  afternoon: {
    en: '-',
    de: '-',
    fr: '-',
    es: '-',
    pt: '-',
    it: '-',
    nl: '-',
    pl: '-',
    ja: '午後',
    zh: '下午 | 晚上 | 中午',
    ko: '오후',
  },
  of: {
    en: 'of',
    de: '-',
    fr: 'de',
    es: 'de | del',
    pt: 'de | do',
    it: 'di | del',
    nl: '-',
    pl: '-',
    ja: '-',
    zh: '-',
  },
  until: {
    en: 'to | until | till | through',
    de: 'bis',
    fr: 'à | jusqu’à | et',
    es: 'a | hasta | a las | y',
    pt: 'a | até | às | e',
    it: 'a | alle | fino alle | e',
    nl: 'tot | en',
    pl: 'do | a',
    ja: 'から | ～',
    zh: '至 | 到',
    ru: 'до | по',
  },
  /** What a line above a timeline says of times that are counted from a moment. */
  relative: {
    en: 'relative to | T0 is | T0 = | T+0 is | T+0 = | measured from | counted from | offsets from',
    de: 'relativ zu | relativ zum | gerechnet ab | gezählt ab',
    fr: 'relatives à | relatifs à | relatives au | relatifs au | comptées à partir',
    es: 'relativas a | relativos a | relativas al | relativos al | contadas desde',
    pt: 'relativos a | relativas a | relativos ao | relativas ao | contados a partir',
    it: 'relativi a | relative a | relativi al | relativi all’inizio | contati da',
    nl: 'ten opzichte van | gerekend vanaf | geteld vanaf',
    pl: 'względem | liczone od | liczony od',
    ja: '起点 | 基準',
    zh: '相对于 | 起算',
  },
  behind: {
    en: "h | hrs | hours | o'clock",
    de: 'Uhr | h',
    fr: 'h | heures | heure',
    es: 'h | horas | hs',
    pt: 'h | horas',
    it: 'ore | h',
    nl: 'uur | u',
    pl: 'r | roku | godz | h',
    ja: '頃 | ごろ | 分頃',
    zh: '左右 | 许',
    ru: 'ч | г | года | часов',
  },
};

/** What a line begins with that says in which zone the times of a page are. */
export const ZONE_LINES: Words = {
  en: 'All times in | All times are in | Times are in | Times in | All times',
  de: 'Alle Zeiten in | Alle Zeitangaben in | Alle Uhrzeiten in | Zeiten in | Zeitangaben in | Uhrzeiten in | Alle Zeiten sind in | Alle Zeiten',
  fr: 'Toutes les heures sont en | Toutes les heures en | Heures en | Les heures sont en | Tous les horaires en | Toutes les heures sont exprimées en | Heures exprimées en',
  es: 'Todas las horas en | Todas las horas están en | Horas en | Las horas están en | Horario en',
  pt: 'Todos os horários em | Todos os horários estão em | Horários em | Todas as horas em | Horas em',
  it: 'Tutti gli orari in | Tutti gli orari sono in | Orari in | Gli orari sono in | Tutte le ore in',
  nl: 'Alle tijden in | Alle tijden zijn in | Tijden in | Alle tijdstippen in',
  pl: 'Wszystkie czasy w | Wszystkie godziny w | Czasy w | Godziny w | Czas podany w | Wszystkie czasy podano w | Czasy podano w',
  ja: '時刻はすべて | すべての時刻は | 時刻は | 時間はすべて | すべて',
  zh: '所有时间均为 | 所有时间为 | 时间均为 | 以下时间均为 | 时间为 | 所有时间均以',
  ru: 'Всё время указано в | Время указано в | Время в | Все времена в',
};
