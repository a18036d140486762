import type { PlaybookSection } from '../../schema/playbook.ts';
import { entriesOf } from '../../text/keyed-table.ts';

/** What a heading can mean; `check` is a verification that comes before the cure or after it, which its place decides. */
export type SectionName = PlaybookSection | 'check';

/**
 * Headings by meaning, as `headingKey` folds them. English, German, French, Spanish, Portuguese, Italian, Dutch,
 * Polish, Russian, Japanese and Chinese. A new language is more words here.
 */
export const SECTION_NAMES: Readonly<Record<SectionName, readonly string[]>> = {
  meaning: words(`
    meaning | overview | description | summary | background | introduction | about | alert description | alert meaning |
    understanding the alert | about this alert | what is it | what it is | what this alert means | what does this alert mean |
    what does it mean | what this means | what is this alert | context | explanation | purpose | definition of the alert |
    bedeutung | überblick | übersicht | beschreibung | zusammenfassung | hintergrund | einleitung | was bedeutet das |
    signification | aperçu | vue d'ensemble | résumé | contexte | présentation |
    significado | descripción | resumen | visión general | contexto | introducción |
    descrição | resumo | visão geral | introdução | significato | descrizione | panoramica | riepilogo | contesto |
    betekenis | beschrijving | overzicht | samenvatting | achtergrond | znaczenie | opis | przegląd | podsumowanie |
    значение | описание | обзор | 意味 | 概要 | 説明 | 背景 | 含义 | 概述 | 描述 | 说明`),
  symptoms: words(`
    symptoms | symptom | reason | alert behavior | alert behaviour | normal situation | signs | how to recognise it | how to
    recognize it | how it shows | what you see | what you will see | trigger | triggers | alert expression | alert condition |
    firing conditions | when does it fire | detection | indicators | symptome | anzeichen | auslöser | symptômes | signes |
    déclencheur | síntomas | señales | disparador | sintomas | sinais | gatilho | sintomi | segnali | symptomen | signalen |
    objawy | симптомы | признаки | 症状 | 症状と兆候 | 现象`),
  impact: words(`
    impact | user impact | customer impact | business impact | severities | severity and impact | consequences | effect |
    effects | what is affected | who is affected | blast radius | risk | auswirkung | auswirkungen | folgen | conséquences |
    effets | impact utilisateur | impacto | consecuencias | efectos | impacto no usuário | impatto | conseguenze | gevolgen |
    effecten | wpływ | skutki | влияние | последствия | 影響 | インパクト | 影响`),
  diagnosis: words(`
    diagnosis | diagnose | diagnostics | diagnosing | troubleshooting | troubleshoot | troubleshooting pointers | troubleshooting
    steps | investigation | investigate | investigating | possible checks | checks | steps to check | what to check | how to
    check | prechecks | pre checks | pre-checks | metrics | likely suspects | possible causes | causes | logging | logs |
    debugging | debug | analysis | triage | root cause analysis | common causes | identifying the cause |
    verification of the alert | verify the alert | confirm the alert | fehlersuche | diagnostik | analyse | ursachen |
    ursachenanalyse | untersuchung | prüfung | diagnostic | dépannage | investigation | causes possibles | vérifications |
    diagnóstico | investigación | análisis | causas | solución de problemas | diagnosi | indagine | analisi | cause |
    investigação | análise | diagnoses | onderzoek | oorzaken | diagnoza | diagnostyka | analiza | przyczyny |
    диагностика | диагноз | причины | анализ | 診断 | 調査 | 原因 | 原因調査 | 切り分け | 诊断 | 排查 | 故障排查 | 定位`),
  mitigation: words(`
    mitigation | mitigations | mitigate | mitigation steps | resolution | resolutions | possible resolution | possible
    resolutions | potential resolution steps | resolution steps | how to resolve | how to fix | how to fix it | fix | fixes |
    fixing | solution | solutions | remediation | remedy | remedies | recovery | recover | repair | what to do | actions |
    action | action to take | actions to take | procedure | process | steps | execution | response | workaround | workarounds |
    handling | resolving | behebung | massnahmen | maßnahmen | abhilfe | lösung | wiederherstellung | vorgehen | schritte |
    gegenmassnahmen | gegenmaßnahmen | atténuation | résolution | remédiation | correction | procédure | étapes | que faire |
    mesures | mitigación | resolución | solución | remediación | procedimiento | pasos | acciones | qué hacer | mitigação |
    resolução | solução | procedimento | passos | ações | o que fazer | mitigazione | risoluzione | soluzione | rimedio |
    procedura | passi | azioni | cosa fare | oplossing | herstel | maatregelen | stappen | rozwiązanie | naprawa | kroki |
    устранение | решение | действия | 対処 | 対応 | 対応手順 | 解決 | 復旧 | 復旧手順 | 緩和 | 手順 | 缓解 | 解决 | 解决方案 | 处理 |
    处理步骤 | 恢复`),
  rollback: words(`
    rollback | roll back | rolling back | revert | reverting | undo | back out | backout | backout plan | recent changes |
    rollback plan | rollback steps | zurückrollen | rückgängig machen | rücknahme | zurücksetzen | retour en arrière |
    restauration | annulation | reversión | revertir | marcha atrás | deshacer | reversão | reverter | desfazer | ripristino |
    annullamento | terugdraaien | wycofanie | откат | ロールバック | 切り戻し | 回滚`),
  verify: words(`
    verify | verification steps | postchecks | post checks | post-checks | validation | validate | validating | confirmation |
    confirm recovery | verify recovery | verify the fix | verifying the fix | verification of the fix | sanity checks | after
    the fix | how to verify | check the result | done when | success criteria | erfolgskontrolle | kontrolle | nachprüfung |
    validierung | validierung der behebung | valider | validación | validação | validazione | controllo | validatie |
    weryfikacja naprawy | walidacja | проверка результата | 確認 | 検証 | 復旧確認 | 验证 | 确认`),
  escalation: words(`
    escalation | escalations | escalate | escalation path | escalation policy | escalation paths | contact | contacts | who to
    call | who to contact | whom to call | whom to contact | on call | on-call | getting help | get help | need help | support |
    eskalation | ansprechpartner | kontakt | kontakte | escalade | contact d'urgence | qui appeler | escalado | escalamiento |
    contactos | escalonamento | escalação | contatos | contatti | escalatie | contactpersonen | eskalacja | эскалация |
    контакты | エスカレーション | エスカレーション先 | 連絡先 | 升级 | 联系人`),
  related: words(`
    related | related links | related alerts | related pages | related runbooks | related documents | references | reference |
    links | see also | definitions | dependencies | services | additional resources | resources | previous incidents | past
    incidents | further reading | additional information | more information | documentation | useful links | appendix |
    verweise | siehe auch | weitere informationen | quellen | références | liens | voir aussi | liens utiles | referencias |
    enlaces | ver también | véase también | referências | veja também | riferimenti | collegamenti | vedi anche | verwijzingen |
    zie ook | powiązane | odnośniki | zobacz też | ссылки | см. также | 関連 | 参考 | 関連リンク | 参考資料 | 相关 | 参考链接`),
  check: words(`
    verification | verifying | überprüfung | vérification | verificación | verificação | verifica | verificatie | weryfikacja |
    проверка`),
};

