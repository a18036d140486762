import type { PlaybookSection } from '../../schema/playbook.ts';
import type { WordTable } from '../word-table.ts';

/**
 * What a heading of a playbook can mean: a section, a verification that comes before the cure or after it, which its
 * place decides, or the part that says what to do first.
 */
export type PlaybookHeading = PlaybookSection | 'check' | 'firstAction';

/** Headings of playbooks and runbooks by what stands below them. */
export const PLAYBOOK_HEADINGS: WordTable<PlaybookHeading> = {
  subject: 'playbook section',
  fields: {
    meaning: {
      en: `Meaning | Overview | Description | Summary | Background | Introduction | About | Alert description | Alert meaning |
        Understanding the alert | About this alert | What is it | What it is | What this alert means | What does this alert mean |
        What does it mean | What this means | What is this alert | What is happening | What is going on | What’s going on | What’s happening | Context | Explanation | Purpose |
        Definition of the alert | What this runbook covers | Scope | What it means | What does this mean | What happens | What happened here | Why this fires | Why does this fire | Why it fires | What happened | What this is about | What triggers this | Why this alert fires | When this fires | Alert summary | Problem statement | Goal | Goals | Objective | Objectives | Intent | At a glance | Why am I here | Why you are here | Problem | The problem | What this page is for`,
      de: `Bedeutung | Überblick | Übersicht | Beschreibung | Zusammenfassung | Hintergrund | Einleitung | Was bedeutet das |
        Was bedeutet dieser Alarm | Worum geht es | Kurzbeschreibung | Zweck | Was es bedeutet | Was das bedeutet | Was ist los | Was passiert | Was passiert hier | Was passiert da | Warum der Alarm auslöst | Ziel | Problem | Problembeschreibung | Worum es geht | Kontext`,
      fr: `Signification | Aperçu | Vue d’ensemble | Résumé | Contexte | Présentation | Description | Introduction |
        Que signifie cette alerte | De quoi s’agit-il | Objet | Ce que cela signifie | Ce que ça signifie | Que se passe-t-il | Que se passe-t-il ici | Ce qui se passe | Pourquoi cette alerte | But | Objectif | Problème | Description du problème`,
      es: `Significado | Descripción | Resumen | Visión general | Contexto | Introducción | Descripción general |
        Qué significa esta alerta | Qué significa | Propósito | Objetivo | Lo que significa | Qué ocurre | Qué pasa | Qué está pasando | Qué sucede | Por qué salta | Por qué se dispara | Problema | Descripción del problema | Finalidad`,
      pt: `Significado | Descrição | Resumo | Visão geral | Contexto | Introdução | O que significa | O que este alerta significa |
        Objetivo | O que acontece | O que isto significa | O que está acontecendo | O que está a acontecer | Por que dispara | Propósito | Finalidade | Problema | Descrição do problema`,
      it: `Significato | Descrizione | Panoramica | Riepilogo | Contesto | Introduzione | Cosa significa | Sintesi |
        Cosa significa questo allarme | Scopo | Che cosa significa | Cosa succede | Cosa sta succedendo | Perché scatta | Obiettivo | Problema | Descrizione del problema`,
      nl: `Betekenis | Beschrijving | Overzicht | Samenvatting | Achtergrond | Inleiding | Wat betekent dit |
        Wat betekent deze melding | Omschrijving | Doel | Wat het betekent | Wat is er aan de hand | Wat gebeurt er | Waarom deze melding | Context | Probleem | Probleembeschrijving`,
      pl: `Znaczenie | Opis | Przegląd | Podsumowanie | Kontekst | Wprowadzenie | Wstęp | Co to oznacza | Co oznacza ten alert |
        Streszczenie | Cel | Co się dzieje | Co się stało | Dlaczego alert się uruchamia | Problem | Opis problemu | Tło`,
      ja: '意味 | 概要 | 説明 | 背景 | このアラートについて | アラートの意味 | アラート概要 | はじめに | 目的 | 何が起きているか | 意味と背景 | 何が起きたか | 何が起こっているか | 発報理由 | 問題の概要 | 概要と目的',
      zh: '含义 | 概述 | 描述 | 说明 | 概要 | 背景 | 简介 | 告警含义 | 告警说明 | 告警描述 | 目的 | 介绍 | 发生了什么 | 这意味着什么 | 问题描述 | 告警原因 | 背景说明 | 适用场景说明',
      ru: 'Значение | Описание | Обзор | Что это значит | Введение',
      uk: 'Значення | Опис | Що це означає',
      sv: 'Betydelse | Beskrivning | Översikt | Bakgrund',
      cs: 'Význam | Popis | Přehled | Co to znamená',
      tr: 'Anlamı | Açıklama | Genel bakış',
      ko: '의미 | 설명 | 개요',
    },
    symptoms: {
      en: `Symptoms | Symptom | Reason | Alert behavior | Alert behaviour | Normal situation | Signs | How to recognise it |
        How to recognize it | How it shows | What you see | What you will see | Trigger | Triggers | When to use this | When to use | When to use it | When to use this runbook | When does this happen | How do I recognise it | How do I notice | What will I see | What do I see | What does it look like | Alert expression |
        Alert condition | Alert conditions | Firing conditions | When does it fire | Detection | Indicators | Alerts | What you will notice | What you notice | What you might see | What you may see | How you notice | How to spot it | How to spot this | How to detect | How it is detected | How it looks | What it looks like | Observed symptoms | Visible symptoms | Trigger conditions | Trigger condition | Triggering conditions | When this applies | When to run this | When to run | Use when | Applies when | Entry criteria | How users notice | What users see | Signals | Warning signs | Observations | How to tell … | How to recognise … | How to recognize … | How to notice … | How to detect … | Symptoms of … | Signs of … | How you can tell | How to tell | How it feels`,
      de: 'Symptome | Anzeichen | Wann anwenden | Wann verwenden | Woran erkennt man es | Wie es sich zeigt | Auslöser | Woran man es erkennt | Erkennung | Störungsbild | Fehlerbild | Wie man es erkennt | So erkennst du es | So erkennen Sie es | Woran erkenne ich das | Woran erkenne ich es | Beobachtungen | Auslösebedingungen | Auslösende Bedingungen | Einsatzfall | Sichtbare Symptome | Symptome für … | Woran man das merkt | Wie man es merkt | Was man sieht',
      fr: 'Symptômes | Symptôme | Quand l’utiliser | Quand utiliser | Ce que l’on voit | Signes | Déclencheur | Déclencheurs | Détection | Comment le reconnaître | Symptômes observés | Symptômes visibles | Comment le détecter | Comment reconnaître … | Comment détecter … | Conditions de déclenchement | Quand appliquer | Ce que vous verrez | Signes visibles | Constat | Comment le voir | Comment ça se voit | À quoi ça ressemble',
      es: 'Síntomas | Síntoma | Cuándo usarlo | Qué se ve | Señales | Disparador | Disparadores | Detección | Cómo reconocerlo | Cómo se detecta | Cómo detectarlo | Cómo se ve | Cómo se manifiesta | Síntomas observados | Síntomas visibles | Condiciones de activación | Cuándo aplicar | Qué verás | Indicios | Cómo identificar … | Cómo identificarlo | Cómo se nota | Cómo lo notas',
      pt: 'Sintomas | Sintoma | Quando usar | O que se vê | Sinais | Gatilho | Gatilhos | Detecção | Deteção | Como reconhecer | Como identificar | Como detectar | Como se manifesta | Sintomas observados | Sintomas visíveis | Condições de disparo | Quando aplicar | O que você verá | Indícios | Como identificar … | Como se nota | Como perceber',
      it: 'Sintomi | Sintomo | Quando usarlo | Cosa si vede | Segnali | Rilevamento | Come riconoscerlo | Come si presenta | Come si manifesta | Come si riconosce | Come riconoscere … | Sintomi osservati | Sintomi visibili | Condizioni di attivazione | Quando applicarlo | Cosa vedrai | Indizi | Come si nota | Come accorgersene',
      nl: 'Symptomen | Symptoom | Wanneer te gebruiken | Wat je ziet | Signalen | Verschijnselen | Detectie | Hoe te herkennen | Hoe herken je het | Hoe herken je dit | Hoe herken ik het | Hoe merk je het | Zichtbare symptomen | Wanneer toepassen | Kenmerken | Hoe herken je … | Triggers | Trigger | Hoe je het merkt | Waaraan je het merkt',
      pl: 'Objawy | Objaw | Kiedy stosować | Co widać | Symptomy | Wykrywanie | Jak rozpoznać | Warunki alertu | Jak rozpoznać … | Jak to rozpoznać | Jak się objawia | Widoczne objawy | Oznaki | Kiedy używać | Warunki wyzwolenia | Sygnały | Po czym poznać | Jak to widać',
      ja: '症状 | 症状と兆候 | 兆候 | 検知 | 検知方法 | 発生条件 | 事象 | 発生時の症状 | 見られる症状 | 現象 | 発報条件 | 発生時の状況 | 見分け方 | 適用条件 | いつ使うか | トリガー | 気づき方',
      zh: '症状 | 现象 | 故障现象 | 表现 | 触发条件 | 告警条件 | 问题现象 | 故障表现 | 问题表现 | 具体现象 | 异常现象 | 适用场景 | 何时使用 | 如何识别 | 如何发现 | 触发场景',
      ru: 'Симптомы | Признаки',
      uk: 'Симптоми | Ознаки',
      sv: 'Symptom | Symtom',
      da: 'Symptomer',
      no: 'Symptomer',
      cs: 'Příznaky | Symptomy | Projevy',
      tr: 'Belirtiler | Semptomlar',
      ko: '증상 | 현상',
    },
    impact: {
      en: `Impact | User impact | Customer impact | Business impact | Severities | Severity and impact | Consequences | Effect |
        Effects | What is affected | Who is affected | Blast radius | Risk | Risks | Impact on … | Impact of … | Why it matters | Why this matters | Why does it matter | Why does this matter | Impact and severity | Severity and scope | Who feels it | Who notices | What breaks | What is at stake | Service impact | Affected users | Impact assessment | Potential impact | Effect on … | Effects on …`,
      de: 'Auswirkung | Auswirkungen | Folgen | Wer ist betroffen | Was ist betroffen | Konsequenzen | Auswirkungen auf … | Warum es wichtig ist | Warum das wichtig ist | Wer merkt das | Betroffene | Was auf dem Spiel steht | Wer es merkt | Schaden | Wie wirkt sich das aus | Wie wirkt es sich aus | Was sind die Folgen',
      fr: 'Impact | Conséquences | Effets | Impact utilisateur | Impacts | Qui est touché | Impact sur … | Pourquoi c’est important | Qui est concerné | Qui est impacté | Incidence | Incidences | Répercussions | Qui est affecté',
      es: 'Impacto | Consecuencias | Efectos | Impacto en el usuario | Quién se ve afectado | Impacto en … | Por qué importa | Por qué es importante | A quién afecta | Quién lo nota | Afectación | Repercusiones | Alcance del impacto',
      pt: 'Impacto | Consequências | Efeitos | Impacto no usuário | Impacto nos utilizadores | Quem é afetado | Impacto em … | Impacto no … | Impacto nos … | Por que importa | Por que é importante | Quem é impactado | Quem sente | Quem percebe | Afetação | Repercussões',
      it: 'Impatto | Conseguenze | Effetti | Impatto sugli utenti | Chi è coinvolto | Impatto su … | Impatto sugli … | Perché è importante | Chi ne risente | Chi se ne accorge | Ripercussioni | Ricadute',
      nl: 'Impact | Gevolgen | Effecten | Wie wordt geraakt | Wie heeft hier last van | Impact op … | Gevolgen voor … | Waarom het belangrijk is | Waarom dit belangrijk is | Wie merkt het | Wie merkt dit | Schade | Wie heeft er last van',
      pl: 'Wpływ | Skutki | Konsekwencje | Kogo to dotyczy | Wpływ na … | Dlaczego to ważne | Kogo dotyczy | Kto to odczuje | Kto odczuwa | Konsekwencje dla …',
      ja: '影響 | インパクト | 影響範囲 | ユーザー影響 | ユーザーへの影響 | … への影響 | なぜ重要か | 誰に影響するか | 影響を受ける人 | 影響度合い | 影響対象',
      zh: '影响 | 影响范围 | 业务影响 | 用户影响 | 对用户的影响 | … 的影响 | 为什么重要 | 影响对象 | 影响评估 | 谁受影响 | 影响面 | 影响程度',
      ru: 'Влияние | Последствия',
      uk: 'Вплив | Наслідки',
      sv: 'Påverkan | Konsekvenser',
      da: 'Påvirkning',
      no: 'Konsekvenser',
      cs: 'Dopad | Dopady',
      tr: 'Etki | Etkisi',
      ko: '영향 | 영향 범위',
    },
    diagnosis: {
      en: `Diagnosis | Diagnose | Diagnostics | Diagnosing | Troubleshooting | Troubleshoot | Troubleshooting pointers |
        Troubleshooting guide | Investigation | Investigate | Investigating | How to investigate | How to diagnose |
        How to troubleshoot | Checks | What to check | How to check | Steps to check | Prechecks | Pre-checks | Metrics | Likely suspects | Causes |
        Cause | Root causes | Root cause | Logging | Logs | Debugging | Debug | Analysis | Triage | Root cause analysis |
        Identifying the cause | Verification of the alert | Verify the alert | Confirm the alert | Initial checks | First checks | Quick checks | Health checks | How do I check | How can I check | Find the cause | Finding the cause | What is wrong | What’s wrong | Is it real |
        Where to look | Things to check | Triage steps | Triage checklist | Diagnosis steps | Diagnostic steps | Investigation steps | Troubleshooting steps | How to find out | Find out what is wrong | Narrow it down | Narrowing it down | Look here first | Where to look first | What to look at | What to look for | Assess | Assessment | Initial assessment | Initial triage | Initial diagnosis | Possible causes | Common causes | Probable causes | How to check … | How to investigate … | How to diagnose … | How to troubleshoot … | Checking … | Questions to ask | Gather information | Evidence`,
      de: `Diagnose | Fehlersuche | Diagnostik | Analyse | Ursachen | Ursache | Ursachenanalyse | Untersuchung | Prüfung | Prüfungen |
        Fehleranalyse | Ursachensuche | Mögliche Ursachen | Eingrenzung | Überprüfungen | Fehler eingrenzen | Erste Prüfungen | Erste Prüfung | Wo nachsehen | Wo man nachsieht | Einschätzung | Lage prüfen | Ersteinschätzung | Diagnoseschritte | Erste Analyse | Häufige Ursachen`,
      fr: `Diagnostic | Dépannage | Investigation | Analyse | Causes | Causes possibles | Cause | Vérifications | Enquête |
        Vérifications initiales | Analyse des causes | Diagnostiquer | Où regarder | Que vérifier | Premières vérifications | Étapes de diagnostic | Identifier la cause | Analyser | Évaluation initiale | Causes fréquentes | Comment diagnostiquer`,
      es: `Diagnóstico | Investigación | Análisis | Causas | Causas posibles | Posibles causas | Solución de problemas |
        Comprobaciones | Cómo investigar | Dónde mirar | Qué comprobar | Qué revisar | Primeras comprobaciones | Pasos de diagnóstico | Evaluación inicial | Causas frecuentes | Cómo diagnosticar | Revisión inicial`,
      pt: `Diagnóstico | Investigação | Análise | Causas | Possíveis causas | Causas possíveis | Verificações |
        Solução de problemas | Resolução de problemas | Como investigar | Onde olhar | O que verificar | Primeiras verificações | Passos de diagnóstico | Avaliação inicial | Causas frequentes | Causas comuns | Como diagnosticar | Triagem`,
      it: 'Diagnosi | Indagine | Indagini | Analisi | Cause | Possibili cause | Cause possibili | Controlli | Risoluzione dei problemi | Verifiche | Dove guardare | Cosa controllare | Primi controlli | Passi di diagnosi | Valutazione iniziale | Cause frequenti | Cause comuni | Come diagnosticare | Verifiche iniziali',
      nl: 'Diagnose | Onderzoek | Oorzaken | Analyse | Diagnoses | Mogelijke oorzaken | Controles | Probleemoplossing | Oorzaakanalyse | Waar te kijken | Wat te controleren | Eerste controles | Diagnosestappen | Eerste beoordeling | Veelvoorkomende oorzaken | Hoe te onderzoeken | Onderzoeken | Eerste onderzoek',
      pl: `Diagnoza | Diagnostyka | Analiza | Przyczyny | Możliwe przyczyny | Badanie | Dochodzenie | Rozwiązywanie problemów |
        Sprawdzenie | Analiza przyczyn | Gdzie szukać | Co sprawdzić | Wstępne sprawdzenie | Kroki diagnostyczne | Wstępna ocena | Częste przyczyny | Jak zdiagnozować | Wstępna diagnoza | Triage`,
      ja: '診断 | 調査 | 原因 | 原因調査 | 切り分け | 調査手順 | 診断手順 | 考えられる原因 | 確認事項 | トラブルシューティング | 調査方法 | 原因の切り分け | 切り分け手順 | 確認すること | 確認ポイント | 初期調査 | 原因特定 | まず見るところ | 調査項目 | よくある原因 | 一次切り分け | 見るべき場所 | 確認コマンド | 調査コマンド',
      zh: '诊断 | 排查 | 故障排查 | 定位 | 问题排查 | 排查步骤 | 诊断步骤 | 原因 | 可能原因 | 原因分析 | 故障诊断 | 故障定位 | 问题定位 | 排障 | 分析 | 初步排查 | 排查思路 | 排查方法 | 检查项 | 常见原因 | 初步诊断 | 如何排查 | 查看哪里 | 排查流程 | 检查步骤',
      ru: 'Диагностика | Диагноз | Причины | Анализ | Расследование',
      uk: 'Діагностика | Перевірка причини | Пошук причини',
      sv: 'Felsökning | Diagnos | Undersökning | Utredning',
      da: 'Fejlfinding | Diagnose',
      no: 'Feilsøking | Diagnose',
      cs: 'Diagnostika | Diagnóza | Zjištění příčiny | Vyšetřování',
      tr: 'Teşhis | Tanı | İnceleme | Sorun giderme',
      ko: '진단 | 원인 확인 | 원인 파악 | 원인 분석 | 점검',
    },
    mitigation: {
      en: `Mitigation | Mitigations | Mitigate | Resolution | Resolutions | How to resolve | How to fix | How to mitigate | Fix |
        Fixes | Fixing | Solution | Solutions | Remediation | Remedy | Remedies | Recovery | Recover | Repair | What to do |
        Actions | Action | Action to take | Actions to take | Procedure | Process | Steps | Execution | Response | Workaround |
        Workarounds | Handling | Resolving | How to respond | How to recover | Playbook steps | Do this | What you should do | What should I do | What do I do |
        What can I do | What to do about it | How do I fix it | How can I fix it | How do I fix this | How to solve it | How to solve | How to handle it | Instructions | Remediation steps | Recovery steps | Resolution steps | Mitigation steps | Steps to take | Steps to resolve | Steps to fix | Steps to recover | Steps to mitigate | How to handle | How to proceed | Operational steps | Response steps | Response actions | Runbook steps | Step by step | Step-by-step | Step by step procedure | Recovery procedure | Restore service | Restoring service | Stop the bleeding | Make it stop | How to fix … | How to resolve … | How to mitigate … | How to recover … | How to respond … | Steps to … | Commands | What to do now | What now | Treatment | Short-term fix | Long-term fix | Temporary fix | Permanent fix | Corrective action | Corrective actions | How to stop it | Restoration | Act | Stop it | How to mend it`,
      de: `Behebung | Maßnahmen | Abhilfe | Lösung | Wiederherstellung | Vorgehen | Schritte | Gegenmaßnahmen |
        Fehlerbehebung | Was ist zu tun | Was tun | Wie beheben | So behebst du es | So beheben Sie es | Anleitung | Vorgehensweise | Entschärfung | Lösungsschritte | Ablauf | Was jetzt zu tun ist | Was jetzt tun | Handlungsschritte | Schritt für Schritt | Wie man es behebt | Wiederherstellungsschritte | Störungsbehebung | Vorgehen bei … | Handlungsanweisung | Durchführung | Maßnahme | Was du tust | Was man tut | So greifst du ein | Eingreifen`,
      fr: `Atténuation | Résolution | Remédiation | Correction | Procédure | Étapes | Que faire | Mesures | Actions |
        Solution | Comment réparer | Comment corriger | Comment résoudre | Comment faire | Mode opératoire | Remise en service | Rétablissement | Mesures correctives | Marche à suivre | Comment réagir | Que faire maintenant | Pas à pas | Étapes de résolution | Étapes à suivre | Conduite à tenir | Restaurer le service | Rétablir le service | Remède | Réparation | Étapes de remédiation | Comment résoudre … | Comment réparer … | Comment intervenir | Comment agir | Agir | Intervenir`,
      es: `Mitigación | Resolución | Solución | Remediación | Procedimiento | Pasos | Acciones | Qué hacer | Recuperación |
        Corrección | Cómo resolverlo | Cómo arreglarlo | Cómo solucionarlo | Arreglo | Cómo actuar | Instrucciones | Qué hacer ahora | Paso a paso | Pasos de resolución | Pasos a seguir | Cómo reaccionar | Restaurar el servicio | Cómo mitigar | Acciones correctivas | Acciones a tomar | Remedio | Reparación | Cómo resolver … | Cómo intervenir | Actuar`,
      pt: `Mitigação | Resolução | Solução | Remediação | Procedimento | Passos | Ações | O que fazer | Recuperação |
        Correção | Como resolver | Etapas | Como corrigir | Como consertar | Como arranjar | Instruções | O que fazer agora | Passo a passo | Passos de resolução | Passos a seguir | Como agir | Como reagir | Restaurar o serviço | Como mitigar | Ações corretivas | Tratamento | Remédio | Reparação | Como resolver … | Como intervir | Agir`,
      it: `Mitigazione | Risoluzione | Soluzione | Rimedio | Rimedi | Procedura | Passi | Azioni | Cosa fare | Ripresa |
        Correzione | Passaggi | Come risolvere | Come riparare | Come correggere | Istruzioni | Cosa fare adesso | Cosa fare ora | Passo dopo passo | Passi di risoluzione | Passi da seguire | Come reagire | Ripristinare il servizio | Come mitigare | Azioni correttive | Riparazione | Come risolvere … | Interventi | Intervento | Come intervenire | Come rimediare`,
      nl: 'Oplossing | Herstel | Maatregelen | Stappen | Mitigatie | Wat te doen | Werkwijze | Procedure | Herstelstappen | Aanpak | Tegenmaatregelen | Hoe los je het op | Hoe op te lossen | Zo los je het op | Instructies | Wat nu te doen | Wat nu | Stap voor stap | Stappenplan | Oplosstappen | Hoe te handelen | Dienst herstellen | Reparatie | Uitvoering | Handelingen | Acties | Actie | Hoe op te lossen … | Wat je doet | Wat moet je doen | Hoe je het oplost | Hoe je ingrijpt',
      pl: 'Rozwiązanie | Naprawa | Kroki | Łagodzenie skutków | Łagodzenie | Działania | Procedura | Co robić | Postępowanie | Przywracanie | Usunięcie awarii | Ograniczenie skutków | Jak naprawić | Jak to naprawić | Instrukcja | Instrukcje | Co teraz robić | Co zrobić | Krok po kroku | Kroki naprawcze | Kroki do wykonania | Jak postępować | Przywrócenie usługi | Jak rozwiązać | Działania naprawcze | Czynności | Jak naprawić … | Naprawianie | Usuwanie | Jak działać | Jak interweniować',
      ja: '対処 | 対応 | 対応手順 | 解決 | 復旧 | 復旧手順 | 緩和 | 手順 | 緩和策 | 対処方法 | 対処手順 | 対応方法 | 対策 | 復旧方法 | 解決方法 | 解決策 | 直し方 | 対応内容 | 一次対応 | やること | 実施手順 | 作業手順 | 操作手順 | 対応策 | 回避策 | 暫定対応 | 恒久対応 | 復旧作業 | 対処法 | 復旧対応 | 修復 | 修復手順 | 対応フロー',
      zh: '缓解 | 解决 | 解决方案 | 处理 | 处理步骤 | 恢复 | 缓解措施 | 处理方法 | 解决方法 | 解决步骤 | 恢复步骤 | 处置 | 处置步骤 | 应对措施 | 修复 | 修复步骤 | 操作步骤 | 步骤 | 处理流程 | 如何修复 | 如何解决 | 如何处理 | 怎么处理 | 怎么办 | 处置方法 | 应对方法 | 恢复方法 | 处置流程 | 止损 | 止损措施 | 解决办法 | 修复方法 | 具体步骤 | 操作流程 | 应对步骤 | 临时方案 | 处置措施',
      ru: 'Устранение | Решение | Действия | Смягчение | Восстановление | Шаги',
      uk: 'Усунення | Вирішення | Дії | Відновлення',
      sv: 'Åtgärd | Åtgärder | Lösning | Begränsning',
      da: 'Afhjælpning | Løsning',
      no: 'Tiltak | Løsning',
      cs: 'Řešení | Náprava | Postup | Postup řešení | Zmírnění | Odstranění',
      tr: 'Çözüm | Müdahale | Giderme | Yapılacaklar',
      ko: '조치 | 조치 방법 | 대응 | 대응 방법 | 해결 | 해결 방법 | 복구 방법 | 완화',
    },
    rollback: {
      en: 'Rollback | Rolling back | Revert | Reverting | Undo | Back out | Backout | Backout plan | Recent changes | How to roll back | How to undo | How do I undo it | How to undo it | How to undo this | Going back | Rollback plan | Rollback steps | Rollback procedure | If something goes wrong | Rollback / recovery | Rollback and recovery | How to go back | How to reverse it | Reverse it | Reversal | Back-out steps | Abort | How to roll back … | How to revert … | How to undo … | Restore previous version | If that made it worse | If this makes it worse | Undo it',
      de: 'Zurückrollen | Rückgängig machen | Rücknahme | Zurücksetzen | Rollback | Zurück | Rückweg | Wie man es rückgängig macht | Rückbau | Rückfall | Rückabwicklung | Rückfallplan | Wie man zurückgeht | So geht es zurück | Zurück zum alten Stand | Falls es schlimmer wird',
      fr: 'Retour en arrière | Restauration | Annulation | Retour arrière | Rollback | Revenir en arrière | Annuler | Comment annuler | Comment revenir en arrière | Plan de retour arrière | Plan de repli | Marche arrière | Procédure de retour arrière | Si cela empire | Si ça empire',
      es: 'Reversión | Revertir | Marcha atrás | Deshacer | Vuelta atrás | Volver atrás | Cómo deshacerlo | Cómo revertir | Rollback | Plan de reversión | Plan de marcha atrás | Cómo volver atrás | Reversa | Si empeora',
      pt: 'Reversão | Reverter | Desfazer | Rollback | Voltar atrás | Como desfazer | Como reverter | Plano de reversão | Plano de rollback | Como voltar atrás | Retorno | Se piorar',
      it: 'Ripristino | Annullamento | Rollback | Tornare indietro | Annullare | Come annullare | Ritorno alla versione precedente | Piano di rollback | Piano di ripristino | Come tornare indietro | Se peggiora',
      nl: 'Terugdraaien | Rollback | Terugrollen | Ongedaan maken | Terug | Hoe draai je het terug | Terugvalplan | Terugdraaiplan | Hoe terug te draaien | Herstelplan | Als het erger wordt',
      pl: 'Wycofanie | Wycofanie zmian | Cofnięcie zmian | Rollback | Cofanie zmian | Jak cofnąć | Jak wycofać | Przywrócenie poprzedniej wersji | Plan wycofania | Plan powrotu | Jak się wycofać | Powrót do poprzedniej wersji | Jeśli się pogorszy',
      ja: 'ロールバック | 切り戻し | 切り戻し手順 | 戻し手順 | 元に戻す | 元に戻す方法 | 戻し方 | ロールバック手順 | 戻す手順 | 切り戻し方法 | 復元',
      zh: '回滚 | 回退 | 回滚步骤 | 回滚方案 | 回退方案 | 如何回滚 | 撤销 | 回滚操作 | 回滚流程 | 回滚方法 | 恢复到之前的版本',
      ru: 'Откат',
      uk: 'Відкат',
      sv: 'Återställning | Tillbakarullning',
      da: 'Tilbagerulning',
      no: 'Tilbakerulling',
      cs: 'Návrat zpět | Vrácení změn | Rollback',
      tr: 'Geri alma | Geri dönüş',
      ko: '롤백 | 원복 | 되돌리기',
    },
    verify: {
      en: `Verify | Postchecks | Post-checks | Validation | Validate | Validating | Confirmation | Confirm recovery |
        Verify recovery | Verify the fix | Verifying the fix | Verification of the fix | Sanity checks | After the fix |
        How to verify | Check the result | Done when | Success criteria | Confirm the fix | Verify resolution | How to confirm | How do I know it worked | How do I know it works | How to know it worked | How do you know it worked |
        Did it work | Is it fixed | Check that it worked | Check it worked | How to tell it worked | Back to normal | Exit criteria | You are done when | Verify it worked | How to confirm recovery | How to confirm the fix | How to confirm it worked | How to check recovery | Confirm it is fixed | Confirm it works | Check it is fixed | Checking the fix | Check recovery | Check that it is fixed | Check that it works | Recovery verification | Recovery check | Closing checks | Final checks | Final check | Resolution criteria | Definition of done | Expected result | Expected results | Expected outcome | When is it over | When it is over | How to know … | How to confirm … | How to verify … | How to validate … | Verify that … | Confirm that … | Did that help | Did it help | Did that work | Is it better | Is it over | Are we done | All clear | Check again | How do I know it is fixed | How do I know it’s fixed | How do I know it is over | How do we know it is fixed | How to tell it is fixed`,
      de: 'Erfolgskontrolle | Kontrolle | Nachprüfung | Validierung | Validierung der Behebung | Prüfen, ob es gewirkt hat | Erfolg prüfen | Nachkontrolle | Hat es geholfen | Hat es gewirkt | Woran man den Erfolg erkennt | Fertig wenn | Wann ist es vorbei | Woran merkt man, dass es wieder geht | Erfolg kontrollieren | Abschlusskontrolle | Abschlussprüfung | Prüfung der Behebung | Erwartetes Ergebnis | Läuft es wieder | Hat das geholfen | Ist es behoben | Ist es vorbei',
      fr: 'Valider | Validation | Contrôle | Vérifier le rétablissement | Vérification du rétablissement | Contrôle du résultat | Vérifier | Comment vérifier | Est-ce réparé | Comment savoir si c’est réparé | Vérifier que ça marche | Vérifier la résolution | Vérifier la correction | Vérification finale | Contrôle final | Résultat attendu | Critères de sortie | Confirmer le rétablissement | Comment confirmer … | Est-ce que ça marche | Est-ce résolu | Est-ce réglé',
      es: 'Validación | Comprobación | Verificar la recuperación | Verificar | Comprobar el resultado | Cómo saber si funcionó | Cómo comprobarlo | Cómo verificar | Verificar la solución | Verificación final | Comprobación final | Resultado esperado | Criterios de salida | Confirmar la recuperación | Confirmación | Cómo confirmar … | Funcionó | Está resuelto | Ha funcionado',
      pt: 'Validação | Verificar | Verificar a recuperação | Confirmação | Verificar a correção | Comprovação | Como verificar | Como saber se funcionou | Verificar a solução | Verificação final | Resultado esperado | Critérios de saída | Confirmar a recuperação | Confirmar a resolução | Como confirmar … | Funcionou | Está resolvido',
      it: 'Validazione | Controllo | Verificare | Conferma | Verifica del ripristino | Verifica della risoluzione | Come verificare | Come sapere se ha funzionato | Verificare la soluzione | Verifica finale | Controllo finale | Risultato atteso | Criteri di uscita | Confermare il ripristino | Come confermare … | Ha funzionato | È risolto',
      nl: 'Validatie | Controle | Controleren | Controle achteraf | Verifiëren | Werkt het weer | Hoe weet je of het werkt | Eindcontrole | Laatste controle | Verwacht resultaat | Controleer het resultaat | Bevestigen | Bevestiging | Herstel bevestigen | Is het opgelost | Heeft het geholpen | Is het verholpen',
      pl: 'Weryfikacja naprawy | Walidacja | Sprawdzenie naprawy | Potwierdzenie | Sprawdź wynik | Jak sprawdzić | Czy zadziałało | Skąd wiadomo, że działa | Sprawdzenie końcowe | Kontrola końcowa | Oczekiwany wynik | Potwierdzenie naprawy | Potwierdzenie przywrócenia | Czy działa | Jak potwierdzić … | Czy pomogło | Czy to pomogło',
      ja: '検証 | 復旧確認 | 動作確認 | 確認方法 | 復旧の確認 | 復旧の確認方法 | 正常性確認 | 結果確認 | 最終確認 | 完了条件 | 期待される結果 | 事後確認 | 復旧判定 | 直ったか | 直ったことの確認',
      zh: '验证 | 确认 | 恢复验证 | 验证步骤 | 恢复确认 | 结果验证 | 检查恢复 | 如何验证 | 如何确认 | 验证方法 | 恢复标准 | 预期结果 | 最终检查 | 验证恢复 | 完成标准 | 是否恢复 | 是否解决',
      ru: 'Проверка результата | Подтверждение',
      uk: 'Перевірка результату | Підтвердження',
      sv: 'Verifiering | Kontroll',
      cs: 'Ověření | Kontrola',
      tr: 'Doğrulama',
      ko: '검증 | 복구 확인',
    },
    escalation: {
      en: `Escalation | Escalations | Escalate | Escalation path | Escalation policy | Escalation paths | Contact | Contacts | Who to
        call | Who to contact | Whom to call | Whom to contact | On call | Getting help | Get help | Need help | Support |
        When to escalate | Points of contact | When to call for help | When to get help | Who can help | Help | Who do I call | Who should I call | If you are stuck | If you get stuck | If it still fails | If this fails | If that does not work | If this does not work | If it does not work | If that doesn’t work | If this doesn’t work | If nothing helps | If that fails | If all else fails | Still not working | Still stuck | Escalate to | Whom to escalate to | Communications | Communication | Who to … | Whom to … | When to escalate … | When to call … | Escalate if | Escalate when | If you need help | If you need more help | If the problem persists | If the issue persists | If it persists | If it gets worse | If you cannot fix it | Call for help | Ask for help | Asking for help | People to contact | Contact list | Who owns this | Paging | Notify | Notifications | Next level | Second line | Still broken | Still failing | Still red | Still firing | Still happening | Who to ring | Who to phone | Who to call out`,
      de: 'Eskalation | Ansprechpartner | Kontakt | Kontakte | Wen anrufen | Eskalationsweg | Bereitschaft | Ansprechpersonen | Wenn das nicht hilft | Wenn nichts hilft | Wenn es nicht klappt | Kommunikation | Wer hilft | Wer hilft weiter | Hilfe | Hilfe holen | Wen informieren | Wen benachrichtigen | Wen man anruft | Wann eskalieren | Wann man eskaliert | Wenn das Problem bleibt | Wenn es schlimmer wird | An wen wenden | Wen fragen | Kontaktliste | Immer noch kaputt | Hilft nicht | An wen wende ich mich | Wen kontaktieren | Wen rufen | Wen wecken | Wen du rufst | Wer gerufen wird',
      fr: 'Escalade | Contact d’urgence | Qui appeler | Contacts | Qui contacter | Astreinte | Si cela ne marche pas | Si cela ne suffit pas | Si ça ne marche pas | Qui prévenir | Qui avertir | Qui alerter | Qui joindre | Communication | Quand escalader | Chemin d’escalade | Si le problème persiste | En cas d’échec | À qui s’adresser | Demander de l’aide | Aide | Personnes à contacter | Toujours en panne | Qui réveiller',
      es: 'Escalado | Escalamiento | Contactos | Escalada | A quién llamar | A quién contactar | Contacto | Si no funciona | Si eso no funciona | A quién avisar | A quién notificar | A quién acudir | A quién escalar | Comunicación | Cuándo escalar | Si el problema persiste | Pedir ayuda | Ayuda | Personas de contacto | Contactar a … | Si falla | Sigue fallando | A quién despertar',
      pt: 'Escalonamento | Escalação | Contatos | Contactos | Quem chamar | Quem contatar | Escalar | Se não funcionar | Se isso não funcionar | Quem acionar | Quem avisar | Quem notificar | A quem recorrer | Comunicação | Quando escalar | Quando acionar | Se o problema persistir | Pedir ajuda | Ajuda | Pessoas de contato | Acionamento | Ainda com falha | Para quem ligar',
      it: 'Escalation | Contatti | Chi chiamare | Chi contattare | A chi rivolgersi | Se non funziona | Se non basta | Chi avvisare | Chi informare | Chi notificare | Comunicazione | Quando scalare | Se il problema persiste | Chiedere aiuto | Aiuto | Persone da contattare | Referenti | Ancora guasto | Chi svegliare',
      nl: 'Escalatie | Contactpersonen | Wie te bellen | Escaleren | Contact | Wie bellen | Als dat niet werkt | Als dat niet helpt | Wie waarschuwen | Wie te waarschuwen | Wie te informeren | Wie inlichten | Communicatie | Wanneer escaleren | Als het probleem aanhoudt | Hulp | Hulp vragen | Contactlijst | Wie bel je | Nog steeds kapot | Wie je belt',
      pl: 'Eskalacja | Kontakt | Kontakty | Do kogo dzwonić | Z kim się kontaktować | Dyżur | Jeśli to nie działa | Jeśli to nie pomoże | Kogo powiadomić | Kogo zawiadomić | Kogo poinformować | Komunikacja | Kiedy eskalować | Jeśli problem nie ustępuje | Pomoc | Kogo prosić o pomoc | Osoby kontaktowe | Ścieżka eskalacji | Do kogo się zwrócić | Nadal nie działa | Kogo wezwać | Kogo obudzić',
      ja: 'エスカレーション | エスカレーション先 | 連絡先 | 連絡先一覧 | 問い合わせ先 | 解決しない場合 | それでも直らない場合 | 誰に連絡するか | 連絡体制 | エスカレーション基準 | エスカレーションの目安 | 困ったとき | 問い合わせ | 直らない場合 | 報告先 | 通知先 | 連絡フロー | エスカレーションフロー | まだ直らない',
      zh: '升级 | 联系人 | 升级路径 | 升级流程 | 上报 | 联系方式 | 升级处理 | 值班联系人 | 如果无效 | 如果仍未解决 | 联系谁 | 通知谁 | 何时升级 | 升级条件 | 升级机制 | 寻求帮助 | 求助 | 问题仍未解决 | 支持 | 联系人列表 | 沟通 | 仍未恢复',
      ru: 'Эскалация | Контакты',
      uk: 'Ескалація',
      sv: 'Eskalering',
      da: 'Eskalering',
      no: 'Eskalering',
      cs: 'Eskalace',
      tr: 'Eskalasyon | Yükseltme',
      ko: '에스컬레이션 | 상위 보고',
    },
    related: {
      en: `Related | Related links | Related alerts | Related pages | Related runbooks | Related playbooks | Related documents |
        Related documentation | References | Reference | Links | See also | Definitions | Dependencies | Services |
        Additional resources | Resources | Previous incidents | Past incidents | Further reading | Additional information |
        More information | Documentation | Useful links | Appendix | Dashboards | Related incidents`,
      de: 'Verweise | Siehe auch | Weitere Informationen | Quellen | Links | Weiterführende Links | Verwandtes | Verwandte Themen | Verwandte Runbooks | Zugehörig',
      fr: 'Références | Liens | Voir aussi | Liens utiles | Documentation | Pages liées | En savoir plus | Liens associés',
      es: 'Referencias | Enlaces | Ver también | Véase también | Relacionado | Relacionados | Enlaces útiles | Documentación',
      pt: 'Referências | Veja também | Ver também | Links | Relacionado | Relacionados | Ligações | Links úteis | Documentação',
      it: 'Riferimenti | Collegamenti | Vedi anche | Correlati | Link utili | Documentazione | Approfondimenti',
      nl: 'Verwijzingen | Zie ook | Gerelateerd | Links | Meer informatie | Verwante documenten',
      pl: 'Powiązane | Odnośniki | Zobacz też | Zobacz także | Linki | Materiały | Dokumentacja | Powiązane dokumenty',
      ja: '関連 | 参考 | 関連リンク | 参考資料 | 関連資料 | 関連ドキュメント | 参照 | 関連情報 | 参考リンク | 関連ページ',
      zh: '相关 | 参考链接 | 相关链接 | 参考 | 参考资料 | 相关文档 | 相关资料 | 另请参阅 | 参见',
      ru: 'Ссылки | См. также | Связанное',
      uk: 'Пов’язане | Посилання',
      sv: 'Relaterat | Länkar | Se även',
      cs: 'Související | Odkazy',
      tr: 'İlgili | Bağlantılar',
      ko: '관련 문서 | 참고 | 관련 링크',
    },
    check: {
      en: 'Verification | Verifying | Verification steps',
      de: 'Überprüfung | Verifizierung',
      fr: 'Vérification',
      es: 'Verificación | Pasos de verificación',
      pt: 'Verificação | Passos de verificação',
      it: 'Verifica',
      nl: 'Verificatie',
      pl: 'Weryfikacja',
      ja: '確認 | 確認手順',
      zh: '检查',
      ru: 'Проверка',
    },
    firstAction: {
      en: `First safe action | First action | First actions | First response | Immediate action | Immediate actions | Immediate
        response | Quick fix | Quick actions | Quick start | TL;DR | Do this first | First step | First steps | Immediate mitigation | First aid | Immediate steps | Immediate fix | Immediate mitigation steps | Immediate response steps | Right now | Do this now | Before anything else | Initial response | Initial actions | Initial steps | Quick mitigation | Stop gap`,
      de: 'Sofortmaßnahme | Sofortmaßnahmen | Erste Maßnahme | Erste Maßnahmen | Erste Schritte | Erster Schritt | Erste Hilfe | Sofort | Sofort tun | Sofortige Maßnahmen | Soforthilfe | Als Erstes | Zuerst | Erste sichere Maßnahme | Erster sicherer Schritt',
      fr: 'Action immédiate | Actions immédiates | Première action | Premières actions | À faire en premier | Mesures immédiates | Premiers secours | Réponse immédiate | Gestes immédiats | Premiers gestes | À faire immédiatement | Tout de suite | D’abord | Première action sans risque | Première action sûre',
      es: 'Acción inmediata | Acciones inmediatas | Primera acción | Primeros pasos | Primer paso | Primeros auxilios | Respuesta inmediata | Medidas inmediatas | Primeras acciones | Primero | De inmediato | Primera acción segura',
      pt: 'Ação imediata | Ações imediatas | Primeira ação | Primeiros passos | Primeiros socorros | Resposta imediata | Medidas imediatas | Primeiras ações | Primeiro | De imediato | Primeira ação segura',
      it: 'Azione immediata | Prima azione | Azioni immediate | Primi passi | Primo soccorso | Risposta immediata | Interventi immediati | Misure immediate | Prime azioni | Per prima cosa | Subito | Prima azione sicura',
      nl: 'Eerste actie | Directe actie | Eerste stappen | Onmiddellijke actie | Eerste hulp | Directe acties | Directe maatregelen | Onmiddellijke acties | Eerste acties | Meteen doen | Eerst dit | Eerste veilige actie',
      pl: 'Pierwsze działanie | Pierwsze działania | Działanie natychmiastowe | Pierwsze kroki | Pierwsza pomoc | Natychmiastowe działania | Działania natychmiastowe | Natychmiastowa reakcja | Najpierw | Od razu | Pierwsze bezpieczne działanie | Pierwsza bezpieczna czynność',
      ja: '初動対応 | 初動 | 応急処置 | 最初にすること | 応急対応 | 最初の対応 | 最初にやること | まずやること | 即時対応 | 緊急対応 | 応急措置 | 最初の安全な操作 | 最初の安全な対応',
      zh: '应急措施 | 首要操作 | 立即处理 | 应急处理 | 应急操作 | 应急步骤 | 紧急处理 | 紧急措施 | 立即执行 | 首先 | 快速止损 | 快速恢复 | 首个安全操作 | 首要安全操作',
      ru: 'Первое действие',
    },
  },
  before: {
    en: 'the | alert | alerting | possible | potential | suggested | general | common | typical | expected | likely',
    de: 'mögliche | die | der | das | typische',
    fr: 'la | le | les | l',
    es: 'el | la | las | los | posibles',
    pt: 'o | a | os | as | possíveis',
    it: 'il | la | le | i | gli | possibili',
    nl: 'de | het | mogelijke',
    pl: 'możliwe',
    ja: 'アラートの | アラート | 障害 | 障害の | 想定される | 考えられる',
    zh: '告警 | 故障 | 可能的 | 问题',
    ru: 'возможные',
  },
  after: {
    en: 'it | the | this | of | alert | issue | problem | incident | outage | plan | steps | procedure | procedures | section | instructions | process',
    de: 'des | der | Alarms | Störung | Schritte | Plan',
    fr: 'de | du | d | l | la | alerte | incident | problème',
    es: 'de | del | la | alerta | incidente | problema',
    pt: 'de | do | da | alerta | incidente | problema',
    it: 'del | dell | di | allarme | incidente | problema',
    nl: 'van | de | het | melding | storing | probleem',
    pl: 'alertu | awarii | problemu',
    ja: '方法 | 手順 | について | 内容 | 一覧',
    zh: '方法 | 步骤 | 流程 | 说明 | 内容',
    ru: 'алерта',
  },
};
