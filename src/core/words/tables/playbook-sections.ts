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
        Definition of the alert | What this runbook covers | Scope | What it means | What does this mean | What happens | What happened here`,
      de: `Bedeutung | Überblick | Übersicht | Beschreibung | Zusammenfassung | Hintergrund | Einleitung | Was bedeutet das |
        Was bedeutet dieser Alarm | Worum geht es | Kurzbeschreibung | Zweck | Was es bedeutet | Was das bedeutet | Was ist los`,
      fr: `Signification | Aperçu | Vue d’ensemble | Résumé | Contexte | Présentation | Description | Introduction |
        Que signifie cette alerte | De quoi s’agit-il | Objet | Ce que cela signifie | Ce que ça signifie | Que se passe-t-il`,
      es: `Significado | Descripción | Resumen | Visión general | Contexto | Introducción | Descripción general |
        Qué significa esta alerta | Qué significa | Propósito | Objetivo | Lo que significa | Qué ocurre | Qué pasa`,
      pt: `Significado | Descrição | Resumo | Visão geral | Contexto | Introdução | O que significa | O que este alerta significa |
        Objetivo | O que acontece | O que isto significa`,
      it: `Significato | Descrizione | Panoramica | Riepilogo | Contesto | Introduzione | Cosa significa | Sintesi |
        Cosa significa questo allarme | Scopo | Che cosa significa | Cosa succede`,
      nl: `Betekenis | Beschrijving | Overzicht | Samenvatting | Achtergrond | Inleiding | Wat betekent dit |
        Wat betekent deze melding | Omschrijving | Doel | Wat het betekent | Wat is er aan de hand`,
      pl: `Znaczenie | Opis | Przegląd | Podsumowanie | Kontekst | Wprowadzenie | Wstęp | Co to oznacza | Co oznacza ten alert |
        Streszczenie | Cel | Co się dzieje`,
      ja: '意味 | 概要 | 説明 | 背景 | このアラートについて | アラートの意味 | アラート概要 | はじめに | 目的 | 何が起きているか | 意味と背景',
      zh: '含义 | 概述 | 描述 | 说明 | 概要 | 背景 | 简介 | 告警含义 | 告警说明 | 告警描述 | 目的 | 介绍 | 发生了什么 | 这意味着什么',
      ru: 'Значение | Описание | Обзор | Что это значит | Введение',
    },
    symptoms: {
      en: `Symptoms | Symptom | Reason | Alert behavior | Alert behaviour | Normal situation | Signs | How to recognise it |
        How to recognize it | How it shows | What you see | What you will see | Trigger | Triggers | When to use this | When to use | When to use it | When to use this runbook | When does this happen | How do I recognise it | How do I notice | What will I see | What do I see | What does it look like | Alert expression |
        Alert condition | Alert conditions | Firing conditions | When does it fire | Detection | Indicators | Alerts`,
      de: 'Symptome | Anzeichen | Wann anwenden | Wann verwenden | Woran erkennt man es | Wie es sich zeigt | Auslöser | Woran man es erkennt | Erkennung | Störungsbild | Fehlerbild',
      fr: 'Symptômes | Symptôme | Quand l’utiliser | Quand utiliser | Ce que l’on voit | Signes | Déclencheur | Déclencheurs | Détection | Comment le reconnaître',
      es: 'Síntomas | Síntoma | Cuándo usarlo | Qué se ve | Señales | Disparador | Disparadores | Detección | Cómo reconocerlo',
      pt: 'Sintomas | Sintoma | Quando usar | O que se vê | Sinais | Gatilho | Gatilhos | Detecção | Deteção | Como reconhecer',
      it: 'Sintomi | Sintomo | Quando usarlo | Cosa si vede | Segnali | Rilevamento | Come riconoscerlo',
      nl: 'Symptomen | Symptoom | Wanneer te gebruiken | Wat je ziet | Signalen | Verschijnselen | Detectie | Hoe te herkennen',
      pl: 'Objawy | Objaw | Kiedy stosować | Co widać | Symptomy | Wykrywanie | Jak rozpoznać | Warunki alertu',
      ja: '症状 | 症状と兆候 | 兆候 | 検知 | 検知方法 | 発生条件 | 事象',
      zh: '症状 | 现象 | 故障现象 | 表现 | 触发条件 | 告警条件 | 问题现象',
      ru: 'Симптомы | Признаки',
    },
    impact: {
      en: `Impact | User impact | Customer impact | Business impact | Severities | Severity and impact | Consequences | Effect |
        Effects | What is affected | Who is affected | Blast radius | Risk | Risks | Impact on … | Impact of … | Why it matters | Why this matters | Why does it matter | Why does this matter`,
      de: 'Auswirkung | Auswirkungen | Folgen | Wer ist betroffen | Was ist betroffen | Konsequenzen | Auswirkungen auf … | Warum es wichtig ist | Warum das wichtig ist',
      fr: 'Impact | Conséquences | Effets | Impact utilisateur | Impacts | Qui est touché | Impact sur … | Pourquoi c’est important',
      es: 'Impacto | Consecuencias | Efectos | Impacto en el usuario | Quién se ve afectado | Impacto en … | Por qué importa | Por qué es importante',
      pt: 'Impacto | Consequências | Efeitos | Impacto no usuário | Impacto nos utilizadores | Quem é afetado | Impacto em … | Impacto no … | Impacto nos … | Por que importa | Por que é importante',
      it: 'Impatto | Conseguenze | Effetti | Impatto sugli utenti | Chi è coinvolto | Impatto su … | Impatto sugli … | Perché è importante',
      nl: 'Impact | Gevolgen | Effecten | Wie wordt geraakt | Wie heeft hier last van | Impact op … | Gevolgen voor … | Waarom het belangrijk is | Waarom dit belangrijk is',
      pl: 'Wpływ | Skutki | Konsekwencje | Kogo to dotyczy | Wpływ na … | Dlaczego to ważne',
      ja: '影響 | インパクト | 影響範囲 | ユーザー影響 | ユーザーへの影響 | … への影響 | なぜ重要か',
      zh: '影响 | 影响范围 | 业务影响 | 用户影响 | 对用户的影响 | … 的影响 | 为什么重要',
      ru: 'Влияние | Последствия',
    },
    diagnosis: {
      en: `Diagnosis | Diagnose | Diagnostics | Diagnosing | Troubleshooting | Troubleshoot | Troubleshooting pointers |
        Troubleshooting guide | Investigation | Investigate | Investigating | How to investigate | How to diagnose |
        How to troubleshoot | Checks | What to check | How to check | Steps to check | Prechecks | Pre-checks | Metrics | Likely suspects | Causes |
        Cause | Root causes | Root cause | Logging | Logs | Debugging | Debug | Analysis | Triage | Root cause analysis |
        Identifying the cause | Verification of the alert | Verify the alert | Confirm the alert | Initial checks | First checks | Quick checks | Health checks | How do I check | How can I check | Find the cause | Finding the cause | What is wrong | What’s wrong | Is it real |
        Where to look | Things to check`,
      de: `Diagnose | Fehlersuche | Diagnostik | Analyse | Ursachen | Ursache | Ursachenanalyse | Untersuchung | Prüfung | Prüfungen |
        Fehleranalyse | Ursachensuche | Mögliche Ursachen | Eingrenzung | Überprüfungen`,
      fr: `Diagnostic | Dépannage | Investigation | Analyse | Causes | Causes possibles | Cause | Vérifications | Enquête |
        Vérifications initiales | Analyse des causes | Diagnostiquer`,
      es: `Diagnóstico | Investigación | Análisis | Causas | Causas posibles | Posibles causas | Solución de problemas |
        Comprobaciones | Cómo investigar`,
      pt: `Diagnóstico | Investigação | Análise | Causas | Possíveis causas | Causas possíveis | Verificações |
        Solução de problemas | Resolução de problemas | Como investigar`,
      it: 'Diagnosi | Indagine | Indagini | Analisi | Cause | Possibili cause | Cause possibili | Controlli | Risoluzione dei problemi | Verifiche',
      nl: 'Diagnose | Onderzoek | Oorzaken | Analyse | Diagnoses | Mogelijke oorzaken | Controles | Probleemoplossing | Oorzaakanalyse',
      pl: `Diagnoza | Diagnostyka | Analiza | Przyczyny | Możliwe przyczyny | Badanie | Dochodzenie | Rozwiązywanie problemów |
        Sprawdzenie | Analiza przyczyn`,
      ja: '診断 | 調査 | 原因 | 原因調査 | 切り分け | 調査手順 | 診断手順 | 考えられる原因 | 確認事項 | トラブルシューティング | 調査方法 | 原因の切り分け | 切り分け手順',
      zh: '诊断 | 排查 | 故障排查 | 定位 | 问题排查 | 排查步骤 | 诊断步骤 | 原因 | 可能原因 | 原因分析 | 故障诊断 | 故障定位 | 问题定位 | 排障 | 分析',
      ru: 'Диагностика | Диагноз | Причины | Анализ | Расследование',
    },
    mitigation: {
      en: `Mitigation | Mitigations | Mitigate | Resolution | Resolutions | How to resolve | How to fix | How to mitigate | Fix |
        Fixes | Fixing | Solution | Solutions | Remediation | Remedy | Remedies | Recovery | Recover | Repair | What to do |
        Actions | Action | Action to take | Actions to take | Procedure | Process | Steps | Execution | Response | Workaround |
        Workarounds | Handling | Resolving | How to respond | How to recover | Playbook steps | Do this | What you should do | What should I do | What do I do |
        What can I do | What to do about it | How do I fix it | How can I fix it | How do I fix this | How to solve it | How to solve | How to handle it | Instructions | Remediation steps | Recovery steps | Resolution steps | Mitigation steps`,
      de: `Behebung | Maßnahmen | Abhilfe | Lösung | Wiederherstellung | Vorgehen | Schritte | Gegenmaßnahmen |
        Fehlerbehebung | Was ist zu tun | Was tun | Wie beheben | So behebst du es | So beheben Sie es | Anleitung | Vorgehensweise | Entschärfung | Lösungsschritte | Ablauf`,
      fr: `Atténuation | Résolution | Remédiation | Correction | Procédure | Étapes | Que faire | Mesures | Actions |
        Solution | Comment réparer | Comment corriger | Comment résoudre | Comment faire | Mode opératoire | Remise en service | Rétablissement | Mesures correctives | Marche à suivre`,
      es: `Mitigación | Resolución | Solución | Remediación | Procedimiento | Pasos | Acciones | Qué hacer | Recuperación |
        Corrección | Cómo resolverlo | Cómo arreglarlo | Cómo solucionarlo | Arreglo | Cómo actuar | Instrucciones`,
      pt: `Mitigação | Resolução | Solução | Remediação | Procedimento | Passos | Ações | O que fazer | Recuperação |
        Correção | Como resolver | Etapas | Como corrigir | Como consertar | Como arranjar | Instruções`,
      it: `Mitigazione | Risoluzione | Soluzione | Rimedio | Rimedi | Procedura | Passi | Azioni | Cosa fare | Ripresa |
        Correzione | Passaggi | Come risolvere | Come riparare | Come correggere | Istruzioni`,
      nl: 'Oplossing | Herstel | Maatregelen | Stappen | Mitigatie | Wat te doen | Werkwijze | Procedure | Herstelstappen | Aanpak | Tegenmaatregelen | Hoe los je het op | Hoe op te lossen | Zo los je het op | Instructies',
      pl: 'Rozwiązanie | Naprawa | Kroki | Łagodzenie skutków | Łagodzenie | Działania | Procedura | Co robić | Postępowanie | Przywracanie | Usunięcie awarii | Ograniczenie skutków | Jak naprawić | Jak to naprawić | Instrukcja | Instrukcje',
      ja: '対処 | 対応 | 対応手順 | 解決 | 復旧 | 復旧手順 | 緩和 | 手順 | 緩和策 | 対処方法 | 対処手順 | 対応方法 | 対策 | 復旧方法 | 解決方法 | 解決策 | 直し方 | 対応内容 | 一次対応',
      zh: '缓解 | 解决 | 解决方案 | 处理 | 处理步骤 | 恢复 | 缓解措施 | 处理方法 | 解决方法 | 解决步骤 | 恢复步骤 | 处置 | 处置步骤 | 应对措施 | 修复 | 修复步骤 | 操作步骤 | 步骤 | 处理流程 | 如何修复 | 如何解决 | 如何处理 | 怎么处理',
      ru: 'Устранение | Решение | Действия | Смягчение | Восстановление | Шаги',
    },
    rollback: {
      en: 'Rollback | Rolling back | Revert | Reverting | Undo | Back out | Backout | Backout plan | Recent changes | How to roll back | How to undo | How do I undo it | How to undo it | How to undo this | Going back | Rollback plan | Rollback steps | Rollback procedure | If something goes wrong',
      de: 'Zurückrollen | Rückgängig machen | Rücknahme | Zurücksetzen | Rollback | Zurück | Rückweg | Wie man es rückgängig macht | Rückbau | Rückfall | Rückabwicklung',
      fr: 'Retour en arrière | Restauration | Annulation | Retour arrière | Rollback | Revenir en arrière | Annuler | Comment annuler | Comment revenir en arrière',
      es: 'Reversión | Revertir | Marcha atrás | Deshacer | Vuelta atrás | Volver atrás | Cómo deshacerlo | Cómo revertir | Rollback',
      pt: 'Reversão | Reverter | Desfazer | Rollback | Voltar atrás | Como desfazer | Como reverter',
      it: 'Ripristino | Annullamento | Rollback | Tornare indietro | Annullare | Come annullare | Ritorno alla versione precedente',
      nl: 'Terugdraaien | Rollback | Terugrollen | Ongedaan maken | Terug | Hoe draai je het terug',
      pl: 'Wycofanie | Wycofanie zmian | Cofnięcie zmian | Rollback | Cofanie zmian | Jak cofnąć | Jak wycofać | Przywrócenie poprzedniej wersji',
      ja: 'ロールバック | 切り戻し | 切り戻し手順 | 戻し手順 | 元に戻す | 元に戻す方法 | 戻し方',
      zh: '回滚 | 回退 | 回滚步骤 | 回滚方案 | 回退方案 | 如何回滚 | 撤销',
      ru: 'Откат',
    },
    verify: {
      en: `Verify | Verification steps | Postchecks | Post-checks | Validation | Validate | Validating | Confirmation | Confirm recovery |
        Verify recovery | Verify the fix | Verifying the fix | Verification of the fix | Sanity checks | After the fix |
        How to verify | Check the result | Done when | Success criteria | Confirm the fix | Verify resolution | How to confirm | How do I know it worked | How do I know it works | How to know it worked | How do you know it worked |
        Did it work | Is it fixed | Check that it worked | Check it worked | How to tell it worked | Back to normal | Exit criteria | You are done when | Verify it worked`,
      de: 'Erfolgskontrolle | Kontrolle | Nachprüfung | Validierung | Validierung der Behebung | Prüfen, ob es gewirkt hat | Erfolg prüfen | Nachkontrolle | Hat es geholfen | Hat es gewirkt | Woran man den Erfolg erkennt | Fertig wenn',
      fr: 'Valider | Validation | Contrôle | Vérifier le rétablissement | Vérification du rétablissement | Contrôle du résultat | Vérifier | Comment vérifier | Est-ce réparé | Comment savoir si c’est réparé | Vérifier que ça marche',
      es: 'Validación | Comprobación | Verificar la recuperación | Verificar | Comprobar el resultado | Cómo saber si funcionó | Cómo comprobarlo | Cómo verificar',
      pt: 'Validação | Verificar | Verificar a recuperação | Confirmação | Verificar a correção | Comprovação | Como verificar | Como saber se funcionou',
      it: 'Validazione | Controllo | Verificare | Conferma | Verifica del ripristino | Verifica della risoluzione | Come verificare | Come sapere se ha funzionato',
      nl: 'Validatie | Controle | Controleren | Controle achteraf | Verifiëren | Werkt het weer | Hoe weet je of het werkt',
      pl: 'Weryfikacja naprawy | Walidacja | Sprawdzenie naprawy | Potwierdzenie | Sprawdź wynik | Jak sprawdzić | Czy zadziałało | Skąd wiadomo, że działa',
      ja: '確認 | 検証 | 復旧確認 | 動作確認 | 確認方法 | 確認手順 | 復旧の確認',
      zh: '验证 | 确认 | 恢复验证 | 验证步骤 | 恢复确认 | 结果验证 | 检查恢复',
      ru: 'Проверка результата | Подтверждение',
    },
    escalation: {
      en: `Escalation | Escalations | Escalate | Escalation path | Escalation policy | Escalation paths | Contact | Contacts | Who to
        call | Who to contact | Whom to call | Whom to contact | On call | Getting help | Get help | Need help | Support |
        When to escalate | Points of contact | When to call for help | When to get help | Who can help | Help | Who do I call | Who should I call | If you are stuck | If you get stuck | If it still fails | If this fails | If that does not work | If this does not work | If it does not work | If that doesn’t work | If this doesn’t work | If nothing helps | If that fails | If all else fails | Still not working | Still stuck | Escalate to | Whom to escalate to`,
      de: 'Eskalation | Ansprechpartner | Kontakt | Kontakte | Wen anrufen | Eskalationsweg | Bereitschaft | Ansprechpersonen | Wenn das nicht hilft | Wenn nichts hilft | Wenn es nicht klappt',
      fr: 'Escalade | Contact d’urgence | Qui appeler | Contacts | Qui contacter | Astreinte | Si cela ne marche pas | Si cela ne suffit pas | Si ça ne marche pas',
      es: 'Escalado | Escalamiento | Contactos | Escalada | A quién llamar | A quién contactar | Contacto | Si no funciona | Si eso no funciona',
      pt: 'Escalonamento | Escalação | Contatos | Contactos | Quem chamar | Quem contatar | Escalar | Se não funcionar | Se isso não funcionar',
      it: 'Escalation | Contatti | Chi chiamare | Chi contattare | A chi rivolgersi | Se non funziona | Se non basta',
      nl: 'Escalatie | Contactpersonen | Wie te bellen | Escaleren | Contact | Wie bellen | Als dat niet werkt | Als dat niet helpt',
      pl: 'Eskalacja | Kontakt | Kontakty | Do kogo dzwonić | Z kim się kontaktować | Dyżur | Jeśli to nie działa | Jeśli to nie pomoże',
      ja: 'エスカレーション | エスカレーション先 | 連絡先 | 連絡先一覧 | 問い合わせ先 | 解決しない場合 | それでも直らない場合',
      zh: '升级 | 联系人 | 升级路径 | 升级流程 | 上报 | 联系方式 | 升级处理 | 值班联系人 | 如果无效 | 如果仍未解决',
      ru: 'Эскалация | Контакты',
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
    },
    check: {
      en: 'Verification | Verifying',
      de: 'Überprüfung | Verifizierung',
      fr: 'Vérification',
      es: 'Verificación',
      pt: 'Verificação',
      it: 'Verifica',
      nl: 'Verificatie',
      pl: 'Weryfikacja',
      ja: '-',
      zh: '检查',
      ru: 'Проверка',
    },
    firstAction: {
      en: `First safe action | First action | First actions | First response | Immediate action | Immediate actions | Immediate
        response | Quick fix | Quick actions | Quick start | TL;DR | Do this first | First step | First steps | Immediate mitigation | First aid`,
      de: 'Sofortmaßnahme | Sofortmaßnahmen | Erste Maßnahme | Erste Maßnahmen | Erste Schritte | Erster Schritt | Erste Hilfe',
      fr: 'Action immédiate | Actions immédiates | Première action | Premières actions | À faire en premier | Mesures immédiates | Premiers secours',
      es: 'Acción inmediata | Acciones inmediatas | Primera acción | Primeros pasos | Primer paso | Primeros auxilios',
      pt: 'Ação imediata | Ações imediatas | Primeira ação | Primeiros passos | Primeiros socorros',
      it: 'Azione immediata | Prima azione | Azioni immediate | Primi passi | Primo soccorso',
      nl: 'Eerste actie | Directe actie | Eerste stappen | Onmiddellijke actie | Eerste hulp',
      pl: 'Pierwsze działanie | Pierwsze działania | Działanie natychmiastowe | Pierwsze kroki | Pierwsza pomoc',
      ja: '初動対応 | 初動 | 応急処置 | 最初にすること | 応急対応',
      zh: '应急措施 | 首要操作 | 立即处理 | 应急处理 | 应急操作',
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
