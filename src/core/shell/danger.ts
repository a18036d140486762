import { fileNameOf } from '../text/path.ts';
import { wordList } from '../text/word-list.ts';
import type { Danger } from './danger-effect.ts';
import { sqlEffect } from './danger-sql.ts';
import type { Interpreter } from './prompt.ts';
import { scanShell } from './scan.ts';

/** Programs that do it whatever their operands are. */
const NAMES: readonly (readonly [ReadonlySet<string>, Danger])[] = [
  [
    wordList('dd mkfs mkswap wipefs fdisk sfdisk gdisk parted sgdisk fsck truncate blkdiscard pg_resetwal'),
    'overwrite',
  ],
  [wordList('reboot'), 'restart'],
  [wordList('shutdown poweroff halt kill pkill killall swapoff umount ifdown'), 'stop'],
];

/** Programs that delete, in capital letters as well: some are of Windows. */
const DELETERS = wordList(
  `rm rmdir unlink shred srm userdel groupdel deluser delgroup lvremove vgremove pvremove flushall flushdb dropdb dropuser rd
  deltree`,
);

/** Operands that do it: `kubectl delete`, `systemctl restart`, also within a longer one: `terminate-instances`. */
const VERBS: readonly (readonly [ReadonlySet<string>, Danger])[] = [
  [
    wordList(
      `delete del destroy drop purge prune remove rm rmi uninstall wipe reset flush flushall flushdb purge_queue delete_queue
      unlink removenode assassinate decommission gc`,
    ),
    'delete',
  ],
  [wordList('stop stop_app kill terminate shutdown poweroff down disable mask suspend pause seal'), 'stop'],
  [wordList('restart reboot try-restart reload-or-restart force-restart bounce'), 'restart'],
  [wordList('drain cordon evict detach force-leave leave forget_cluster_node'), 'drain'],
  [wordList('failover switchover promote reassign-partitions'), 'switch'],
  [wordList('rollback undo'), 'rollback'],
  [wordList('revoke ban'), 'lock'],
  [wordList('defrag'), 'overwrite'],
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
  [/^--(?:reset-offsets|overwrite|zero-superblock|hard)$/, 'overwrite'],
];

/** Options that leave out a question or a guard. */
const FORCES =
  /^(?:--(?:force(?:-.*)?|grace-period=0|now|no-preserve-root|disable-eviction|auto-approve|ignore-daemonsets)|-auto-approve)$/;

/** Options that take their 0 as the next word. */
const SCALES = wordList('--replicas --max-replicas --desired-count --desired-capacity --num-nodes');

/** A placeholder in angle brackets, which a shell would take for two redirections. */
const PLACEHOLDER = /<([\p{L}_][\p{L}\p{N}_.-]*)>/gu;

/** Commands that only read or print, so that a verb among their operands means nothing. */
const READERS = wordList(
  `grep egrep fgrep zgrep rg cat less more head tail journalctl echo printf man history ls which type jq yq sort uniq wc dig
  nslookup ping cd export awk gawk dmesg ps pgrep`,
);

/** A word behind which the name of another command stands. */
const WRAPPERS = wordList(
  'sudo doas xargs nohup env exec -- time timeout -exec -execdir command nice ionice',
);

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
    .filter((_, index) => index === 0 || WRAPPERS.has(words[index - 1] ?? ''))
    .map((word) => nameEffect(fileNameOf(word)))
    .find((effect) => effect !== null);
  if (named) return isHarmlessKill(words) ? null : named;
  const name = fileNameOf(words[0] ?? '');
  if (READERS.has(name)) return null;
  return (
    programEffect(name, words) ??
    words.map((word) => matchIn(OPTIONS, word)).find((effect) => effect !== null) ??
    (words.some((word, index) => SCALES.has(word) && words[index + 1] === '0') ? 'stop' : null) ??
    nestedEffect(words) ??
    operandEffect(words) ??
    (words.some((word) => FORCES.test(word)) ? 'force' : null)
  );
}

/** What only some options of a program do. */
function programEffect(name: string, words: readonly string[]): Danger | null {
  const rule = PROGRAMS.find(
    ({ of, first, last, has = [] }) =>
      of.includes(name) &&
      (first ?? words[1]) === words[1] &&
      (last ?? words.at(-1)) === words.at(-1) &&
      has.every((pattern) => words.some((word) => pattern.test(word))),
  );
  return rule?.effect ?? null;
}

/** What a program does by its operands: the first and the last word behind its name, and words anywhere. */
interface ProgramRule {
  of: readonly string[];
  first?: string;
  last?: string;
  has?: readonly RegExp[];
  effect: Danger;
}

const PROGRAMS: readonly ProgramRule[] = [
  { of: ['git'], first: 'push', has: [/^(?:-f|\+\S+)$/], effect: 'force' },
  { of: ['git'], first: 'clean', effect: 'delete' },
  { of: ['git'], first: 'branch', has: [/^-D$/], effect: 'delete' },
  { of: ['git'], first: 'checkout', has: [/^\.$/], effect: 'overwrite' },
  { of: ['init'], first: '0', effect: 'stop' },
  { of: ['init'], first: '6', effect: 'restart' },
  { of: ['iptables', 'ip6tables'], has: [/^-[FXD]$/], effect: 'delete' },
  { of: ['iptables', 'ip6tables'], has: [/^(?:DROP|REJECT)$/], effect: 'lock' },
  { of: ['crontab'], has: [/^-r$/], effect: 'delete' },
  {
    of: ['chmod'],
    has: [
      /^(?:[0-7]?777|[0-7]?666|[augo]{0,4}o[augo]{0,4}\+[rwx]{0,3}w[rwx]{0,3}|a?\+[rwx]{0,3}w[rwx]{0,3})$/,
    ],
    effect: 'expose',
  },
  {
    of: ['chmod', 'chown', 'chgrp'],
    has: [/^-\w*R/, /^\/(?:etc|usr|var|bin|lib|\*)?\/?$/],
    effect: 'overwrite',
  },
  { of: ['curl'], has: [/^(?:-X|--request=?)DELETE$/i], effect: 'delete' },
  { of: ['mv'], last: '/dev/null', effect: 'delete' },
  { of: ['cp', 'tee'], has: [/^\/dev\/(?:sd|nvme|vd|xvd|disk)/], effect: 'overwrite' },
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
    const found = lookUp(VERBS, word.toLowerCase()) ?? matchIn(COMPOUNDS, word);
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

/** What a program does by its name; `mkfs.ext4` is one of `mkfs`. */
function nameEffect(name: string): Danger | null {
  if (DELETERS.has(name.toLowerCase())) return 'delete';
  return lookUp(NAMES, name.replace(/^(mkfs|fsck)\.\w+$/, '$1'));
}

function lookUp(table: readonly (readonly [ReadonlySet<string>, Danger])[], word: string): Danger | null {
  return table.find(([words]) => words.has(word))?.[1] ?? null;
}

function matchIn(table: readonly (readonly [RegExp, Danger])[], word: string): Danger | null {
  return table.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

/** `kill -l` and `kill -0 pid` stop nothing. */
function isHarmlessKill(words: readonly string[]): boolean {
  return words.includes('kill') && words.some((word) => word === '-l' || word === '-0');
}
