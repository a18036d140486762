import type { Kind } from '../../schema/record-base.ts';
import type { SomeWords } from '../word-table.ts';

/** Names of folders of one kind. A name with a slash stands for the last segments of a path. */
export interface FolderNames {
  /** Names that say what a folder holds. */
  plain: SomeWords;
  /** Names that other things have as well: such a folder is one of the kind where a file in it looks like a record. */
  vague: SomeWords;
}

/**
 * What teams call the folders of their records, in the languages that the handbook reads. Case, hyphens, underscores,
 * dots, blanks and a number in front do not matter.
 */
export const FOLDER_NAMES: Readonly<Record<Exclude<Kind, 'doc'>, FolderNames>> = {
  adr: {
    plain: {
      en: `adr | adrs | madr | any decision records | arch adr | lightweight adrs | tdr | tdrs | decision records | decision record |
        decision log | decision logs | decisions log | design decisions | architecture decisions | architecture decision |
        architecture decision records | architecture decision record | architecture decision log | architectural decisions |
        architectural decision records | architectural decision record | architectural decision log | arch decisions |
        arch decision records | tech decisions | technical decisions | technical decision records | technology decisions |
        engineering decisions | project decisions | software decisions | decisions | decision | architecture/decisions`,
      de: 'entscheidungen | architekturentscheidungen | entwurfsentscheidungen | entscheidungsprotokoll',
      fr: "décisions | décisions d'architecture | decisions architecture | décisions techniques | registre des décisions",
      es: 'decisiones | decisiones de arquitectura | decisiones arquitectura | registro de decisiones | decisiones técnicas',
      pt: 'decisões | decisões de arquitetura | decisões arquiteturais | registro de decisões | decisões técnicas',
      it: 'decisioni | decisioni architetturali | decisioni di architettura | registro decisioni',
      nl: 'beslissingen | besluiten | architectuurbeslissingen | architectuurbesluiten | ontwerpbeslissingen',
      pl: 'decyzje | decyzje architektoniczne | rejestr decyzji',
      ja: '意思決定 | 意思決定記録 | 設計判断 | アーキテクチャ決定 | アーキテクチャ決定記録 | アーキテクチャ意思決定記録',
      zh: '决策 | 决策记录 | 架构决策 | 架构决策记录 | 架構決策 | 架構決策記錄 | 設計決策 | 设计决策',
      ru: 'решения | архитектурные решения',
      uk: 'рішення | архітектурні рішення',
      sv: 'beslut | arkitekturbeslut',
      da: 'beslutninger | arkitekturbeslutninger',
      no: 'beslutninger | arkitekturbeslutninger',
      cs: 'rozhodnutí | architektonická rozhodnutí',
      tr: 'kararlar | mimari kararlar',
      ko: '결정 | 의사결정 | 아키텍처 결정',
    },
    vague: {
      en: `rfcs | rfc | proposals | design docs | enhancements | keps | peps | bips | eips | jeps | neps | teps | sips |
        enhancement proposals | improvement proposals | design proposals | design records`,
    },
  },
  playbook: {
    plain: {
      en: `playbooks | playbook | runbooks | runbook | run books | play books | scaling playbooks | incident playbooks |
        operational runbooks | ops runbooks | sre runbooks | alert runbooks | alert playbooks | oncall runbooks | on call runbooks |
        standard operating procedures | operating procedures | operational procedures | emergency procedures | sops | sop |
        how to/ops | howto/ops | how to/operations | how to/sre | how tos/ops`,
      de: 'betriebshandbuch | betriebshandbücher | notfallhandbuch | notfallpläne | betriebsanleitungen',
      fr: "procédures d'exploitation | procedures exploitation | fiches réflexes | procédures opérationnelles | manuels d'exploitation",
      es: 'procedimientos operativos | guías de operación | manuales de operación',
      pt: 'procedimentos operacionais | guias operacionais',
      it: 'procedure operative | manuali operativi',
      nl: 'draaiboeken | draaiboek',
      pl: 'procedury operacyjne | instrukcje operacyjne',
      ja: 'ランブック | プレイブック | 運用手順 | 運用手順書 | 障害対応手順',
      zh: '运维手册 | 運維手冊 | 应急预案 | 操作手册 | 故障处理手册',
      ru: 'ранбуки | плейбуки',
      uk: 'ранбуки | плейбуки',
      sv: 'driftrutiner',
      cs: 'provozní postupy | runbooky | playbooky',
      ko: '런북 | 플레이북 | 장애 대응',
    },
    vague: {
      en: `books | procedures | alerts | alert docs | troubleshooting | how to | howto | howtos | operations | ops | oncall |
        on call`,
      de: 'prozeduren | störungen | alarme',
      fr: 'procédures | alertes',
      es: 'procedimientos | alertas',
      pt: 'procedimentos',
      it: 'procedure | allarmi',
      nl: 'procedures',
      pl: 'procedury | alarmy',
      ja: '手順 | 手順書 | アラート',
      zh: '告警',
    },
  },
  postmortem: {
    plain: {
      en: `postmortems | postmortem | post mortems | post mortem | incidents | incident | incident reports | incident report |
        incident reviews | incident review | incident postmortems | incident retrospectives | incident history | incident log |
        incident logs | past incidents | post incident reviews | post incident review | post incident reports | post incidents |
        pir | pirs | outages | outage reports | outage postmortems | rca | rcas | root cause analysis | root cause analyses |
        blameless postmortems | corrections of error | coe | coes`,
      de: 'vorfälle | störungsberichte | vorfallberichte | ursachenanalysen | nachbetrachtungen',
      fr: "retours d’incident | rapports d'incident | rapports incidents | analyses post mortem",
      es: 'incidentes | informes de incidentes',
      pt: 'relatórios de incidentes | relatorios de incidentes',
      it: 'incidenti | rapporti sugli incidenti',
      nl: 'incidenten | incidentrapporten | storingen',
      pl: 'incydenty | raporty z incydentów | awarie',
      ja: 'ポストモーテム | 障害報告 | 障害報告書 | 障害記録',
      zh: '事故报告 | 故障报告 | 事故复盘 | 故障复盘 | 复盘 | 事後檢討',
      ru: 'инциденты | постмортемы',
      uk: 'інциденти | постмортеми',
      sv: 'incidentrapporter',
      da: 'hændelser',
      no: 'hendelser',
      cs: 'incidenty | výpadky | postmortemy',
      tr: 'olaylar | olay raporları',
      ko: '장애 보고서 | 장애 보고 | 포스트모템',
    },
    vague: {
      en: 'retrospectives | retros | reviews | lessons learned | case studies | failures',
      de: 'störungen | retrospektiven',
      fr: 'rétrospectives',
      es: 'retrospectivas',
    },
  },
  onboarding: {
    plain: {
      en: `onboarding | on boarding | onboard | new starters | new starter | new joiners | new joiner | joiners | starters |
        new hires | new hire | new employees | new engineers | new team members | first week | first weeks | first days |
        first 90 days | welcome pack | onboarding checklists`,
      de: 'einarbeitung | einarbeitungsplan | erste tage',
      fr: 'intégration | accueil | arrivée | nouveaux arrivants',
      es: 'incorporación | bienvenida | nuevos empleados',
      pt: 'integração | integracao | novos colaboradores | boas vindas',
      it: 'inserimento | nuovi assunti',
      nl: 'inwerken | inwerkprogramma',
      pl: 'wdrożenie | wdrażanie | nowi pracownicy',
      ja: 'オンボーディング | 新人研修 | 入社手続き | 新員教育',
      zh: '入职 | 新人入职 | 入職 | 新员工',
      ru: 'онбординг',
      uk: 'онбординг',
      sv: 'introduktion',
      cs: 'zaučení | nástup',
      tr: 'işe alışma',
      ko: '온보딩 | 신규 입사자',
    },
    vague: {
      en: 'getting started | welcome | start here | newcomers | new | checklists | induction',
      de: 'erste schritte',
      fr: 'premiers pas',
      es: 'primeros pasos',
      pt: 'primeiros passos',
      it: 'primi passi',
      nl: 'eerste stappen',
      pl: 'pierwsze kroki',
      ja: 'はじめに',
      zh: '入门',
    },
  },
  service: {
    plain: {
      en: 'services | service catalog | service catalogue | service registry | service docs | service descriptions | systems',
      de: 'dienste | servicekatalog',
      fr: 'catalogue de services',
      es: 'servicios | catálogo de servicios',
      pt: 'serviços | catálogo de serviços',
      it: 'servizi | catalogo servizi',
      nl: 'diensten | dienstencatalogus',
      pl: 'usługi | katalog usług',
      ja: 'サービス | サービスカタログ',
      zh: '服务 | 服務 | 服务目录',
      ru: 'сервисы',
      uk: 'сервіси',
      sv: 'tjänster',
      da: 'tjenester',
      no: 'tjenester',
      cs: 'služby',
      tr: 'servisler',
      ko: '서비스',
    },
    vague: { en: 'components | applications | apps | catalog | catalogue' },
  },
};

