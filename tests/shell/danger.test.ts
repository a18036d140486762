import { describe, expect, it } from 'vitest';
import { findDangerousLines } from '../../src/core/shell/block-danger.ts';
import { findDanger } from '../../src/core/shell/danger.ts';

describe('what a command does', () => {
  it.each([
    ['rm -rf /var/lib/x', 'delete'],
    ['sudo rm -rf x', 'delete'],
    ['find / -name x -delete', 'delete'],
    ['find . -type f -exec rm {} +', 'delete'],
    ['terraform destroy -auto-approve', 'delete'],
    ['tofu destroy', 'delete'],
    ['kubectl delete ns shop', 'delete'],
    ['helm uninstall api', 'delete'],
    ['aws s3 rm --recursive s3://b', 'delete'],
    ['aws s3 sync . s3://b --delete', 'delete'],
    ['gcloud sql instances delete x', 'delete'],
    ['az group delete --name x', 'delete'],
    ['zfs destroy pool/a', 'delete'],
    ['docker system prune -af', 'delete'],
    ['curl -X DELETE https://es:9200/idx', 'delete'],
    ['curl -XDELETE https://es:9200/idx', 'delete'],
    ['git branch -D x', 'delete'],
    ['etcdctl del /a --prefix', 'delete'],
    ['redis-cli FLUSHALL', 'delete'],
    ['mongosh --eval "db.dropDatabase()"', 'delete'],
    ['psql -c "DELETE FROM a WHERE id = 1"', 'delete'],
    ['psql -c "delete from a"', 'deleteAll'],
    ["mysql -e 'TRUNCATE TABLE a'", 'deleteAll'],
    ["psql -c 'UPDATE a SET b = 1'", 'overwriteAll'],
    ['dd if=/dev/zero of=/dev/sda', 'overwrite'],
    ['mkfs.ext4 /dev/sdb1', 'overwrite'],
    ['git reset --hard HEAD~1', 'overwrite'],
    ['> /var/log/app.log', 'overwrite'],
    ['cat /dev/null > /var/log/app.log', 'overwrite'],
    ['kubectl scale deploy/x --replicas=0', 'stop'],
    ['kubectl scale deploy/x --replicas 0', 'stop'],
    ['aws ecs update-service --service x --desired-count 0', 'stop'],
    ['systemctl stop nginx', 'stop'],
    ['service nginx stop', 'stop'],
    ['kill -9 1', 'stop'],
    ['docker compose down -v', 'stop'],
    ['aws ec2 terminate-instances --instance-ids i', 'stop'],
    ["psql -c 'select pg_terminate_backend(1)'", 'stop'],
    ['systemctl restart nginx', 'restart'],
    ['kubectl -n a rollout restart deploy/b', 'restart'],
    ['sudo reboot', 'restart'],
    ['kubectl drain node-1', 'drain'],
    ['patronictl failover', 'switch'],
    ['pg_ctl promote', 'switch'],
    ['kubectl rollout undo deploy/x', 'rollback'],
    ['helm rollback api 3', 'rollback'],
    ['chmod -R 777 /', 'expose'],
    ['chmod a+rwx /srv', 'expose'],
    ['iptables -A INPUT -j DROP', 'lock'],
    ['git push -f', 'force'],
    ['git push --force-with-lease', 'force'],
    ['terraform apply -auto-approve', 'force'],
  ])('%s: %s', (text, danger) => {
    expect(findDanger(text)).toBe(danger);
  });

  it.each([
    'kubectl get pods',
    'kubectl scale deploy/x --replicas=3',
    'kubectl get pods > pods.txt',
    'kubectl logs x 2> /dev/null',
    'uptime 2>&1 > /tmp/out',
    'find / -name x',
    'terraform plan',
    'chmod 644 a',
    'chmod -R u+x bin',
    'git status',
    'systemctl status nginx',
    'echo "rm -rf /"',
    'grep -r delete .',
    'psql -c "select * from a"',
    "psql -c 'UPDATE a SET b = 1 WHERE c'",
    'curl -X POST https://a/b',
    'kill -0 12',
    'docker compose up -d',
    'cat a > b',
  ])('%s: nothing', (text) => {
    expect(findDanger(text)).toBeNull();
  });

  it.each([
    ['Remove-Item -Recurse C:\\x', 'delete'],
    ['Stop-Service nginx', 'stop'],
    ['Restart-Computer', 'restart'],
    ['Get-Process', null],
  ])('%s: %s in another shell', (text, danger) => {
    expect(findDanger(text, 'other')).toBe(danger);
  });

  it('is found in statements of a query language, over their lines', () => {
    const sql =
      '-- never drop table here\nselect 1;\nDELETE\n  FROM orders\n  WHERE id = 1;\n\nDELETE FROM carts;\nDROP TABLE old;\nupdate a\nset b = 1;\n';
    expect(findDangerousLines(sql, 'sql')).toEqual([
      { line: 2, lastLine: 4, danger: 'delete' },
      { line: 6, lastLine: 6, danger: 'deleteAll' },
      { line: 7, lastLine: 7, danger: 'delete' },
      { line: 8, lastLine: 9, danger: 'overwriteAll' },
    ]);
    expect(findDangerousLines('GET a\nFLUSHALL\nGET b', 'redis')).toEqual([
      { line: 1, lastLine: 1, danger: 'delete' },
    ]);
    expect(findDangerousLines('drop table x', 'yaml')).toEqual([]);
  });

  it('is found in time that grows with the text', () => {
    const long = [
      'a '.repeat(100_000),
      '>'.repeat(200_000),
      'revoke a '.repeat(20_000),
      '-- '.repeat(60_000),
    ];
    const begin = performance.now();
    for (const text of long) {
      findDanger(text);
      findDangerousLines(text, 'sql');
    }
    expect(performance.now() - begin).toBeLessThan(4000);
  });
});
