/** Where services run: one of them. */
export const PLATFORMS = ['kubernetes', 'vm', 'functions'] as const;
/** Where data live: one of them. */
export const DATABASES = ['postgres', 'mysql'] as const;
/** What else there may be. */
export const EXTRAS = ['redis', 'kafka'] as const;

export const PARTS = [...PLATFORMS, ...DATABASES, ...EXTRAS] as const;
export type Part = (typeof PARTS)[number];

/** Other names of a part of a stack. */
export const PART_ALIASES: Readonly<Record<string, Part>> = {
  k8s: 'kubernetes',
  eks: 'kubernetes',
  gke: 'kubernetes',
  aks: 'kubernetes',
  vms: 'vm',
  systemd: 'vm',
  'virtual-machines': 'vm',
  lambda: 'functions',
  serverless: 'functions',
  postgresql: 'postgres',
  mariadb: 'mysql',
  valkey: 'redis',
};

/** What a starting set is written for. */
export interface Stack {
  platform: (typeof PLATFORMS)[number];
  database: (typeof DATABASES)[number];
  extras: (typeof EXTRAS)[number][];
}

/** A command on each of the hosts that a service runs on: on one alone it would be half done. */
function forEachHost(command: string): string {
  return `hosts="<hosts>"\nfor host in $hosts; do\n  ssh "$host" ${command}\ndone`;
}

/** Commands by the name under which templates ask for them. A template is one for every platform and database. */
export const COMMANDS: Readonly<
  Record<Stack['platform'] | Stack['database'], Readonly<Record<string, string>>>
