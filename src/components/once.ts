import type { HandbookData } from './data.ts';

const kept = new WeakMap<HandbookData, Map<string, unknown>>();

/** What a function makes of the handbook, made once for all pages that ask for it by the same name. */
export function once<T>(data: HandbookData, name: string, make: (data: HandbookData) => T): T {
  let own = kept.get(data);
  if (!own) {
    own = new Map();
    kept.set(data, own);
  }
  if (!own.has(name)) own.set(name, make(data));
  return own.get(name) as T;
}
