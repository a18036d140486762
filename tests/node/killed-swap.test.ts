import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { guardOutput, listSite, readSiteMark, writeSiteMark } from '../../src/node/site-directory.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** HANDBOOK_KILLS=200 kills as many processes. */
const KILLS = Number(process.env.HANDBOOK_KILLS ?? 2);

/** The number that every file of a site says; several where it is a mixture. */
function numbersIn(out: string): string[] {
  const files = listSite(out).filter((path) => path.endsWith('.html'));
  return [...new Set(files.map((path) => readFileSync(join(out, path), 'utf8')))];
}

describe.each(['rename', 'in place'])('a process that is killed while it exchanges sites by %s', (way) => {
  test(
    'leaves one of them whole, and nothing beside it when the next has begun',
    async () => {
      const place = temporaryFolder({ 'parent/site/index.html': '0' });
      const out = join(place, 'parent/site');
      writeSiteMark(out, '/');
      let cut = 0;
      for (let index = 0; index < KILLS; index++) {
        const built = temporaryFolder();
        const words = [join(import.meta.dirname, 'workers/swap-sites.ts'), out, way, built];
        const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
        await once(child.stdout, 'data');
        await sleep(Math.random() * 8);
        child.kill('SIGKILL');
        await once(child, 'close');
        const wasWhole = existsSync(out) && numbersIn(out).length === 1 && readdirSync(out).length === 4;
        if (!wasWhole) cut++;
        if (way === 'rename' && existsSync(out)) expect(wasWhole).toBe(true);
        guardOutput(out, []);
        const numbers = numbersIn(out);
        expect(numbers).toHaveLength(1);
        expect(readSiteMark(out)?.files).toEqual(
          [
            'adr/index.html',
            'index.html',
            ...(numbers[0] === '0' ? [] : [`only-${numbers[0]}/index.html`]),
          ].filter((path) => numbers[0] !== '0' || path === 'index.html'),
        );
        expect(listSite(out)).toEqual(['.handbook-site', ...(readSiteMark(out)?.files ?? [])]);
        expect(readdirSync(join(place, 'parent'))).toEqual(['site']);
      }
      console.info(`${KILLS} kills, ${cut} of them within an exchange.`);
    },
    60_000 + KILLS * 20_000,
  );
});
