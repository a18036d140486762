import type { StorePorts } from '../../src/client/store/ledger.ts';
import { openStore, type Store } from '../../src/client/store/store.ts';

/** A storage that several pages share and that can be told to fail. */
export class FakeStorage implements Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  readonly items = new Map<string, string>();
  /** Units that fit; keys count too. */
  quota = Number.POSITIVE_INFINITY;
  /** Throws at the call of `setItem` with this number, counted from 1, and at all later ones if `forGood`. */
  failSet: { at: number; forGood: boolean } | null = null;
  failGet = false;
  #sets = 0;

  getItem(key: string): string | null {
    if (this.failGet) throw new DOMException('denied', 'SecurityError');
    return this.items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#sets++;
    const { at, forGood } = this.failSet ?? { at: 0, forGood: false };
    if (this.#sets === at || (forGood && this.#sets > at)) throw new DOMException('failed', 'UnknownError');
    let used = key.length + value.length;
    for (const [other, text] of this.items) if (other !== key) used += other.length + text.length;
    if (used > this.quota) throw new DOMException('full', 'QuotaExceededError');
    this.items.set(key, value);
  }

  removeItem(key: string): void {
    this.items.delete(key);
  }
}

/** A page with a store of its own on a shared storage. */
export interface FakePage {
  store: Store;
  events: EventTarget;
  ports: StorePorts;
  /** Tells the page that another one wrote a key, as a browser does. */
  hears(key: string | null): void;
}

export function openPage(storage: FakeStorage, ports: Partial<StorePorts> = {}): FakePage {
  const events = new EventTarget();
  const all: StorePorts = { storage: () => storage, now: () => 1000, ...ports };
  return {
    store: openStore(all, events),
    events,
    ports: all,
    hears: (key) => events.dispatchEvent(Object.assign(new Event('storage'), { key })),
  };
}

/** Locks of one origin: the requests of a name run one after the other, each after a turn of the event loop. */
export function fakeLocks(): NonNullable<StorePorts['locks']> {
  let last: Promise<unknown> = Promise.resolve();
  const request = (_name: string, act: (lock: Lock | null) => unknown): Promise<unknown> => {
    last = last.then(() => new Promise((resolve) => setTimeout(resolve))).then(() => act(null));
    return last;
  };
  return { request: request as LockManager['request'] };
}

/** Lets everything happen that waits for turns of the event loop, however slow the machine is. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 60; turn++) await new Promise((resolve) => setTimeout(resolve));
}
