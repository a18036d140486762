import type { Font } from 'fontkit';
import { showEntities } from '../entities.ts';
import { FontFaces, type FontSlope } from './faces.ts';

/** How a text is set. */
export interface TextStyle {
  /** px */
  size: number;
  weight: number;
  slope: FontSlope;
  /** px, added after every character. */
  letterSpacing: number;
  /** True for a fixed-width family, which is not shipped: every character is taken as 0.6 em. */
  fixedWidth: boolean;
}

/** Distances from the baseline, px. */
export interface VerticalMetrics {
  ascent: number;
  descent: number;
  xHeight: number;
}

/** Widths and heights of text, read from the font files that the site ships. */
export class FontMetrics {
  readonly #faces: FontFaces;
  readonly #widths = new Map<string, number>();
  readonly #missing = new Set<string>();
  readonly #graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

  constructor(faces: FontFaces = new FontFaces()) {
    this.#faces = faces;
  }

  /** Advance width in px. */
  width(written: string, style: TextStyle): number {
    const text = showEntities(written);
    const em = style.fixedWidth ? text.length * 0.6 : this.#em(text, style.weight, style.slope);
    return em * style.size + style.letterSpacing * text.length;
  }

  /**
   * Chromium takes ascent and descent from the `hhea` table and rounds each to a whole pixel
   * (SimpleFontData, `SkScalarRoundToScalar`).
   */
  vertical(style: Pick<TextStyle, 'size' | 'weight' | 'slope'>): VerticalMetrics {
    const font = this.#faces.read(style.weight, style.slope)[0];
    if (!font) throw new Error('No font file could be opened.');
    const ascent = font.hhea?.ascent ?? font.ascent;
    const descent = -(font.hhea?.descent ?? font.descent);
    const scale = style.size / font.unitsPerEm;
    return {
      ascent: Math.round(ascent * scale),
      descent: Math.round(descent * scale),
      xHeight: font.xHeight * scale,
    };
  }

  /** Characters asked for since the last call that no shipped file has: their widths are estimates. */
  takeMissing(): string[] {
    const missing = [...this.#missing];
    this.#missing.clear();
    return missing;
  }

  #em(text: string, weight: number, slope: FontSlope): number {
    const key = `${weight}|${slope}|${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    const faces = this.#faces.read(weight, slope);
    let width = 0;
    let complete = true;
    let run = '';
    let current: Font | null = null;
    const flush = (): void => {
      if (run && current) width += current.layout(run).advanceWidth / current.unitsPerEm;
      run = '';
    };
    for (const { segment } of this.#graphemes.segment(text)) {
      const codePoint = segment.codePointAt(0) ?? 0;
      const face = faces.find((font) => font.hasGlyphForCodePoint(codePoint)) ?? null;
      if (face !== current || !face) {
        flush();
        current = face;
      }
      if (face) run += segment;
      else {
        width += estimateEm(codePoint);
        if (!isInvisible(codePoint)) {
          complete = false;
          this.#missing.add(segment);
        }
      }
    }
    flush();
    // A text with missing glyphs is measured each time, so that every diagram hears of them.
    if (complete) this.#widths.set(key, width);
    return width;
  }
}

function isInvisible(codePoint: number): boolean {
  return codePoint === 0xa0 || codePoint < 0x20 || estimateEm(codePoint) === 0;
}

/** Width, in em, of a character that the font lacks: wide enough for the fonts that systems fall back on. */
export function estimateEm(codePoint: number): number {
  if (codePoint === 0x200b || codePoint === 0x200d || (codePoint >= 0xfe00 && codePoint <= 0xfe0f)) return 0;
  if (codePoint === 0xa0) return 0.28;
  const emoji =
    codePoint >= 0x1f000 ||
    (codePoint >= 0x2600 && codePoint <= 0x27bf) ||
    (codePoint >= 0x2b00 && codePoint <= 0x2bff);
  if (emoji) return codePoint >= 0x20000 ? 1 : 1.3;
  return codePoint >= 0x1100 ? 1 : 0.65;
}
