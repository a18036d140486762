import {
  type Changes,
  type Mark,
  type Marks,
  mergeMarks,
  parseMarks,
  sameMarks,
  writeMarks,
} from '../../core/progress/marks.ts';
import { asideKey } from '../../core/progress/storage-key.ts';

/** What the store needs of its surroundings; every call may throw, as a browser's may. */
export interface StorePorts {
  /** The storage itself, whose mere getter throws where it is forbidden. */
  storage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Absent on plain-http intranets. */
  locks?: Pick<LockManager, 'request'> | undefined;
  /** Milliseconds since 1970. */
  now(): number;
}

/**
 * Where the marks of a ledger are: `saved` in the storage, `memory` in this page alone since the storage refused,
 * `newer` in the storage in a form of a later version, which stays as it is and takes no changes.
 */
export type LedgerStatus = 'saved' | 'memory' | 'newer';

/**
 * The marks under one key of the storage, joined with what other tabs write. Reading, changing and failing storage
 * never throw. Corrupt text is moved to `<key>:aside<n>` before anything is written over it.
 */
export interface Ledger {
  readonly key: string;
  readonly marks: Marks;
  readonly status: LedgerStatus;
  /** Some text under this key could not be read and lies aside, from `asideKey(key, 0)` on. */
  readonly isAside: boolean;
  /** Applies changes at once and stores them; answers the changes that undo them. */
  put(changes: Changes): [string, Omit<Mark, 'at'>][];
  /** Reads the storage again and joins it: after another tab wrote, or when the page comes back. */
  refresh(): void;
  /** Stores what is not stored yet, without waiting for a lock: before the page closes. */
  flush(): void;
  /** Calls back after every change, whichever tab made it; answers how to stop. */
  subscribe(listener: () => void): () => void;
}

export function openLedger(key: string, ports: StorePorts): Ledger {
  let marks: Marks = new Map();
  let status: LedgerStatus = 'saved';
  let isAside = false;
  /** The page has marks that the storage may lack. */
  let dirty = false;
  const listeners = new Set<() => void>();
  const notify = (): void => {
    for (const listener of listeners) listener();
  };

  /** Joins the storage with the page and, to `write`, the page with the storage. Answers if the storage lacks marks. */
  const sync = (write: boolean): boolean => {
    try {
      const storage = ports.storage();
      const text = storage.getItem(key);
      const stored = parseMarks(text);
      marks = mergeMarks(stored.marks, marks);
      const broken = text !== null && stored.status === 'corrupt';
      if (broken) moveAside(storage, key, text);
      isAside = storage.getItem(asideKey(key, 0)) !== null;
      if (stored.status === 'newer') {
        status = 'newer';
        return false;
      }
      if (broken || (write && !sameMarks(marks, stored.marks))) storage.setItem(key, writeMarks(marks));
      else if (!sameMarks(marks, stored.marks)) return text !== null || dirty;
      dirty = false;
      status = 'saved';
    } catch {
      status = 'memory';
    }
    return false;
  };

  /** Reads, joins and writes under a lock where there are locks; else at once, and `refresh` mends a lost race. */
  const save = async (): Promise<void> => {
    dirty = true;
    const before = status;
    const own = marks;
    try {
      await (ports.locks?.request(key, () => void (dirty && sync(true))) ?? sync(true));
    } catch {
      sync(true);
    }
    // Another tab's marks may have come in with the reading.
    if (status !== before || !sameMarks(own, marks)) notify();
  };

  sync(false);
  return {
    key,
    get marks() {
      return marks;
    },
    get status() {
      return status;
    },
    get isAside() {
      return isAside;
    },
    put(changes) {
      if (status === 'newer') return [];
      const next = new Map(marks);
      const undo: [string, Omit<Mark, 'at'>][] = [];
      for (const [id, change] of changes) {
        const { at = 0, ...before }: Partial<Mark> & { state: string } = next.get(id) ?? { state: '' };
        undo.push([id, before]);
        // A clock that went backwards must not make a change older than what it changes.
        next.set(id, { ...change, at: Math.max(change.at ?? ports.now(), at + 1) });
      }
      marks = next;
      notify();
      void save();
      return undo;
    },
    refresh() {
      const before = marks;
      const said = status;
      if (sync(false)) void save();
      if (status !== said || !sameMarks(before, marks)) notify();
    },
    flush() {
      if (dirty) sync(true);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Copies a text aside, once, and throws where that did not work, so that nothing is written over it. */
function moveAside(storage: Pick<Storage, 'getItem' | 'setItem'>, key: string, text: string): void {
  for (let index = 0; ; index++) {
    const other = asideKey(key, index);
    const free = storage.getItem(other) === null;
    if (free) storage.setItem(other, text);
    if (storage.getItem(other) === text) return;
    if (free) throw new Error(other);
  }
}
