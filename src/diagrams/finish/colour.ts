/** Relative luminance (WCAG 2.2) of a CSS colour, 0 to 1; null for one that is not understood. */
export function luminance(colour: string): number | null {
  const rgb = parseColour(colour);
  if (!rgb) return null;
  const [r, g, b] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

/** Contrast ratio (WCAG 2.2) of two luminances, 1 to 21. */
export function contrastRatio(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** A text colour with at least 4.5:1 on a fill: soft black, white or, between the two, black. */
export function readableInk(fill: string): string | null {
  const background = luminance(fill);
  if (background === null) return null;
  const ratio = (ink: string): number => contrastRatio(luminance(ink) ?? 0, background);
  return ['#12191c', '#ffffff'].find((ink) => ratio(ink) >= 4.5) ?? '#000000';
}

/** A background moved towards the page, until text in `ink` has 4.5:1 on it. One that is fine is given back as it is. */
export function readableBackground(fill: string, page: string, ink: string): string {
  const colour = parseColour(fill);
  const paper = parseColour(page);
  const text = luminance(ink);
  if (!colour || !paper || text === null) return fill;
  for (let share = 1; share > 0; share -= 0.1) {
    const mixed = colour.map((value, i) => Math.round(value * share + (paper[i] ?? 0) * (1 - share)));
    const candidate = `rgb(${mixed.join(', ')})`;
    if (contrastRatio(luminance(candidate) ?? 0, text) >= 4.5) return share === 1 ? fill : candidate;
  }
  return page;
}

/** Reads hex, `rgb()`, `hsl()` and the names of CSS; a transparent colour is null. */
export function parseColour(text: string): [r: number, g: number, b: number] | null {
  const colour = text.trim().toLowerCase();
  const hex = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.exec(colour)?.[1];
  if (hex) {
    const full = hex.length <= 4 ? [...hex].map((digit) => digit + digit).join('') : hex;
    if (full.length === 8 && full.endsWith('00')) return null;
    const channel = (at: number): number => Number.parseInt(full.slice(at, at + 2), 16);
    return [channel(0), channel(2), channel(4)];
  }
  const call = /^(rgb|hsl)a?\(([^)]+)\)$/.exec(colour);
  if (call) {
    const [a = 0, b = 0, c = 0, alpha = 1] = (call[2] ?? '').split(/[\s,/]+/).map(Number.parseFloat);
    if (alpha === 0 || [a, b, c].some(Number.isNaN)) return null;
    return call[1] === 'rgb' ? [a, b, c] : hslToRgb(a, b / 100, c / 100);
  }
  const named = NAMES[colour];
  return named ? parseColour(named) : null;
}

function hslToRgb(h: number, s: number, l: number): [number, number, number] {
  const channel = (n: number): number => {
    const k = (n + h / 30) % 12;
    return 255 * (l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return [channel(0), channel(8), channel(4)];
}

/** Names that authors write in `style` and `classDef`; CSS Color 4. */
const NAMES: Record<string, string> = Object.fromEntries(
  (
    'aliceblue f0f8ff aqua 00ffff aquamarine 7fffd4 azure f0ffff beige f5f5dc black 000000 blue 0000ff brown a52a2a ' +
    'chocolate d2691e coral ff7f50 cornflowerblue 6495ed cornsilk fff8dc crimson dc143c cyan 00ffff darkblue 00008b ' +
    'darkcyan 008b8b darkgray a9a9a9 darkgreen 006400 darkgrey a9a9a9 darkorange ff8c00 darkred 8b0000 ' +
    'darkslateblue 483d8b darkslategray 2f4f4f deeppink ff1493 deepskyblue 00bfff dodgerblue 1e90ff firebrick b22222 ' +
    'forestgreen 228b22 fuchsia ff00ff gold ffd700 goldenrod daa520 gray 808080 green 008000 greenyellow adff2f ' +
    'grey 808080 honeydew f0fff0 hotpink ff69b4 indianred cd5c5c indigo 4b0082 ivory fffff0 khaki f0e68c ' +
    'lavender e6e6fa lemonchiffon fffacd lightblue add8e6 lightcoral f08080 lightcyan e0ffff lightgray d3d3d3 ' +
    'lightgreen 90ee90 lightgrey d3d3d3 lightpink ffb6c1 lightsalmon ffa07a lightskyblue 87cefa lightsteelblue b0c4de ' +
    'lightyellow ffffe0 lime 00ff00 limegreen 32cd32 linen faf0e6 magenta ff00ff maroon 800000 mediumpurple 9370db ' +
    'mediumseagreen 3cb371 midnightblue 191970 mintcream f5fffa mistyrose ffe4e1 moccasin ffe4b5 navajowhite ffdead ' +
    'navy 000080 oldlace fdf5e6 olive 808000 olivedrab 6b8e23 orange ffa500 orangered ff4500 orchid da70d6 ' +
    'palegreen 98fb98 paleturquoise afeeee papayawhip ffefd5 peachpuff ffdab9 peru cd853f pink ffc0cb plum dda0dd ' +
    'powderblue b0e0e6 purple 800080 rebeccapurple 663399 red ff0000 rosybrown bc8f8f royalblue 4169e1 ' +
    'saddlebrown 8b4513 salmon fa8072 sandybrown f4a460 seagreen 2e8b57 seashell fff5ee sienna a0522d silver c0c0c0 ' +
    'skyblue 87ceeb slateblue 6a5acd slategray 708090 snow fffafa springgreen 00ff7f steelblue 4682b4 tan d2b48c ' +
    'teal 008080 thistle d8bfd8 tomato ff6347 turquoise 40e0d0 violet ee82ee wheat f5deb3 white ffffff ' +
    'whitesmoke f5f5f5 yellow ffff00 yellowgreen 9acd32'
  )
    .split(' ')
    .reduce<[string, string][]>((pairs, word, i, words) => {
      if (i % 2 === 0) pairs.push([word, `#${words[i + 1] ?? '000000'}`]);
      return pairs;
    }, []),
);