/** Headings under which the first thing to do stands, which is safe to do before anything is understood. */
export const FIRST_ACTION_NAMES: readonly string[] = words(`
  first safe action | first action | first actions | first response | immediate action | immediate actions | immediate
  response | quick fix | quick actions | quick start | tl;dr | tldr | do this first | first step | first steps | sofortmassnahme |
  sofortmassnahmen | sofortmaßnahme | sofortmaßnahmen | erste massnahme | erste maßnahme | action immédiate | actions immédiates |
  première action | acción inmediata | acciones inmediatas | primera acción | ação imediata | ações imediatas | azione immediata |
  prima azione | eerste actie | pierwsze działanie | первое действие | 初動対応 | 初動 | 応急処置 | 应急措施`);

const BY_KEY = new Map<string, SectionName>();
for (const [name, keys] of entriesOf(SECTION_NAMES))
  for (const key of keys) if (!BY_KEY.has(key)) BY_KEY.set(key, name);

/**
 * The meanings of a heading key: one, or several where it joins them ("diagnosis and mitigation"). Empty where any part
 * of it is no such name, so that "Overview of the network" stays prose.
 */
export function sectionsOf(key: string): SectionName[] {
  const whole = lookUp(key);
  if (whole) return [whole];
  const parts = key
    .split(/\s*(?:[,;/&+·、・と]|\s(?:and|or|und|oder|et|ou|y|o|e|en|i|и|и\/или)\s)\s*/u)
    .filter(Boolean);
  if (parts.length < 2) return [];
  const found = parts.map(lookUp);
  return found.every((name) => name !== undefined) ? [...new Set(found)] : [];
}

function lookUp(key: string): SectionName | undefined {
  const clean = key
    .replace(/[?!.…]+$/u, '')
    .replace(/\s*\([^)]*\)$/u, '')
    .replace(/[‘’]/gu, "'")
    .trim();
  return (
    BY_KEY.get(clean) ??
    BY_KEY.get(clean.replace(/^(?:the|alert|possible|potential|suggested|general)\s+/u, ''))
  );
}

function words(list: string): string[] {
  return list.split('|').map((word) => word.replace(/\s+/g, ' ').trim());
}
