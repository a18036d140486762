import type { PublishedHandbook } from './published.ts';

/** How a handbook was found: `down` could not be had, `broken` could not be read. */
export type HandbookCondition = 'changed' | 'unchanged' | 'down' | 'broken';

/** A handbook as a hub knows it; what is down or broken still has its last good state, where there was one. */
export interface HubMember {
  name: string;
  title: string;
  /** Address of its home page for readers; null where it has never been read and none is set. */
  address: string | null;
  condition: HandbookCondition;
  /** Why it is down or broken. */
  reason: string | null;
  /** ISO moment at which the state was read that is shown; null where there is none. */
  readAt: string | null;
  /** The id that it had when it was last read, where it has another one since. */
  before: string | null;
  /** What was published then. */
  published: PublishedHandbook | null;
}
