declare module 'virtual:handbook/options' {
  const options: import('./options.ts').HandbookOptions;
  export default options;
}
