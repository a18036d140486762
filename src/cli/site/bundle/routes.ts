import { join } from 'node:path';
import { trimSlashes } from '../../../core/text/path.ts';

/** A page or another file of a site, as the bundle of a build lists it. */
export interface Route {
  pathname: string;
  route: { type: string };
}

/** Pages that a host shows in place of another, which lie at the top. */
const STATUS_PAGE = /^\/?(?:404|500)\/?$/;

export function isStatusPage(pathname: string): boolean {
  return STATUS_PAGE.test(pathname);
}

/** The file of a route within its site, with forward slashes. */
export function fileOfRoute(pathname: string, { type }: Route['route']): string {
  const path = trimSlashes(pathname);
  if (type !== 'page') return path;
  return isStatusPage(pathname) ? `${path}.html` : join(path, 'index.html').replaceAll('\\', '/');
}

/** The address that a build asks for a route at. */
export function requestOf(
  pathname: string,
  { type }: Route['route'],
  { origin, base }: { origin: string; base: string },
): URL {
  const path = [base, pathname].map((part) => trimSlashes(part)).filter((part) => part !== '');
  return new URL(`/${path.join('/')}${type === 'page' && path.length > 0 ? '/' : ''}`, origin);
}
