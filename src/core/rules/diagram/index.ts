import { foundWhileReading, type Rule } from '../rule.ts';

/** A fault that shows when a diagram is parsed, which is not core's; its examples are tested with the parser. */
function parsingRule(
  id: Rule['id'],
  severity: Rule['severity'],
  stops: boolean,
  title: string,
  explanation: string,
): Rule {
  return { id, severity, stops, title, explanation, examples: [], check: foundWhileReading };
}

export const DIAGRAM_RULES: readonly Rule[] = [
  parsingRule(
    'diagram/syntax',
    'error',
    true,
    'A diagram that cannot be drawn',
    `The text of a \`mermaid\` block is not a diagram: a statement is wrong, the type is unknown, or a shape does not exist. The message names the place and what could stand there.

Correct the line. A label with brackets, colons or the word \`end\` belongs between quotes: \`A["end (of day)"]\`.`,
  ),
  parsingRule(
    'diagram/too-large',
    'error',
    true,
    'A diagram that is too large',
    `A diagram may have 50,000 characters and fewer than 500 lines between its boxes, and has to be drawn within 20 seconds. Nobody can read a larger one.

Split it: one diagram for the whole with few boxes, one for each part.`,
  ),
  parsingRule(
    'diagram/math',
    'error',
    true,
    'Math in a diagram',
    `A label between two \`$$\` is a formula in TeX. It is written as a line of text: \`x^2\` as x², \`\\frac{a}{b}\` as a/b. One that is no TeX, or that needs more than a line, such as a matrix, cannot be.

Write the formula with Unicode characters, such as \`x² ≤ Σ yᵢ\`, or put it into the text below the diagram.`,
  ),
  parsingRule(
    'diagram/missing-title',
    'warning',
    false,
    'A diagram without a title',
    `A screen reader announces a picture by its title, and the search of the handbook finds it by it. Without one the title of the page stands in.

Add \`accTitle: How an order is placed\` below the first line of the diagram, and where the picture says much, \`accDescr: …\` with a sentence or two. A type that has no \`accTitle\` takes a front matter with \`title: …\`.`,
  ),
  parsingRule(
    'diagram/unknown-link',
    'error',
    false,
    'A box that leads to no record',
    `A \`click\` or \`link\` statement names a record by its id, number or path, and there is no such record. The box is drawn without a link.

Correct the name, such as \`click A "adr:12"\` or \`click A "../playbooks/replication-lag.md"\`, or remove the statement.`,
  ),
  parsingRule(
    'diagram/unsafe-link',
    'warning',
    false,
    'A box with an unsafe link',
    `A \`click\` or \`link\` statement has an address that is neither a path nor \`https:\`, \`http:\`, \`mailto:\` or \`tel:\`, or it calls a script. The box is drawn without a link.

Write a path or a full address, or remove the statement.`,
  ),
  parsingRule(
    'diagram/remote-image',
    'warning',
    false,
    'A diagram with an image of another host',
    `A page of the handbook asks no other host for anything, since that tells the host who reads what. The image is left out of the picture.

Put the image into \`public/\` and write its path, beginning with a slash.`,
  ),
  parsingRule(
    'diagram/icon',
    'warning',
    false,
    'A diagram with an icon that is not there',
    `Icons come from packs that a page would have to load. The handbook ships those of \`architecture-beta\` only: \`cloud\`, \`database\`, \`disk\`, \`internet\` and \`server\`. Names such as \`fa:fa-car\` are left out of labels, one that is all of a label stands there as its word, and other icons are drawn as a question mark.

Use one of these icons, or a word.`,
  ),
  parsingRule(
    'diagram/ignored-config',
    'warning',
    false,
    'A diagram with colours or fonts of its own',
    `All diagrams take their colours and their font from the handbook, so that they can be read in the light and in the dark theme. \`theme\`, \`themeVariables\`, \`themeCSS\`, \`fontFamily\`, \`securityLevel\` and \`htmlLabels\` in a diagram have no effect.

Remove them. To make one box stand out use \`style A fill:#fbe7e5\` or a \`classDef\`: the handbook then chooses a text colour that can be read on it.`,
  ),
  parsingRule(
    'diagram/missing-glyph',
    'info',
    false,
    'A diagram with characters that the font lacks',
    `Boxes are as wide as their text in the handbook's font. For characters that it lacks, such as Chinese ones or emoji, the reader's system chooses a font, and the width is an estimate.

Nothing has to be done. Look at the picture once, and break a label that runs out of its box.`,
  ),
];
