import { findElsewhere } from '../elsewhere/find-elsewhere.ts';
import { describeKind } from '../kinds/descriptors.ts';
import type { Link } from '../schema/record-base.ts';
import { resolvePath, withoutSlash } from '../text/path.ts';
import { encodePath, siteHref } from '../text/site-href.ts';
import type { RenderContext } from './context.ts';

/** Where a link leads on the site. `unpublished` is a file of the repository that is no page and has no address. */
export interface Destination {
  state: 'ok' | 'external' | 'healed' | 'dead' | 'unsafe' | 'unpublished';
  href: string;
}

/** Extensions of files that a browser shows as a picture. SVG is shown through `<img>` only, where it cannot run. */
const IMAGE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/** Finds the address on the site that a link of a record leads to. */
export function findDestination(
  link: Link,
  {
    handbook,
    base,
    document,
    href: address = (url) => siteHref(url, base),
  }: Pick<RenderContext, 'handbook' | 'base' | 'document' | 'href'>,
): Destination {
  if (link.state === 'unsafe') return { state: 'unsafe', href: link.href };
  if (link.state === 'external')
    return { state: 'external', href: findElsewhere(link.href, handbook)?.href ?? link.href };
  if (link.state === 'dead' && link.target === null) return { state: 'dead', href: link.href };
  const hashAt = link.href.indexOf('#');
  const anchor = hashAt < 0 ? '' : link.href.slice(hashAt);
  const target = link.target === null ? undefined : handbook.byId.get(link.target);
  if (target) {
    const samePage = hashAt === 0 && link.targetPath === document.path;
    const href = samePage ? anchor : `${address(target.url)}${anchor}`;
    return { state: link.healed ? 'healed' : 'ok', href };
  }
  const path = link.targetPath;
  if (path === null) return { state: 'dead', href: link.href };
  if (link.image && isPicture(path)) return { state: 'ok', href: fileHref(path, base) };
  const folder = handbook.tree.folders.find((candidate) => candidate.path === path);
  if (folder && describeKind(folder).route !== '')
    return { state: 'ok', href: address(describeKind(folder).index) };
  if (isPicture(path)) return { state: 'ok', href: fileHref(path, base) };
  return sourceOf(path, anchor, handbook);
}

/** A file that is no page, at the host of the repository where that is known. */
function sourceOf(path: string, anchor: string, { config, tree }: RenderContext['handbook']): Destination {
  const repository = withoutSlash(config.repository ?? '');
  const inside = resolvePath(tree.around?.prefix ?? '', path);
  return repository !== '' && inside !== null
    ? { state: 'external', href: `${repository}/blob/HEAD/${encodePath(inside)}${anchor}` }
    : { state: 'unpublished', href: path };
}

/** Whether a path is that of a picture which the site can serve: what lies above the root it does not publish. */
export function isPicture(path: string): boolean {
  return IMAGE.test(path) && !path.startsWith('../');
}

/** Address at which the site serves a file of the repository. */
export function fileHref(path: string, base: string): string {
  return `${siteHref('/files', base)}/${encodePath(path)}`;
}
