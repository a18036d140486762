/**
 * A way to load modules when they are first asked for. Vite loads the plugin of a site whose packages are TypeScript and
 * closes behind it, so that nothing can be loaded later: there it is loaded at once.
 */
export async function loadLater<T>(load: () => Promise<T>): Promise<() => Promise<T>> {
  const isLoadedByVite = import.meta.env !== undefined;
  if (!isLoadedByVite) return load;
  const loaded = await load();
  return async () => loaded;
}
