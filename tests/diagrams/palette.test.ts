import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DARK, LIGHT, type Palette } from '../../src/diagrams/draw/palette.ts';
import {
  contrastRatio,
  luminance,
  parseColour,
  readableBackground,
  readableInk,
} from '../../src/diagrams/finish/colour.ts';

const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');

function token(theme: 'light' | 'dark', name: string): string | null {
  const found = new RegExp(`--hb-${name}:[^;]*var\\(--hb-${theme}, (#[0-9a-f]{3,6})`).exec(css)?.[1];
  const colour = found && parseColour(found);
  return colour ? `#${colour.map((value) => value.toString(16).padStart(2, '0')).join('')}` : null;
}

const ratio = (a: string, b: string): number => contrastRatio(luminance(a) ?? 0, luminance(b) ?? 0);

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
] as [theme: 'light' | 'dark', palette: Palette][])('the %s palette', (theme, palette) => {
  it.each([
    ['bg', palette.page],
    ['bg-soft', palette.soft],
    ['bg-sunk', palette.sunk],
    ['line', palette.line],
    ['line-strong', palette.lineStrong],
    ['ink', palette.ink],
    ['ink-2', palette.inkSecond],
    ['ink-3', palette.inkThird],
    ['accent', palette.accent],
    ['accent-soft', palette.accentSoft],
    ['accent-ink', palette.accentInk],
    ['ok', palette.ok],
    ['bad', palette.bad],
  ])('has the colour --hb-%s of the site', (name, colour) => {
    expect(colour).toBe(token(theme, name));
  });

  it('has fills and middle tones that carry text, and middle tones that stand out from the page', () => {
    for (const fill of [...palette.fills, ...palette.mids, palette.noteFill]) {
      expect(ratio(fill, palette.ink), fill).toBeGreaterThanOrEqual(4.5);
    }
    for (const tone of [...palette.mids, ...palette.strokes]) {
      expect(ratio(tone, palette.page), tone).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('readableInk', () => {
  it.each([
    '#ffffff',
    '#000',
    'rebeccapurple',
    'rgb(200, 30, 30)',
    'hsl(120, 50%, 50%)',
    '#767676',
    '#b44d8e',
  ])('can be read on %s', (fill) => {
    expect(ratio(readableInk(fill) ?? fill, fill)).toBeGreaterThanOrEqual(4.5);
  });

  it('is nothing for a colour that is not understood', () => {
    expect([readableInk('var(--x)'), readableInk('transparent'), readableInk('#12345600')]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('readableBackground', () => {
  it('leaves a good one as it is and moves a bad one towards the page', () => {
    expect(readableBackground('rgb(226,241,242)', LIGHT.page, LIGHT.ink)).toBe('rgb(226,241,242)');
    for (const palette of [LIGHT, DARK]) {
      for (const fill of ['navy', 'rgb(251,240,220)', '#888', 'red']) {
        const moved = readableBackground(fill, palette.page, palette.ink);
        expect(ratio(moved, palette.ink), fill).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});
