import type { WordTable } from '../word-table.ts';

/** A part of a postmortem that holds blocks of text; `story` may hold a timeline. */
export type PostmortemPart =
  | 'summary'
  | 'impact'
  | 'factors'
  | 'timeline'
  | 'actions'
  | 'well'
  | 'badly'
  | 'lucky'
  | 'story';

/** Headings and labels of the parts of a postmortem. */
export const POSTMORTEM_PARTS: WordTable<PostmortemPart> = {
  subject: 'postmortem part',
  fields: {
    summary: {
      en: 'Summary | Executive summary | Overview | Synopsis | TL;DR | Abstract | At a glance',
      de: 'Zusammenfassung | Kurzfassung | Überblick | Übersicht | Kurzbeschreibung | Management Summary',
      fr: 'Résumé | Synthèse | En bref | Aperçu | Vue d’ensemble',
      es: 'Resumen | Síntesis | Resumen ejecutivo | Visión general',
      pt: 'Resumo | Sumário | Resumo executivo | Síntese | Visão geral',
      it: 'Riepilogo | Sintesi | Sommario | Riassunto | Panoramica',
      nl: 'Samenvatting | Overzicht | Managementsamenvatting',
      pl: 'Podsumowanie | Streszczenie | Skrót | W skrócie',
      ja: '概要 | 要約 | サマリー | サマリ | エグゼクティブサマリー | まとめ',
      zh: '摘要 | 概要 | 概述 | 总结 | 事件概述 | 故障概述 | 事件摘要 | 故障摘要 | 简述',
      ru: 'Краткое описание | Резюме | Сводка | Кратко',
      uk: 'Підсумок | Короткий опис',
      sv: 'Sammanfattning',
      da: 'Resumé',
      no: 'Sammendrag',
      cs: 'Shrnutí | Souhrn',
      tr: 'Özet',
      ko: '요약 | 개요',
    },
    impact: {
      en: 'Impact | Impacts | Effect | Effects | What was the impact | Who was affected | Impact on … | Impacts on … | Effects on … | Effect on … | Impact assessment | Impact analysis | Impact and metrics | Impact & metrics | Blast radius',
      de: 'Auswirkung | Auswirkungen | Folgen | Betroffene | Wer war betroffen | Auswirkungen auf … | Auswirkung auf … | Beeinträchtigung | Schaden',
      fr: 'Impact | Impacts | Conséquences | Effets | Qui a été touché | Impact sur … | Impacts sur …',
      es: 'Impacto | Impactos | Consecuencias | Efectos | Afectación | Quién se vio afectado | Impacto en … | Impacto sobre …',
      pt: 'Impacto | Impactos | Consequências | Efeitos | Quem foi afetado | Impacto em … | Impacto no … | Impacto nos …',
      it: 'Impatto | Impatti | Conseguenze | Effetti | Chi è stato coinvolto | Impatto su … | Impatto sui … | Impatto sugli …',
      nl: 'Impact | Gevolgen | Effecten | Gevolg | Wie werd geraakt | Impact op … | Gevolgen voor …',
      pl: 'Wpływ | Skutki | Konsekwencje | Skutek | Kogo dotknęło | Wpływ na … | Skutki dla …',
      ja: '影響 | 影響範囲 | インパクト | ユーザー影響 | ユーザーへの影響 | 顧客影響 | ビジネス影響 | 影響内容 | … への影響',
      zh: '影响 | 影响范围 | 影响面 | 业务影响 | 用户影响 | 故障影响 | 事件影响 | … 的影响',
      ru: 'Влияние | Последствия | Ущерб | Влияние на …',
      uk: 'Вплив | Наслідки',
      sv: 'Påverkan | Konsekvenser',
      cs: 'Dopad | Dopady',
      tr: 'Etki | Etkisi',
      ko: '영향 | 영향 범위 | 영향도',
    },
    factors: {
      en: `Root cause | Root causes | Contributing factors | Contributing factor | Contributing causes | Contributing cause |
        Contributing conditions | Cause | Causes | Factors | Trigger | Triggers | Root cause analysis | RCA | Root cause and trigger |
        Root cause and triggers | Root cause and contributing factors | Root causes and contributing factors | Causes and contributing factors | Cause and trigger |
        What caused the incident | What caused this incident | What caused the outage | What caused this outage | What caused the problem |
        What caused this problem | Cause of incident | Cause of outage | Cause of failure | Cause of the incident | Cause of the outage | Cause of the failure |
        Why did it happen | Why did this happen | Why it happened | Why this happened | What was the cause | Five whys | 5 whys | Fault`,
      de: `Ursache | Ursachen | Grundursache | Hauptursache | Auslöser | Ursachenanalyse | Beitragende Faktoren | Begünstigende Faktoren |
        Mitwirkende Faktoren | Fehlerursache | Fehlerursachen | Warum ist es passiert | Fünf Warum`,
      fr: `Cause racine | Causes racines | Cause | Causes | Cause première | Cause profonde | Causes profondes | Analyse des causes | Facteurs |
        Facteurs contributifs | Facteurs contributeurs | Facteurs aggravants | Déclencheur | Origine | Origine de l’incident | Cause principale |
        Analyse de la cause racine | Cinq pourquoi`,
      es: `Causa raíz | Causas raíz | Causa | Causas | Causa principal | Factores contribuyentes | Factores | Desencadenante | Origen |
        Análisis de causa raíz | Análisis de la causa raíz | Cinco porqués`,
      pt: `Causa raiz | Causas raiz | Causa-raiz | Causa | Causas | Causa principal | Fatores contribuintes | Fatores | Gatilho | Origem |
        Análise de causa raiz | Análise da causa raiz | Cinco porquês`,
      it: `Causa principale | Causa radice | Cause | Causa | Cause principali | Fattori contribuenti | Fattori concorrenti | Fattori | Origine |
        Analisi delle cause | Cause radice | Causa scatenante`,
      nl: 'Oorzaak | Oorzaken | Grondoorzaak | Hoofdoorzaak | Kernoorzaak | Bijdragende factoren | Oorzaakanalyse | Aanleiding | Factoren',
      pl: `Przyczyna | Przyczyny | Przyczyna źródłowa | Przyczyny źródłowe | Przyczyna główna | Główna przyczyna | Czynniki | Czynniki sprzyjające |
        Analiza przyczyn | Przyczyna podstawowa | Czynniki wpływające | Pierwotna przyczyna`,
      ja: '根本原因 | 原因 | 真因 | 発生原因 | 直接原因 | 要因 | 寄与要因 | 原因分析 | 根本原因分析 | トリガー | 障害原因 | なぜなぜ分析 | 背景要因',
      zh: '根本原因 | 根因 | 原因 | 故障原因 | 原因分析 | 根因分析 | 根本原因分析 | 事故原因 | 促成因素 | 诱因 | 触发原因 | 直接原因 | 事件原因',
      ru: 'Первопричина | Причина | Причины | Корневая причина | Основная причина | Способствующие факторы | Анализ причин',
      uk: 'Першопричина | Причина | Причини | Коренева причина',
      sv: 'Grundorsak | Orsak | Orsaker | Rotorsak',
      da: 'Årsag | Grundårsag',
      no: 'Årsak | Rotårsak',
      cs: 'Příčina | Příčiny | Kořenová příčina | Hlavní příčina',
      tr: 'Kök neden | Neden | Nedenler',
      ko: '근본 원인 | 원인 | 장애 원인 | 발생 원인',
    },
    timeline: {
      en: `Timeline | Time line | Timelines | Chronology | Chronology of events | Sequence of events | Event log | Incident log | Log of events | Incident timeline |
        Timeline of … | Timeline and … | What happened when`,
      de: 'Zeitverlauf | Zeitablauf | Zeitleiste | Zeitlicher Ablauf | Chronologie | Ablauf | Verlauf | Zeitlinie | Ereignisse | Hergang | Zeitstrahl | Verlauf der Störung',
      fr: 'Chronologie | Déroulement | Déroulé | Historique | Fil des événements | Frise chronologique | Chronologie des événements | Déroulement des faits | Séquence des événements',
      es: 'Cronología | Línea de tiempo | Línea temporal | Secuencia de eventos | Cronología de eventos | Cronología de los hechos | Desarrollo de los hechos',
      pt: 'Cronologia | Linha do tempo | Linha temporal | Sequência de eventos | Cronologia dos eventos',
      it: 'Cronologia | Linea temporale | Sequenza degli eventi | Cronistoria | Cronologia degli eventi | Svolgimento',
      nl: 'Tijdlijn | Verloop | Chronologie | Tijdsverloop | Chronologisch verloop | Gebeurtenissen',
      pl: 'Oś czasu | Przebieg | Przebieg zdarzeń | Chronologia | Kalendarium | Chronologia zdarzeń | Linia czasu | Przebieg incydentu | Przebieg wydarzeń',
      ja: 'タイムライン | 時系列 | 経緯 | 経過 | 発生経緯 | 対応経緯 | 時系列での経緯 | 障害の経緯 | 対応履歴',
      zh: '时间线 | 时间轴 | 时间线梳理 | 事件时间线 | 故障时间线 | 处理过程 | 经过 | 事件经过 | 故障经过 | 处理时间线',
      ru: 'Хронология | Таймлайн | Хронология событий | Ход событий',
      uk: 'Хронологія | Перебіг подій',
      sv: 'Tidslinje | Händelseförlopp',
      da: 'Tidslinje',
      no: 'Tidslinje',
      cs: 'Časová osa | Průběh | Průběh událostí',
      tr: 'Zaman çizelgesi | Zaman akışı',
      ko: '타임라인 | 시간대별 경과 | 장애 경과 | 시간순 경과',
    },
    actions: {
      en: `Action items | Action item | Actions | Action | Action points | Action plan | Next steps | Follow-up | Follow-ups | Follow-up items | Follow-up tasks |
        Follow-up actions | Follow-up work | Corrective and preventive measures | Corrective & preventive measures | Corrective and preventative measures |
        Corrective and preventive actions | Corrective & preventive actions | Preventive measures | Preventative measures | Corrective measures |
        Remediation | Remediations | Remediation items | To do | Todo | TODOs | Action items and follow-ups | Action items and follow-up | Improvements |
        Prevention | Actions taken | Actions following review | What will we do | What we will do | What are we doing about it |
        What we are doing about it | What we’re doing about it | What we are doing | What we will change | What will change | What we are changing | What’s next | What is next | What happens next |
        Preventing recurrence | Preventing this in the future | How we will prevent this | How do we prevent this | How will we prevent this | How we prevent this |
        Recurrence prevention | Commitments | Our commitments | Changes | Remediation and follow-up | Remediation and prevention | Tasks | What we'll do | What we'll do next | What we will do next | What we are going to do | What we plan to do | What are we going to do | Things to do | Work to do | What now | And now`,
      de: `Maßnahmen | Folgemaßnahmen | Massnahmenplan | Aktionen | Nächste Schritte | Aufgaben | Offene Punkte | Korrekturmaßnahmen | Vorbeugende Maßnahmen |
        Präventivmaßnahmen | Verbesserungen | Vorbeugung | Aktionspunkte | To-dos | Was wir tun | Was wir tun werden | Wie es weitergeht | Was tun wir jetzt | Und jetzt | Wie weiter`,
      fr: `Actions | Actions à mener | Actions correctives | Plan d’action | Plan d’actions | Prochaines étapes | Suites | Mesures correctives | Actions de suivi | Mesures | Suivi |
        Actions préventives | À faire | Améliorations | Prévention | Actions à prendre | Actions à entreprendre | Ce que nous allons faire | Suites à donner | Et maintenant | Et après | La suite`,
      es: `Acciones | Acciones correctivas | Plan de acción | Próximos pasos | Seguimiento | Medidas correctivas | Tareas | Acciones de seguimiento | Medidas preventivas |
        Acciones a tomar | Acciones pendientes | Mejoras | Prevención | Elementos de acción | Qué vamos a hacer | Lo que haremos | Plan de acciones | Y ahora | Y ahora qué`,
      pt: `Ações | Ações corretivas | Plano de ação | Próximos passos | Acompanhamento | Medidas corretivas | Tarefas | Ações de acompanhamento | Medidas preventivas |
        Itens de ação | Ações a tomar | Melhorias | Prevenção | O que vamos fazer | O que faremos | Plano de ações | E agora`,
      it: `Azioni | Azioni correttive | Piano d’azione | Prossimi passi | Misure correttive | Azioni di follow-up | Attività | Azioni da intraprendere | Azioni preventive |
        Misure preventive | Miglioramenti | Prevenzione | Cosa faremo | E adesso | E ora`,
      nl: 'Acties | Actiepunten | Vervolgacties | Vervolgstappen | Maatregelen | Actieplan | Volgende stappen | Verbeteracties | Corrigerende maatregelen | Preventieve maatregelen | Verbeteringen | Opvolging | Wat we gaan doen | Plan van aanpak | En nu | Hoe verder',
      pl: 'Działania | Działania naprawcze | Plan działań | Następne kroki | Zadania | Działania następcze | Dalsze kroki | Kolejne kroki | Działania korygujące | Działania zapobiegawcze | Zapobieganie | Usprawnienia | Plan naprawczy | Co zrobimy | Co teraz | I co teraz',
      ja: 'アクションアイテム | アクション | 再発防止策 | 再発防止 | 対策 | 今後の対応 | 今後の対策 | 恒久対策 | 次のステップ | 改善策 | フォローアップ | 対応項目 | 残課題 | 今後のアクション | ネクストアクション',
      zh: '行动项 | 改进措施 | 后续行动 | 后续措施 | 改进项 | 行动计划 | 整改措施 | 待办事项 | 待办 | 下一步 | 后续步骤 | 预防措施 | 改进行动 | 改进计划 | 后续计划 | 跟进事项 | 后续工作',
      ru: 'Действия | Задачи | План действий | Дальнейшие действия | Следующие шаги | Меры | Корректирующие действия | Что делаем дальше | Что делаем | Что сделаем | Что будем делать',
      uk: 'Подальші дії | Заходи | Дії | План дій',
      sv: 'Åtgärder | Åtgärdspunkter | Uppföljning',
      da: 'Handlinger',
      no: 'Tiltak',
      cs: 'Nápravná opatření | Opatření | Další kroky | Akce | Úkoly',
      tr: 'Aksiyonlar | Eylemler | Alınacak aksiyonlar | Yapılacaklar | Aksiyon maddeleri',
      ko: '재발 방지 | 재발 방지 대책 | 후속 조치 | 조치 사항 | 개선 사항 | 액션 아이템',
    },
    well: {
      en: 'What went well | What went right | What worked well | What worked | What did we do well | What did we do right | What we did well | Went well | Things that went well | Things that went right | Things that worked well | Positives',
      de: 'Was gut lief | Was ist gut gelaufen | Was lief gut | Gut gelaufen | Was gut funktioniert hat | Was hat gut funktioniert | Was gut gelaufen ist',
      fr: 'Ce qui a bien fonctionné | Ce qui s’est bien passé | Ce qui a bien marché | Points positifs | Points forts',
      es: 'Qué salió bien | Lo que salió bien | Qué funcionó bien | Lo que funcionó bien | Aspectos positivos | Puntos positivos | Qué fue bien',
      pt: 'O que correu bem | O que deu certo | O que funcionou bem | O que funcionou | Pontos positivos',
      it: 'Cosa è andato bene | Cosa ha funzionato | Che cosa è andato bene | Aspetti positivi | Cosa ha funzionato bene',
      nl: 'Wat ging goed | Wat goed ging | Wat er goed ging | Wat ging er goed | Pluspunten',
      pl: 'Co poszło dobrze | Co się udało | Co zadziałało | Co zadziałało dobrze | Co działało dobrze',
      ja: 'うまくいったこと | うまくいった点 | 良かった点 | よかった点 | 良かったこと | よかったこと | 上手くいったこと',
      zh: '做得好的 | 做得好的地方 | 好的方面 | 做的好的地方 | 哪些做得好 | 做得好的方面 | 亮点',
      ru: 'Что прошло хорошо | Что сработало | Что получилось хорошо',
      uk: 'Що пройшло добре | Що спрацювало',
      sv: 'Vad gick bra | Det som gick bra',
      cs: 'Co se povedlo | Co fungovalo | Co šlo dobře',
      tr: 'İyi giden şeyler | Neler iyi gitti',
      ko: '잘한 점 | 잘된 점',
    },
    badly: {
      en: `What went badly | What went wrong | What went poorly | What didn't go well | What did not go well | What didn't go so well | What did not go so well | What didn't go as well |
        What could have gone better | What could go better | What could have gone so well | What went not so well | What went not well | What didn't work | What did not work | Went wrong | Went badly | Went poorly |
        Not so well | What went less well | What could be improved | What could be better | What could have been better | What could have been improved | What can be improved | What can be better |
        Things that went wrong | Things that went badly | Things that went poorly | Things that didn't go well | Things that could have gone better | What to improve | Negatives | What hurt | What hurt us | What stung`,
      de: 'Was schlecht lief | Was ist schlecht gelaufen | Was lief schlecht | Schlecht gelaufen | Was nicht gut lief | Was lief nicht gut | Was nicht funktioniert hat | Was besser laufen könnte | Verbesserungspotenzial | Was schlecht gelaufen ist | Was weh tat | Was wehgetan hat',
      fr: 'Ce qui a mal fonctionné | Ce qui s’est mal passé | Ce qui n’a pas fonctionné | Ce qui n’a pas marché | Points négatifs | Points faibles | Ce qui peut être amélioré | Points à améliorer | Ce qui a moins bien fonctionné | Ce qui a fait mal',
      es: 'Qué salió mal | Lo que salió mal | Qué no funcionó | Lo que no funcionó | Aspectos negativos | Qué se puede mejorar | Puntos a mejorar | Qué fue mal | Lo que falló | Qué falló | Qué dolió',
      pt: 'O que correu mal | O que deu errado | O que não funcionou | Pontos negativos | O que pode melhorar | Pontos a melhorar | O que falhou | O que doeu',
      it: 'Cosa è andato male | Cosa non ha funzionato | Cosa è andato storto | Che cosa è andato male | Aspetti negativi | Cosa migliorare | Cosa ha fatto male',
      nl: 'Wat ging slecht | Wat ging niet goed | Wat niet goed ging | Wat ging fout | Wat ging er mis | Wat er mis ging | Wat kon beter | Wat beter kan | Verbeterpunten | Wat minder goed ging | Wat pijn deed',
      pl: 'Co poszło źle | Co się nie udało | Co nie zadziałało | Co można poprawić | Co nie działało | Co bolało',
      ja: 'うまくいかなかったこと | うまくいかなかった点 | 悪かった点 | 改善点 | 良くなかった点 | よくなかった点 | 問題点 | 上手くいかなかったこと',
      zh: '做得不好的 | 做得不好的地方 | 不足 | 不足之处 | 待改进 | 哪些做得不好 | 做得不好的方面 | 问题与不足 | 有待改进的地方',
      ru: 'Что прошло плохо | Что пошло не так | Что не сработало | Что можно улучшить',
      uk: 'Що пройшло погано | Що пішло не так',
      sv: 'Vad gick dåligt | Det som gick dåligt',
      cs: 'Co se nepovedlo | Co nefungovalo',
      tr: 'Kötü giden şeyler | Neler kötü gitti',
      ko: '잘못한 점 | 아쉬운 점 | 개선할 점',
    },
    lucky: {
      en: `Where we got lucky | Where did we get lucky | Where we were lucky | Where the team got lucky | Where did the team get lucky | What went lucky | Luck |
        Good luck | Lucky breaks | We got lucky | Where we had luck`,
      de: 'Wo wir Glück hatten | Glück gehabt | Wo hatten wir Glück | Glück',
      fr: 'Où nous avons eu de la chance | Coup de chance | Coups de chance | Là où nous avons eu de la chance | Chance',
      es: 'Dónde tuvimos suerte | Tuvimos suerte | En qué tuvimos suerte | Golpes de suerte',
      pt: 'Onde tivemos sorte | Tivemos sorte | Golpes de sorte',
      it: 'Dove siamo stati fortunati | Colpi di fortuna | Dove abbiamo avuto fortuna',
      nl: 'Waar we geluk hadden | Geluk | Waar hadden we geluk | Gelukjes',
      pl: 'Gdzie mieliśmy szczęście | Łut szczęścia | Szczęśliwe zbiegi okoliczności | W czym mieliśmy szczęście',
      ja: '幸運だったこと | 幸運だった点 | 運が良かったこと | 運が良かった点 | ラッキーだったこと | 幸運',
      zh: '幸运之处 | 幸运的地方 | 侥幸之处 | 我们幸运的地方 | 运气',
      ru: 'Где нам повезло | Повезло | В чём повезло',
      uk: 'Де нам пощастило',
      sv: 'Var vi hade tur',
      cs: 'Kde jsme měli štěstí',
      tr: 'Şanslı olduğumuz yerler',
      ko: '운이 좋았던 점',
    },
    story: {
      en: 'Context | What happened | Narrative | Details | Detail | Description | Background | Incident report | Problem description | Lead-up | Leadup',
      de: 'Kontext | Was ist passiert | Was passiert ist | Hintergrund | Beschreibung | Einzelheiten | Details',
      fr: 'Contexte | Que s’est-il passé | Ce qui s’est passé | Description | Détails | Récit',
      es: 'Contexto | Qué pasó | Qué ocurrió | Descripción | Detalles | Antecedentes | Relato',
      pt: 'Contexto | O que aconteceu | Descrição | Detalhes | Antecedentes | Relato',
      it: 'Contesto | Cosa è successo | Che cosa è successo | Descrizione | Dettagli | Antefatto',
      nl: 'Context | Wat is er gebeurd | Wat er gebeurde | Achtergrond | Beschrijving | Omschrijving',
      pl: 'Kontekst | Co się stało | Opis | Szczegóły | Tło | Co się wydarzyło',
      ja: '背景 | 何が起きたか | 何が起こったか | 詳細 | 説明 | 事象 | 発生事象 | 障害内容',
      zh: '背景 | 发生了什么 | 详情 | 描述 | 详细描述 | 事件描述 | 故障描述 | 事件详情',
      ru: 'Контекст | Что произошло | Описание | Подробности | Что случилось',
    },
  },
  before: {
    en: `the | incident | event | outage | full | detailed | key | high level | high | level | issue | possible | likely | underlying | direct | proximate | post incident | postmortem |
      post mortem | review | future | recommended | preventative | preventive | corrective | remedial | follow up | user | users | customer | client | business | service | end user | infrastructure | technical | overall | good | our | brief | short | initial | preliminary`,
    de: 'die | der | das | unsere | mögliche | kurze | technische | geschäftliche',
    fr: 'la | le | les | l | notre',
    es: 'el | la | las | los | posibles',
    pt: 'o | a | os | as',
    it: 'il | la | le | i | gli',
    nl: 'de | het | mogelijke',
    pl: '-',
    ja: '障害 | 障害の | インシデント | インシデントの | 事象の | 事故の',
    zh: '事件 | 故障 | 事故 | 本次故障',
    ru: '-',
  },
  after: {
    en: 'of | the | this | from | incident | outage | event | events | review | taken | list | items | table | summary | assessment | section | log | section | postmortem | post mortem | following | details | analysis | utc',
    de: 'des | der | Vorfalls | Störung | Ausfalls | Ereignisse | Nachbesprechung | aus | UTC',
    fr: 'de | du | des | d | l | la | incident | événements | panne',
    es: 'de | del | los | incidente | eventos | hechos',
    pt: 'de | do | da | dos | incidente | eventos',
    it: 'del | dell | dei | degli | incidente | eventi',
    nl: 'van | het | de | incident | gebeurtenissen | storing',
    pl: 'incydentu | awarii | zdarzeń',
    ja: '一覧 | について | 内容 | 分析 | まとめ',
    zh: '分析 | 说明 | 列表 | 总结 | 描述',
    ru: 'инцидента | событий',
  },
};
