/** Columns of a list that a page filters in the reader's browser. */
export type ListColumn = 'record' | 'chip' | 'text' | 'number' | 'due';

/** A row of a list: the address of its record without base, an id before its title, the title, cells and values. */
export type ListRow = [url: string, id: string, title: string, cells: string[], values: string[]];

/** All rows of an index that is divided into pages, or a part of them. */
export interface ListFile {
  columns: ListColumn[];
  /** Names of the values by which rows are filtered and sorted; several values in one are separated by line feeds. */
  fields: string[];
  rows: ListRow[];
  /** Names of the files with the other rows. */
  more: string[];
}

/** A list before it is divided into files. */
export interface List extends Omit<ListFile, 'more'> {
  name: string;
}

/** Rows of one file: about 300 kB, so that the first ones are there soon. */
const ROWS = 2000;

/** The files of a list by their names; the first one names the others. */
export function buildListFiles({ name, columns, fields, rows }: List): Map<string, ListFile> {
  const count = Math.max(1, Math.ceil(rows.length / ROWS));
  const names = Array.from({ length: count }, (_, index) => (index === 0 ? name : `${name}-${index + 1}`));
  return new Map(
    names.map((own, index) => [
      own,
      {
        columns,
        fields,
        rows: rows.slice(index * ROWS, (index + 1) * ROWS),
        more: index === 0 ? names.slice(1) : [],
      },
    ]),
  );
}
