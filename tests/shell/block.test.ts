import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyText, readBlock } from '../../src/core/shell/block.ts';
import { isDangerous } from '../../src/core/shell/danger.ts';
import { assignedNames, findPlaceholders } from '../../src/core/shell/placeholder.ts';
import { looksLikeCommand } from '../../src/core/shell/program.ts';

const commands = (code: string, language: string | null = 'shell'): string[] =>
  (readBlock(code, language) ?? []).filter(({ type }) => type === 'command').map(({ text }) => text);

describe('the text on the clipboard', () => {
  it.each([
    ['a prompt and output', '$ uptime\n 10:02:11 up 3 days\n$ df -h', 'uptime\ndf -h'],
    ['a root command', '# systemctl restart kubelet.service', 'systemctl restart kubelet.service'],
    ['a prompt of a container', 'sh-4.4# crictl ps\nCONTAINER  IMAGE', 'crictl ps'],
    ['a prompt with user and host', '[root@db1 ~]# pg_ctl promote\nserver promoting', 'pg_ctl promote'],
    [
      'Python',
      '>>> import socket\n>>> for i in range(2):\n...     print(i)\n0\n1',
      'import socket\nfor i in range(2):\n    print(i)',
    ],
    ['a database console', 'mysql> show processlist;\n+----+', 'show processlist;'],
    [
      'comments without prompts',
      '# Find the pod first.\nkubectl get pods\n',
      '# Find the pod first.\nkubectl get pods',
    ],
    [
      'a comment between prompts',
      '$ cd /srv\n# the next line takes a while\n$ make index',
      'cd /srv\n# the next line takes a while\nmake index',
    ],
    ['a comment alone', '# TODO: command wanted', '# TODO: command wanted'],
    [
      'continuation lines',
      '$ kubectl get pods \\\n>   --all-namespaces \\\n>   -o wide\nNAME',
      'kubectl get pods \\\n  --all-namespaces \\\n  -o wide',
    ],
    ['a here-document', 'cat <<EOF\n$ not a prompt\nEOF', 'cat <<EOF\n$ not a prompt\nEOF'],
    ['an ellipsis of output', '$ kubectl describe svc x\n...\nEndpoints: none', 'kubectl describe svc x'],
    [
      'output without prompts',
      'kubectl get pod\n\nNAME     READY   STATUS\nx-0      1/2     Crash',
      'kubectl get pod',
    ],
  ])('of %s', (_, code, expected) => {
    expect(copyText(code, 'console')).toBe(expected);
  });

  it('is never empty, ends without a line feed, and is what it was where nothing is a command', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom('$ ', '# ', '>>> ', '$', '#', '\\', '"', "'", '`', '<<E', '$(', '}'),
            fc.string({ maxLength: 12 }),
          ),
          { maxLength: 12 },
        ),
        fc.constantFrom('sh', 'console', null, 'text'),
        (parts, language) => {
          const code = parts.join('');
          fc.pre(code.trim() !== '');
          const text = copyText(code, language);
          expect(text.trim()).not.toBe('');
          expect(text).not.toMatch(/\s$/);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a line that begins with a number sign', () => {
  it.each([
    ['sh', 'relayctl stop\n# relayctl wipe --all\nrelayctl start', ['relayctl stop', 'relayctl start']],
    ['bash', '# rm -rf /srv/data\nmytool up', ['mytool up']],
    ['console', '# rm -rf /srv/data\nmytool up', ['mytool up']],
    ['console', 'kubectl get pods\n# kubectl delete pod x', ['kubectl get pods']],
    ['sh', '$ uptime\n# kubectl delete pod x\n$ date -u', ['uptime', 'date -u']],
    ['sh', '# Only when told to:\n# kubectl delete pod x', []],
    [null, '# sysctl -w vm.swappiness=1\nvm.swappiness = 1', []],
    ['zsh', '# systemctl stop relay\n\nif true; then echo x; fi', ['if true; then echo x; fi']],
  ] as const)('is a comment where a doubt is left (%s: %j)', (language, code, expected) => {
    expect(commands(code, language)).toEqual(expected);
  });

  it.each([
    [
      'sh',
      '# systemctl stop relay\n# systemctl start relay',
      ['systemctl stop relay', 'systemctl start relay'],
    ],
    [
      'console',
      '# systemctl restart relay\n# systemctl status relay\nactive (running)',
      ['systemctl restart relay', 'systemctl status relay'],
    ],
    ['console', '# kubectl get pods\nNAME   READY   STATUS\nx-0    1/2     Crash', ['kubectl get pods']],
    ['terminal', '# kubectl drain x \\\n    --force', ['kubectl drain x \\\n    --force']],
    ['console', '$ sudo -i\n# systemctl stop relay', ['sudo -i', 'systemctl stop relay']],
    ['shell', 'sh-4.4# crictl ps\nsh-4.4# exit', ['crictl ps', 'exit']],
  ] as const)(
    'is a command where every line has a prompt or is output (%s: %j)',
    (language, code, expected) => {
      expect(commands(code, language)).toEqual(expected);
    },
  );

  it('is copied as it is written where it is a comment', () => {
    const code = 'relayctl stop\n# relayctl wipe --all\nrelayctl start';
    expect(copyText(code, 'sh')).toBe(code);
    expect(copyText('# Only when told to:\n# kubectl delete pod x', 'sh')).toBe(
      '# Only when told to:\n# kubectl delete pod x',
    );
  });
});

