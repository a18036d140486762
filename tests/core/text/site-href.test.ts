import { expect, it } from 'vitest';
import { siteHref } from '../../../src/core/text/site-href.ts';

it.each([
  ['/adr/1-a/', '/', '/adr/1-a/'],
  ['/adr/1-a/', '/docs', '/docs/adr/1-a/'],
  ['/adr/1-a/#why', '/docs/', '/docs/adr/1-a/#why'],
  ['/due/?state=overdue#list', '/docs/', '/docs/due/?state=overdue#list'],
  ['/adr/1-a/#why', '/docs/*', '/docs/adr/1-a#why'],
  ['/due/?state=overdue', '/docs/*', '/docs/due?state=overdue'],
  ['/due/?state=overdue', '/docs/*.html', '/docs/due.html?state=overdue'],
  ['/', '/docs/*.html', '/docs/'],
  ['/', '/*', '/'],
  ['/feed.xml', '/docs/*.html', '/docs/feed.xml'],
  ['/adr/café au lait/', '/*', '/adr/caf%C3%A9%20au%20lait'],
  ['/adr/1-a/', 'https://h.example/docs/*', 'https://h.example/docs/adr/1-a'],
])('the address of %s under %s is %s', (url, base, address) => {
  expect(siteHref(url, base)).toBe(address);
});
