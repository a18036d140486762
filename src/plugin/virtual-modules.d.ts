declare module 'virtual:handbook/options' {
  const options: import('./options.ts').HandbookOptions;
  export default options;
}

declare module 'virtual:handbook/scripts' {
  /** Texts of the scripts by name. */
  export const scripts: Record<string, string>;
  /** Changes when a script does. */
  export const version: string;
}

declare module 'virtual:starlight/user-config' {
  /** What a site has set, with the choices of all plugins. */
  const config: { components: Record<'PageTitle', string> };
  export default config;
}

// Starlight declares these for itself only; an override that renders its neighbours imports them as Starlight does.
declare module 'virtual:starlight/components/LanguageSelect' {
  const LanguageSelect: typeof import('@astrojs/starlight/components/LanguageSelect.astro').default;
  export default LanguageSelect;
}
declare module 'virtual:starlight/components/MobileMenuFooter' {
  const MobileMenuFooter: typeof import('@astrojs/starlight/components/MobileMenuFooter.astro').default;
  export default MobileMenuFooter;
}
declare module 'virtual:starlight/components/ThemeSelect' {
  const ThemeSelect: typeof import('@astrojs/starlight/components/ThemeSelect.astro').default;
  export default ThemeSelect;
}
