import type { WordTable } from '../word-table.ts';

/** A field of a playbook that is stated in its head. */
export type PlaybookField =
  | 'alerts'
  | 'aliases'
  | 'severity'
  | 'tier'
  | 'status'
  | 'deprecated'
  | 'lastExercised'
  | 'commands';

/** Keys and labels of the head of a playbook. */
export const PLAYBOOK_FIELDS: WordTable<PlaybookField> = {
  subject: 'playbook',
  fields: {
    alerts: {
      en: 'Alert | Alerts | Alert name | Alert names | Alerting rule | Alerting rules | Alert rule | Alert rules | Monitor | Monitors | Pager alert',
      de: 'Alarm | Alarme | Alarmname | Alarmierung | Alarmregel | Warnmeldung',
      fr: 'Alerte | Alertes | Nom de l’alerte | Règle d’alerte',
      es: 'Alerta | Alertas | Nombre de la alerta | Regla de alerta',
      pt: 'Alerta | Alertas | Nome do alerta | Regra de alerta',
      it: 'Allarme | Allarmi | Allerta | Nome dell’allarme | Avviso',
      nl: 'Melding | Meldingen | Naam van de alert | Alarm | Alarmen | Waarschuwing',
      pl: 'Alert | Alerty | Nazwa alertu | Alarm | Alarmy',
      ja: 'アラート | アラート名 | 対象アラート | 警報 | 監視項目',
      zh: '告警 | 告警名称 | 警报 | 报警 | 报警名称 | 警报名称',
      ru: 'Алерт | Алерты | Оповещение | Название алерта',
    },
    aliases: {
      en: 'Aliases | Old paths | Redirect from | Redirects | Former names | Also known as',
      de: 'Alias | Frühere Namen',
      fr: 'Alias | Anciens noms',
      es: 'Alias | Nombres anteriores',
      pt: 'Alias | Nomes anteriores',
      it: 'Alias | Nomi precedenti',
      nl: 'Aliassen | Vroegere namen',
      pl: 'Aliasy | Dawne nazwy',
      ja: '別名 | 旧名称',
      zh: '别名 | 曾用名',
    },
    severity: {
      en: 'Severity | Severity level | Sev | Priority | Alert severity | Urgency | Criticality',
      de: 'Schweregrad | Schwere | Priorität | Dringlichkeit | Kritikalität',
      fr: 'Gravité | Sévérité | Priorité | Criticité | Niveau de gravité',
      es: 'Severidad | Gravedad | Prioridad | Criticidad | Nivel de severidad',
      pt: 'Severidade | Gravidade | Prioridade | Criticidade | Nível de severidade',
      it: 'Gravità | Severità | Priorità | Criticità | Livello di gravità',
      nl: 'Ernst | Prioriteit | Urgentie | Ernstniveau',
      pl: 'Poziom ważności | Ważność | Priorytet | Krytyczność | Waga | Poziom krytyczności',
      ja: '重大度 | 深刻度 | 優先度 | 緊急度 | 重要度 | 影響度',
      zh: '严重程度 | 严重性 | 严重级别 | 优先级 | 级别 | 告警级别 | 紧急程度 | 严重等级',
      ru: 'Серьёзность | Критичность | Приоритет | Важность',
    },
    tier: {
      en: 'Tier | Service tier | Scale | Scale tier',
      de: 'Stufe | Dienststufe | Servicestufe',
      fr: 'Palier | Niveau de service',
      es: 'Nivel | Nivel de servicio',
      pt: 'Nível | Nível de serviço | Camada',
      it: 'Livello | Livello di servizio | Fascia',
      nl: 'Niveau | Serviceniveau',
      pl: 'Poziom | Poziom usługi',
      ja: 'ティア | 階層 | サービスティア',
      zh: '层级 | 等级 | 服务等级 | 服务层级',
      ru: 'Уровень | Уровень сервиса',
    },
    status: {
      en: 'Status | State',
      de: 'Status | Zustand | Stand',
      fr: 'Statut | État',
      es: 'Estado',
      pt: 'Estado | Situação | Status',
      it: 'Stato',
      nl: 'Status',
      pl: 'Status | Stan',
      ja: 'ステータス | 状態 | 状況',
      zh: '状态 | 狀態',
      ru: 'Статус',
    },
    deprecated: {
      en: 'Deprecated | Retired | Obsolete | Archived',
      de: 'Veraltet | Überholt | Archiviert',
      fr: 'Obsolète | Déprécié | Archivé',
      es: 'Obsoleto | Archivado | En desuso',
      pt: 'Obsoleto | Descontinuado | Arquivado',
      it: 'Obsoleto | Deprecato | Archiviato',
      nl: 'Verouderd | Gearchiveerd',
      pl: 'Przestarzałe | Przestarzały | Zarchiwizowane',
      ja: '廃止 | 非推奨',
      zh: '已弃用 | 废弃 | 已废弃',
      ru: 'Устарело',
    },
    lastExercised: {
      en: 'Last exercised | Exercised | Last drill | Last tested | Last tested on | Last rehearsed | Last used | Tested on | Last run | Last game day',
      de: 'Zuletzt geübt | Zuletzt getestet | Letzte Übung | Letzter Test | Getestet am | Geübt am',
      fr: 'Dernier exercice | Dernier test | Exercé le | Testé le | Dernière répétition',
      es: 'Último ejercicio | Último simulacro | Última prueba | Probado el | Ejercitado el',
      pt: 'Último exercício | Último teste | Último simulado | Testado em | Exercitado em',
      it: 'Ultima esercitazione | Ultimo test | Ultima prova | Provato il | Testato il',
      nl: 'Laatst geoefend | Laatst getest | Laatste oefening | Laatste test | Geoefend op',
      pl: 'Ostatnie ćwiczenie | Ostatni test | Ostatnio testowano | Przećwiczono | Ostatnio przećwiczono',
      ja: '最終訓練 | 最終訓練日 | 最終実施日 | 最終テスト | 最終テスト日 | 最終演習',
      zh: '上次演练 | 最近演练 | 上次测试 | 最后演练 | 演练日期',
      ru: 'Последняя тренировка | Последний тест | Последние учения',
    },
    commands: {
      en: 'Commands',
      de: 'Befehle',
      fr: 'Commandes',
      es: 'Comandos',
      pt: 'Comandos',
      it: 'Comandi',
      nl: "Commando's | Opdrachten",
      pl: 'Polecenia',
      ja: 'コマンド',
      zh: '命令',
    },
  },
};
