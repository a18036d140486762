import { z } from 'zod';
import type { SourceTree } from '../../source/source.ts';
import { buildLineIndex } from '../../text/line-index.ts';
import { oneLine } from '../../text/spaces.ts';

/** Name of the committed file, at the root, that remembers the steps of every path. */
export const LOCK_FILE = '.handbook-lock.json';

/** Format of the file that is written, and the newest that is read. */
const VERSION = 1;

const IdSchema = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u, 'expected letters, digits and . _ - only');

/** A step as it was when the lock was written; `aliases` are ids that its words had or will have. */
const LockedStepSchema = z.strictObject({
  id: IdSchema,
  phase: z.string(),
  text: z.string(),
  aliases: z.array(IdSchema).optional(),
  retired: z.literal(true).optional(),
});
export type LockedStep = z.infer<typeof LockedStepSchema>;

/** Steps by path; `renamed` has the path id of paths whose files have other names than they had. */
const LockSchema = z.strictObject({
  handbookLock: z.literal(VERSION),
  paths: z.record(z.string(), z.array(LockedStepSchema)),
  renamed: z.record(z.string(), z.string()).optional(),
  /** Kind and path of the record that stands, or stood, at an address. */
  addresses: z.record(z.string().regex(/^\/\S*\/$/), z.string()).optional(),
});
export type OnboardingLock = z.infer<typeof LockSchema>;

export const EMPTY_LOCK: OnboardingLock = { handbookLock: VERSION, paths: {} };

/** What is wrong with a lock file, where, and what to do. */
export interface LockProblem {
  problem: string;
  line: number | null;
  help: string;
}

const RESTORE = 'Restore it from version control, then run `handbook lock`.';

/** Reads a lock file; a text that is none answers with what is wrong with it. */
export function parseLock(text: string): OnboardingLock | LockProblem {
  if (text.trim() === '') return { problem: 'empty or unreadable', line: null, help: RESTORE };
  const conflict = /^(?:<{7}|>{7}|\|{7})(?=[ \r\n]|$)/m.exec(text);
  if (conflict) {
    const help = 'Keep the lines of both sides, one step a line, and run `handbook lock`.';
    return { problem: 'a merge conflict', line: lineAt(text, conflict.index), help };
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return brokenJson(text, error instanceof Error ? error.message : String(error));
  }
  const version = typeof value === 'object' && value && 'handbookLock' in value ? value.handbookLock : null;
  if (typeof version === 'number' && version > VERSION)
    return {
      problem: `version ${version}, newer than ${VERSION}`,
      line: lineOf(text, '"handbookLock"'),
      help: 'Update the generator: a newer one wrote the file.',
    };
  const result = LockSchema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  return {
    problem: `${issue?.path.join('.') || 'the file'}: ${issue?.message ?? 'unexpected shape'}`,
    line: lineOfIssue(text, issue?.path ?? []),
    help: RESTORE,
  };
}

/** What the lock file of a root says, or what is wrong with it; null where there is none. */
export function lockOf({
  lock,
  lockRefused,
}: Pick<SourceTree, 'lock' | 'lockRefused'>): OnboardingLock | LockProblem | null {
  if (lockRefused !== undefined)
    return { problem: lockRefused, line: null, help: 'Put a plain file in its place, or remove it.' };
  return lock === undefined ? null : parseLock(lock);
}

/** Text of a lock file: one line a step, paths sorted, so that a diff shows what changed. */
export function writeLock(lock: OnboardingLock): string {
  const paths = Object.keys(lock.paths)
    .sort()
    .map((path) => {
      const steps = (lock.paths[path] ?? []).map((step) => `      ${JSON.stringify(step)}`);
      return `    ${JSON.stringify(path)}: [${steps.length > 0 ? `\n${steps.join(',\n')}\n    ` : ''}]`;
    });
  const renamed = Object.entries(lock.renamed ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, id]) => `    ${JSON.stringify(path)}: ${JSON.stringify(id)}`);
  const addresses = Object.entries(lock.addresses ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([url, record]) => `    ${JSON.stringify(url)}: ${JSON.stringify(record)}`);
  const blocks = [
    `"paths": ${block(paths)}`,
    ...(renamed.length > 0 ? [`"renamed": ${block(renamed)}`] : []),
    ...(addresses.length > 0 ? [`"addresses": ${block(addresses)}`] : []),
  ];
  return `{\n  "handbookLock": ${VERSION},\n  ${blocks.join(',\n  ')}\n}\n`;
}

/** The steps that a lock has of a path. */
export function stepsOfPath(lock: OnboardingLock, pathId: string): readonly LockedStep[] {
  return Object.hasOwn(lock.paths, pathId) ? (lock.paths[pathId] ?? []) : [];
}

/**
 * The id of a path, under which readers keep its ticks: the one it had under its former name, else its name, unless a
 * renamed path has that.
 */
export function pathIdOf(name: string, lock: OnboardingLock | null): string {
  const renamed = lock?.renamed ?? {};
  if (Object.hasOwn(renamed, name)) return renamed[name] ?? name;
  const taken = new Set(Object.values(renamed));
  let id = name;
  for (let count = 2; taken.has(id); count++) id = `${name}-${count}`;
  return id;
}

function block(lines: readonly string[]): string {
  return `{${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}}`;
}

function brokenJson(text: string, message: string): LockProblem {
  const stated = / at position (\d+)/.exec(message)?.[1];
  // Where the parser names no place, a comma behind the last step is the likeliest.
  const offset = stated === undefined ? /,(?=\s*[\]}])/.exec(text)?.index : Number(stated);
  return {
    problem: `broken JSON: ${oneLine(message.replace(/ \(line \d+ column \d+\)$/, ''))}`,
    line: offset === undefined ? null : lineAt(text, offset),
    help: RESTORE,
  };
}

/** The line of a step, for a file with one step a line, else that of its path. */
function lineOfIssue(text: string, [key, path, index]: readonly PropertyKey[]): number | null {
  if (typeof path !== 'string') return key === undefined ? 1 : lineOf(text, `"${String(key)}"`);
  const line = lineOf(text, `${JSON.stringify(path)}:`);
  if (line === null || typeof index !== 'number') return line;
  const step = line + 1 + index;
  return /^\s*\{/.test(buildLineIndex(text).text(step)) ? step : line;
}

function lineOf(text: string, words: string): number | null {
  const offset = text.indexOf(words);
  return offset < 0 ? null : lineAt(text, offset);
}

function lineAt(text: string, offset: number): number {
  return buildLineIndex(text).place(offset).line;
}
