/** Maps of a front matter that tell a site generator about the page. */
const PAGE_MAPS = new Set([
  'sidebar',
  'hero',
  'banner',
  'head',
  'prev',
  'next',
  'seo',
  'cover',
  'image',
  'cascade',
  'build',
  'menu',
]);

/** Whether a key of a front matter holds a map that is about the page of a site and not about what the page tells. */
export function isPageMap(key: string): boolean {
  return PAGE_MAPS.has(key.toLowerCase());
}
