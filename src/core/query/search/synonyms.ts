/** What engineers call the same thing; each row is one meaning, folded. */
export const SYNONYMS: readonly (readonly string[])[] = `
oom | out of memory | oomkilled | memory full | oom killer
k8s | kubernetes
pg | postgres | postgresql | db | datenbank | base de donnees | base de datos | banco de dados
db | database | dbms
rds | aurora | postgres
disk full | no space left | disk filling | disk space | volume full
slow | latency | slowness | sluggish | high latency | laggy
rollback | roll back | revert | undo | zurucknehmen | zuruckrollen | retour arriere | revertir
failover | fail over | switchover | switch over
lb | load balancer | loadbalancer | load balancing
mq | message queue | queue | broker | message broker | message bus | event bus | kafka | warteschlange | file d attente | cola de mensajes | fila
backlog | pile up | piling up | ruckstau | stau | rezago
ttl | time to live | expiry | expiration
rate limit | rate limiting | rate limiter | throttling | throttle | too many requests | 429
load shedding | shed load | shedding | shed | backpressure
sticky sessions | session affinity | session stickiness | pin sessions | session pinning
runbook | playbook
postmortem | incident review | retrospective
outage | incident | downtime | went down
on call | oncall | pager | on duty | pagerduty | rota
auth | authentication | login | sign in | signing in | single sign on | sso | oidc | saml | identity
cert | certificate | tls | ssl
deploy | deploying | deployment | release | releasing | rollout | ship | shipping
mem | memory
conn | connection
repl | replication
lag | lagging | behind | falling behind | delay | delayed
disk | storage
sharding | shard | partitioning | partition
thundering herd | dogpile | stampede | cold cache | cache is cold | empty cache | cache is empty | cache misses
autoscaling | autoscaler | hpa | horizontal pod autoscaler | scaling
replica | standby | secondary | slave
primary | master | leader
new hire | joiner | new joiner | new starter | newcomer | onboarding | first day | first week | getting started
ddos | dos | attack | flood | denial of service | bots | bot | botnet | crawler | scraper | scraping
hacked | hacker | attacker | ransomware | malware | intrusion | breach | breached | compromised | intruder | suspicious | break in | unauthorised access | unauthorized access
dlq | dead letter | dead letter queue | dead letter topic | poison message | poison pill
slo | slos | service level objective | sla | objective
object storage | s3 | bucket | blob storage
idempotent | idempotency | exactly once | duplicate
api gateway | gateway | edge proxy | reverse proxy
circuit breaker | breaker
canary | progressive delivery | staged rollout
cdn | edge cache
crashloop | crash loop | crashloopbackoff | crash looping | crashlooping
deadlock | lock contention | lock wait
timeout | time out | timed out | deadline exceeded
monorepo | single repository | one repository
env | environment | dev environment | local development | local setup | dev setup | development environment | locally | run locally
access | permission | rights | role | grant | zugang | zugriff | acces | acceso | acesso
laptop | machine | workstation | computer
setup | set up | install | installation | workbench
config | configuration | settings
creds | credentials | secrets | password | api key | api keys | token | api token | token leaked | passwort | mot de passe | contrasena | senha
leaked | leak | exposed
two factor | second factor | 2fa | mfa | multi factor | hardware key
perf | performance
on call | bereitschaft | rufbereitschaft | bereitschaftsdienst | astreinte | de guardia | reperibilita
replication lag | replikationsverzogerung | replikationsruckstand | retard de replication
memory full | speicher voll | memoire pleine | memoria llena
disk full | platte voll | festplatte voll | disque plein | disco lleno
database connections | datenbankverbindungen
slow | langsam | lent | lente | lento
roll back | zuruckrollen | retour arriere
certificate | zertifikat | certificat | certificado
down | ausgefallen | en panne | caido
handover | ubergabe | passation
security | sicherheit | securite | seguridad
bill | cost | spend | spending | expensive | cost overrun | cloud bill | kosten | couts | costes | custos
chaos engineering | chaos | game day | gameday | fault injection | stress test | failure injection | drill
load test | load testing | stress test | benchmark | k6
crash | crashing | crashed | crash looping | restarting | restarts
oversold | overselling | oversell
full | filling | fills | exhausted | out of | too many | erschopft | voll | epuise | agotado | esgotado | saturated
stuck | hangs | hanging | blocked | waiting
broken | down | died | dead | failing | fails | unreachable | unavailable | not working
tech debt | technical debt | debt | cruft
style guide | coding guidelines | code style | conventions | best practices
code review | pull request | merge request | pr | review of code
interview | hiring | recruiting | candidates
promotion | career | levels | seniority | career ladder
mentor | mentoring | buddy | coach
terms | terminology | abbreviations | acronyms | glossary | vocabulary
org chart | teams | ownership | who owns
roadmap | growth plan
gdpr | privacy | personal data | data protection
pii | personal data
psp | payment provider | stripe | external provider | third party
ci | pipeline | continuous integration
cd | continuous delivery | deployment
iac | infrastructure as code | terraform
dr | disaster recovery | failover | standby region
multi region | second region | both regions | standby region | geo redundancy
az | zone | availability zone
eda | event driven | events
microservice | services | split the monolith
monolith | modular monolith
lambda | serverless | functions
erd | data model | schema | tables | database schema
versioning | api version | backward compatible | breaking change
on prem | data centre | data center
escalate | escalation | whom to call
severity | sev | classification | classified
retry storm | retry amplification | cascading failure | metastable failure
eviction | evict | evicted | evicting | maxmemory
contractor | agency | vendor | freelancer | consultant | outside team | external engineering team
bottleneck | known limit | limitation | constraint
no data | no metrics | metrics missing | metrics absent | monitoring blind | monitoring is blind | empty graph | empty dashboard | graphs are empty | dashboards are empty
retention | kept for | how long kept | stored for | how long do we keep | how long is | how long are
kpi | success metrics | metrics
retries | retrying
hot key | hot partition | hotspot | hot shard | skew
stale | outdated | old data | eventual consistency | replication lag
connections | too many clients | pool exhausted | connection pool | verbindung | verbindungen | connexion | conexion | conexao
readiness | production ready | go live | launch checklist
burnout | burn out | overload
msg | message
svc | service
infra | infrastructure
async | asynchronous
sync | synchronous
backup | back up | restore | recovery
schema change | migration | schema migration | alter table | ddl
feature flag | feature toggle | flag | kill switch
logging | logs | log | kibana | loki
tracing | traces
alerting | alerts
monitoring | observability | dashboards | grafana | prometheus
capacity | sizing | headroom | capacity planning
spike | burst | surge | peak | traffic spike | black friday | campaign | flash sale | rush
lock | sperre | verrou | bloqueo
payment | zahlung | paiement | pago | pagamento
website | site | shop | storefront | web shop
ntp | clock | time sync
`
  .trim()
  .split('\n')
  .map((row) => row.split('|').map((phrase) => phrase.trim()));

/** What people say whose single words mean something else, and what they mean by it; folded. */
export const IDIOMS: readonly (readonly [said: string, meant: string])[] = [
  ['severity level', 'severities'],
  ['severity levels', 'severities'],
  ['sev level', 'severities'],
  ['sev levels', 'severities'],
  ['response time', 'latency'],
  ['response times', 'latency'],
  ['took too long', 'slow'],
  ['take too long', 'slow'],
  ['takes too long', 'slow'],
  ['taking too long', 'slow'],
  ['point of contact', 'owner'],
  ['rule of thumb', 'guideline'],
  ['spin up', 'start'],
  ['blow up', 'fail'],
  ['went away', 'lost'],
];
