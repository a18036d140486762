import type { LoaderContext } from 'astro/loaders';
import type { RenderedText } from '../rendered-text.ts';

type Entry = Parameters<LoaderContext['store']['set']>[0];

/** Texts of pages that are rendered when a page asks for them. */
export class LaterTexts {
  readonly #renderers = new Map<RenderedText, () => Promise<RenderedText>>();
  readonly #asked = new Set<RenderedText>();

  get size(): number {
    return this.#renderers.size;
  }

  /** Stands for a text that is not rendered yet: until it is, it is empty. */
  add(render: () => Promise<RenderedText>): RenderedText {
    let known: RenderedText | null = null;
    const ask = (): RenderedText | null => {
      if (known === null) this.#asked.add(text);
      return known;
    };
    const text: RenderedText = {
      get html() {
        return ask()?.html ?? '';
      },
      get metadata() {
        return ask()?.metadata ?? {};
      },
    };
    this.#renderers.set(text, async () => {
      known = await render();
      return known;
    });
    return text;
  }

  /** Renders the texts that were asked for; false where there were none. What has read them must read them again. */
  async renderAsked(): Promise<boolean> {
    const asked = [...this.#asked];
    this.#asked.clear();
    for (const text of asked) await this.#renderers.get(text)?.();
    return asked.length > 0;
  }
}

/** The entries of all collections of a site, in memory. */
export class MemoryStore {
  readonly #collections = new Map<string, Map<string, Entry>>();

  /** A collection as its loader sees it. */
  collection(name: string): LoaderContext['store'] {
    const entries = new Map<string, Entry>();
    this.#collections.set(name, entries);
    const store = {
      get: (id: string) => entries.get(id),
      has: (id: string) => entries.has(id),
      entries: () => [...entries],
      keys: () => [...entries.keys()],
      values: () => [...entries.values()],
      delete: (id: string) => void entries.delete(id),
      clear: () => entries.clear(),
      addModuleImport: () => {
        throw new Error('Unexpected module in a page, expected a text.');
      },
      set: (entry: Entry) => {
        entries.set(entry.id, entry);
        return true;
      },
    };
    return store as LoaderContext['store'];
  }

  /** The entries in one order on every machine: that of a machine on which Astro sorts them by English. */
  sorted(): StoredCollections {
    const inOrder = <T>([a]: readonly [string, T], [b]: readonly [string, T]): number =>
      a.localeCompare(b, 'en');
    const collections = [...this.#collections].sort(inOrder);
    return new Map(collections.map(([name, entries]) => [name, new Map([...entries].sort(inOrder))]));
  }
}

/** Entries by collection and id. */
export type StoredCollections = ReadonlyMap<string, ReadonlyMap<string, Entry>>;
