import { expect, it } from 'vitest';
import { buildFiles } from './built-site.ts';

it('a handbook in a language that is written from right to left is laid out so', {
  timeout: 240_000,
}, async () => {
  const site = await buildFiles({
    '.handbook.yml': 'title: دليل\nlanguage: ar\n',
    'onboarding/start.md': '# البداية\n\n## الأسبوع الأول\n\n- [ ] اقرأ\n',
  });
  const { documentElement } = site.page('onboarding/start/');
  expect([documentElement.lang, documentElement.dir]).toEqual(['ar', 'rtl']);
  site.remove();
});
