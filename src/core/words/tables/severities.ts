import type { WordTable } from '../word-table.ts';

/** The place of a severity on a scale of four, 1 the worst. */
export type SeverityLevel = '1' | '2' | '3' | '4';

/** What severities are called where they have no number. */
export const SEVERITIES: WordTable<SeverityLevel> = {
  subject: 'severity',
  fields: {
    1: {
      en: 'critical | blocker | emergency | catastrophic | fatal | page',
      de: 'kritisch | Notfall | katastrophal',
      fr: 'critique | bloquant | bloquante | urgence',
      es: 'crítico | crítica | emergencia | bloqueante',
      pt: 'crítico | crítica | emergência',
      it: 'critico | critica | emergenza | bloccante',
      nl: 'kritiek | noodgeval | kritisch',
      pl: 'krytyczny | krytyczna | krytyczne',
      ja: '緊急 | 致命的 | クリティカル',
      zh: '紧急 | 致命 | 严重故障 | 特别重大',
      ru: 'критический | критическая | критично | авария',
    },
    2: {
      en: 'major | high | error | severe | serious | warning | warn',
      de: 'hoch | schwer | schwerwiegend | Fehler | Warnung',
      fr: 'majeur | majeure | élevé | élevée | haute | grave | erreur | avertissement',
      es: 'alto | alta | grave | mayor | aviso | advertencia',
      pt: 'alto | alta | grave | maior | aviso',
      it: 'alto | alta | grave | maggiore | avviso',
      nl: 'hoog | ernstig | groot | waarschuwing',
      pl: 'wysoki | wysoka | poważny | poważna | ostrzeżenie',
      ja: '高 | 重大 | 重度 | 警告',
      zh: '高 | 严重 | 重大 | 重要 | 警告',
      ru: 'высокий | высокая | серьёзный | серьёзная | предупреждение',
    },
    3: {
      en: 'medium | moderate | minor',
      de: 'mittel | gering',
      fr: 'moyen | moyenne | mineur | mineure | modéré | modérée',
      es: 'medio | media | menor | moderado | moderada',
      pt: 'médio | média | menor | moderado | moderada',
      it: 'medio | media | minore | moderato | moderata',
      nl: 'middel | gemiddeld | gering',
      pl: 'średni | średnia | umiarkowany',
      ja: '中 | 中度 | 軽度',
      zh: '中 | 一般 | 较大 | 中等',
      ru: 'средний | средняя',
    },
    4: {
      en: 'low | info | informational | information | notice | trivial',
      de: 'niedrig | Hinweis | Information',
      fr: 'faible | bas | basse',
      es: 'bajo | baja | informativo',
      pt: 'baixo | baixa | informativo',
      it: 'basso | bassa | informativo',
      nl: 'laag | informatief',
      pl: 'niski | niska | informacyjny',
      ja: '低 | 情報 | 軽微',
      zh: '低 | 信息 | 提示 | 轻微',
      ru: 'низкий | низкая',
    },
  },
};
