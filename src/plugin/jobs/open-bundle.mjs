// Plain JavaScript: a thread starts without what strips types where the package is installed.

/**
 * Opens the bundle of a site, so that its pages can be rendered. It takes the address of the module that Astro has
 * bundled, and the parts of Astro's build that a page's head is made of.
 * @param {import('./render-thread.ts').Bundle} bundle
 * @param {(message: string) => void} log
 */
export async function openBundle({ entry, pagesByKeys, entrySpecifierToBundleMap, scripts }, log) {
  const { app } = await import(entry);
  app.setInternals({ pagesByKeys, entrySpecifierToBundleMap });
  app.setOptions({
    settings: { scripts },
    logger: {
      options: {
        destination: { write: (/** @type {{ message?: unknown }} */ event) => log(String(event?.message)) },
      },
    },
  });
  return app;
}
