import { openStore, type Store } from './store.ts';

/** The store of this page, shared by every element on it. */
export const pageStore: Store = openStore(
  {
    storage: () => window.localStorage,
    get locks() {
      return navigator.locks;
    },
    now: () => Date.now(),
  },
  globalThis,
);
