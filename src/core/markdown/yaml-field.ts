/** One scalar of a front matter: `raw` is the source text at `offset` of the file, quotes included. */
export interface YamlScalar {
  text: string;
  raw: string;
  offset: number;
}

/** One key of a front matter with its scalars: a list has several, a nested map its leaves under `children`. */
export interface YamlField {
  key: string;
  keyOffset: number;
  values: YamlScalar[];
  children: YamlField[];
  /** `list` also where the list is empty. */
  shape: 'scalar' | 'list' | 'map' | 'empty';
}

/** A fault of a YAML block, at an offset of the file. */
export interface YamlProblem {
  code: YamlProblemCode;
  message: string;
  offset: number;
}

/** `unquoted` is YAML that does not parse although every line of it is plain to a person. */
export type YamlProblemCode =
  | 'unclosed'
  | 'too-long'
  | 'syntax'
  | 'unquoted'
  | 'duplicate-key'
  | 'alias-bomb'
  | 'not-a-map'
  | 'prototype'
  | 'tag';
