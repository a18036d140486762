const SERVICES = ['orders', 'catalogue', 'payments', 'search', 'identity', 'edge'];
const SUBJECTS = [
  'the queue between orders and billing',
  'one cache for sessions',
  'how tokens are signed',
  'regions',
];

/**
 * The files of a decision log of a given length over eight years, in which one decision in three replaces an older one,
 * one in three amends one, and some clarify or relate to others. The same length gives the same files.
 */
export function decisionLog(length: number): Record<string, string> {
  const files: Record<string, string> = {};
  let state = 7;
  const next = (below: number): number => {
    state = (state * 16_807) % 2_147_483_647;
    return state % below;
  };
  for (let number = 1; number <= length; number++) {
    const older = (): string => linkTo(Math.max(1, number - 1 - next(Math.min(number, 30))));
    const day = new Date(Date.UTC(2017, 0, 2) + Math.floor((number / length) * 8 * 365) * 86_400_000);
    const lines = [`status: ${['accepted', 'accepted', 'proposed', 'rejected', 'deprecated'][next(5)]}`];
    lines.push(`date: ${day.toISOString().slice(0, 10)}`, `services: [${SERVICES[next(SERVICES.length)]}]`);
    const relations: string[] = [];
    if (number > 2 && number % 3 === 0) relations.push(`* Supersedes: ${older()}`);
    if (number > 2 && number % 3 === 1) relations.push(`* Amends: ${older()}`);
    if (number > 2 && number % 7 === 0) relations.push(`* Clarifies: ${older()}`);
    if (number > 2 && number % 11 === 0) relations.push(`* Related to: ${older()}`);
    files[`adr/${nameOf(number)}`] =
      `---\n${lines.join('\n')}\n---\n\n# Decide about ${SUBJECTS[next(SUBJECTS.length)]}, case ${number}\n\n${relations.join('\n')}\n\n## Context\n\nThe load of case ${number} has grown.\n\n## Decision\n\nWe take the plain way.\n`;
  }
  return files;
}

function nameOf(number: number): string {
  return `${String(number).padStart(4, '0')}-case-${number}.md`;
}

function linkTo(number: number): string {
  return `[ADR-${number}](${nameOf(number)})`;
}
