const SOURCE_NAME = /^(?!\.).+\.(md|markdown|mdx|rst|adoc|asciidoc)(\.erb)?$/i;

/** Whether a file may be read as a record, by its name alone. Dot-files never are. */
export function isSourcePath(path: string): boolean {
  return SOURCE_NAME.test(path.slice(path.lastIndexOf('/') + 1));
}
