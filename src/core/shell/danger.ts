import { scanShell } from './scan.ts';

/** Commands that destroy, stop or lock out whatever their operands are. */
const NAMES =
  /^(?:rm|rmdir|unlink|shred|dd|mkfs(?:\.\w+)?|wipefs|fdisk|parted|sgdisk|fsck|reboot|shutdown|poweroff|halt|kill|pkill|killall|truncate|userdel|groupdel|deluser|lvremove|vgremove|pvremove|swapoff|umount|ifdown|flushall|flushdb|drop(?:db|user)|srm)$/;

/** Words that destroy, stop or lock out as an operand of a command (`kubectl delete`, `systemctl restart`). */
const VERBS =
  /^(?:delete|del|destroy|drop|purge|prune|remove|rm|rmi|uninstall|terminate|kill|stop|restart|reboot|shutdown|down|flush(?:all|db)?|wipe|reset|drain|cordon|evict|revoke|disable|mask|failover|switchover|promote|detach|force-leave|leave|purge_queue|delete_queue|forget_cluster_node|defrag|rollback|undo)$/i;

/** A placeholder in angle brackets, which a shell would take for two redirections. */
const PLACEHOLDER = /<([\p{L}_][\p{L}\p{N}_.-]*)>/gu;

const COMPOUND =
  /(?:^|[-_:])(?:delete|destroy|terminate|remove|purge|drop|reboot|deregister|forget)(?:$|[-_])/i;

const OPTIONS =
  /^(?:--(?:force(?:-.*)?|delete.*|purge|prune|hard|grace-period=0|now|no-preserve-root|replicas=0|cascade(?:=.*)?|overwrite|reset-offsets|wipe.*|disable-eviction)|-exec.*rm)$/;

/** Commands that only read or print, so that a verb among their operands means nothing. */
const READERS =
  /^(?:e?grep|fgrep|zgrep|rg|cat|less|more|head|tail|journalctl|echo|printf|man|history|ls|which|type|jq|yq|sort|uniq|wc|dig|nslookup|ping|cd|export|awk|gawk|dmesg|ps|pgrep)$/;

const SQL =
  /\b(?:drop\s+(?:table|database|schema|index|view|user|role|column|partition|constraint|keyspace|extension)|delete\s+from|truncate(?:\s+table)?\s+\S|pg_terminate_backend|pg_cancel_backend|pg_drop_replication_slot|pg_promote|alter\s+system|(?:flushall|flushdb|dropDatabase|deleteMany|deleteOne|remove)\b|shutdown\b|kill\s+(?:query\s+)?\d|reset\s+(?:master|slave|replica)|stop\s+(?:slave|replica))/i;

/** Whether a command destroys data, stops or restarts something, or forces its way. */
export function isDangerous(text: string, interpreter: 'shell' | 'other' = 'shell'): boolean {
  if (interpreter === 'other')
    return SQL.test(text) || /\b(?:remove|rmtree|unlink|destroy|delete)_?\w*[!(]/.test(text);
  return scanShell(text.replaceAll(PLACEHOLDER, '$1')).commands.some((command) => {
    const words = command.words.map((word) => word.text);
    const names = words.filter(
      (_, index) =>
        index === 0 ||
        /^(?:sudo|doas|xargs|nohup|env|exec|--|time|-exec|command)$/.test(words[index - 1] ?? ''),
    );
    if (names.some((name) => NAMES.test(name.replace(/^.*\//, '')))) return !isHarmlessKill(words);
    const name = (words[0] ?? '').replace(/^.*\//, '');
    if (READERS.test(name)) return false;
    const isGitPush = name === 'git' && words[1] === 'push' && words.includes('-f');
    const isInit = name === 'init' && /^[06]$/.test(words[1] ?? '');
    const isFlush = /^ip6?tables$/.test(name) && words.some((word) => /^-[FXD]$/.test(word));
    const isClean = name === 'git' && words[1] === 'clean';
    const isCrontab = name === 'crontab' && words.includes('-r');
    if (isGitPush || isInit || isFlush || isClean || isCrontab) return true;
    if (words.some((word) => OPTIONS.test(word))) return true;
    if (
      words.some((word) => /\s/.test(word) && (SQL.test(word) || /\brm\s+-|\breboot\b|\bkill\s/.test(word)))
    )
      return true;
    const operands = words.slice(1).filter((word) => !word.startsWith('-') && !/[=\s/]/.test(word));
    return operands.slice(0, 4).some((word) => VERBS.test(word) || COMPOUND.test(word));
  });
}

/** `kill -l` and `kill -0 pid` stop nothing. */
function isHarmlessKill(words: readonly string[]): boolean {
  return words.includes('kill') && words.some((word) => word === '-l' || word === '-0');
}
