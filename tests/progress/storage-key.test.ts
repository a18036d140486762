import { expect, it } from 'vitest';
import { asideKey, storageKey } from '../../src/core/progress/storage-key.ts';

it.each([
  [{ site: 'https://h.example', base: '/' }, 'handbook:https%3A//h.example:/:path:team'],
  [{ site: '', base: '' }, 'handbook::/:path:team'],
  [{ site: '100%', base: '//docs/a//' }, 'handbook:100%25:/docs/a:path:team'],
  [{ site: 'a', base: '/x:y%3A/' }, 'handbook:a:/x%3Ay%253A:path:team'],
])('the key of %j keeps handbooks apart', (place, key) => {
  expect(storageKey(place, 'path', 'team')).toBe(key);
});

it('a text that could not be read lies beside it', () => {
  expect(asideKey('handbook:a', 2)).toBe('handbook:a:aside2');
});
