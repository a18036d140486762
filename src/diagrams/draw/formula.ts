import katex from 'katex';
import { type MathNode, parseMathml, textOf } from './mathml.ts';

/** Raised and lowered forms of characters, as Unicode has them. */
const RAISED = pairs(
  '0123456789+−=()nisaobcdefghjklmprtuvwxyz′TABDEGHIJKLMNOPRUVW',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱˢᵃᵒᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵖʳᵗᵘᵛʷˣʸᶻ′ᵀᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵁⱽᵂ',
);
const LOWERED = pairs('0123456789+−=()aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ');
const DOUBLE_STRUCK = pairs('CHNPQRZ', 'ℂℍℕℙℚℝℤ');
/** Marks above a letter as characters that join it. */
const ACCENTS: Readonly<Record<string, string>> = {
  '^': '\u0302',
  ˉ: '\u0304',
  '―': '\u0305',
  '‾': '\u0305',
  '~': '\u0303',
  '˙': '\u0307',
  '¨': '\u0308',
  '⃗': '\u20d7',
  '→': '\u20d7',
};
/** Signs between two values, which have room around them. */
const BETWEEN = /^[=<>≤≥≠≈≡∼≪≫→←↔⇒⇔↦∈∉⊂⊆∪∩∧∨+−±×÷·∣∝]$/u;

function pairs(plain: string, other: string): ReadonlyMap<string, string> {
  const forms = [...other];
  return new Map([...plain].map((sign, index) => [sign, forms[index] ?? sign]));
}

/**
 * A formula in TeX as a line of Unicode, as a label of a diagram shows it: `x^2` is `x²`, `\frac{a}{b}` is `a/b`. Nothing
 * is laid out, so what needs a second line has no such form, and null is returned.
 * @throws what KaTeX says of a formula that is none.
 */
export function writeFormula(tex: string): string | null {
  const root = parseMathml(katex.renderToString(tex, { output: 'mathml', throwOnError: true }));
  const line = root && lineOf(root);
  if (!line) return null;
  // A name of a function stands apart from what it is applied to, but for brackets.
  return (
    line
      .replace(/\u2061 {0,9}(?=\()/g, '')
      .replaceAll('\u2061', ' ')
      // A quotation mark would end the label.
      .replaceAll('"', '”')
      .replace(/\s{1,99}/g, ' ')
      .trim()
  );
}

/** The text of an element, null where a line cannot say it. */
function lineOf(node: MathNode): string | null {
  switch (node.name) {
    case 'mi':
    case 'mn':
    case 'mtext':
    case 'ms':
      return word(node);
    case 'mo':
      return operator(textOf(node));
    case 'mspace':
      return ' ';
    case 'annotation':
    case 'mphantom':
      return '';
    case 'msup':
      return scripts(node, null, 1);
    case 'msub':
      return scripts(node, 1, null);
    case 'msubsup':
    case 'munderover':
      return scripts(node, 1, 2);
    case 'munder':
      return scripts(node, 1, null);
    case 'mover':
      return over(node);
    case 'mfrac':
      return joinAll([grouped(node.children[0]), '/', grouped(node.children[1])]);
    case 'msqrt':
      return joinAll(['√', grouped({ ...node, name: 'mrow' })]);
    case 'mroot':
      return joinAll([mapped(lineOfChild(node, 1) ?? '?', RAISED), '√', grouped(node.children[0])]);
    case 'mtable':
      return null;
    default:
      return joinAll(node.children.map(lineOf));
  }
}

function word({ name, attributes, children, text }: MathNode): string {
  const whole = text + children.map(textOf).join('');
  if (attributes.includes('double-struck')) return mapped(whole, DOUBLE_STRUCK) ?? whole;
  // Letters stand side by side; the name of a function does not touch the letter in front of it.
  return name === 'mi' && /^\p{L}{2,}$/u.test(whole) ? ` ${whole}` : whole;
}

function lineOfChild(node: MathNode, index: number): string | null {
  const child = node.children[index];
  return child ? lineOf(child) : null;
}

function joinAll(parts: readonly (string | null)[]): string | null {
  return parts.includes(null) ? null : parts.join('');
}

/** U+2062 to U+2064 stand for what is not written; U+2061 for that a function is applied. */
function operator(sign: string): string {
  if (/^[\u2062-\u2064]$/.test(sign)) return '';
  if (sign === ',') return ', ';
  return BETWEEN.test(sign) ? ` ${sign} ` : sign;
}

function scripts(node: MathNode, lower: number | null, upper: number | null): string | null {
  const base = lineOfChild(node, 0)?.replace(/\u2061$/, '') ?? null;
  const below = lower === null ? '' : script(lineOfChild(node, lower), LOWERED, '_');
  const above = upper === null ? '' : script(lineOfChild(node, upper), RAISED, '^');
  const line = joinAll([base, below, above]);
  // "lim", "∑" and the like stand apart from what they are applied to.
  return line !== null && /^(?:\p{L}{2,}\u2061?|[∑∏∫∮⋃⋂])$/u.test(base?.trim() ?? '') ? `${line} ` : line;
}

function script(line: string | null, forms: ReadonlyMap<string, string>, mark: string): string | null {
  if (line === null) return null;
  const text = line.replaceAll(' ', '');
  return mapped(text, forms) ?? `${mark}${isOne(text) ? text : `(${text})`}`;
}

/** Every character in another form; null where one has none. */
function mapped(text: string, forms: ReadonlyMap<string, string>): string | null {
  return joinAll([...text].map((sign) => forms.get(sign) ?? null));
}

function over(node: MathNode): string | null {
  const base = lineOfChild(node, 0);
  const mark = ACCENTS[lineOfChild(node, 1)?.trim() ?? ''];
  return mark !== undefined && base !== null && [...base].length === 1
    ? `${base}${mark}`
    : scripts(node, null, 1);
}

function isOne(text: string): boolean {
  return /^(?:\p{L}\p{M}?|[\d.]+)$/u.test(text);
}

/** What is more than one letter or number stands between brackets. */
function grouped(node: MathNode | undefined): string | null {
  const line = node ? lineOf(node) : null;
  if (line === null) return null;
  const text = line.trim();
  return isOne(text) || /^\([^()]*\)$/.test(text) ? text : `(${text})`;
}
