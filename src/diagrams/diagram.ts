/** One diagram to draw. Plain data: it crosses into a worker. */
export interface DiagramRequest {
  /** Mermaid text, as it stands between the fences. */
  text: string;
  /** Path of the Markdown file, for messages. */
  path: string;
  /** 1-based line, in that file, of the first line of `text`. */
  line: number;
  /** 1-based column at which the first line of `text` begins (a fence in a list is indented). Default 1. */
  column?: number;
  /** Title to fall back on where the diagram states none: the caption, or the title of the record. */
  title?: string;
  /** Begins every id in the picture. Default `dg-` and a hash of the text. */
  idPrefix?: string;
  /** BCP 47 tag for the words that the handbook adds. Default `en`. */
  locale?: string;
  /** Targets that links of the picture are known by (`adr:12`), each with its URL, or null where there is none. */
  links?: Record<string, string | null>;
}

/** A box of the picture: what is written in it, and where it leads. */
export interface DiagramNode {
  /** The id that the author gave, or the text itself where the type has none. */
  id: string;
  label: string;
  href?: string;
}

/** A line between two boxes. `from` and `to` are labels of nodes. */
export interface DiagramEdge {
  from: string;
  to: string;
  label: string;
}

/** A link written in the diagram, for whoever resolves the names of records. */
export interface DiagramLink {
  href: string;
  /** 1-based line and column in the Markdown file. */
  line: number;
  column: number;
}

/** Something that the picture does not show as its author wrote it. */
export interface DiagramWarning {
  /** Permanent rule id, `diagram/<name>`. */
  rule: string;
  message: string;
  line: number;
  column: number;
}

/** Why a diagram cannot be drawn, in the numbering of the Markdown file. */
export interface DiagramError {
  /** Permanent rule id: `diagram/syntax`, `diagram/math` or `diagram/too-large`. */
  rule: string;
  message: string;
  /** 1-based line in the Markdown file. */
  line: number;
  /** 1-based column in that line. */
  column: number;
  /** The line as it is written. */
  sourceLine: string;
}

/** A diagram that could be drawn. */
export interface DrawnDiagram {
  ok: true;
  /** `<svg …>…</svg>`; every id in it begins with `id`. */
  svg: string;
  id: string;
  /** Mermaid's name of the type, such as `flowchart` or `sequence`. */
  type: string;
  /** From the diagram (`accTitle`, `title`), else from the request, else null. */
  title: string | null;
  /** True when the author wrote `accTitle`. */
  titled: boolean;
  /** From `accDescr`, else null. */
  description: string | null;
  /** The words of the picture, each once, in document order: what search finds. */
  text: string;
  nodes: DiagramNode[];
  edges: DiagramEdge[];
  warnings: DiagramWarning[];
  /** Natural size in CSS pixels. */
  width: number;
  height: number;
  /** True where the picture keeps its light colours in the dark theme, on a light card. */
  lightCard: boolean;
}

/** A diagram that could not be drawn. */
export interface FailedDiagram {
  ok: false;
  error: DiagramError;
}

export type DiagramResult = DrawnDiagram | FailedDiagram;

/** What a parse without a picture tells. */
export interface DiagramValidation {
  error: DiagramError | null;
  warnings: DiagramWarning[];
  links: DiagramLink[];
  /** Mermaid's name of the type, or null where it does not parse. */
  type: string | null;
}
