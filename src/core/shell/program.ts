import { wordList } from '../text/word-list.ts';

/** Programs whose names are no English words, so that a line beginning with one is a command. */
const PROGRAMS = wordList(
  `kubectl oc helm helmfile kubeadm kubectx kubens k9s kustomize argocd flux istioctl linkerd minikube eksctl kops velero
  etcdctl crictl ctr nerdctl docker docker-compose podman buildah skopeo systemctl journalctl loginctl timedatectl
  hostnamectl networkctl resolvectl systemd-analyze sysctl dmesg lsof lsblk lscpu lsmod modprobe rmmod ifconfig ip iptables
  ip6tables nft ipvsadm conntrack ethtool netstat ss tcpdump traceroute tracepath mtr nslookup dig ping curl wget openssl
  ssh scp sftp rsync sudo su apt apt-get apt-cache dpkg yum dnf rpm apk brew pip pip3 npm npx yarn pnpm node python python3
  ruby perl php java javac jstack jmap jcmd jstat jq yq awk sed grep egrep fgrep zgrep rg xargs tar gzip gunzip unzip chmod
  chown chgrp chroot mkdir rmdir ls cp mv rm ln cat df du ps pgrep pkill killall uptime vmstat iostat mpstat sar pidstat
  htop iotop strace ltrace perf gdb psql pg_dump pg_restore pg_ctl pg_basebackup pg_isready patronictl pgbouncer mysql
  mysqldump mysqladmin mariadb sqlite3 mongo mongosh mongodump redis-cli redis-server rabbitmqctl rabbitmq-diagnostics
  kafka-topics kafka-consumer-groups kafka-configs kafka-topics.sh kafka-consumer-groups.sh kafka-configs.sh nodetool cqlsh
  elasticsearch curator consul vault nomad terraform terragrunt tofu pulumi packer ansible ansible-playbook git gh glab
  aws gcloud gsutil bq az doctl flyctl heroku cf nginx apachectl haproxy varnishadm varnishlog gitlab-ctl gitlab-rake
  gitlab-rails chef-client knife puppet salt salt-call promtool amtool thanos mdadm smartctl lvs pvs vgs lvextend lvremove
  vgremove pvremove fdisk parted mkfs mkfs.ext4 mkfs.xfs fsck xfs_growfs resize2fs mount umount swapoff swapon zpool zfs
  reboot shutdown poweroff halt crontab useradd userdel usermod groupadd passwd visudo ulimit nohup bash sh zsh echo printf
  export cd pwd env k6 jmeter wrk ab hey vegeta ./mvnw mvn gradle ./gradlew make cargo go bundle rake rails ceph rados rbd
  radosgw-admin ipmitool megacli storcli nfsstat showmount exportfs chronyc ntpq ntpdate certbot certtool keytool supervisorctl
  service invoke-rc.d update-rc.d chkconfig setenforce getenforce restorecon semanage firewall-cmd ufw tc numactl taskset`,
);

/** Programs that are English words too, and words of ours that only their operands tell from prose. */
const AMBIGUOUS = wordList(
  `find watch kill make sort cut test which who time top wait service mount set unset install touch head tail tee split join
  date at sleep yes history screen host file stat strings diff patch less more free last link look nice od paste read wall
  write expand fold go ping curl export echo node flux salt knife consul vault service cargo rake bundle packer ip exit
  source alias let`,
);

const PROSE = wordList(
  `the a an this that these those is are was be must should can will to for your our if when and or of with then we you it its
  in on by as from into all any each not no only also until after before more please sure needed here there`,
);

/**
 * Whether a text reads as a command rather than as prose: its first word is a program's name, and its operands look
 * like operands. It decides whether `# …` is a root prompt and whether an unmarked block holds commands.
 */