/** Names of a root that is a handbook as a whole: all of its pages are pages of it. */
export const HANDBOOK_NAMES: SomeWords = {
  en: 'handbook | docs | documentation | wiki | knowledge base | playbook docs | engineering handbook | team handbook',
  de: 'handbuch',
  fr: 'manuel',
  es: 'manual',
  it: 'manuale',
  nl: 'handboek',
  pl: 'podręcznik',
  ja: 'ハンドブック',
  zh: '手册',
};

/** Folders that hold what a page is made of, or text in general: an address does not repeat them. */
export const CONTAINER_NAMES: SomeWords = {
  en: `docs | doc | documentation | documents | content | contents | source | sources | src | site | website | web | www | pages |
    wiki | handbook | book | main | en | architecture | arch | design | docs source`,
  de: 'architektur | dokumentation | doku',
  es: 'documentación',
  pt: 'documentação',
  it: 'documentazione',
  nl: 'documentatie',
  pl: 'dokumentacja',
  ja: 'ドキュメント',
  zh: '文档',
};

/** Folders that hold packages: the name below them tells one from another. */
export const PACKAGE_FOLDERS: SomeWords = {
  en: `packages | package | pkgs | pkg | apps | applications | services | libs | libraries | modules | components | projects |
    crates | plugins | teams | domains | products | repos | workspaces`,
};