describe('a block without a language', () => {
  it.each([
    ['an assignment from a command', 'export LIFT=$(liftctl find --name "$NAME")\nliftctl stop "$LIFT"', 2],
    ['a plain assignment from a command', 'LIFT="$(liftctl find)"\necho $LIFT', 2],
    ['a loop', 'for host in a b c; do\n  liftctl stop "$host"\ndone', 1],
    ['a condition', 'if [ -f /run/lift ]; then\n  liftctl stop\nfi', 1],
    ['options of an unknown program', 'liftctl stop --all\nliftctl start --floor 3', 2],
    ['a chain of commands', 'liftctl stop && liftctl start', 1],
    ['a pipe into a known program', 'liftctl list | grep stuck', 1],
    ['a script by its path', './stop-lift.sh 4', 1],
  ])('holds commands where only a shell has %s', (_, code, count) => {
    expect(commands(code, null)).toHaveLength(count);
  });

  it.each([
    ['YAML', 'lift: stop\n--- \nfloor: 3'],
    ['JSON', '{ "lift": "stop" }'],
    ['a log', '2026-01-02 10:00:00 lift stopped --all'],
    ['an expression', 'sum(rate(lift_errors_total[5m])) > 3'],
    ['program code', 'const lift = stop();\nif (lift) { go(); }'],
    ['SQL', 'select * from lifts where floor = 3;'],
    ['a message', 'panic: lift stuck | floor 3'],
    ['a table', 'NAME   FLOOR   STATE\na      3       stuck'],
    ['usage', 'Usage: liftctl [--all] stop'],
    ['Python', 'for lift in lifts:\n    lift.stop()'],
    ['an INI file', '[lift]\nfloor=3\nmode=stop'],
  ])('holds none of %s', (_, code) => {
    expect(commands(code, null)).toEqual([]);
  });
});

describe('the commands of a block', () => {
  it('are one entry each, whatever lines they take', () => {
    expect(commands('for pod in a b; do\n  kubectl delete pod "$pod"\ndone\nuptime')).toHaveLength(2);
    expect(commands('curl -d \'{\n  "a": 1\n}\' x\ndate -u')).toEqual([
      'curl -d \'{\n  "a": 1\n}\' x',
      'date -u',
    ]);
    expect(commands("echo it's unclosed\nuptime")).toEqual(["echo it's unclosed", 'uptime']);
    expect(commands('f() {\n  uptime\n}\nf')).toEqual(['f() {\n  uptime\n}', 'f']);
  });

  it('are those of a block without a language only where it says so', () => {
    expect(readBlock('level=error msg="x"', null)).toBeNull();
    expect(readBlock('select 1', 'sql')).toBeNull();
    expect(commands('$ uptime\n up 3 days', null)).toEqual(['uptime']);
    expect(commands('kubectl get pods -A', null)).toEqual(['kubectl get pods -A']);
  });

  it.each([
    ['systemctl restart x', true],
    ['gitlab-ctl restart consul', true],
    ['kill -9 4711', true],
    ['find /tmp -size +1G', true],
    ['restart the service', false],
    ['find the pod that is failing', false],
    ['TODO: command needed', false],
    ['make sure that it works', false],
    ['kubectl must be configured first', false],
    ['Check the logs', false],
  ])('tell "# %s" as a root command from prose', (text, expected) => {
    expect(looksLikeCommand(text)).toBe(expected);
  });

  it.each([
    ['rm -rf /var/lib/x', true],
    ['sudo systemctl restart x', true],
    ['kubectl -n a delete pod b', true],
    ['kubectl -n <namespace> delete pod <pod>', true],
    [`psql -c "select pg_drop_replication_slot('a')"`, true],
    ['kafka-consumer-groups.sh --group g --reset-offsets --to-latest --execute', true],
    ['kubectl -n <namespace> get pods', false],
    ['kubectl scale deploy/x --replicas=0', true],
    ["psql -c 'drop table orders'", true],
    ['redis-cli flushall', true],
    ['git push --force', true],
    ['aws ec2 terminate-instances --instance-ids i', true],
    ['kubectl get pods | xargs rm', true],
    ['kubectl get pods', false],
    ['journalctl -u drop', false],
    ['grep delete /var/log/x', false],
    ['kill -0 12', false],
    ['ls remove/', false],
  ])('mark %s: %s', (text, expected) => {
    expect(isDangerous(text)).toBe(expected);
  });
});

describe('placeholders', () => {
  const names = (text: string, assigned: string[] = []): string[] =>
    findPlaceholders(text, new Set(assigned)).map(({ name }) => name);

  it('are angle brackets, upper-case variables and bare words in braces', () => {
    expect(names('kubectl -n <namespace> logs $POD -c {{ container }}')).toEqual([
      'namespace',
      'POD',
      'container',
    ]);
    expect(names('X=<value of the label from the alert>')).toEqual(['value of the label from the alert']);
  });

  it('are not what a shell sets, what the page assigns, redirections, tags or Go templates', () => {
    expect(names('echo $HOME $PATH $USER $PWD $? $1 $$ $pod')).toEqual([]);
    expect(names('oc debug node/$NODE', ['NODE'])).toEqual([]);
    expect([...assignedNames('export A=1 B=2; C=3 cmd; for D in x; do read E; done')]).toEqual([
      'A',
      'B',
      'C',
      'D',
      'E',
    ]);
    expect(names('sort < in > out; cat <(ls) <<EOF\nEOF\n')).toEqual([]);
    expect(names("curl -d '<name>x</name>' <host>")).toEqual(['host']);
    expect(names("kubectl get -o go-template='{{range .items}}{{.metadata.name}}{{end}}'")).toEqual([]);
    expect(names("awk '{ print $NF }'")).toEqual([]);
  });
});
