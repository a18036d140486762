import type { Danger } from './danger-effect.ts';
import { sqlEffect } from './danger-sql.ts';
import type { Interpreter } from './prompt.ts';
import { scanShell } from './scan.ts';

/** Programs that do it whatever their operands are. */
const NAMES: readonly (readonly [RegExp, Danger])[] = [
  [
    /^(?:rm|rmdir|unlink|shred|srm|userdel|groupdel|deluser|delgroup|lvremove|vgremove|pvremove|flushall|flushdb|drop(?:db|user)|rd|deltree)$/i,
    'delete',
  ],
  [
    /^(?:dd|mkfs(?:\.\w+)?|mkswap|wipefs|fdisk|sfdisk|gdisk|parted|sgdisk|fsck(?:\.\w+)?|truncate|blkdiscard|pg_resetwal)$/,
    'overwrite',
  ],
  [/^(?:reboot)$/, 'restart'],
  [/^(?:shutdown|poweroff|halt|kill|pkill|killall|swapoff|umount|ifdown)$/, 'stop'],
];

/** Operands that do it: `kubectl delete`, `systemctl restart`, also within a longer one: `terminate-instances`. */
const VERBS: readonly (readonly [RegExp, Danger])[] = [
  [
    /^(?:delete|del|destroy|drop|purge|prune|remove|rm|rmi|uninstall|wipe|reset|flush(?:all|db)?|purge_queue|delete_queue|unlink|removenode|assassinate|decommission|gc)$/i,
    'delete',
  ],
  [/^(?:stop|stop_app|kill|terminate|shutdown|poweroff|down|disable|mask|suspend|pause|seal)$/i, 'stop'],
  [/^(?:restart|reboot|try-restart|reload-or-restart|force-restart|bounce)$/i, 'restart'],
  [/^(?:drain|cordon|evict|detach|force-leave|leave|forget_cluster_node)$/i, 'drain'],
  [/^(?:failover|switchover|promote|reassign-partitions)$/i, 'switch'],
  [/^(?:rollback|undo)$/i, 'rollback'],
  [/^(?:revoke|ban)$/i, 'lock'],
  [/^(?:defrag)$/i, 'overwrite'],
];

const COMPOUNDS: readonly (readonly [RegExp, Danger])[] = [
  [/(?:^|[-_:])(?:delete|destroy|remove|purge|drop|deregister|forget)(?:$|[-_])/i, 'delete'],
  [/(?:^|[-_:])(?:terminate|stop|shutdown)(?:$|[-_])/i, 'stop'],
  [/(?:^|[-_:])(?:reboot|restart)(?:$|[-_])/i, 'restart'],
  [/(?:^|[-_:])(?:failover|promote)(?:$|[-_])/i, 'switch'],
];

const OPTIONS: readonly (readonly [RegExp, Danger])[] = [
  [/^(?:--(?:delete.*|purge|prune|wipe.*|cascade(?:=.*)?)|-delete|-exec(?:dir)?.*rm)$/, 'delete'],
  [/^(?:--replicas=0|--max-replicas=0|--desired-(?:count|capacity)[= ]0|--size=0|--num-nodes=0)$/, 'stop'],
  [/^(?:--reset-offsets|--overwrite|--zero-superblock|--hard)$/, 'overwrite'],
];

/** Options that leave out a question or a guard. */
const FORCES =
  /^(?:--(?:force(?:-.*)?|grace-period=0|now|no-preserve-root|disable-eviction|auto-approve|ignore-daemonsets)|-auto-approve)$/;

/** Options that take their 0 as the next word. */
const SCALES = /^--(?:replicas|max-replicas|desired-count|desired-capacity|num-nodes)$/;

/** A placeholder in angle brackets, which a shell would take for two redirections. */
const PLACEHOLDER = /<([\p{L}_][\p{L}\p{N}_.-]*)>/gu;

/** Commands that only read or print, so that a verb among their operands means nothing. */
const READERS =
  /^(?:e?grep|fgrep|zgrep|rg|cat|less|more|head|tail|journalctl|echo|printf|man|history|ls|which|type|jq|yq|sort|uniq|wc|dig|nslookup|ping|cd|export|awk|gawk|dmesg|ps|pgrep)$/;

/** A word behind which the name of another command stands. */
const WRAPPERS = /^(?:sudo|doas|xargs|nohup|env|exec|--|time|timeout|-exec|-execdir|command|nice|ionice)$/;

/** Whether a command destroys data, stops or restarts something, or forces its way. */
export function isDangerous(text: string, interpreter: Interpreter = 'shell'): boolean {
  return findDanger(text, interpreter) !== null;
}

/** What a command destroys, stops or forces, by the first part of it that does; null where it only looks or sets. */
export function findDanger(text: string, interpreter: Interpreter = 'shell'): Danger | null {
  if (interpreter === 'other') return sqlEffect(text) ?? otherEffect(text);
  for (const command of scanShell(text.replaceAll(PLACEHOLDER, '$1')).commands) {
    const found =
      commandEffect(command.words.map((word) => word.text)) ??
      redirectEffect(
        command.words.map((word) => word.text),
        command.redirects.map((word) => word.text),
        text,
      );
    if (found) return found;
  }
  return null;
}

