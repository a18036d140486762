import type { Words, WordTable } from '../word-table.ts';

/**
 * What a heading of a decision is: `decision` where what was decided stands below it, `decisive` where no other kind of page has it, `part` where it is a usual part and so no
 * title, `metadata` where a list of fields stands below it, `relations` where the links to other records do.
 */
export type DecisionHeading = 'decision' | 'decisive' | 'part' | 'metadata' | 'relations';

/** What a record of this kind calls itself in front of its number or its title: `Decision 5: …`. */
export const DECISION_NAMES: Words = {
  en: 'decision',
  de: 'Entscheidung | Architekturentscheidung',
  fr: 'décision',
  es: 'decisión',
  pt: 'decisão',
  it: 'decisione',
  nl: 'besluit | beslissing',
  pl: 'decyzja',
  ja: '決定 | 意思決定',
  zh: '决策 | 决定',
  ru: 'решение',
};

/** Headings of decisions. */
export const DECISION_HEADINGS: WordTable<DecisionHeading> = {
  subject: 'decision heading',
  fields: {
    metadata: {
      en: `Metadata | Meta | Details | Information | Info | Document information | Record information | ADR details | Decision details | Header | General |
        General information | Summary table | Overview table | Properties | Document control | Front matter | At a glance | Fact sheet | Ownership | Service ownership | Ownership and contacts | Ownership and on-call | Key facts | Quick facts | Facts | Basics | Basic information | Key information | Service details | Service information | Incident details | Incident information | Runbook information | Profile`,
      de: 'Metadaten | Eckdaten | Steckbrief | Zuständigkeiten | Stammdaten | Allgemeine Angaben | Allgemeines',
      fr: 'Métadonnées | Informations | Informations générales | Fiche | En bref | Données clés',
      es: 'Metadatos | Información | Datos generales | Ficha | Información general | Datos del incidente',
      pt: 'Metadados | Informações | Dados gerais | Ficha | Informações gerais | Dados do incidente',
      it: 'Metadati | Informazioni | Dati generali | Scheda | Informazioni generali',
      nl: 'Metagegevens | Gegevens | Algemene gegevens | Kerngegevens | Algemene informatie',
      pl: 'Metadane | Informacje | Dane ogólne | Informacje ogólne | Podstawowe informacje',
      ja: 'メタデータ | 基本情報 | 基本データ | 概要情報 | 基本事項',
      zh: '元数据 | 基本信息 | 基础信息 | 关键信息 | 概况 | 基本资料',
      ru: 'Метаданные',
    },
    decision: {
      en: 'Decision | Decisions | Decision outcome | The decision | Outcome | Resolution',
      de: 'Entscheidung | Entscheidungsergebnis | Getroffene Entscheidung | Ergebnis der Entscheidung',
      fr: 'Décision | Décisions | Décision retenue | Résultat de la décision',
      es: 'Decisión | Decisión tomada | Resultado de la decisión',
      pt: 'Decisão | Decisão tomada | Resultado da decisão',
      it: 'Decisione | Esito della decisione',
      nl: 'Besluit | Beslissing | Uitkomst van het besluit',
      pl: 'Decyzja | Podjęta decyzja | Wynik decyzji',
      ja: '決定 | 決定事項 | 意思決定',
      zh: '决策 | 决定 | 決策',
      ru: 'Решение',
      uk: 'Рішення',
      ko: '결정',
    },
    decisive: {
      en: `Considered options | Options considered | Consequences | Alternatives considered |
        Decision drivers | Pros and cons of the options | Consequence | Rationale | Context and problem statement`,
      de: `Konsequenzen | Betrachtete Optionen | Entscheidungstreiber | Erwogene Optionen | Erwogene Alternativen | Kontext und Problemstellung`,
      fr: `Options envisagées | Conséquences | Options considérées | Alternatives envisagées |
        Facteurs de décision | Contexte et énoncé du problème`,
      es: `Consecuencias | Opciones consideradas | Alternativas consideradas |
        Contexto y planteamiento del problema`,
      pt: 'Consequências | Opções consideradas | Alternativas consideradas',
      it: 'Conseguenze | Opzioni considerate | Alternative considerate',
      nl: 'Gevolgen | Overwogen opties | Overwogen alternatieven',
      pl: 'Konsekwencje | Rozważane opcje | Rozważane alternatywy',
      ja: '帰結 | 検討した選択肢',
      zh: '后果 | 後果 | 备选方案',
      ru: 'Последствия | Рассмотренные варианты',
      uk: 'Наслідки',
    },
    part: {
      en: `Context | Background | Problem | Problem statement | Options | Alternatives | Drivers | Positive consequences | Negative consequences | Implications |
        Motivation | Summary | Introduction | Scope | Proposal | Solution | Assumptions | Constraints | Confirmation | Validation | Notes |
        Discussion | Appendix | Title | Deciders | Overview | Description | Issue | Argument | Arguments | Positions | Group | Abstract | Goals | Non-goals |
        Risks | Impact | History | Changelog | Change log | Requirements | Considerations | Trade-offs | Conclusion | Table of contents |
        Contents | TOC | What | Why | How | When | Who | Questions | Open questions`,
      de: 'Kontext | Problemstellung | Ausgangslage | Hintergrund | Optionen | Alternativen | Folgen | Auswirkungen | Begründung | Zusammenfassung | Einleitung',
      fr: 'Contexte | Problème | Énoncé du problème | Justification | Avantages et inconvénients | Options | Alternatives | Résumé',
      es: 'Contexto | Problema | Opciones | Alternativas | Justificación | Resumen',
      pt: 'Contexto | Problema | Motivação | Alternativas | Opções | Resumo | Justificativa',
      it: 'Contesto | Alternative | Problema | Opzioni | Motivazione | Sommario',
      nl: 'Context | Achtergrond | Probleem | Probleemstelling | Opties | Alternatieven | Motivatie',
      pl: 'Kontekst | Problem | Opcje | Alternatywy | Uzasadnienie | Podsumowanie',
      ja: '背景 | コンテキスト | コンテクスト | 結果 | 結論 | 概要 | 目的 | 動機 | 選択肢 | 理由 | 問題',
      zh: '背景 | 上下文 | 情境 | 影响 | 影響 | 方案 | 可选方案 | 考虑的选项 | 问题 | 理由 | 结论',
      ru: 'Контекст | Проблема | Варианты',
      ko: '컨텍스트 | 결과 | 배경',
    },
    relations: {
      en: `Links | Related | Related decisions | Related ADRs | Related records | Related decision records | Relations | Relationships | See also |
        Related documents | References | More information | Additional information`,
      de: 'Verweise | Siehe auch | Verwandte Entscheidungen | Verknüpfte Entscheidungen',
      fr: 'Liens | Décisions liées | Voir aussi | Références',
      es: 'Enlaces | Relacionados | Decisiones relacionadas | Véase también | Referencias',
      pt: 'Ligações | Relacionados | Decisões relacionadas | Veja também | Referências',
      it: 'Collegamenti | Decisioni correlate | Vedi anche | Riferimenti',
      nl: 'Gerelateerde besluiten | Zie ook | Verwijzingen',
      pl: 'Powiązane decyzje | Zobacz też | Odnośniki',
      ja: '関連 | 関連リンク | 関連する決定 | 参照',
      zh: '相关链接 | 相关决策 | 相关',
      ru: 'Ссылки | Связанные решения | См. также',
    },
  },
};
