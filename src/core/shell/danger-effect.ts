/** What a command does that no second press takes back; the page says it in a word beside the command. */
export const DANGERS = [
  'delete',
  'deleteAll',
  'overwrite',
  'overwriteAll',
  'stop',
  'restart',
  'drain',
  'switch',
  'rollback',
  'expose',
  'lock',
  'force',
] as const;
export type Danger = (typeof DANGERS)[number];
