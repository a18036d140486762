import { inOrder, type WordTable } from '../word-table.ts';

const UNITS_OF_TIME = ['year', 'quarter', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;

/** A unit of a length of time. */
export type DurationUnit = (typeof UNITS_OF_TIME)[number];

/** Units of lengths of time, in the forms that stand behind a number. */
export const DURATION_UNITS: WordTable<DurationUnit> = {
  subject: 'unit of time',
  fields: inOrder(UNITS_OF_TIME, {
    en: `years | year | y | yr | yrs; quarters | quarter; months | month | mo | mos; weeks | week | w | wk | wks; days |
      day | d; hours | hour | h | hr | hrs; minutes | minute | min | mins | m; seconds | second | sec | secs | s`,
    de: `Jahre | Jahr | Jahren; Quartale | Quartal; Monate | Monat | Monaten | Mon; Wochen | Woche | Wo; Tage | Tag | Tagen | Arbeitstag | Arbeitstage | Arbeitstagen | Werktag | Werktage | Werktagen;
      Stunden | Stunde | Std | h; Minuten | Minute | Min; Sekunden | Sekunde | Sek`,
    fr: `ans | an | année | années; trimestres | trimestre; mois; semaines | semaine | sem; jours | jour | j; heures |
      heure | h; minutes | minute | min | mn; secondes | seconde | s`,
    es: `años | año; trimestres | trimestre; meses | mes; semanas | semana; días | día; horas | hora | h; minutos | minuto |
      min; segundos | segundo | s`,
    pt: `anos | ano; trimestres | trimestre; meses | mês; semanas | semana; dias | dia; horas | hora | h; minutos | minuto |
      min; segundos | segundo | s`,
    it: `anni | anno; trimestri | trimestre; mesi | mese; settimane | settimana; giorni | giorno | gg; ore | ora | h;
      minuti | minuto | min; secondi | secondo | s`,
    nl: `jaar | jaren; kwartalen | kwartaal; maanden | maand; weken | week; dagen | dag | werkdag | werkdagen; uur | uren | u; minuten | minuut |
      min; seconden | seconde | s`,
    pl: `lata | rok | lat; kwartały | kwartał | kwartałów; miesiące | miesiąc | miesięcy | miesiąca | miesiącu; tygodnie |
      tydzień | tygodni | tygodnia | tygodniu | tyg; dni | dzień | dnia | dniu; godzin | godzina | godziny | godz | h;
      minut | minuta | minuty | min; sekund | sekunda | sekundy | s`,
    ja: '年 | 年間; 四半期; か月 | ヶ月 | カ月 | ヵ月; 週間 | 週; 日 | 日間; 時間; 分 | 分間; 秒 | 秒間',
    zh: '年; 季度 | 个季度; 个月; 周 | 星期 | 个星期; 天 | 日; 小时 | 个小时; 分钟 | 分; 秒 | 秒钟',
    sv: `år; kvartal; månader | månad; veckor | vecka; dagar | dag | arbetsdagar | arbetsdag; timmar | timme | tim; minuter | minut | min; sekunder | sekund`,
    cs: `let | rok | roky; čtvrtletí; měsíců | měsíc | měsíce; týdnů | týden | týdny; dní | dnů | dnech | den | dny; hodin | hodina | hodiny | hod;
      minut | minuta | minuty | min; sekund | sekunda | sekundy`,
    tr: 'yıl; çeyrek; ay; hafta; gün; saat | sa; dakika | dk; saniye | sn',
    uk: `років | рік | роки; кварталів | квартал; місяців | місяць | місяці; тижнів | тиждень | тижні; днів | день | дні; годин | година | години;
      хвилин | хвилина | хвилини | хв; секунд | секунда | секунди`,
    ko: '년; 분기; 개월; 주; 일; 시간; 분; 초',
    ru: `лет | год | года; кварталов | квартал | квартала; месяцев | месяц | месяца; недели | неделя | недель | неделю;
      дней | день | дня | дн; часов | час | часа | ч; минут | минута | минуты | мин; секунд | секунда | секунды | с`,
  }),
};

const RHYTHM_NAMES = ['year', 'quarter', 'month', 'week', 'day'] as const;

/** How often something is done. */
export type Rhythm = (typeof RHYTHM_NAMES)[number];

/** Words for something that is done once in a unit of time. */
export const RHYTHMS: WordTable<Rhythm> = {
  subject: 'rhythm',
  fields: inOrder(RHYTHM_NAMES, {
    en: `Yearly | Annually | Every year | Once a year | Annual; Quarterly | Every quarter | Once a quarter; Monthly |
      Every month | Once a month; Weekly | Every week | Once a week; Daily | Every day`,
    de: `Jährlich | Jedes Jahr; Vierteljährlich | Quartalsweise | Jedes Quartal; Monatlich | Jeden Monat; Wöchentlich |
      Jede Woche; Täglich | Jeden Tag`,
    fr: `Annuel | Annuelle | Chaque année | Tous les ans | Annuellement; Trimestriel | Trimestrielle | Chaque trimestre |
      Tous les trimestres; Mensuel | Mensuelle | Chaque mois | Tous les mois; Hebdomadaire | Chaque semaine |
      Toutes les semaines; Quotidien | Quotidienne | Chaque jour | Tous les jours`,
    es: `Anual | Anualmente | Cada año; Trimestral | Trimestralmente | Cada trimestre; Mensual | Mensualmente | Cada mes;
      Semanal | Semanalmente | Cada semana; Diario | Diariamente | Cada día`,
    pt: `Anual | Anualmente | Todo ano | A cada ano; Trimestral | Trimestralmente | Todo trimestre; Mensal | Mensalmente |
      Todo mês; Semanal | Semanalmente | Toda semana; Diário | Diariamente | Todo dia`,
    it: `Annuale | Annualmente | Ogni anno; Trimestrale | Trimestralmente | Ogni trimestre; Mensile | Mensilmente |
      Ogni mese; Settimanale | Settimanalmente | Ogni settimana; Giornaliero | Quotidiano | Ogni giorno`,
    nl: `Jaarlijks | Elk jaar; Elk kwartaal | Driemaandelijks | Per kwartaal; Maandelijks | Elke maand; Wekelijks |
      Elke week; Dagelijks | Elke dag`,
    pl: 'Corocznie | Rocznie | Co rok; Kwartalnie | Co kwartał; Miesięcznie | Co miesiąc; Tygodniowo | Co tydzień; Codziennie',
    ja: '毎年 | 年次; 四半期ごと | 毎四半期; 毎月 | 月次; 毎週 | 週次; 毎日 | 日次',
    zh: '每年; 每季度; 每月 | 每个月; 每周; 每天 | 每日',
    ru: 'Ежегодно | Раз в год; Ежеквартально | Раз в квартал; Ежемесячно | Раз в месяц; Еженедельно | Раз в неделю; Ежедневно',
  }),
};
