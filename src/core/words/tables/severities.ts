import { inOrder, type WordTable } from '../word-table.ts';

const LEVELS = ['1', '2', '3', '4'] as const;

/** The place of a severity on a scale of four, 1 the worst. */
export type SeverityLevel = (typeof LEVELS)[number];

/** What severities are called where they have no number. */
export const SEVERITIES: WordTable<SeverityLevel> = {
  subject: 'severity',
  fields: inOrder(LEVELS, {
    en: `critical | blocker | emergency | catastrophic | fatal | page; major | high | error | severe | serious | warning |
      warn; medium | moderate | minor; low | info | informational | information | notice | trivial`,
    de: `kritisch | Notfall | katastrophal; hoch | schwer | schwerwiegend | Fehler | Warnung; mittel | gering; niedrig |
      Hinweis | Information`,
    fr: `critique | bloquant | bloquante | urgence; majeur | majeure | élevé | élevée | haute | grave | erreur |
      avertissement; moyen | moyenne | mineur | mineure | modéré | modérée; faible | bas | basse`,
    es: `crítico | crítica | emergencia | bloqueante; alto | alta | grave | mayor | aviso | advertencia; medio | media |
      menor | moderado | moderada; bajo | baja | informativo`,
    pt: `crítico | crítica | emergência; alto | alta | grave | maior | aviso; médio | média | menor | moderado | moderada;
      baixo | baixa | informativo`,
    it: `critico | critica | emergenza | bloccante; alto | alta | grave | maggiore | avviso; medio | media | minore |
      moderato | moderata; basso | bassa | informativo`,
    nl: 'kritiek | noodgeval | kritisch; hoog | ernstig | groot | waarschuwing; middel | gemiddeld | gering; laag | informatief',
    pl: `krytyczny | krytyczna | krytyczne; wysoki | wysoka | poważny | poważna | ostrzeżenie; średni | średnia |
      umiarkowany; niski | niska | informacyjny`,
    ja: '緊急 | 致命的 | クリティカル; 高 | 重大 | 重度 | 警告; 中 | 中度 | 軽度; 低 | 情報 | 軽微',
    zh: '紧急 | 致命 | 严重故障 | 特别重大; 高 | 严重 | 重大 | 重要 | 警告; 中 | 一般 | 较大 | 中等; 低 | 信息 | 提示 | 轻微',
    ru: `критический | критическая | критично | авария; высокий | высокая | серьёзный | серьёзная | предупреждение; средний |
      средняя; низкий | низкая`,
  }),
};
