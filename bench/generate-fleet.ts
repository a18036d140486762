import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildHandbookJson } from '../src/core/outputs/handbook-json.ts';
import { loadHandbook } from '../src/node/load-handbook.ts';
import { generateHandbook } from './generate-handbook.ts';

/** Name of one handbook of a simulated fleet. */
export function fleetName(index: number): string {
  return `team-${String(index).padStart(4, '0')}`;
}

/** Something that changes what a handbook publishes, such as a decision that was made since. */
export type Variant = 'usual' | 'changed' | 'older';

/**
 * The text that each handbook of a simulated fleet publishes: a generated handbook, read as every handbook is, with
 * its own names of alerts and decisions. Each refers to a decision of the next one.
 */
export async function publishFleet(
  records: number,
): Promise<(index: number, count: number, variant?: Variant) => string> {
  const text = JSON.stringify(await readOne(records));
  return (index, count, variant = 'usual') => {
    const own = text
      .replaceAll('zz-next', fleetName((index + 1) % count))
      .replaceAll('zz-team', fleetName(index))
      // Every tenth alert has the same name in all handbooks.
      .replace(/Alert(\d+)Firing/g, (name, number: string) =>
        number.endsWith('0') ? name : `${name}${index}`,
      )
      .replace(/Decide matter number (\d+)/g, `Decide matter $1 of ${fleetName(index)}`);
    if (variant === 'changed') return own.replace('Decide matter 1 ', 'Decide matter one anew ');
    // As a version published it that knew fewer fields.
    return variant === 'older' ? own.replace(/"(?:scope|entries|history)":(?:null|\[\]),/g, '') : own;
  };
}

async function readOne(count: number): Promise<unknown> {
  const root = mkdtempSync(join(tmpdir(), 'handbook-fleet-'));
  try {
    generateHandbook(root, count - 1);
    mkdirSync(join(root, 'content/onboarding'), { recursive: true });
    writeFileSync(
      join(root, 'content/onboarding/first-week.md'),
      '# First week\n\n## Day one\n\n- [ ] Meet your buddy\n- [ ] Read [a decision](zz-next:ADR-0003)\n',
    );
    const handbook = await loadHandbook(root, { withoutGit: true });
    const read = buildHandbookJson(handbook, handbook.diagnostics);
    const records = read.records.map((record) => ({ ...record, url: `/zz-team${record.url}` }));
    return { ...read, records, site: { title: 'zz-team', id: 'zz-team', base: '/zz-team/', language: 'en' } };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