> = {
  kubernetes: {
    status: 'kubectl -n <namespace> get pods -l app=<service> -o wide',
    logs: 'kubectl -n <namespace> logs -l app=<service> --all-containers --prefix --since=10m --tail=200',
    died: 'kubectl -n <namespace> logs <pod> --previous --tail=50\nkubectl -n <namespace> describe pod <pod>',
    releases: 'kubectl -n <namespace> rollout history deployment/<service>',
    rollback:
      'kubectl -n <namespace> rollout undo deployment/<service>\nkubectl -n <namespace> rollout status deployment/<service> --timeout=5m',
    forward: 'kubectl -n <namespace> rollout history deployment/<service>',
    restart: 'kubectl -n <namespace> rollout restart deployment/<service>',
    scale:
      'kubectl -n <namespace> patch hpa <service> --type merge -p \'{"spec":{"minReplicas":<replicas>}}\'',
    warm: 'kubectl --context <standby> -n <namespace> patch hpa <service> --type merge -p \'{"spec":{"minReplicas":<replicas>}}\'',
    disk: 'kubectl -n <namespace> exec <pod> -- df -h',
    certificate:
      'kubectl -n <namespace> get secret <certificate> -o jsonpath="{.data.tls\\.crt}" | base64 -d | openssl x509 -noout -enddate',
  },
  vm: {
    status: forEachHost('systemctl status <service> --no-pager --lines=3'),
    logs: forEachHost('journalctl -u <service> --since=-10min --no-pager'),
    died: 'ssh <host> journalctl -u <service> -n 100 --no-pager\nssh <host> systemctl show <service> -p ExecMainStatus,NRestarts,Result',
    releases: 'ssh <host> ls -lt /opt/<service>/releases',
    rollback: forEachHost(
      '"sudo ln -sfn /opt/<service>/releases/<version> /opt/<service>/current && sudo systemctl restart <service>"',
    ),
    forward: forEachHost('readlink /opt/<service>/current'),
    restart: 'ssh <host> sudo systemctl restart <service>',
    scale: 'ssh <load-balancer> sudo haproxyctl enable server <service>/<host>',
    warm: 'ssh <standby-host> sudo systemctl start <service>',
    disk: 'ssh <host> df -h',
    certificate: 'ssh <host> sudo openssl x509 -noout -enddate -in /etc/ssl/<certificate>.pem',
  },
  functions: {
    status: 'aws lambda get-alias --function-name <service> --name live',
    logs: 'aws logs tail /aws/lambda/<service> --since 10m --format short',
    died: 'aws logs tail /aws/lambda/<service> --since 30m --filter-pattern ERROR --format short',
    releases:
      "aws lambda list-versions-by-function --function-name <service> --query 'Versions[-5:].[Version,LastModified]' --output table",
    rollback: 'aws lambda update-alias --function-name <service> --name live --function-version <version>',
    forward: 'aws lambda get-alias --function-name <service> --name live',
    // The alias points to a version, whose warm environments keep what they read: only a new version reads it anew.
    restart:
      'aws lambda update-function-configuration --function-name <service> --description "<reason>"\naws lambda wait function-updated-v2 --function-name <service>\nversion=$(aws lambda publish-version --function-name <service> --query Version --output text)\naws lambda update-alias --function-name <service> --name live --function-version "$version"',
    scale:
      'aws lambda put-provisioned-concurrency-config --function-name <service> --qualifier live --provisioned-concurrent-executions <concurrency>',
    warm: 'aws lambda put-provisioned-concurrency-config --region <standby-region> --function-name <service> --qualifier live --provisioned-concurrent-executions <concurrency>',
    disk: 'aws cloudwatch get-metric-statistics --namespace AWS/RDS --metric-name FreeStorageSpace --dimensions Name=DBInstanceIdentifier,Value=<cluster> --start-time <from> --end-time <to> --period 300 --statistics Minimum',
    certificate:
      "aws acm list-certificates --query 'CertificateSummaryList[].[DomainName,NotAfter]' --output table",
  },
  postgres: {
    connections:
      'psql service=<cluster> -c "\n  select usename, state, wait_event_type, count(*), max(now() - xact_start) as oldest\n  from pg_stat_activity\n  where backend_type = \'client backend\'\n  group by 1, 2, 3\n  order by 4 desc;"',
    locks:
      'psql service=<cluster> -c "\n  select b.pid as blocking_pid, count(*) as blocked, b.usename, b.state, now() - b.xact_start as age, left(b.query, 100) as query\n  from pg_stat_activity w\n  cross join lateral unnest(pg_blocking_pids(w.pid)) as p(pid)\n  join pg_stat_activity b on b.pid = p.pid\n  group by b.pid, b.usename, b.state, b.xact_start, b.query\n  order by blocked desc limit 5;"',
    cancel: 'psql service=<cluster> -c "select pg_cancel_backend(<pid>);"',
    terminate: 'psql service=<cluster> -c "select pg_terminate_backend(<pid>);"',
    // Each server counts its own statements.
    slow: 'for server in <cluster> <cluster>-replica; do\n  psql "service=$server" -c "\n    select queryid, calls, round(mean_exec_time::numeric, 1) as mean_ms, left(query, 120) as query\n    from pg_stat_statements\n    order by total_exec_time desc limit 10;"\ndone',
    plan: 'psql service=<cluster>-replica -c "explain (generic_plan) <query>;"',
    statistics: 'psql service=<cluster> -c "analyze verbose <table>;"',
    lag: 'psql service=<cluster> -c "\n  select application_name, state, replay_lag,\n    pg_size_pretty(pg_wal_lsn_diff(pg_current_wal_lsn(), replay_lsn)) as behind\n  from pg_stat_replication;"',
    backups: 'pgbackrest --stanza=<cluster> info',
    restore:
      'ssh <new-host> sudo -u postgres pgbackrest --stanza=<cluster> --type=time "--target=\'<time>\'" --target-action=promote restore',
    promote: 'psql service=<cluster>-standby -c "select pg_promote(true, 60);"',
    largest:
      'psql service=<cluster> -c "\n  select relname, pg_size_pretty(pg_total_relation_size(relid)) as size\n  from pg_stat_user_tables\n  order by pg_total_relation_size(relid) desc limit 10;"',
  },
  mysql: {
    connections:
      'mysql --defaults-group-suffix=-<cluster> -e "\n  select user, command, state, count(*), max(time) as oldest_s\n  from information_schema.processlist\n  group by 1, 2, 3\n  order by 4 desc;"',
    locks:
      'mysql --defaults-group-suffix=-<cluster> -e "\n  select blocking_pid, count(*) as blocked, max(wait_age) as age, left(blocking_query, 100) as query\n  from sys.innodb_lock_waits\n  group by blocking_pid, blocking_query\n  order by blocked desc limit 5;"',
    cancel: 'mysql --defaults-group-suffix=-<cluster> -e "kill query <pid>;"',
    terminate: 'mysql --defaults-group-suffix=-<cluster> -e "kill <pid>;"',
    slow: 'for server in <cluster> <cluster>-replica; do\n  mysql "--defaults-group-suffix=-$server" -e "\n    select exec_count, avg_latency, rows_examined_avg, left(query, 120) as query\n    from sys.statement_analysis\n    limit 10;"\ndone',
    plan: 'mysql --defaults-group-suffix=-<cluster>-replica -e "explain <query>;"',
    statistics: 'mysql --defaults-group-suffix=-<cluster> -e "analyze table <table>;"',
    lag: "mysql --defaults-group-suffix=-<cluster>-replica -e 'show replica status\\G' | grep -E 'Seconds_Behind|Running|Last_Error'",
    backups: 'ls -lt /backup/<cluster>',
    restore:
      'ssh <new-host> sudo xtrabackup --prepare --target-dir=/backup/<cluster>/<backup>\nssh <new-host> sudo xtrabackup --copy-back --target-dir=/backup/<cluster>/<backup>\nssh <new-host> sudo chown -R mysql:mysql /var/lib/mysql\nssh <new-host> sudo systemctl start mysql\nssh <new-host> "mysqlbinlog --start-position=<position> --stop-datetime=\'<time>\' /backup/<cluster>/binlog/<first-binlog> | sudo mysql"',
    promote:
      "mysql --defaults-group-suffix=-<cluster>-standby -e 'stop replica; reset replica all; set global read_only = off;'",
    largest:
      'mysql --defaults-group-suffix=-<cluster> -e "\n  select table_name, round((data_length + index_length) / 1e9, 1) as gb\n  from information_schema.tables\n  order by 2 desc limit 10;"',
  },
};
