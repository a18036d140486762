import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NEIGHBOURS } from '../neighbours/neighbours.ts';
import { OVERRIDES } from '../neighbours/site.ts';
import { readDoc } from './read-docs.ts';

const { dependencies } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));

describe('the page of neighbours', () => {
  const page = readDoc('neighbours.md');

  it('has a row for each plugin that is tried, in its version, and no other', () => {
    const rows = [...page.matchAll(/^\| (starlight-[\w-]+) (\S+) \|/gm)].map(
      ([, name, version]) => `${name} ${version}`,
    );
    expect(rows.sort()).toEqual(NEIGHBOURS.map(({ name, version }) => `${name} ${version}`).sort());
    for (const name of OVERRIDES) expect(page).toContain(name);
  });

  it('says with which Starlight, and how to try it again', () => {
    expect(page).toContain(
      `Starlight ${dependencies['@astrojs/starlight']} and Astro ${dependencies['astro']}`,
    );
    expect(page).toContain('npm run test:neighbours');
  });
});
