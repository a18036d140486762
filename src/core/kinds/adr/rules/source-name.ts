/** Whether a path ends like a page that could be a decision. */
export function isSourceName(path: string): boolean {
  return /\.(?:md|markdown|rst|adoc|asciidoc)$/i.test(path);
}
