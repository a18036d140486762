/** What engineers call the same thing; each row is one meaning, folded. */
export const SYNONYMS: readonly (readonly string[])[] = `
  oom | out of memory | oomkilled | memory full
  k8s | kubernetes
  pg | postgres | postgresql
  db | database
  disk full | no space left | disk filling | disk space | volume full
  slow | latency | slowness
  rollback | roll back | revert | undo
  failover | fail over | switchover | switch over
  lb | load balancer | loadbalancer
  mq | message queue | queue
  backlog | pile up | piling up
  ttl | time to live | expiry | expiration
  rate limit | throttling | throttle | too many requests | 429
  sticky sessions | session affinity | session stickiness | sticky session | pin sessions | session pinning
  runbook | playbook
  postmortem | incident review | retrospective
  outage | incident | downtime
  on call | oncall | pager | on duty
  auth | authentication | login | sign in
  cert | certificate | tls | ssl
  deploy | deployment | release | rollout
  mem | memory
  conn | connection
  repl | replication
  sharding | shard | partitioning | partition
  thundering herd | dogpile | stampede
  autoscaling | autoscaler | hpa | horizontal pod autoscaler
  replica | standby | secondary | slave
  primary | master | leader
  new hire | joiner | new starter | onboarding
  ddos | attack | flood | denial of service
  dlq | dead letter | dead letter queue
  slo | service level objective | sla | objective
  object storage | s3 | bucket | blob storage
  idempotent | idempotency | exactly once | duplicate
  circuit breaker | breaker
  canary | progressive delivery | staged rollout
  cdn | edge cache
  crashloop | crash loop | crashloopbackoff | crash looping | crashlooping
  deadlock | lock contention | lock wait
  timeout | time out | timed out | deadline exceeded
  monorepo | single repository | one repository
  env | environment | environments
  config | configuration | settings
  creds | credentials | secrets | secret
  perf | performance
  msg | message | messages
  svc | service
  infra | infrastructure
  async | asynchronous
  sync | synchronous
  backup | back up | restore
  schema change | migration | schema migration
  feature flag | feature toggle | flag
  logging | logs | log
  tracing | traces | trace
  alerting | alerts | alert
  capacity | sizing | headroom
  spike | burst | surge | peak
`
  .trim()
  .split('\n')
  .map((row) => row.split('|').map((phrase) => phrase.trim()));
