import type { WordTable } from '../word-table.ts';

/** A field of a playbook that is stated in its head. */
export type PlaybookField =
  | 'alerts'
  | 'triggers'
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
      en: 'Alert | Alerts | Alert name | Alert names | Alerting rule | Alerting rules | Alert rule | Alert rules | Monitor | Monitors | Pager alert | Alert(s) | Alarm | Alarms | Alarm name | Alert ID | Alert IDs | Triggered by | Triggering alert | Triggering alerts | Fires on | Covers alert | Covers alerts | Linked alert | Linked alerts | Prometheus alert | Prometheus alerts | PagerDuty alert | CloudWatch alarm | CloudWatch alarms | Alertname | Related alert | Monitor name | Applies to alert | Applies to alerts | For alert | For alerts | Alerts covered | Alerts handled | Handles alert | Handles alerts | Used for alerts',
      de: 'Alarm | Alarme | Alarmname | Alarmierung | Alarmregel | Warnmeldung | Alarme und Monitore | Auslösender Alarm | Ausgelöst durch | Alert | Alerts | Meldung | Warnungen | Monitor | Prometheus-Alarm | Gilt für Alarm | Gilt für Alarme | Für Alarm | Für Alarme',
      fr: 'Alerte | Alertes | Nom de l’alerte | Règle d’alerte | Alarme | Alarmes | Déclenché par | Alerte Prometheus | Alerte associée | Alertes associées | Nom d’alerte | Sonde | Pour l’alerte | Pour les alertes | Alertes couvertes',
      es: 'Alerta | Alertas | Nombre de la alerta | Regla de alerta | Alarma | Alarmas | Disparado por | Nombre de alerta | Alerta asociada | Alertas asociadas | Monitor | Para la alerta | Para las alertas | Alertas cubiertas',
      pt: 'Alerta | Alertas | Nome do alerta | Regra de alerta | Alarme | Alarmes | Disparado por | Nome de alerta | Alerta associado | Alertas associados | Monitor | Para o alerta | Para os alertas | Alertas cobertos',
      it: 'Allarme | Allarmi | Allerta | Nome dell’allarme | Avviso | Alert | Avvisi | Scatenato da | Nome allarme | Allarme associato | Allarmi associati | Nome alert | Monitor | Per l’allarme | Per gli allarmi',
      nl: 'Melding | Meldingen | Naam van de alert | Alarm | Alarmen | Waarschuwing | Alert | Alerts | Alertnaam | Getriggerd door | Veroorzaakt door alert | Alarmnaam | Meldingsnaam | Voor melding | Voor meldingen | Voor alert',
      pl: 'Alert | Alerty | Nazwa alertu | Alarm | Alarmy | Nazwa alarmu | Wyzwalany przez | Powiązany alert | Powiązane alerty | Ostrzeżenie | Monitor | Dotyczy alertu | Dotyczy alertów',
      ja: 'アラート | アラート名 | 対象アラート | 警報 | 監視項目 | アラーム | アラーム名 | アラートID | 監視名 | 検知アラート | 発報アラート | 関連アラート名 | 対応アラート',
      zh: '告警 | 告警名称 | 警报 | 报警 | 报警名称 | 警报名称 | 告警名 | 告警项 | 告警规则 | 触发告警 | 关联告警 | 监控项 | 报警项 | 报警规则 | 适用告警 | 对应告警',
      ru: 'Алерт | Алерты | Оповещение | Название алерта',
    },
    triggers: {
      en: 'Trigger | Triggers | Alert condition | Alert conditions | Trigger condition | Trigger conditions | When this fires | Fires when',
      de: 'Auslöser | Auslösebedingung | Alarmbedingung',
      fr: 'Déclencheur | Déclencheurs | Condition d’alerte',
      es: 'Disparador | Condición de alerta',
      pt: 'Gatilho | Condição de alerta',
      it: 'Condizione di allarme',
      nl: 'Trigger | Alarmvoorwaarde',
      pl: 'Wyzwalacz | Warunek alertu',
      ja: 'アラート条件 | 発報条件 | 発火条件 | トリガー',
      zh: '告警条件 | 触发条件',
      ru: 'Триггер | Условие срабатывания',
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
      en: 'Severity | Severity level | Sev | Priority | Alert severity | Urgency | Criticality | Alert level | Alert priority | Incident severity | Default severity | Severity class | Level | Impact level',
      de: 'Schweregrad | Schwere | Priorität | Dringlichkeit | Kritikalität | Alarmstufe | Schweregrad des Alarms | Prio | Dringlichkeitsstufe | Einstufung | Stufe der Dringlichkeit',
      fr: 'Gravité | Sévérité | Priorité | Criticité | Niveau de gravité | Niveau d’alerte | Urgence | Niveau de criticité | Niveau de priorité | Niveau de sévérité',
      es: 'Severidad | Gravedad | Prioridad | Criticidad | Nivel de severidad | Urgencia | Nivel de alerta | Nivel de prioridad | Nivel de criticidad | Nivel de gravedad',
      pt: 'Severidade | Gravidade | Prioridade | Criticidade | Nível de severidade | Urgência | Nível de alerta | Nível de prioridade | Nível de criticidade | Nível de gravidade',
      it: 'Gravità | Severità | Priorità | Criticità | Livello di gravità | Urgenza | Livello di allarme | Livello di priorità | Livello di criticità | Livello di severità',
      nl: 'Ernst | Prioriteit | Urgentie | Ernstniveau | Kritikaliteit | Alarmniveau | Prioriteitsniveau | Ernst van de melding | Impactniveau',
      pl: 'Poziom ważności | Ważność | Priorytet | Krytyczność | Waga | Poziom krytyczności | Pilność | Poziom alertu | Poziom priorytetu | Istotność | Stopień ważności | Dotkliwość',
      ja: '重大度 | 深刻度 | 優先度 | 緊急度 | 重要度 | 影響度 | アラートレベル | 障害レベル | 緊急レベル | 優先順位 | 警戒レベル',
      zh: '严重程度 | 严重性 | 严重级别 | 优先级 | 级别 | 告警级别 | 紧急程度 | 严重等级 | 告警等级 | 优先程度 | 严重度 | 故障等级 | 报警级别',
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
      en: 'Last exercised | Exercised | Last drill | Last tested | Last tested on | Last rehearsed | Last used | Tested on | Last run | Last game day | Last practised | Last practiced | Last drilled | Last executed | Last exercise | Last exercised on | Last rehearsal | Last game-day | Last DR test | Tested | Last dry run | Dry run on | Last performed | Last simulated',
      de: 'Zuletzt geübt | Zuletzt getestet | Letzte Übung | Letzter Test | Getestet am | Geübt am | Zuletzt durchgespielt | Zuletzt ausgeführt | Zuletzt geprobt | Letzte Probe | Letzter Probelauf | Geprobt am',
      fr: 'Dernier exercice | Dernier test | Exercé le | Testé le | Dernière répétition | Dernière exécution | Dernier essai | Essayé le | Dernière simulation | Exercé pour la dernière fois',
      es: 'Último ejercicio | Último simulacro | Última prueba | Probado el | Ejercitado el | Última ejecución | Ensayado el | Último ensayo | Última simulación',
      pt: 'Último exercício | Último teste | Último simulado | Testado em | Exercitado em | Última execução | Último ensaio | Última simulação | Ensaiado em',
      it: 'Ultima esercitazione | Ultimo test | Ultima prova | Provato il | Testato il | Ultima esecuzione | Ultima simulazione | Esercitato il | Ultima prova generale',
      nl: 'Laatst geoefend | Laatst getest | Laatste oefening | Laatste test | Geoefend op | Laatst uitgevoerd | Laatste proef | Laatst uitgeprobeerd | Laatst gerepeteerd',
      pl: 'Ostatnie ćwiczenie | Ostatni test | Ostatnio testowano | Przećwiczono | Ostatnio przećwiczono | Ostatnie wykonanie | Ostatnia próba | Ostatnio wykonano | Ostatnia symulacja | Przetestowano',
      ja: '最終訓練 | 最終訓練日 | 最終実施日 | 最終テスト | 最終テスト日 | 最終演習 | 最終訓練実施日 | 最終実行日 | 最終リハーサル | 訓練日 | 前回訓練',
      zh: '上次演练 | 最近演练 | 上次测试 | 最后演练 | 演练日期 | 上次执行 | 最近测试 | 最近一次演练 | 上次演练日期 | 最近执行 | 测试日期',
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
