/** Says whether a record is a page of MDX: documentation of a root with a config, whose authors are trusted. */
export function isMdxPage(record: { kind: string; path: string }, strict: boolean): boolean {
  return strict && record.kind === 'doc' && record.path.endsWith('.mdx');
}
