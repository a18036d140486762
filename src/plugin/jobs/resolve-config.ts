import type { AstroConfig, AstroInlineConfig, AstroIntegration, AstroIntegrationLogger } from 'astro';

type SetupHook = NonNullable<AstroIntegration['hooks']['astro:config:setup']>;
type DoneHook = NonNullable<AstroIntegration['hooks']['astro:config:done']>;

/** What integrations may ask for in their set-up that needs a build. */
const BUILD_ONLY = [
  'addRenderer',
  'addWatchFile',
  'injectScript',
  'injectRoute',
  'addClientDirective',
  'addDevToolbarApp',
  'addMiddleware',
  'addPageExtension',
  'addContentEntryType',
  'addDataEntryType',
] as const;

/**
 * The configuration of a site with the set-up of its integrations, as texts are rendered by it, without a build: what
 * integrations add to the code of pages is in the bundle of the last one.
 */
export async function resolveConfig(config: AstroInlineConfig, root: string): Promise<AstroConfig> {
  const { mergeConfig, validateConfig } = await import('astro/config');
  let resolved = await validateConfig(config, root, 'build');
  const nothing = (): void => {};
  for (let index = 0; index < resolved.integrations.length; index++) {
    const hook = resolved.integrations[index]?.hooks['astro:config:setup'];
    const given = {
      ...Object.fromEntries(BUILD_ONLY.map((name) => [name, nothing])),
      config: resolved,
      command: 'build',
      isRestart: false,
      logger: SILENT,
      updateConfig(change: Partial<AstroConfig>): AstroConfig {
        resolved = mergeConfig(resolved, change) as AstroConfig;
        return { ...resolved };
      },
      createCodegenDir: () => new URL('.astro/', resolved.root),
    };
    await hook?.(given as unknown as Parameters<SetupHook>[0]);
  }
  for (const { hooks } of resolved.integrations) {
    const given = {
      config: resolved,
      buildOutput: 'static',
      logger: SILENT,
      setAdapter: nothing,
      injectTypes: () => new URL(resolved.root),
    };
    await hooks['astro:config:done']?.(given as unknown as Parameters<DoneHook>[0]);
  }
  return resolved;
}

/** A build says what there is to say. */
export const SILENT: AstroIntegrationLogger = {
  options: { destination: { write: () => true }, level: 'silent' },
  label: 'handbook',
  fork: () => SILENT,
  info() {},
  warn() {},
  error() {},
  debug() {},
} as unknown as AstroIntegrationLogger;
