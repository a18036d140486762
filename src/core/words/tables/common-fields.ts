import type { WordTable } from '../word-table.ts';

/** A field that every kind of record has. */
export type CommonField =
  | 'title'
  | 'description'
  | 'owners'
  | 'tags'
  | 'services'
  | 'reviewBy'
  | 'lastReviewed'
  | 'reviewEvery';

/** Keys, labels and headings of the fields that every kind of record has. */
export const COMMON_FIELDS: WordTable<CommonField> = {
  subject: 'common',
  fields: {
    title: {
      en: 'Title | Name | Headline',
      de: 'Titel | Überschrift',
      fr: 'Titre | Intitulé',
      es: 'Título',
      pt: 'Título',
      it: 'Titolo',
      nl: 'Titel',
      pl: 'Tytuł',
      ja: 'タイトル | 題名 | 件名',
      zh: '标题 | 標題 | 名称',
      ru: 'Название | Заголовок',
    },
    description: {
      en: 'Description | Summary',
      de: 'Beschreibung | Zusammenfassung',
      fr: 'Description | Résumé',
      es: 'Descripción | Resumen',
      pt: 'Descrição | Resumo',
      it: 'Descrizione | Riepilogo',
      nl: 'Beschrijving | Samenvatting',
      pl: 'Opis | Podsumowanie',
      ja: '説明 | 概要',
      zh: '描述 | 说明 | 摘要',
      ru: 'Описание',
    },
    owners: {
      en: `Owner | Owners | Owned by | Owning team | Owner team | Owner Slack | Team | Teams | Responsible |
        Responsible team | Responsible for this page | Maintainer | Maintainers | Maintained by | Service owner |
        Document owner | Page owner | Playbook owner | Runbook owner | Code owner | Code owners | Point of contact | Primary owner | Service owners | Technical owner | Business owner | Owner(s) | Stewards | Steward | Custodian | Owner name | Contact owner | Accountable team | Accountable | DRI | Directly responsible individual | Squad | Tribe | Crew | Team on the hook | On the hook | Who looks after it | Looked after by`,
      de: `Verantwortlich | Verantwortliche | Verantwortlicher | Verantwortliches Team | Besitzer | Eigentümer |
        Zuständig | Zuständiges Team | Zuständigkeit | Betreuer | Betreut von | Verantwortliche Person | Verantwortliche Gruppe | Inhaber | Inhaberin | Dienstverantwortlicher | Fachlich verantwortlich | Technisch verantwortlich | Gepflegt von | Pflege | Ansprechteam | Verantwortlich für die Seite | Verantwortlich für das Dokument`,
      fr: `Responsable | Responsables | Propriétaire | Propriétaires | Équipe | Équipe responsable | Équipe propriétaire |
        Maintenu par | Équipe en charge | En charge | Équipe référente | Maintenue par | Mainteneur | Mainteneurs | Mainteneuse | Personne responsable | Géré par | Référent | Référents | Responsable du document | Responsable de la page`,
      es: 'Responsable | Responsables | Propietario | Propietaria | Propietarios | Equipo | Equipo responsable | Dueño | Mantenido por | Equipo propietario | Equipo encargado | Encargado | Encargada | A cargo de | Dueña | Dueños | Mantenedor | Mantenedores | Persona responsable | Gestionado por | Responsable del documento | Responsable de la página',
      pt: `Responsável | Responsáveis | Dono | Proprietário | Proprietários | Equipe | Equipa | Time responsável |
        Equipe responsável | Mantido por | Time | Time dono | Equipe dona | Equipa responsável | Encarregado | A cargo de | Dona | Donos | Mantenedor | Mantenedores | Pessoa responsável | Gerido por | Mantida por | Responsável pelo documento | Responsável pela página | Autor do documento`,
      it: 'Responsabile | Responsabili | Proprietario | Proprietari | Team responsabile | Squadra | Gestito da | Team | Team proprietario | Referente | Referenti | Incaricato | A cura di | Manutentore | Manutentori | Persona responsabile | Mantenuto da | Responsabile del documento',
      nl: 'Eigenaar | Eigenaars | Eigenaren | Verantwoordelijke | Verantwoordelijk | Verantwoordelijk team | Beheerder | Beheerd door | Team | Verantwoordelijken | Eigenaarschap | Beherend team | Onderhouden door | Onderhouder | Beheerteam | Verantwoordelijke persoon | Verantwoordelijk voor deze pagina',
      pl: 'Właściciel | Właściciele | Odpowiedzialny | Odpowiedzialna | Odpowiedzialni | Zespół | Opiekun | Zespół odpowiedzialny | Zespół właścicielski | Osoba odpowiedzialna | Utrzymywane przez | Opiekunowie | Utrzymanie | Odpowiedzialność | Zarządzane przez | Odpowiedzialny za dokument | Odpowiedzialna za dokument',
      ja: '担当 | 担当者 | 担当チーム | オーナー | 責任者 | 所有者 | 管理者 | 管理チーム | チーム | 担当部署 | 所管 | 主管 | オーナーチーム | 責任チーム | メンテナー | メンテナ | 保守担当 | 運用担当 | 管理部署 | 所有チーム',
      zh: '负责人 | 負責人 | 责任人 | 负责团队 | 所有者 | 维护者 | 维护人 | 团队 | 归属团队 | 所属团队 | 责任团队 | 责任部门 | 维护团队 | 归属 | 主要负责人 | 拥有者 | 归口 | 负责部门',
      ru: 'Владелец | Владельцы | Ответственный | Ответственные | Команда',
      ko: '담당자 | 소유자 | 담당 팀 | 담당팀 | 책임자',
      uk: 'Власник | Відповідальний | Відповідальні | Команда',
      sv: 'Ägare | Ansvarig | Ansvariga | Ansvarigt team',
      da: 'Ejer | Ansvarlig',
      no: 'Eier | Ansvarlig',
      cs: 'Vlastník | Odpovědný | Odpovědný tým | Zodpovídá',
      tr: 'Sahibi | Sahip | Sorumlu | Sorumlu ekip',
    },
    tags: {
      en: 'Tags | Tag | Keywords | Keyword | Categories | Category | Labels | Topics',
      de: 'Schlagwörter | Schlagworte | Stichwörter | Stichworte | Kategorien | Kategorie',
      fr: 'Étiquettes | Mots-clés | Mots clés | Catégories | Catégorie',
      es: 'Etiquetas | Etiqueta | Palabras clave | Categorías | Categoría',
      pt: 'Etiquetas | Marcadores | Palavras-chave | Categorias | Categoria',
      it: 'Etichette | Etichetta | Parole chiave | Categorie | Categoria',
      nl: 'Labels | Trefwoorden | Categorieën | Categorie',
      pl: 'Tagi | Słowa kluczowe | Etykiety | Kategorie | Kategoria',
      ja: 'タグ | キーワード | カテゴリ | カテゴリー | 分類',
      zh: '标签 | 標籤 | 关键词 | 关键字 | 分类 | 类别',
      ru: 'Теги | Метки',
      uk: 'Теги | Мітки',
      sv: 'Taggar',
      cs: 'Štítky',
      tr: 'Etiketler',
      ko: '태그',
    },
    services: {
      en: `Service | Services | Component | Components | System | Systems | Affected services | Affected service |
        Affected systems | Affected components | Impacted services | Impacted systems | Services affected |
        Services impacted | Systems affected | Components affected | Services involved | Application | Applications | involved services | impacted service | involved service | involved systems | affected system | impacted system | involved system | impacted components | involved components | affected component | impacted component | involved component | affected applications | impacted applications | involved applications | affected application | impacted application | involved application | affected products | impacted products | involved products | affected product | impacted product | involved product | affected platforms | impacted platforms | involved platforms | Service name | System name | Component name | App | Apps | Application name`,
      de: 'Dienst | Dienste | Komponente | Komponenten | Betroffene Dienste | Betroffener Dienst | Betroffene Systeme | Betroffene Komponenten | System | Systeme | Beteiligte Dienste | Beteiligte Systeme | Beteiligte Komponenten | Betroffene Anwendungen | Beteiligte Anwendungen | Betroffene Produkte | Beteiligte Produkte | Betroffene Services | Beteiligte Services | Betroffener Service | Betroffenes System | Betroffene Anwendung | Anwendung | Anwendungen',
      fr: 'Service | Services | Composant | Composants | Services touchés | Services affectés | Services impactés | Service concerné | Services concernés | Système | Systèmes | Systèmes affectés | Systèmes touchés | Systèmes impactés | Systèmes concernés | Composants affectés | Composants touchés | Composants impactés | Composants concernés | Applications affectées | Applications touchées | Applications impactées | Applications concernées | Application | Applications | Service affecté | Service impacté | Service touché | Système affecté | Système concerné',
      es: 'Servicio | Servicios | Componente | Componentes | Servicios afectados | Servicio afectado | Sistemas afectados | Sistema | Sistemas | Servicios impactados | Servicios implicados | Sistemas impactados | Sistemas implicados | Componentes afectados | Componentes impactados | Componentes implicados | Aplicaciones afectadas | Aplicación | Aplicaciones | Sistema afectado | Componente afectado',
      pt: 'Serviço | Serviços | Componente | Componentes | Serviços afetados | Serviço afetado | Sistemas afetados | Sistema | Sistemas | Serviços impactados | Serviços envolvidos | Sistemas impactados | Sistemas envolvidos | Componentes afetados | Componentes impactados | Componentes envolvidos | Aplicações afetadas | Aplicação | Aplicações | Sistema afetado | Serviço impactado',
      it: 'Servizio | Servizi | Componente | Componenti | Servizi coinvolti | Servizi interessati | Servizio interessato | Servizi impattati | Sistema | Sistemi | Servizi colpiti | Sistemi coinvolti | Sistemi interessati | Sistemi impattati | Sistemi colpiti | Componenti coinvolti | Componenti interessati | Componenti impattati | Componenti colpiti | Applicazioni coinvolte | Applicazione | Applicazioni | Sistema interessato | Servizio coinvolto',
      nl: 'Dienst | Diensten | Component | Componenten | Getroffen diensten | Getroffen systemen | Betrokken diensten | Systeem | Systemen | Betrokken systemen | Getroffen componenten | Betrokken componenten | Getroffen applicaties | Betrokken applicaties | Applicatie | Applicaties | Getroffen dienst | Getroffen systeem',
      pl: 'Usługa | Usługi | Komponent | Komponenty | Dotknięte usługi | Usługi dotknięte | Serwis | Serwisy | System | Systemy | Objęte usługi | Dotknięte systemy | Objęte systemy | Dotknięte komponenty | Objęte komponenty | Dotknięte aplikacje | Objęte aplikacje | Usługi objęte | Systemy dotknięte | Aplikacja | Aplikacje | Zakłócone usługi',
      ja: 'サービス | 対象サービス | 影響サービス | 影響を受けたサービス | 影響を受けるサービス | コンポーネント | システム | 対象システム | 影響を受けたコンポーネント | 影響システム | 影響コンポーネント | 障害サービス | 障害対象 | アプリケーション | 対象コンポーネント',
      zh: '服务 | 服務 | 组件 | 受影响服务 | 受影响的服务 | 受影响系统 | 影响服务 | 涉及服务 | 系统 | 受影响组件 | 受影响应用 | 影响系统 | 涉及系统 | 故障服务 | 故障系统 | 应用 | 相关服务',
      ru: 'Сервис | Сервисы | Затронутые сервисы | Компонент | Компоненты',
      uk: 'Сервіс | Сервіси | Служба',
      sv: 'Tjänst | Tjänster',
      da: 'Tjeneste | Tjenester',
      no: 'Tjeneste | Tjenester',
      cs: 'Služba | Služby',
      tr: 'Servis | Servisler | Hizmet',
      ko: '서비스 | 대상 서비스 | 영향 서비스',
    },
    reviewBy: {
      en: `Review by | Next review | Next review date | Review on | Review due | Review date | Review before | Revisit by |
        Revisit on | To be reviewed by | Expires | Expires on | Valid until | Next review due | Next review on | Review again by | Review again on | Review by date | Next revision | Re-review by | Next audit | Next check | To review by`,
      de: `Nächste Überprüfung | Überprüfen bis | Überprüfung bis | Überprüfung am | Nächste Prüfung | Zu prüfen bis |
        Prüfen bis | Wiedervorlage | Nächstes Review | Gültig bis | Nächste Durchsicht | Nächste Revision | Wieder prüfen am | Erneut prüfen am | Nächste Prüfung am | Prüfdatum | Überprüfung fällig | Wiedervorlage am`,
      fr: 'À revoir avant | À revoir le | Prochaine revue | Prochaine révision | Révision prévue | Revue prévue | Valable jusqu’au | Expire le | Prochaine relecture | Prochaine vérification | À relire avant | À relire le | À réviser avant | Date de prochaine revue | Date de la prochaine revue',
      es: 'Revisar antes de | Revisar antes del | Próxima revisión | Fecha de revisión | Revisar el | Válido hasta | Caduca | Próxima verificación | Fecha de próxima revisión | Fecha de la próxima revisión | Siguiente revisión',
      pt: 'Rever até | Revisar até | Próxima revisão | Data de revisão | Revisão até | Válido até | Expira em | Próxima verificação | Data da próxima revisão | Próxima validação | Revisar em',
      it: 'Da rivedere entro | Prossima revisione | Rivedere entro | Data di revisione | Valido fino a | Scade il | Prossima verifica | Data prossima revisione | Data della prossima revisione | Da rivedere il',
      nl: 'Herzien voor | Volgende review | Volgende herziening | Herzien vóór | Volgende beoordeling | Geldig tot | Datum volgende review | Volgende controle | Opnieuw beoordelen op | Te herzien op | Datum volgende beoordeling',
      pl: 'Przegląd do | Następny przegląd | Kolejny przegląd | Data przeglądu | Sprawdzić do | Ważne do | Data następnego przeglądu | Następna weryfikacja | Przegląd następny | Termin przeglądu | Do przeglądu',
      ja: '次回見直し | 次回レビュー | 見直し期限 | 次回見直し日 | レビュー期限 | 次回レビュー日 | 有効期限 | 次回確認日 | 次回点検日 | 次回レビュー予定 | 見直し予定日 | 次回見直し予定',
      zh: '下次评审 | 下次审查 | 下次复审 | 复审日期 | 评审日期 | 下次审核 | 有效期至 | 下次检查 | 下次评审日期 | 下次审核日期 | 计划复审 | 下次复审日期 | 下次审查日期',
      ru: 'Следующий пересмотр | Пересмотреть до',
    },
    lastReviewed: {
      en: 'Last reviewed | Last reviewed on | Reviewed | Reviewed on | Last review | Last review date | Last checked | Last verified | Verified on | Last reviewed date | Reviewed at | Last review on | Date reviewed | Date of last review | Last validated | Validated on | Last audited | Last revised | Last checked on | Review done | Revised | Revised on | Verified | Last confirmed',
      de: 'Zuletzt überprüft | Zuletzt geprüft | Letzte Überprüfung | Letzte Prüfung | Überprüft am | Geprüft am | Letztes Review | Letzter Review | Geprüft | Überprüft | Zuletzt kontrolliert | Datum der letzten Prüfung | Datum der letzten Überprüfung | Letzte Durchsicht | Zuletzt durchgesehen | Zuletzt validiert',
      fr: 'Dernière revue | Dernière révision | Revu le | Relu le | Dernière vérification | Dernière relecture | Vérifié le | Relu | Revu | Vérifié | Date de dernière revue | Date de la dernière revue | Dernière validation | Validé le | Dernière relecture le | Révisé le',
      es: 'Última revisión | Revisado | Revisado el | Última verificación | Fecha de última revisión | Fecha de la última revisión | Última validación | Validado el | Verificado el | Revisado por última vez | Verificado',
      pt: 'Última revisão | Revisado em | Revisto em | Última verificação | Data da última revisão | Última validação | Validado em | Verificado em | Revisado | Revisto | Última conferência',
      it: 'Ultima revisione | Rivisto il | Revisionato il | Ultima verifica | Data ultima revisione | Data dell’ultima revisione | Ultima validazione | Verificato il | Rivisto | Revisionato | Validato il',
      nl: 'Laatst beoordeeld | Laatst herzien | Laatste review | Laatste herziening | Laatst gecontroleerd | Herzien op | Datum laatste review | Datum laatste beoordeling | Laatste beoordeling | Beoordeeld op | Nagekeken op | Gecontroleerd op | Laatste controle | Geverifieerd op',
      pl: 'Ostatni przegląd | Ostatnio sprawdzono | Sprawdzono | Ostatnia weryfikacja | Data ostatniego przeglądu | Data ostatniej weryfikacji | Zweryfikowano | Przejrzano | Ostatnie sprawdzenie | Ostatni audyt | Data weryfikacji',
      ja: '最終見直し | 最終レビュー | 最終確認 | 最終確認日 | 最終見直し日 | 最終レビュー日 | 前回見直し | 最終レビュー実施日 | レビュー日 | 確認日 | 最終点検日 | 見直し日 | 最終検証日',
      zh: '上次评审 | 最近评审 | 上次审查 | 最后评审 | 最后审核 | 上次复审 | 最近审查 | 最近审核 | 上次审核 | 最后复审 | 最后检查 | 审核日期 | 上次检查 | 最后验证 | 上次评审日期 | 最近复审',
      ru: 'Последний пересмотр | Последняя проверка | Проверено',
      uk: 'Остання перевірка',
      sv: 'Senast granskad',
      cs: 'Naposledy zkontrolováno',
      tr: 'Son gözden geçirme',
      ko: '마지막 검토일 | 최종 검토일',
    },
    reviewEvery: {
      en: 'Review every | Review in | Review interval | Review cycle | Review frequency | Review cadence | Reviewed every | Review period | Revision cycle | Revision frequency | Review schedule | Review each',
      de: 'Überprüfen alle | Überprüfung alle | Prüfintervall | Überprüfungsintervall | Prüfzyklus | Review-Intervall | Prüfrhythmus | Review-Zyklus | Überprüfungszyklus | Prüfung alle | Prüffrequenz',
      fr: 'À revoir tous les | Fréquence de revue | Revue tous les | Fréquence de révision | Périodicité | Cycle de revue | Fréquence de relecture | Cadence de revue',
      es: 'Revisar cada | Revisión cada | Frecuencia de revisión | Periodicidad de revisión | Ciclo de revisión | Cadencia de revisión',
      pt: 'Rever a cada | Revisar a cada | Revisão a cada | Frequência de revisão | Ciclo de revisão | Periodicidade de revisão | Cadência de revisão',
      it: 'Rivedere ogni | Revisione ogni | Frequenza di revisione | Ciclo di revisione | Cadenza di revisione | Periodicità di revisione',
      nl: 'Herzien elke | Review elke | Herzien per | Reviewfrequentie | Reviewinterval | Reviewcyclus | Controle-interval | Beoordelingsfrequentie',
      pl: 'Przegląd co | Częstotliwość przeglądu | Przeglądać co | Cykl przeglądu | Okres przeglądu',
      ja: '見直し間隔 | 見直し頻度 | レビュー頻度 | レビュー間隔 | 見直し周期 | 見直しサイクル | レビューサイクル | レビュー周期',
      zh: '评审周期 | 审查周期 | 复审周期 | 评审频率 | 复审频率 | 审核周期 | 评审间隔 | 审核频率',
      ru: 'Пересматривать каждые | Периодичность пересмотра',
    },
  },
  before: {
    en: 'the | this | our | document | page',
    de: '-',
    fr: '-',
    es: '-',
    pt: '-',
    it: '-',
    nl: '-',
    pl: '-',
    ja: '-',
    zh: '-',
  },
  after: {
    en: 'date',
    de: '-',
    fr: '-',
    es: '-',
    pt: '-',
    it: '-',
    nl: '-',
    pl: '-',
    ja: '日',
    zh: '-',
  },
};
