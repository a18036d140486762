import { type Ledger, openLedger, type StorePorts } from './ledger.ts';

/** The ledgers of a page: one for each key, kept in step with the other tabs. */
export interface Store {
  /** The ledger of a key, which is `storageKey(…)`, written into the page by the server. */
  open(key: string): Ledger;
  /** Every ledger that was opened. */
  readonly ledgers: Iterable<Ledger>;
}

/** What a store listens to: `storage` of other tabs, `pageshow` after the back/forward cache, `pagehide`. */
export type StoreEvents = Pick<EventTarget, 'addEventListener'>;

/** Opens the store of a page; `changed` is called after every change of any ledger, whichever tab made it. */
export function openStore(ports: StorePorts, events: StoreEvents, changed?: () => void): Store {
  const ledgers = new Map<string, Ledger>();
  const each =
    (act: (ledger: Ledger) => void) =>
    ({ key = null }: Partial<StorageEvent>) => {
      for (const ledger of ledgers.values()) if (key === null || key === ledger.key) act(ledger);
    };
  const refresh = each((ledger) => ledger.refresh());
  events.addEventListener('storage', refresh);
  events.addEventListener('pageshow', refresh);
  events.addEventListener(
    'pagehide',
    each((ledger) => ledger.flush()),
  );
  return {
    open(key) {
      const known = ledgers.get(key);
      if (known) return known;
      const ledger = openLedger(key, ports);
      ledgers.set(key, ledger);
      if (changed) ledger.subscribe(changed);
      return ledger;
    },
    get ledgers() {
      return ledgers.values();
    },
  };
}
