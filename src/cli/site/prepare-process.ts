import { homeFolder } from '../../node/cache-folder.ts';

/**
 * Makes this process the one that Astro expects. The working directory is the project: Astro puts its server bundle
 * below the output only when that lies there, and the bundle finds its packages from where it lies. Variables that
 * happen to have the names of Vite's own constants would take their place, so a `BASE_URL` of the shell is no base.
 * @returns what gives the process its working directory back.
 */
export function prepareProcess(root: string): () => void {
  const before = process.cwd();
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  for (const name of ['BASE_URL', 'ASSETS_PREFIX', 'SITE', 'MODE', 'DEV', 'PROD', 'SSR'])
    Reflect.deleteProperty(process.env, name);
  // Packages that ask for a home at once must not end a build of a user who has none.
  if (!homeFolder()) process.env.HOME = root;
  process.chdir(root);
  return () => process.chdir(before);
}
