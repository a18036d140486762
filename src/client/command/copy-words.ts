/** Words of the button's answers by name; `#` stands for placeholders. In `data-copy` of the page's template. */
export interface CopyWords {
  done: string;
  failed: string;
  /** Names what is empty. */
  missing: string;
  /** Names what has a value that cannot be quoted for its place. */
  unsafe: string;
  /** What the clipboard gets instead: a comment, so that what was in it before is not pasted by mistake. */
  clipboard: string;
  fill: string;
  raw: string;
}
