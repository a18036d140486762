import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { WorkerPool } from '../../src/diagrams/worker/pool.ts';

const folder = mkdtempSync(join(tmpdir(), 'pool-'));
afterAll(() => rmSync(folder, { recursive: true }));

function openPool(script: string, timeout = 5_000): WorkerPool {
  const url = new URL(`../fixtures/workers/${script}.mjs`, import.meta.url);
  return new WorkerPool({ script: url, size: 1, timeout, recycleAfter: 3, memory: 64 });
}

const request = (text: string) => ({ text, path: 'a.md', line: 1 });

describe('WorkerPool', () => {
  it('tries a job again after a crash', async () => {
    const pool = openPool('crash');
    expect(await pool.run(request(`crash-once ${join(folder, 'once')}`))).toBe('drawn crash-once');
    await pool.close();
  });

  it('gives up a job that crashes twice, and goes on with the next', async () => {
    const pool = openPool('crash');
    const [bad, good] = await Promise.allSettled([pool.run(request('crash')), pool.run(request('fine'))]);
    expect(bad).toMatchObject({ status: 'rejected', reason: { reason: 'crash' } });
    expect(good).toEqual({ status: 'fulfilled', value: 'drawn fine' });
    await pool.close();
  });

  it('ends a job that takes too long, and goes on with the next', async () => {
    const pool = openPool('hang', 300);
    const [bad, good] = await Promise.allSettled([pool.run(request('hang')), pool.run(request('fine'))]);
    expect(bad).toMatchObject({ status: 'rejected', reason: { reason: 'timeout' } });
    expect(good).toEqual({ status: 'fulfilled', value: 'drawn fine' });
    await pool.close();
  });

  it('waits for a job on a busy machine, whose time is the work of others, but not without end', async () => {
    const pool = openPool('hang', 100);
    expect(await pool.run(request('wait 400'))).toBe('drawn wait 400');
    await expect(pool.run(request('wait 600000'))).rejects.toMatchObject({ reason: 'timeout' });
    await pool.close();
  });

  it('replaces a thread after its share of jobs', async () => {
    const pool = openPool('hang');
    const results = await Promise.all(
      ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((text) => pool.run(request(text))),
    );
    expect(results.at(-1)).toBe('drawn g');
    await pool.close();
  });

  it('refuses jobs once it is closed', async () => {
    const pool = openPool('hang');
    await pool.close();
    await expect(pool.run(request('a'))).rejects.toThrow('closed');
  });
});
