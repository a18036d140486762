/** Where a site whose files begin with `root` serves a schema: a handbook and a guest alike. */
export function schemaAddress(name: string, root: string): string {
  return `${root}/schema/${name}.json`;
}
