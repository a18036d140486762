/** The part of fontkit 2 that is used here; the package has no types of its own. */
declare module 'fontkit' {
  export interface Font {
    unitsPerEm: number;
    ascent: number;
    descent: number;
    xHeight: number;
    hhea?: { ascent: number; descent: number };
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(text: string): { advanceWidth: number };
  }
  export function create(data: Uint8Array): Font;
}
