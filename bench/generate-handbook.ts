import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SERVICES = ['orders', 'catalog', 'payments', 'search', 'identity', 'gateway'];
const STATUSES = ['Accepted', 'Proposed', 'Rejected', 'Deprecated'];

/**
 * Writes a handbook of a given number of records of about 3 kB each into an empty folder: half decisions, a quarter
 * playbooks, an eighth postmortems, the rest pages. The same number always gives the same bytes.
 */
export function generateHandbook(root: string, records: number): void {
  for (const folder of ['adr', 'playbooks', 'content/postmortems', 'content/docs', 'content/services'])
    mkdirSync(join(root, folder), { recursive: true });
  for (const service of SERVICES) write(root, `content/services/${service}.md`, renderService(service));
  for (let index = 0; index < records - SERVICES.length; index++) {
    const share = index % 8;
    if (share < 4) writeDecision(root, Math.floor(index / 8) * 4 + share + 1);
    else if (share < 6) writePlaybook(root, Math.floor(index / 8) * 2 + share - 3);
    else if (share < 7) writePostmortem(root, Math.floor(index / 8) + 1);
    else writePage(root, Math.floor(index / 8) + 1);
  }
}

function writeDecision(root: string, number: number): void {
  const name = String(number).padStart(4, '0');
  const before = String(Math.max(1, number - 1)).padStart(4, '0');
  const status =
    number % 10 === 0
      ? `Accepted\n\nSupersedes [ADR-${before}](${before}-decision.md)`
      : STATUSES[number % 4];
  write(
    root,
    `adr/${name}-decision.md`,
    `# ${number}. Decide matter number ${number}\n\nDate: ${day(number)}\n\n## Status\n\n${status}\n\n## Context\n\n${prose(number, 6)}\n\n` +
      `## Decision\n\n${prose(number + 1, 4)} See [the one before](${before}-decision.md#context) and ADR-${before}.\n\n` +
      `| option | cost | risk |\n|---|---|---|\n| one | 3 | low |\n| two | 5 | high |\n\n## Consequences\n\n${prose(number + 2, 5)}\n`,
  );
}

function writePlaybook(root: string, number: number): void {
  const service = SERVICES[number % SERVICES.length];
  write(
    root,
    `playbooks/alert-${number}.md`,
    `---\ntitle: Alert${number}Firing\nalerts: [Alert${number}Firing]\nseverity: page\nowner: team-${service}\nservices: [${service}]\nreview-by: 2027-01-01\n---\n\n` +
      `## Meaning\n\n${prose(number, 3)}\n\n## Diagnosis\n\n1. Look at the pods.\n\n\`\`\`sh\nkubectl -n ${service} get pods \\\n  --field-selector status.phase!=Running\n\`\`\`\n\n` +
      `## Mitigation\n\n\`\`\`sh\nkubectl -n ${service} rollout restart deployment/<name>\n\`\`\`\n\n${prose(number + 3, 4)}\n`,
  );
}

function writePostmortem(root: string, number: number): void {
  const date = day(number * 7);
  write(
    root,
    `content/postmortems/${date}-incident-${number}.md`,
    `# Incident ${number}\n\n- Started: ${date} 10:00 UTC\n- Resolved: ${date} 11:30 UTC\n- Severity: 2\n\n## Impact\n\n${prose(number, 2)}\n\n` +
      `## Timeline (UTC)\n\n- ${date} 10:00 Errors rise\n- ${date} 10:20 The page goes out\n- ${date} 11:30 Fine again\n\n` +
      `## Action items\n\n- [ ] Add a limit (team-orders, due ${date})\n\nUsed: [playbook](../../playbooks/alert-1.md)\n`,
  );
}

function writePage(root: string, number: number): void {
  write(root, `content/docs/page-${number}.md`, `---\ntitle: Page ${number}\n---\n\n${prose(number, 14)}\n`);
}

function renderService(name: string): string {
  return `---\ntitle: ${name}\nteam: team-${name}\non-call: ${name}-primary\ntier: 1\n---\n\n${prose(name.length, 4)}\n`;
}

const WORDS =
  'queue order cache write read limit retry budget shard region replica latency load request user batch topic index log change'.split(
    ' ',
  );

/** Sentences of words of the field, so that a search index has a usual size. */
function prose(seed: number, sentences: number): string {
  let state = (seed * 2_654_435_761) % 4_294_967_296;
  const next = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return WORDS[Math.floor((state / 4_294_967_296) * WORDS.length)] ?? 'queue';
  };
  return Array.from({ length: sentences }, () => {
    const words = Array.from({ length: 16 }, next).join(' ');
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  }).join(' ');
}

function day(number: number): string {
  return new Date(Date.UTC(2018, 0, 1) + number * 86_400_000).toISOString().slice(0, 10);
}

function write(root: string, path: string, text: string): void {
  writeFileSync(join(root, path), text);
}
