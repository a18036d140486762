import type { MermaidConfig } from 'mermaid';
import { LIGHT, type Palette } from './palette.ts';

/** Colours that mermaid takes from the configuration of a type and not from the theme. */
export function typeColours(palette: Palette): MermaidConfig {
  return { c4: c4Colours(), journey: journeyColours(palette) };
}

/** Text in C4 boxes is white whatever the theme: the boxes are dark in both. */
function c4Colours(): Record<string, string> {
  const [teal = '', blue = '', , , , violet = '', grey = ''] = LIGHT.strokes;
  const fills: [kind: string, colour: string][] = [
    ['person', LIGHT.accentInk],
    ['system', teal],
    ['container', blue],
    ['component', violet],
  ];
  const shapes = ['', '_db', '_queue'];
  return Object.fromEntries(
    fills.flatMap(([kind, colour]) =>
      shapes.flatMap((shape) => [
        [`${kind}${shape}_bg_color`, colour],
        [`${kind}${shape}_border_color`, colour],
        [`external_${kind}${shape}_bg_color`, grey],
        [`external_${kind}${shape}_border_color`, grey],
      ]),
    ),
  );
}

function journeyColours({ fills, mids, ink }: Palette): Record<string, string | string[]> {
  return { actorColours: [...mids], sectionFills: [...fills], sectionColours: [ink], titleColor: ink };
}

/** Replaces the colours that mermaid writes into every picture of a type, whatever the theme and the configuration. */
export function replaceFixedColours(svg: Element, type: string, palette: Palette): void {
  const written = FIXED[type];
  if (!written) return;
  for (const element of svg.querySelectorAll('[fill], [stroke], [style]')) {
    for (const attribute of ['fill', 'stroke', 'style']) {
      const value = element.getAttribute(attribute);
      if (!value) continue;
      const next = value.replace(/#(?:[0-9a-f]{6}|[0-9a-f]{3})\b|\b(?:white|black)\b/gi, (colour) => {
        const name = written[colour.toLowerCase()];
        return name ? palette[name] : colour;
      });
      if (next !== value) element.setAttribute(attribute, next);
    }
  }
}

const FIXED: Record<string, Record<string, 'ink' | 'inkSecond' | 'iconFill' | 'page'>> = {
  architecture: { '#087ebf': 'iconFill' },
  c4: { '#444444': 'inkSecond' },
  flowchart: { '#087ebf': 'iconFill' },
  treeView: { '#087ebf': 'iconFill' },
  wardley: { '#000': 'ink', black: 'ink', white: 'page' },
};
