/** The place of a severity among others, 1 the worst; words and numbers of the usual scales, what is neither behind them. */
export function severityRank(value: string | undefined): number {
  if (value === undefined) return 9;
  const level = /\d/.exec(value)?.[0];
  if (level !== undefined) return Number(level);
  if (/critical|blocker|emergency/i.test(value)) return 1;
  if (/major|high|error/i.test(value)) return 2;
  if (/warn|medium|minor/i.test(value)) return 3;
  return /low|info/i.test(value) ? 4 : 8;
}
