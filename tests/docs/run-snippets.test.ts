import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runInProcess } from '../cli/run-cli.ts';
import { MAIN } from '../cli/spawn-cli.ts';
import { DOCS, type Fence, fencesOf, listDocs } from './read-docs.ts';

/** A line that is the command of the handbook alone needs no shell, and no second process. */
const ALONE = /^handbook ((?:"[^"]*"|[\w./=,-]+|\s)+)$/;

let scratch: string;
beforeAll(() => {
  scratch = realpathSync(mkdtempSync(join(tmpdir(), 'handbook-docs-')));
  mkdirSync(join(scratch, 'bin'));
  writeFileSync(join(scratch, 'bin/handbook'), `#!/bin/sh\nexec "${process.execPath}" "${MAIN}" "$@"\n`);
  chmodSync(join(scratch, 'bin/handbook'), 0o755);
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const pages = listDocs().filter((page) => fencesOf(page).some(isRun));

describe('the commands that the documentation shows', () => {
  it('are there to be run', () => {
    expect(pages.length).toBeGreaterThan(5);
  });

  it.each(pages)('do on the example what %s says', { timeout: 240_000 }, async (page) => {
    const root = join(scratch, page, 'example');
    cpSync(join(DOCS, 'example'), root, { recursive: true });
    const git = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-C', root];
    for (const words of [
      ['init', '-q'],
      ['add', '-A'],
      ['commit', '-qm', 'Begin'],
    ])
      expect(spawnSync('git', [...git, ...words]).status).toBe(0);
    const fences = fencesOf(page);
    for (const [index, fence] of fences.entries()) {
      if (!isRun(fence)) continue;
      const said = fences[index + 1]?.language === 'text' ? fences[index + 1] : undefined;
      const wanted = Number(said?.marks.find((mark) => mark.startsWith('exit-'))?.slice('exit-'.length) ?? 0);
      const { status, output } = await runLines(fence.text.split('\n'), root);
      const place = `${page}:${fence.line}\n${output}`;
      expect(status, place).toBe(wanted);
      expect(missingOf(said?.text ?? '', output), place).toEqual([]);
    }
  });
});

function isRun({ language, marks }: Fence): boolean {
  return language === 'sh' && marks.includes('run');
}

/** Runs lines one after the other until one fails. */
async function runLines(
  lines: readonly string[],
  cwd: string,
): Promise<{ status: number | null; output: string }> {
  let output = '';
  for (const line of lines) {
    const words = ALONE.exec(line)?.[1]?.match(/"[^"]*"|\S+/g);
    if (words) {
      const ended = await runInProcess(
        words.map((word) => word.replaceAll('"', '')),
        { cwd },
      );
      output += ended.stdout + ended.stderr;
      if (ended.code !== 0) return { status: ended.code, output };
      continue;
    }
    const env = {
      ...process.env,
      NO_COLOR: '1',
      PATH: [join(scratch, 'bin'), process.env['PATH']].join(delimiter),
    };
    const ended = spawnSync('bash', ['-c', line], { cwd, env, encoding: 'utf8' });
    output += ended.stdout + ended.stderr;
    if (ended.status !== 0) return { status: ended.status, output };
  }
  return { status: 0, output };
}

/** Lines that are shown and not said, or not in that order; one that ends in an ellipsis is the beginning of one. */
function missingOf(shown: string, output: string): string[] {
  const said = output.split('\n');
  return shown.split('\n').filter((line) => {
    const begins = line.endsWith(' …') ? line.slice(0, -2) : null;
    const at = said.findIndex((one) =>
      begins === null ? one.trimEnd() === line.trimEnd() : one.startsWith(begins),
    );
    if (at >= 0) said.splice(0, at + 1);
    return at < 0;
  });
}
