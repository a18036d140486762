import type { Plugin } from 'vite';

/**
 * Lets components lie outside of every folder that the project shares with them. Astro looks for the styles and the
 * scripts of a component by its path, and takes a path that shares not even a first folder with the project for one
 * below the project: packages in `/app` with a cache in `/root`, in `/builds` with one in `/home`. What begins with
 * `/@fs/` it takes as it stands.
 */
export function findForeignModules(): Plugin {
  return {
    name: 'handbook-foreign-modules',
    configResolved({ plugins }) {
      const load = plugins.find(({ name }) => name === 'astro:build')?.load;
      if (typeof load !== 'object')
        throw new Error('Unexpected Astro without its plugin astro:build, expected Astro 7.');
      const { handler } = load;
      load.handler = function (id, ...rest) {
        return handler.call(this, id.startsWith('/') && !id.startsWith('/@fs/') ? `/@fs${id}` : id, ...rest);
      };
    },
  };
}