function commandEffect(words: readonly string[]): Danger | null {
  const named = words
    .filter((_, index) => index === 0 || WRAPPERS.test(words[index - 1] ?? ''))
    .map((word) => lookUp(NAMES, word.replace(/^.*\//, '')))
    .find((effect) => effect !== null);
  if (named) return isHarmlessKill(words) ? null : named;
  const name = (words[0] ?? '').replace(/^.*\//, '');
  if (READERS.test(name)) return null;
  return (
    programEffect(name, words) ??
    words.map((word) => lookUp(OPTIONS, word)).find((effect) => effect !== null) ??
    (words.some((word, index) => SCALES.test(word) && words[index + 1] === '0') ? 'stop' : null) ??
    nestedEffect(words) ??
    operandEffect(words) ??
    (words.some((word) => FORCES.test(word)) ? 'force' : null)
  );
}

/** What only some options of a program do. */
function programEffect(name: string, words: readonly string[]): Danger | null {
  const rule = PROGRAMS.find(
    ({ of, first = /^/, last = /^/, has = [] }) =>
      of.test(name) &&
      first.test(words[1] ?? '') &&
      last.test(words.at(-1) ?? '') &&
      has.every((pattern) => words.some((word) => pattern.test(word))),
  );
  return rule?.effect ?? null;
}

/** What a program does by its operands: the first and the last word behind its name, and words anywhere. */
interface ProgramRule {
  of: RegExp;
  first?: RegExp;
  last?: RegExp;
  has?: readonly RegExp[];
  effect: Danger;
}

const PROGRAMS: readonly ProgramRule[] = [
  { of: /^git$/, first: /^push$/, has: [/^(?:-f|\+\S+)$/], effect: 'force' },
  { of: /^git$/, first: /^clean$/, effect: 'delete' },
  { of: /^git$/, first: /^branch$/, has: [/^-D$/], effect: 'delete' },
  { of: /^git$/, first: /^checkout$/, has: [/^\.$/], effect: 'overwrite' },
  { of: /^init$/, first: /^0$/, effect: 'stop' },
  { of: /^init$/, first: /^6$/, effect: 'restart' },
  { of: /^ip6?tables$/, has: [/^-[FXD]$/], effect: 'delete' },
  { of: /^ip6?tables$/, has: [/^(?:DROP|REJECT)$/], effect: 'lock' },
  { of: /^crontab$/, has: [/^-r$/], effect: 'delete' },
  {
    of: /^chmod$/,
    has: [
      /^(?:[0-7]?777|[0-7]?666|[augo]{0,4}o[augo]{0,4}\+[rwx]{0,3}w[rwx]{0,3}|a?\+[rwx]{0,3}w[rwx]{0,3})$/,
    ],
    effect: 'expose',
  },
  {
    of: /^(?:chmod|chown|chgrp)$/,
    has: [/^-\w*R/, /^\/(?:etc|usr|var|bin|lib|\*)?\/?$/],
    effect: 'overwrite',
  },
  { of: /^curl$/, has: [/^(?:-X|--request=?)DELETE$/i], effect: 'delete' },
  { of: /^mv$/, last: /^\/dev\/null$/, effect: 'delete' },
  { of: /^(?:cp|tee)$/, has: [/^\/dev\/(?:sd|nvme|vd|xvd|disk)/], effect: 'overwrite' },
];

/** A word that is a command of its own: `sh -c "rm -rf x"`, `psql -c "drop table x"`, `--eval 'db.dropDatabase()'`. */
function nestedEffect(words: readonly string[]): Danger | null {
  for (const word of words) {
    if (!/\s|\(/.test(word)) continue;
    const found =
      sqlEffect(word) ??
      (/\brm\s+-|\bshred\b/.test(word) ? 'delete' : /\breboot\b/.test(word) ? 'restart' : null) ??
      (/\bkill\s/.test(word) ? 'stop' : null);
    if (found) return found;
  }
  return null;
}

function operandEffect(words: readonly string[]): Danger | null {
  const operands = words.slice(1).filter((word) => !word.startsWith('-') && !/[=\s/]/.test(word));
  for (const word of operands.slice(0, 4)) {
    const found = lookUp(VERBS, word) ?? lookUp(COMPOUNDS, word);
    if (found) return found;
  }
  return null;
}

/** `> file` without a command, or fed from nothing, empties the file; a device is written over. */
function redirectEffect(words: readonly string[], redirects: readonly string[], text: string): Danger | null {
  if (redirects.some((target) => /^\/dev\/(?:sd|nvme|vd|xvd|disk)/.test(target))) return 'overwrite';
  const empty = words.length === 0 || /^(?::|true)$/.test(words[0] ?? '') || words.includes('/dev/null');
  const target = redirects.some((word) => word !== '' && !word.startsWith('/dev/'));
  return empty && target && /(?:^|[^>&0-9])>(?![>&(])/.test(text) ? 'overwrite' : null;
}

/** Cmdlets by their verbs, a few commands of Windows, and functions of scripting languages. */
function otherEffect(text: string): Danger | null {
  if (
    /\b(?:Remove|Clear|Uninstall|Format)-[A-Z]\w+|\b(?:rd|del|rmdir)\s+\/[sqf]\b|\bformat\s+[a-z]:/i.test(
      text,
    )
  )
    return 'delete';
  if (/\bStop-[A-Z]\w+|\bDisable-[A-Z]\w+|\btaskkill\b|\bnet\s+stop\b/i.test(text)) return 'stop';
  if (/\bRestart-[A-Z]\w+|\bshutdown\s+\/r\b/i.test(text)) return 'restart';
  return /\b(?:remove|rmtree|unlink|destroy|delete)_?\w*[!(]/.test(text) ? 'delete' : null;
}

function lookUp(table: readonly (readonly [RegExp, Danger])[], word: string): Danger | null {
  return table.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

/** `kill -l` and `kill -0 pid` stop nothing. */
function isHarmlessKill(words: readonly string[]): boolean {
  return words.includes('kill') && words.some((word) => word === '-l' || word === '-0');
}
