import { expect, test } from 'vitest';
import { generateHandbook } from '../../bench/generate-handbook.ts';
import { EXIT } from '../../src/cli/exit-code.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { runInProcess } from './run-cli.ts';

test('inspect writes a large handbook piece by piece, and no more of it once nobody reads', async () => {
  const root = temporaryFolder();
  generateHandbook(root, 80);
  const words = ['inspect', root, '--format', 'json', '--no-cache'];
  const pieces: string[] = [];
  const whole = await runInProcess(words, { stdout: (text) => void pieces.push(text) });
  expect(whole.code).toBe(EXIT.fine);
  expect(pieces.length).toBeGreaterThan(3);
  expect(JSON.parse(pieces.join(''))).toMatchObject({ handbook: 1 });
  const read: string[] = [];
  const cut = await runInProcess(words, {
    stdout: (text) => void read.push(text),
    isOutputClosed: () => read.length > 0,
  });
  expect(cut.code).toBe(EXIT.fine);
  expect(read).toEqual(pieces.slice(0, 1));
});

test('inspect waits for a reader that is slower before it writes on', async () => {
  const root = temporaryFolder();
  generateHandbook(root, 80);
  let open = 0;
  let most = 0;
  const { code } = await runInProcess(['inspect', root, '--format', 'json', '--no-cache'], {
    stdout: async (text) => {
      if (text === '\n') return;
      most = Math.max(most, ++open);
      await Promise.resolve();
      open--;
    },
  });
  expect(code).toBe(EXIT.fine);
  expect(most).toBe(1);
});
