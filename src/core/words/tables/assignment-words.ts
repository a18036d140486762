import type { Words } from '../word-table.ts';

/** Words behind a name that say that somebody is to do what follows: "Kai to replace the disk". */
export const ASSIGNING_WORDS: Words = {
  en: 'to | will | shall | should | must | needs to | has to | is to | is going to | agreed to | takes on | owns | volunteered to',
  de: 'soll | sollte | wird | muss | übernimmt | kümmert sich um | prüft',
  fr: 'doit | devra | devrait | va | se charge de | s’occupe de | prend en charge',
  es: 'debe | deberá | debería | va a | tiene que | se encarga de | se ocupa de',
  pt: 'deve | deverá | vai | tem de | tem que | fica de | encarrega-se de',
  it: 'deve | dovrà | dovrebbe | si occupa di | si incarica di',
  nl: 'moet | zal | gaat | dient te | zorgt voor | pakt',
  pl: 'ma | musi | powinien | powinna | zajmie się | przygotuje | sprawdzi',
  ja: 'さんが | さんは | 氏が | チームが | チームは',
  zh: '负责 | 跟进 | 牵头',
};

/** Words with which an action begins though what they name is a subject and nobody: "**Backups**: verify them". */
export const ACTION_SUBJECTS: Words = {
  en: `Access | Add | Agree | Aim | Alarm | Alarms | Alert | Alerts | All | Also | API | App | Application | Arrange | Ask | Encourage | Get | Have | Help | Keep | Let | Make | Schedule | Tell | Train | Use | Architecture | Audit | Automation | Backend | Backlog | Backup | Backups | Build | Cache | Canary | Capacity | Change | Check | Checklist | Checks | CI | Cleanup | Client | Cloud | Cluster | Code | Comms | Config | Continue | Control | Cost | Culture | Customer | Customers | Cut | Dashboard | Dashboards | Data | Database | Databases | Decide | Deadline | Deploy | Deploys | Design | Detect | Disk | DNS | Docs | Drill | Drills | Ensure | Error | Errors | Everybody | Everyone | Extra | Failover | Firewall | Fix | Follow-up | Fast | Frontend | Future | General | Goal | Hardware | High | Host | Hosts | Idea | Immediate | Improve | Important | Incident | Infra | Infrastructure | Internal | Investigate | Job | Jobs | Later | Learn | Lesson | Library | Limits | Load | Log | Logs | Long | Long-term | Low | Maybe | Medium | Memory | Metrics | Mid | Mid-term | Migrate | Migration | Mitigate | Monitor | Monitors | Move | Need | Network | Next | Nice | Nobody | Note | Notes | Now | On-call | Operations | Optional | Order | Other | Pages | People | Performance | Phase | Pipeline | Plan | Policy | Prevent | Preventative | Preventive | Priority | Problem | Procedure | Process | Processes | Product | Production | Proposal | Proposed | Query | Queue | Quick | Quota | Quotas | Rate | Reach | Recovery | Reduce | Refer | Release | Releases | Reliability | Remember | Repair | Reproduce | Resilience | Retry | Return | Revert | Review | Risk | Rollback | Rollout | Runbook | Runbooks | Safety | Scale | Schema | Script | Scripts | Security | Server | Servers | Service | Services | Short | Short-term | Soon | Staff | Step | Steps | Stop | Storage | Structural | Support | Switch | Tech | Test | Tests | Timeout | Timeouts | Today | Tomorrow | Tool | Tools | Traffic | Try | TLS | UI | Update | Upgrade | Urgent | Usage | User | Users | UX | Validate | Vendor | Verify | Want | Warning | We | Week | Who | Work | Workflow |
    Airflow | Ansible | Argo | Athena | Azure | Cassandra | Celery | Ceph | Cilium | Cloudflare | Consul | Datadog | Django | Docker | Dynamo | Elastic | Elasticsearch | Envoy | Fastly | Flink | Flux | Grafana | Gunicorn | Hadoop | Haproxy | Harbor | Helm | Heroku | Istio | Jenkins | Jira | Kafka | Keycloak | Kibana | Kong | Kubernetes | Lambda | Linux | Loki | Memcached | Mongo | Nagios | Nginx | Node | Nomad | Okta | Opsgenie | Oracle | Packer | Pagerduty | Postgres | Prometheus | Puma | Puppet | Python | Rails | Redis | Ruby | Sentry | Sidekiq | Slack | Spark | Splunk | Spring | Stripe | Terraform | Tomcat | Traefik | Ubuntu | Unbound | Vault | Varnish | Windows | Zabbix | Zookeeper`,
  de: 'Abhilfe | Alarm | Alarme | Allgemein | Alle | Ausblick | Backup | Backups | Betrieb | Code | Daten | Datenbank | Doku | Fehler | Frist | Hinweis | Idee | Ident | Infrastruktur | Kapazität | Kunden | Kurzfristig | Langfristig | Maßnahme | Mittelfristig | Netz | Netzwerk | Organisatorisch | Prozess | Prozesse | Risiko | Sicherheit | Sofort | Speicher | System | Technik | Technisch | Test | Tests | Team | Wir | Ziel | Zugriff',
  fr: 'Accès | Alerte | Alertes | Autre | Base | Bases | Capacité | Clients | Court | Données | Documentation | Immédiat | Infra | Long | Moyen | Nous | Outils | Processus | Procédure | Réseau | Sauvegarde | Sauvegardes | Sécurité | Stockage | Suivi | Système | Technique | Tests | Tous',
  es: 'Acceso | Alerta | Alertas | Base | Capacidad | Clientes | Código | Corto | Datos | Inmediato | Largo | Medio | Métricas | Nosotros | Otros | Proceso | Procesos | Pruebas | Red | Respaldo | Respaldos | Riesgo | Sistema | Técnico | Todos',
  pt: 'Acesso | Alerta | Alertas | Banco | Capacidade | Clientes | Código | Curto | Dados | Imediato | Longo | Médio | Métricas | Nós | Outros | Processo | Processos | Rede | Risco | Sistema | Testes | Todos',
  it: 'Accesso | Allarme | Allarmi | Breve | Capacità | Clienti | Codice | Dati | Immediato | Lungo | Metriche | Noi | Processo | Processi | Rete | Rischio | Sistema | Test | Tutti',
  nl: 'Alarm | Alarmen | Back-up | Capaciteit | Data | Direct | Documentatie | Iedereen | Klanten | Netwerk | Overig | Proces | Processen | Risico | Systeem | Techniek | Test | Tests | Toegang | Wij',
  pl: 'Alert | Alerty | Baza | Bezpieczeństwo | Dane | Dokumentacja | Dostęp | Inne | Klienci | Kod | Metryki | My | Proces | Procesy | Ryzyko | Sieć | System | Testy | Wszyscy',
  ja: '監視 | 短期 | 中期 | 長期 | 恒久対応 | 暫定対応 | 再発防止 | 予防 | 検知 | 手順 | 運用 | 全員',
  zh: '监控 | 告警 | 短期 | 中期 | 长期 | 流程 | 系统 | 数据库 | 预防 | 检测 | 缓解 | 文档 | 全员 | 团队',
  ru: 'Мониторинг | Процесс | База | Система | Мы | Все',
};