export function looksLikeCommand(text: string): boolean {
  const words = text.trim().split(/\s+/);
  const assigned = words.findIndex((word) => !/^[A-Za-z_]\w*=\S*$/.test(word));
  if (assigned < 0) return /^[A-Z_][A-Z0-9_]*=/.test(words[0] ?? '');
  const name = (words[assigned] ?? '').replace(/^\\/, '');
  const operands = words.slice(assigned + 1);
  if (/[:,.;!?]$/.test(name) && name !== '.') return false;
  const prose = operands.slice(0, 4).some((word) => PROSE.has(word.replace(/[,.;:]$/, '').toLowerCase()));
  const evidence = operands.some((word) =>
    /^-{1,2}[A-Za-z]|^[|>&;]|[/=$<>{}'"|\\]|^\d+$|\w\.\w|\w[-_]\w|^\w+\.$/.test(word),
  );
  if (/^(?:\.{0,2}\/|~\/)\S+$/.test(name)) return !prose || evidence;
  if (AMBIGUOUS.has(name)) return evidence && !prose;
  if (PROGRAMS.has(name)) return !prose || operands.some((word) => /^-{1,2}[A-Za-z]|^\|$/.test(word));
  if (!/^[a-z][a-z0-9_.+-]*$/.test(name) || prose) return false;
  const flags = operands.some((word) => /^--?[A-Za-z]/.test(word));
  return (
    flags ||
    (/[-_]/.test(name) &&
      operands.length > 0 &&
      operands.every((word) => !/^[^A-Z]*[A-Z].*\s|[,:;!?]$/.test(word)))
  );
}

/** Whether a text begins with the name of a known program that is no English word. */
export function beginsWithProgram(text: string): boolean {
  const name = /^\s*(?:[A-Z_][A-Z0-9_]*=\S*\s+)*(\S+)/.exec(text)?.[1] ?? '';
  return PROGRAMS.has(name) && !AMBIGUOUS.has(name) && looksLikeCommand(text);
}

/** Grammar that no notation but a shell's has: assignments from a command, loops, tests, chains. */
const SHELL_ONLY = [
  /^(?:export|readonly|local|declare(?: -\w+)?)\s+[A-Za-z_]\w*=/,
  /^[A-Za-z_]\w*="?(?:\$\(|`)/,
  /^(?:for\s+\w+\s+in\s[^;]*|(?:while|until)\s[^;]*);?\s*(?:do\b.*)?$/,
  /^if\s+(?:!\s+)?(?:\[{1,2}\s|test\s|[\w./-]+\s)[^;]*;\s*then\b/,
  /^(?:\.{1,2}|~)?\/[\w./-]+\.(?:sh|bash)(?:\s|$)/,
  /^[a-z][\w.-]*\s[^(){}]*\s(?:&&|\|\|)\s+[a-z./]/,
];

/**
 * Whether a block without a language can only be a shell's, by its first line that says something: what no other notation
 * has, or in every line a program with options.
 */
export function isShellOnly(first: string, lines: readonly string[]): boolean {
  const line = first.trim();
  if (/^(?:for|while|until)\s/.test(line)) {
    const loops = /;\s*do\b/.test(line) || lines.some((other) => /^\s*do(?:\s|$)/.test(other));
    return loops && SHELL_ONLY.some((pattern) => pattern.test(line));
  }
  if (SHELL_ONLY.some((pattern) => pattern.test(line))) return true;
  const piped = /^[a-z][\w.-]*\s[^|]*\|\s*(.+)$/.exec(line)?.[1];
  if (piped && beginsWithProgram(piped)) return true;
  return statements(lines).every((text) => /^[a-z]/.test(text) && looksLikeCommand(text));
}

/** The lines of a block that begin something: no blank ones, comments and continuations. */
function statements(lines: readonly string[]): string[] {
  return lines
    .filter((_, index) => !/\\\s*$/.test(lines[index - 1] ?? ''))
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** Whether a command leaves its reader in another shell, whose prompt may be that of root. */
export function opensShell(text: string): boolean {
  return /^(?:sudo\s+)?(?:su(?:\s|$)|(?:ba|z|k|da)?sh$|chroot\s|nsenter\s|ssh\s+(?:-\S+\s+){0,9}\S+$|oc\s+(?:debug|rsh)\s|kubectl\s+debug\s|vagrant\s+ssh|machinectl\s+shell)|^sudo\s+(?:-[is]|--login|--shell)\s*$|\b(?:exec|run)\s.{0,200}-(?:it|ti|i\s+-t|t\s+-i)\b/.test(
    text.trim(),
  );
}
