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
      en: 'Team | Owning team | Owner team | Responsible team | Squad | Team name | Service team | Owner group | Owning squad | Crew | Tribe',
      de: 'Team | Verantwortliches Team | Zuständiges Team | Mannschaft | Gruppe | Besitzendes Team | Betreuendes Team',
      fr: 'Équipe | Équipe responsable | Équipe propriétaire | Équipe en charge | Équipe référente | Squad',
      es: 'Equipo | Equipo responsable | Equipo propietario | Equipo dueño | Escuadra | Grupo',
      pt: 'Equipe | Equipa | Time responsável | Equipe responsável | Time | Time dono | Equipe dona | Equipa responsável | Grupo | Squad',
      it: 'Squadra | Team responsabile | Team | Team proprietario | Gruppo',
      nl: 'Team | Verantwoordelijk team | Beherend team | Groep | Squad',
      pl: 'Zespół | Zespół odpowiedzialny | Zespół właścicielski | Grupa',
      ja: 'チーム | 担当チーム | 管理チーム | オーナーチーム | 責任チーム | 所有チーム | 部署',
      zh: '团队 | 负责团队 | 小组 | 归属团队 | 所属团队 | 责任团队 | 维护团队',
      ru: 'Команда',
    },
    onCall: {
      en: `On call | On-call rotation | On-call schedule | On-call contact | On-call team | Pager | PagerDuty | Rota | Oncall engineer |
        Pager rotation | Duty roster | On-call primary | Primary on-call | Primary on call | Secondary on-call | On call engineer | On-call engineer | On-call channel | On-call group | On-call roster | On-call rota | On-call person | On-call phone | On duty | Pager number | Opsgenie | Opsgenie team | Support rota | Out of hours`,
      de: 'Bereitschaft | Rufbereitschaft | Bereitschaftsdienst | Rufbereitschaftsplan | Bereitschaftsplan | Bereitschaftsnummer | Diensthabend | Diensthabende | Diensthabender | Wer hat Bereitschaft | On-Call',
      fr: 'Astreinte | Astreintes | Équipe d’astreinte | D’astreinte | Personne d’astreinte | Planning d’astreinte | Numéro d’astreinte | Tour d’astreinte | De garde',
      es: 'De guardia | Guardia | Guardias | Rotación de guardia | Turno de guardia | Persona de guardia | Equipo de guardia | Calendario de guardia | Teléfono de guardia | On-call',
      pt: 'Plantão | De plantão | Sobreaviso | Escala de plantão | Prevenção | Plantonista | Equipe de plantão | Telefone de plantão | Escala | On-call',
      it: 'Reperibilità | Reperibile | Turno di reperibilità | Reperibile di turno | Turno | Turni di reperibilità | Numero di reperibilità | Di turno | On-call',
      nl: 'Bereikbaarheidsdienst | Piketdienst | Wachtdienst | Storingsdienst | Piket | Piketrooster | Dienstdoend | Oproepdienst | Consignatie | On-call | Wachtrooster',
      pl: 'Dyżur | Dyżury | Dyżurny | Grafik dyżurów | Osoba dyżurna | Telefon dyżurny | Plan dyżurów | Zespół dyżurny | On-call',
      ja: 'オンコール | 当番 | オンコール当番 | 当直 | オンコール担当 | オンコール体制 | 当番表 | オンコール連絡先 | 待機担当 | 当番者',
      zh: '值班 | 值班人 | 值班人员 | 值班表 | 轮值 | 值班组 | 值班团队 | 值班电话 | 值班安排 | On-call | 轮值表',
      ru: 'Дежурный | Дежурство | Дежурные',
    },
    escalation: {
      en: 'Escalation | Escalations | Escalate to | Escalation path | Escalation policy | Escalation contact | Escalation contacts | Contact | Contacts | Escalation chain | Escalates to | Escalation order | Escalation route | Escalation team | Escalation group | Escalation contact(s) | Escalation matrix | Escalation procedure | Support contact | Support channel | Emergency contact | Emergency contacts | Second line | Backup contact',
      de: 'Eskalation | Eskalationsweg | Eskalationspfad | Eskalieren an | Ansprechpartner | Kontakt | Kontakte | Eskalationskette | Eskalationsstufen | Eskalation an | Notfallkontakt | Notfallkontakte | Eskalationskontakt | Ansprechpersonen | Ansprechperson',
      fr: 'Escalade | Escalader vers | Chemin d’escalade | Contact | Contacts | Chaîne d’escalade | Procédure d’escalade | Contact d’escalade | Escalade vers | Contact d’urgence | Contacts d’urgence | Niveaux d’escalade',
      es: 'Escalamiento | Escalado | Escalar a | Escalada | Contacto | Contactos | Ruta de escalado | Cadena de escalado | Escalado a | Contacto de escalado | Contacto de emergencia | Ruta de escalamiento | Niveles de escalado',
      pt: 'Escalonamento | Escalação | Escalar para | Contato | Contatos | Contacto | Contactos | Caminho de escalonamento | Cadeia de escalonamento | Contato de emergência | Escalonamento para | Política de escalonamento',
      it: 'Escalation | Percorso di escalation | Contatto | Contatti | Catena di escalation | Contatto di emergenza | Escalation a | Procedura di escalation',
      nl: 'Escalatie | Escalatiepad | Escaleren naar | Contact | Contactpersoon | Contactpersonen | Escalatieketen | Escalatiecontact | Escalatie naar | Noodcontact | Escalatieprocedure',
      pl: 'Eskalacja | Ścieżka eskalacji | Eskaluj do | Kontakt | Kontakty | Łańcuch eskalacji | Eskalacja do | Kontakt eskalacyjny | Kontakt awaryjny | Procedura eskalacji',
      ja: 'エスカレーション | エスカレーション先 | 連絡先 | 連絡先一覧 | エスカレーションパス | エスカレーション経路 | 緊急連絡先 | エスカレーション手順',
      zh: '升级 | 升级路径 | 升级联系人 | 联系人 | 联系方式 | 升级链 | 升级流程 | 紧急联系人 | 升级顺序 | 上报路径 | 升级对象',
      ru: 'Эскалация | Контакты',
    },
    tier: {
      en: 'Tier | Service tier | Criticality | Service level | Service criticality | Business criticality | Criticality tier | Criticality level | Importance | Service class',
      de: 'Stufe | Dienststufe | Servicestufe | Kritikalität | Dienstklasse | Kritikalitätsstufe | Wichtigkeit | Serviceklasse',
      fr: 'Palier | Niveau de service | Criticité | Niveau de criticité | Classe de service | Importance',
      es: 'Nivel | Nivel de servicio | Criticidad | Nivel de criticidad | Clase de servicio | Importancia',
      pt: 'Nível | Nível de serviço | Criticidade | Camada | Nível de criticidade | Classe de serviço | Importância',
      it: 'Livello | Livello di servizio | Criticità | Fascia | Livello di criticità | Classe di servizio | Importanza',
      nl: 'Niveau | Serviceniveau | Kritikaliteit | Kritiekheid | Serviceklasse | Belang',
      pl: 'Poziom | Poziom usługi | Krytyczność | Poziom krytyczności | Klasa usługi | Ważność',
      ja: 'ティア | 階層 | サービスティア | 重要度 | サービスレベル | 重要度レベル | サービス階層',
      zh: '层级 | 等级 | 服务等级 | 服务层级 | 重要性 | 关键程度 | 重要程度 | 服务级别',
      ru: 'Уровень | Уровень сервиса | Критичность',
    },
    slos: {
      en: 'SLO | SLOs | SLA | SLAs | Service level objective | Service level objectives | Objectives | Availability target | Error budget | Service levels | SLO target | SLO targets | Target SLO | Target SLA | Reliability target | Reliability targets | Service objectives | SLIs and SLOs | SLIs | SLI | Availability',
      de: 'Dienstgüteziele | Dienstgüte | Verfügbarkeitsziel | Servicelevel-Ziele | Service-Level-Ziele | SLO-Ziele | Verfügbarkeit | Zielverfügbarkeit',
      fr: 'Objectifs de niveau de service | Objectifs de service | Objectif de disponibilité | Disponibilité | Disponibilité visée | Engagement de service',
      es: 'Objetivos de nivel de servicio | Objetivos de servicio | Objetivo de disponibilidad | Disponibilidad | Disponibilidad objetivo | Acuerdo de nivel de servicio',
      pt: 'Objetivos de nível de serviço | Objetivos de serviço | Meta de disponibilidade | Disponibilidade | Disponibilidade alvo | Acordo de nível de serviço',
      it: 'Obiettivi di livello di servizio | Obiettivi di servizio | Obiettivo di disponibilità | Disponibilità | Disponibilità obiettivo | Accordo sul livello di servizio',
      nl: 'Serviceniveaudoelen | Servicedoelen | Beschikbaarheidsdoel | Beschikbaarheid | Doelbeschikbaarheid',
      pl: 'Cele poziomu usług | Cele usługi | Cel dostępności | Dostępność | Docelowa dostępność',
      ja: 'サービスレベル目標 | サービス目標 | 可用性目標 | 可用性 | 目標可用性 | SLO目標',
      zh: '服务水平目标 | 服务等级目标 | 服务目标 | 可用性目标 | 可用性 | 可用性指标 | SLO目标 | 可靠性目标',
      ru: 'Цели уровня обслуживания',
    },
    dependsOn: {
      en: 'Depends on | Dependencies | Dependency | Upstream | Upstreams | Upstream services | Upstream dependencies | Requires | Depends upon | Needs | Relies on | Uses services | Service dependencies | Upstream service | Upstream systems | Consumes | Hard dependencies | Soft dependencies | External dependencies | Internal dependencies | Runtime dependencies',
      de: 'Hängt ab von | Abhängig von | Abhängigkeiten | Abhängigkeit | Braucht | Benötigt | Hängt ab | Vorgelagerte Dienste | Nutzt | Abhängige Dienste',
      fr: 'Dépend de | Dépendances | Dépendance | Utilise | S’appuie sur | Services amont | Nécessite | Dépend',
      es: 'Depende de | Dependencias | Dependencia | Usa | Se apoya en | Servicios de los que depende | Necesita | Depende',
      pt: 'Depende de | Dependências | Dependência | Usa | Apoia-se em | Precisa de | Serviços de que depende | Depende',
      it: 'Dipende da | Dipendenze | Dipendenza | Usa | Si appoggia a | Necessita di | Servizi a monte | Dipende',
      nl: 'Hangt af van | Afhankelijk van | Afhankelijkheden | Afhankelijkheid | Gebruikt | Steunt op | Heeft nodig | Bovenliggende diensten',
      pl: 'Zależy od | Zależności | Zależność | Korzysta z | Opiera się na | Wymaga | Usługi nadrzędne',
      ja: '依存 | 依存先 | 依存関係 | 依存サービス | 依存システム | 利用サービス | 上流サービス | 依存コンポーネント | 必要サービス',
      zh: '依赖 | 依赖项 | 依赖服务 | 上游服务 | 依赖关系 | 依赖系统 | 上游依赖 | 所依赖服务 | 上游 | 依赖组件',
      ru: 'Зависит от | Зависимости',
    },
    dashboards: {
      en: 'Dashboards | Dashboard | Grafana | Monitoring dashboard | Monitoring dashboards | Graphs | Dashboard link | Dashboard links | Dashboard URL | Monitoring | Observability | Metrics dashboard | Grafana dashboard | Grafana dashboards | Datadog | Datadog dashboard | Key dashboards | Service dashboard',
      de: 'Dashboards | Dashboard | Übersichten | Überwachung | Monitoring | Grafana | Übersicht',
      fr: 'Tableaux de bord | Tableau de bord | Supervision | Surveillance | Grafana | Monitoring',
      es: 'Paneles | Panel | Tableros | Tablero | Cuadro de mando | Cuadros de mando | Monitorización | Monitoreo | Panel de control | Paneles de control | Grafana',
      pt: 'Painéis | Painel | Monitoramento | Monitorização | Painel de controle | Painéis de controle | Grafana | Dashboard | Dashboards',
      it: 'Cruscotti | Cruscotto | Pannelli | Monitoraggio | Dashboard | Pannello | Pannello di controllo | Grafana',
      nl: 'Dashboards | Dashboard | Bewaking | Monitoring | Grafana | Overzicht',
      pl: 'Pulpity | Pulpit | Panele | Dashboardy | Monitorowanie | Monitoring | Dashboard | Panel | Grafana | Tablice',
      ja: 'ダッシュボード | 監視ダッシュボード | 監視画面 | モニタリング | Grafana',
      zh: '仪表盘 | 仪表板 | 监控面板 | 看板 | 监控看板 | 监控大盘 | 监控 | 大盘 | Grafana',
      ru: 'Дашборды | Дашборд | Панели',
    },
    repositories: {
      en: 'Repositories | Repository | Repo | Repos | Source | Source code | Code | Git repository | GitHub | Code repository | Code repositories | Source repository | Source repo | Git | Git repo | Codebase | VCS | GitLab',
      de: 'Repositorys | Repositorien | Repository | Quellcode | Quelltext | Code-Repository | Quellcode-Repository | Git-Repository | Code',
      fr: 'Dépôts | Dépôt | Code source | Dépôt de code | Dépôt Git | Dépôts Git | Référentiel',
      es: 'Repositorios | Repositorio | Código fuente | Repositorio de código | Repositorio Git | Código',
      pt: 'Repositórios | Repositório | Código-fonte | Código fonte | Repositório de código | Repositório Git | Código',
      it: 'Repository | Depositi | Codice sorgente | Repository del codice | Repository Git | Codice | Sorgenti',
      nl: "Repositories | Repository's | Broncode | Coderepository | Git-repository | Code",
      pl: 'Repozytoria | Repozytorium | Kod źródłowy | Repozytorium kodu | Repozytorium Git | Kod',
      ja: 'リポジトリ | リポジトリー | ソースコード | ソースリポジトリ | コードリポジトリ | Gitリポジトリ',
      zh: '仓库 | 代码仓库 | 代码库 | 源代码 | 源码 | 代码地址 | 源码仓库 | Git仓库 | 代码',
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
