import type { ParsedDocument } from '../markdown/document.ts';

const FOLDER =
  /(?:^|\/)[_.]?(?:templates?|vorlagen?|modeles?|modèles?|plantillas?|modelos?|modelli|sjablonen|szablony|テンプレート|模板)\//iu;

/** Whether a file lies in a folder for templates, which is one sign of two that it is one. */
export function liesAmongTemplates(path: string): boolean {
  return FOLDER.test(path);
}

/** Whether a text waits to be filled in: places for words, days and names, or parts that are all empty. */
export function hasPlaceholders(document: ParsedDocument): boolean {
  const text = document.text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '');
  if (
    /\{\{|\byyyy[-/.]?mm[-/.]?dd\b|\bdd[-/.]mm[-/.]yyyy\b|\bhh[:.]mm\b|\b(?:TODO|TBD|FIXME|XXX+)\b|_{4,}|<!--|\blorem ipsum\b/i.test(
      text,
    )
  )
    return true;
  if (
    /^[ \t]*(?:[-*+#|>][ \t]*){0,20}(?:\*\*[^*\n]+\*\*:?[ \t]*)?(?:\[[^\][\n]{3,}\](?![([:])|\{[^{}\n]{3,}\}|<[a-z][^<>\n/]{2,}>)[ \t|]*$/im.test(
      text,
    )
  )
    return true;
  return isHollow(document);
}

/** Whether most headings have nothing below them. */
function isHollow({ tree }: ParsedDocument): boolean {
  const { children } = tree;
  const headings = children.filter((node) => node.type === 'heading' && node.depth > 1).length;
  const empty = children.filter(
    (node, index) =>
      node.type === 'heading' &&
      node.depth > 1 &&
      (children[index + 1] === undefined || children[index + 1]?.type === 'heading'),
  ).length;
  return headings > 0 && empty * 2 >= headings;
}
