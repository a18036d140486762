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
      en: 'Title | Name',
      de: 'Titel',
      fr: 'Titre',
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
        Document owner | Page owner | Playbook owner | Runbook owner | Code owner | Code owners | Point of contact`,
      de: `Verantwortlich | Verantwortliche | Verantwortlicher | Verantwortliches Team | Besitzer | Eigentümer |
        Zuständig | Zuständiges Team | Zuständigkeit | Betreuer | Betreut von`,
      fr: `Responsable | Responsables | Propriétaire | Propriétaires | Équipe | Équipe responsable | Équipe propriétaire |
        Maintenu par`,
      es: 'Responsable | Responsables | Propietario | Propietaria | Propietarios | Equipo | Equipo responsable | Dueño | Mantenido por',
      pt: `Responsável | Responsáveis | Dono | Proprietário | Proprietários | Equipe | Equipa | Time responsável |
        Equipe responsável | Mantido por`,
      it: 'Responsabile | Responsabili | Proprietario | Proprietari | Team responsabile | Squadra | Gestito da',
      nl: 'Eigenaar | Eigenaars | Eigenaren | Verantwoordelijke | Verantwoordelijk | Verantwoordelijk team | Beheerder | Beheerd door',
      pl: 'Właściciel | Właściciele | Odpowiedzialny | Odpowiedzialna | Odpowiedzialni | Zespół | Opiekun | Zespół odpowiedzialny',
      ja: '担当 | 担当者 | 担当チーム | オーナー | 責任者 | 所有者 | 管理者 | 管理チーム | チーム',
      zh: '负责人 | 負責人 | 责任人 | 负责团队 | 所有者 | 维护者 | 维护人 | 团队',
      ru: 'Владелец | Владельцы | Ответственный | Ответственные | Команда',
      ko: '담당자 | 소유자',
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
    },
    services: {
      en: `Service | Services | Component | Components | System | Systems | Affected services | Affected service |
        Affected systems | Affected components | Impacted services | Impacted systems | Services affected |
        Services impacted | Systems affected | Components affected | Services involved | Application | Applications`,
      de: 'Dienst | Dienste | Komponente | Komponenten | Betroffene Dienste | Betroffener Dienst | Betroffene Systeme | Betroffene Komponenten | System | Systeme',
      fr: 'Service | Services | Composant | Composants | Services touchés | Services affectés | Services impactés | Service concerné | Services concernés | Système | Systèmes',
      es: 'Servicio | Servicios | Componente | Componentes | Servicios afectados | Servicio afectado | Sistemas afectados | Sistema | Sistemas',
      pt: 'Serviço | Serviços | Componente | Componentes | Serviços afetados | Serviço afetado | Sistemas afetados | Sistema | Sistemas',
      it: 'Servizio | Servizi | Componente | Componenti | Servizi coinvolti | Servizi interessati | Servizio interessato | Servizi impattati | Sistema | Sistemi',
      nl: 'Dienst | Diensten | Component | Componenten | Getroffen diensten | Getroffen systemen | Betrokken diensten | Systeem | Systemen',
      pl: 'Usługa | Usługi | Komponent | Komponenty | Dotknięte usługi | Usługi dotknięte | Serwis | Serwisy | System | Systemy',
      ja: 'サービス | 対象サービス | 影響サービス | 影響を受けたサービス | 影響を受けるサービス | コンポーネント | システム | 対象システム',
      zh: '服务 | 服務 | 组件 | 受影响服务 | 受影响的服务 | 受影响系统 | 影响服务 | 涉及服务 | 系统',
      ru: 'Сервис | Сервисы | Затронутые сервисы | Компонент | Компоненты',
    },
    reviewBy: {
      en: `Review by | Next review | Next review date | Review on | Review due | Review date | Review before | Revisit by |
        Revisit on | To be reviewed by | Expires | Expires on | Valid until`,
      de: `Nächste Überprüfung | Überprüfen bis | Überprüfung bis | Überprüfung am | Nächste Prüfung | Zu prüfen bis |
        Prüfen bis | Wiedervorlage | Nächstes Review | Gültig bis`,
      fr: 'À revoir avant | À revoir le | Prochaine revue | Prochaine révision | Révision prévue | Revue prévue | Valable jusqu’au | Expire le',
      es: 'Revisar antes de | Revisar antes del | Próxima revisión | Fecha de revisión | Revisar el | Válido hasta | Caduca',
      pt: 'Rever até | Revisar até | Próxima revisão | Data de revisão | Revisão até | Válido até | Expira em',
      it: 'Da rivedere entro | Prossima revisione | Rivedere entro | Data di revisione | Valido fino a | Scade il',
      nl: 'Herzien voor | Volgende review | Volgende herziening | Herzien vóór | Volgende beoordeling | Geldig tot',
      pl: 'Przegląd do | Następny przegląd | Kolejny przegląd | Data przeglądu | Sprawdzić do | Ważne do',
      ja: '次回見直し | 次回レビュー | 見直し期限 | 次回見直し日 | レビュー期限 | 次回レビュー日 | 有効期限',
      zh: '下次评审 | 下次审查 | 下次复审 | 复审日期 | 评审日期 | 下次审核 | 有效期至',
      ru: 'Следующий пересмотр | Пересмотреть до',
    },
    lastReviewed: {
      en: 'Last reviewed | Last reviewed on | Reviewed | Reviewed on | Last review | Last review date | Last checked | Last verified | Verified on',
      de: 'Zuletzt überprüft | Zuletzt geprüft | Letzte Überprüfung | Letzte Prüfung | Überprüft am | Geprüft am | Letztes Review',
      fr: 'Dernière revue | Dernière révision | Revu le | Relu le | Dernière vérification | Dernière relecture | Vérifié le',
      es: 'Última revisión | Revisado | Revisado el | Última verificación',
      pt: 'Última revisão | Revisado em | Revisto em | Última verificação',
      it: 'Ultima revisione | Rivisto il | Revisionato il | Ultima verifica',
      nl: 'Laatst beoordeeld | Laatst herzien | Laatste review | Laatste herziening | Laatst gecontroleerd | Herzien op',
      pl: 'Ostatni przegląd | Ostatnio sprawdzono | Sprawdzono | Ostatnia weryfikacja',
      ja: '最終見直し | 最終レビュー | 最終確認 | 最終確認日 | 最終見直し日 | 最終レビュー日 | 前回見直し',
      zh: '上次评审 | 最近评审 | 上次审查 | 最后评审 | 最后审核 | 上次复审 | 最近审查',
      ru: 'Последний пересмотр | Последняя проверка | Проверено',
    },
    reviewEvery: {
      en: 'Review every | Review in | Review interval | Review cycle | Review frequency | Review cadence | Reviewed every',
      de: 'Überprüfen alle | Überprüfung alle | Prüfintervall | Überprüfungsintervall | Prüfzyklus | Review-Intervall',
      fr: 'À revoir tous les | Fréquence de revue | Revue tous les | Fréquence de révision | Périodicité',
      es: 'Revisar cada | Revisión cada | Frecuencia de revisión | Periodicidad de revisión',
      pt: 'Rever a cada | Revisar a cada | Revisão a cada | Frequência de revisão',
      it: 'Rivedere ogni | Revisione ogni | Frequenza di revisione',
      nl: 'Herzien elke | Review elke | Herzien per | Reviewfrequentie | Reviewinterval',
      pl: 'Przegląd co | Częstotliwość przeglądu | Przeglądać co',
      ja: '見直し間隔 | 見直し頻度 | レビュー頻度 | レビュー間隔 | 見直し周期',
      zh: '评审周期 | 审查周期 | 复审周期 | 评审频率',
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
