import { hasScheme } from '../text/path.ts';
/** Says whether an address may stand in a page: relative, or with one of the schemes that cannot run anything. */
export function isSafeAddress(address: string): boolean {
  // A browser drops control characters and blanks inside a scheme, so the check must as well.
  const bare = [...address].filter((character) => character > '\u0020' && character !== '\u007F').join('');
  return !hasScheme(bare) || /^(?:https?|mailto|tel):/i.test(bare);
}
