import '../page/page.ts';
import type { Store } from './store.ts';

/** The store of this page, shared by every element on it. The script in the head of every page has opened it. */
export const pageStore: Store = globalThis.handbookPage.store;
