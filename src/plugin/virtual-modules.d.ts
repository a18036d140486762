declare module 'virtual:handbook/options' {
  const options: import('./options.ts').HandbookOptions;
  export default options;
}

declare module 'virtual:handbook/scripts' {
  /** Texts of the scripts by name. */
  export const scripts: Record<import('./client-scripts.ts').ScriptName, string>;
  /** Changes when a script does. */
  export const version: string;
}
