import { textLines } from '../text/lines.ts';
import { wordList } from '../text/word-list.ts';
import type { Danger } from './danger-effect.ts';

const OBJECT =
  'table|database|schema|index|view|materialized\\s+view|user|role|column|partition|constraint|keyspace|extension|function|procedure|trigger|type|sequence|publication|subscription|tablespace|owned|collection';

const EFFECTS: readonly (readonly [RegExp, Danger])[] = [
  [new RegExp(`\\bdrop\\s+(?:${OBJECT})\\b`, 'i'), 'delete'],
  [/\btruncate(?:\s+table)?\s+\S/i, 'deleteAll'],
  [/\b(?:flushall|flushdb|dropDatabase|deleteMany|dropIndexes?|pg_drop_replication_slot)\b/i, 'delete'],
  [/\bdeleteOne\b|\.(?:remove|drop)\(/i, 'delete'],
  [
    /\b(?:pg_terminate_backend|pg_cancel_backend)\b|\bkill\s+(?:query\s+|connection\s+)?\d|\bkillOp\(/i,
    'stop',
  ],
  [/(?:^|[;.\s])shutdown\b(?!\s*=)|\bstop\s+(?:slave|replica|group_replication)\b/i, 'stop'],
  [/\bpg_promote\b|\bcluster\s+failover\b|\brs\.stepDown\(/i, 'switch'],
  [/\breset\s+(?:master|slave|replica)\b/i, 'delete'],
  [/\b(?:alter\s+system|pg_switch_wal_force)\b/i, 'overwrite'],
  [/^\s*revoke\s|\bnologin\b/i, 'lock'],
  [/\block\s+tables?\b|\bvacuum\s+full\b|\bflush\s+tables\s+with\s+read\s+lock\b/i, 'lock'],
  [/\brollback\s+prepared\b/i, 'rollback'],
];

/** What a statement of a query language destroys or stops; a `DELETE` or `UPDATE` without `WHERE` meets every row. */
export function sqlEffect(text: string): Danger | null {
  const clean = text.replace(/--[^\r\n]*|\/\*[^*]*\*\//g, ' ');
  const listed = EFFECTS.find(([pattern]) => pattern.test(clean))?.[1];
  if (listed) return listed;
  if (/\bdelete\s+from\b/i.test(clean)) return /\bwhere\b/i.test(clean) ? 'delete' : 'deleteAll';
  return /\bupdate\s+\S+\s+set\b/i.test(clean) && !/\bwhere\b/i.test(clean) ? 'overwriteAll' : null;
}

/** Names of query languages and their shells behind a code fence. */
export const QUERY_LANGUAGES = wordList(
  `sql psql pgsql postgres postgresql plpgsql plsql tsql mysql mariadb sqlite sqlite3 cql cypher redis redis-cli mongo mongosh
  mongodb hql hive bigquery snowflake clickhouse`,
);

/** Statements of a block by their lines, 0-based, the last one included; each ends with a semicolon or an empty line. */
export function readStatements(code: string): { text: string; line: number; lastLine: number }[] {
  const found: { text: string; line: number; lastLine: number }[] = [];
  let begin = -1;
  const lines = textLines(code);
  const close = (end: number): void => {
    if (begin < 0) return;
    found.push({ text: lines.slice(begin, end + 1).join('\n'), line: begin, lastLine: end });
    begin = -1;
  };
  for (const [index, line] of lines.entries()) {
    const bare = line.replace(/--.*$/, '').trim();
    if (bare === '') {
      if (line.trim() === '') close(index - 1);
      continue;
    }
    if (begin < 0) begin = index;
    if (bare.endsWith(';') || isShellLine(bare)) close(index);
  }
  close(lines.length - 1);
  return found;
}

/** A line of a key-value store's shell is a statement of its own. */
function isShellLine(line: string): boolean {
  return /^(?:(?:FLUSH(?:ALL|DB)|DEL|UNLINK|EXPIRE|SHUTDOWN|CONFIG|CLUSTER|GET|HGET|SET|SCAN|INFO|KEYS|TTL|PING)\b|db\.)/.test(
    line,
  );
}
