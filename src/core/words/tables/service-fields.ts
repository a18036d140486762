import type { WordTable } from '../word-table.ts';

/** A field of a service. */
export type ServiceField =
  | 'team'
  | 'onCall'
  | 'escalation'
  | 'tier'
  | 'slos'
  | 'dependsOn'
  | 'dashboards'
  | 'repositories'
  | 'paths'
  | 'bottlenecks';

/** Keys, labels and headings of a service. */
export const SERVICE_FIELDS: WordTable<ServiceField> = {
  subject: 'service',
  fields: {
    team: {
      en: 'Team | Owning team | Owner team | Responsible team | Squad',
      de: 'Team | Verantwortliches Team | Zuständiges Team | Mannschaft',
      fr: 'Équipe | Équipe responsable | Équipe propriétaire',
      es: 'Equipo | Equipo responsable',
      pt: 'Equipe | Equipa | Time responsável | Equipe responsável',
      it: 'Squadra | Team responsabile',
      nl: 'Team | Verantwoordelijk team',
      pl: 'Zespół | Zespół odpowiedzialny',
      ja: 'チーム | 担当チーム | 管理チーム',
      zh: '团队 | 负责团队 | 小组',
      ru: 'Команда',
    },
    onCall: {
      en: `On call | On-call rotation | On-call schedule | On-call contact | On-call team | Pager | PagerDuty | Rota | Oncall engineer |
        Pager rotation | Duty roster`,
      de: 'Bereitschaft | Rufbereitschaft | Bereitschaftsdienst | Rufbereitschaftsplan',
      fr: 'Astreinte | Astreintes | Équipe d’astreinte | D’astreinte',
      es: 'De guardia | Guardia | Guardias | Rotación de guardia | Turno de guardia',
      pt: 'Plantão | De plantão | Sobreaviso | Escala de plantão | Prevenção',
      it: 'Reperibilità | Reperibile | Turno di reperibilità',
      nl: 'Bereikbaarheidsdienst | Piketdienst | Wachtdienst | Storingsdienst | Piket',
      pl: 'Dyżur | Dyżury | Dyżurny | Grafik dyżurów',
      ja: 'オンコール | 当番 | オンコール当番 | 当直 | オンコール担当',
      zh: '值班 | 值班人 | 值班人员 | 值班表 | 轮值',
      ru: 'Дежурный | Дежурство | Дежурные',
    },
    escalation: {
      en: 'Escalation | Escalations | Escalate to | Escalation path | Escalation policy | Escalation contact | Escalation contacts | Contact | Contacts',
      de: 'Eskalation | Eskalationsweg | Eskalationspfad | Eskalieren an | Ansprechpartner | Kontakt | Kontakte',
      fr: 'Escalade | Escalader vers | Chemin d’escalade | Contact | Contacts',
      es: 'Escalamiento | Escalado | Escalar a | Escalada | Contacto | Contactos',
      pt: 'Escalonamento | Escalação | Escalar para | Contato | Contatos | Contacto | Contactos',
      it: 'Escalation | Percorso di escalation | Contatto | Contatti',
      nl: 'Escalatie | Escalatiepad | Escaleren naar | Contact | Contactpersoon | Contactpersonen',
      pl: 'Eskalacja | Ścieżka eskalacji | Eskaluj do | Kontakt | Kontakty',
      ja: 'エスカレーション | エスカレーション先 | 連絡先 | 連絡先一覧',
      zh: '升级 | 升级路径 | 升级联系人 | 联系人 | 联系方式',
      ru: 'Эскалация | Контакты',
    },
    tier: {
      en: 'Tier | Service tier | Criticality | Service level',
      de: 'Stufe | Dienststufe | Servicestufe | Kritikalität',
      fr: 'Palier | Niveau de service | Criticité',
      es: 'Nivel | Nivel de servicio | Criticidad',
      pt: 'Nível | Nível de serviço | Criticidade | Camada',
      it: 'Livello | Livello di servizio | Criticità | Fascia',
      nl: 'Niveau | Serviceniveau | Kritikaliteit',
      pl: 'Poziom | Poziom usługi | Krytyczność',
      ja: 'ティア | 階層 | サービスティア | 重要度',
      zh: '层级 | 等级 | 服务等级 | 服务层级',
      ru: 'Уровень | Уровень сервиса | Критичность',
    },
    slos: {
      en: 'SLO | SLOs | SLA | SLAs | Service level objective | Service level objectives | Objectives | Availability target | Error budget',
      de: 'Dienstgüteziele | Dienstgüte | Verfügbarkeitsziel | Servicelevel-Ziele | Service-Level-Ziele',
      fr: 'Objectifs de niveau de service | Objectifs de service | Objectif de disponibilité',
      es: 'Objetivos de nivel de servicio | Objetivos de servicio | Objetivo de disponibilidad',
      pt: 'Objetivos de nível de serviço | Objetivos de serviço | Meta de disponibilidade',
      it: 'Obiettivi di livello di servizio | Obiettivi di servizio | Obiettivo di disponibilità',
      nl: 'Serviceniveaudoelen | Servicedoelen | Beschikbaarheidsdoel',
      pl: 'Cele poziomu usług | Cele usługi | Cel dostępności',
      ja: 'サービスレベル目標 | サービス目標 | 可用性目標',
      zh: '服务水平目标 | 服务等级目标 | 服务目标 | 可用性目标',
      ru: 'Цели уровня обслуживания',
    },
    dependsOn: {
      en: 'Depends on | Dependencies | Dependency | Upstream | Upstreams | Upstream services | Upstream dependencies | Requires',
      de: 'Hängt ab von | Abhängig von | Abhängigkeiten | Abhängigkeit',
      fr: 'Dépend de | Dépendances | Dépendance',
      es: 'Depende de | Dependencias | Dependencia',
      pt: 'Depende de | Dependências | Dependência',
      it: 'Dipende da | Dipendenze | Dipendenza',
      nl: 'Hangt af van | Afhankelijk van | Afhankelijkheden | Afhankelijkheid',
      pl: 'Zależy od | Zależności | Zależność',
      ja: '依存 | 依存先 | 依存関係 | 依存サービス',
      zh: '依赖 | 依赖项 | 依赖服务 | 上游服务 | 依赖关系',
      ru: 'Зависит от | Зависимости',
    },
    dashboards: {
      en: 'Dashboards | Dashboard | Grafana | Monitoring dashboard | Monitoring dashboards | Graphs',
      de: 'Dashboards | Dashboard | Übersichten',
      fr: 'Tableaux de bord | Tableau de bord',
      es: 'Paneles | Panel | Tableros | Tablero',
      pt: 'Painéis | Painel',
      it: 'Cruscotti | Cruscotto | Pannelli',
      nl: 'Dashboards | Dashboard',
      pl: 'Pulpity | Pulpit | Panele | Dashboardy',
      ja: 'ダッシュボード',
      zh: '仪表盘 | 仪表板 | 监控面板 | 看板',
      ru: 'Дашборды | Дашборд | Панели',
    },
    repositories: {
      en: 'Repositories | Repository | Repo | Repos | Source | Source code | Code | Git repository | GitHub',
      de: 'Repositorys | Repositorien | Repository | Quellcode | Quelltext',
      fr: 'Dépôts | Dépôt | Code source | Dépôt de code',
      es: 'Repositorios | Repositorio | Código fuente',
      pt: 'Repositórios | Repositório | Código-fonte | Código fonte',
      it: 'Repository | Depositi | Codice sorgente',
      nl: "Repositories | Repository's | Broncode",
      pl: 'Repozytoria | Repozytorium | Kod źródłowy',
      ja: 'リポジトリ | リポジトリー | ソースコード',
      zh: '仓库 | 代码仓库 | 代码库 | 源代码 | 源码',
      ru: 'Репозитории | Репозиторий | Исходный код',
    },
    paths: {
      en: 'Paths | Path | Code paths | Source paths | Source path | Source directory | Source directories | Source folder | Directory | Directories | Folder | Folders | Code location | Source location | Files',
      de: 'Pfade | Pfad | Quellpfade | Verzeichnis | Verzeichnisse | Ordner | Quellverzeichnis',
      fr: 'Chemins | Chemin | Répertoire | Répertoires | Dossier | Dossiers | Répertoire source',
      es: 'Rutas | Ruta | Directorio | Directorios | Carpeta | Carpetas | Directorio de código',
      pt: 'Caminhos | Caminho | Diretório | Diretórios | Pasta | Pastas | Diretório de código',
      it: 'Percorsi | Percorso | Cartella | Cartelle | Directory',
      nl: 'Paden | Pad | Map | Mappen | Bronmap',
      pl: 'Ścieżki | Ścieżka | Katalog | Katalogi | Folder | Foldery | Katalog źródłowy',
      ja: 'パス | ディレクトリ | フォルダ | ソースの場所',
      zh: '路径 | 目录 | 文件夹 | 源码目录 | 代码目录',
      ru: 'Пути | Путь | Каталог | Каталоги | Папка',
    },
    bottlenecks: {
      en: 'Bottlenecks | Bottleneck | Known bottlenecks | Limits | Scaling limits',
      de: 'Engpässe | Engpass | Flaschenhälse | Grenzen',
      fr: 'Goulots d’étranglement | Goulot d’étranglement | Limites',
      es: 'Cuellos de botella | Cuello de botella | Límites',
      pt: 'Gargalos | Gargalo | Limites',
      it: 'Colli di bottiglia | Collo di bottiglia | Limiti',
      nl: 'Knelpunten | Knelpunt | Grenzen',
      pl: 'Wąskie gardła | Wąskie gardło | Ograniczenia',
      ja: 'ボトルネック | 制約',
      zh: '瓶颈 | 限制',
      ru: 'Узкие места',
    },
  },
};
