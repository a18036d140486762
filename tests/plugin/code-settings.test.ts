import { ExpressiveCode, mergeEcConfigOptions } from '@astrojs/starlight/expressive-code';
import { toHtml } from '@astrojs/starlight/expressive-code/hast';
import { expect, test, vi } from 'vitest';
import { codeSettings } from '../../src/plugin/code-settings.ts';

async function highlight(): Promise<string> {
  const settings = codeSettings(undefined, 'handbook');
  // As Starlight hands them on.
  const { shiki } = mergeEcConfigOptions(typeof settings === 'object' ? { shiki: settings.shiki } : {});
  const engine = new ExpressiveCode(shiki ? { shiki } : {});
  const { renderedGroupAst } = await engine.render({
    code: 'kubectl -n payments get pods --field-selector status.phase!=Running',
    language: 'sh',
  });
  return toHtml(renderedGroupAst);
}

test('a line of code has the same colours on a machine that is busy with other things', async () => {
  const quiet = await highlight();
  let now = 0;
  vi.spyOn(Date, 'now').mockImplementation(() => {
    now += 600;
    return now;
  });
  try {
    expect(await highlight()).toBe(quiet);
  } finally {
    vi.restoreAllMocks();
  }
});
