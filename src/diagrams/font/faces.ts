import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create, type Font } from 'fontkit';

export type FontSlope = 'normal' | 'italic';

/** Family that the pictures are measured with, and that the site therefore has to load. */
export const FONT_FAMILY = 'Inter';

/** The weights that are shipped; any other is drawn with the nearest. */
export const FONT_WEIGHTS = [400, 500, 600, 700] as const;

const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'] as const;

/** Folder of the font files of `@fontsource/inter`. */
export function findFontFolder(): string {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve('@fontsource/inter/package.json')), 'files');
}

/** Files of one weight and slope, opened on first use, in the order in which a browser would try the subsets. */
export class FontFaces {
  readonly #folder: string;
  readonly #open = new Map<string, Font[]>();

  constructor(folder: string = findFontFolder()) {
    this.#folder = folder;
  }

  read(weight: number, slope: FontSlope): Font[] {
    const key = `${nearestWeight(weight)}-${slope}`;
    let faces = this.#open.get(key);
    if (!faces) {
      faces = SUBSETS.map((subset) => join(this.#folder, `inter-${subset}-${key}.woff2`))
        .filter((file) => existsSync(file))
        .map((file) => create(readFileSync(file)));
      if (faces.length === 0) throw new Error(`No font file inter-*-${key}.woff2 in ${this.#folder}.`);
      this.#open.set(key, faces);
    }
    return faces;
  }
}

function nearestWeight(weight: number): number {
  if (weight >= 650) return 700;
  if (weight >= 550) return 600;
  return weight >= 450 ? 500 : 400;
}
