import type { Palette } from '../draw/palette.ts';
import { readableBackground, readableInk } from './colour.ts';

type Measured = Element & { getBBox(): { x: number; y: number; width: number; height: number } };

/** Puts right what mermaid leaves crooked when labels are SVG text; `svg` has to be in the page, which measures it. */
export function repairLabels(svg: Element, type: string, palette: Palette): void {
  if (type === 'state') centreStateLabels(svg);
  if (type === 'usecase') centreUseCaseLabels(svg);
  if (type === 'sequence') softenBoxes(svg, palette);
  if (type === 'c4') outlineRelations(svg, palette);
  inkAuthorFills(svg);
}

/** State names are set from the left edge of their label; centre them on the shape. */
function centreStateLabels(svg: Element): void {
  for (const label of svg.querySelectorAll('g.node.statediagram-state > g.label')) {
    const texts = label.querySelectorAll('text');
    const text = texts[0];
    if (texts.length !== 1 || !text) continue;
    for (const element of [text, ...text.querySelectorAll('tspan.text-outer-tspan')]) {
      element.setAttribute('text-anchor', 'middle');
    }
    addStyle(text, 'text-anchor:middle');
    label.setAttribute('transform', `translate(0, ${translation(label).y})`);
  }
}

function centreUseCaseLabels(svg: Element): void {
  for (const node of svg.querySelectorAll('g.node')) {
    const label = node.querySelector('g.label');
    const text = label?.querySelector('text');
    const shape = [...node.children].find((child) => {
      return (
        /^(ellipse|path|rect|circle|g)$/.test(child.localName) &&
        child !== label &&
        !child.contains(label ?? null)
      );
    });
    if (!label || !text || !shape || !isMeasured(text) || !isMeasured(shape)) continue;
    const textBox = text.getBBox();
    const shapeBox = shape.getBBox();
    if (shapeBox.width < textBox.width) continue;
    const x = shapeBox.x + shapeBox.width / 2 - (textBox.x + textBox.width / 2);
    label.setAttribute('transform', `translate(${x}, ${translation(label).y})`);
  }
}

/** Labels of C4 relations may lie across a box: an outline in the colour of the page keeps them readable. */
function outlineRelations(svg: Element, { inkSecond, page }: Palette): void {
  for (const text of svg.querySelectorAll(`text[fill="${inkSecond}"]`)) {
    text.setAttribute('stroke', page);
    addStyle(text, 'paint-order:stroke;stroke-width:4px;stroke-linejoin:round');
  }
}

/** `box` and `rect` of a sequence lie under text in the theme's ink, whatever colour their author chose. */
function softenBoxes(svg: Element, { page, ink }: Palette): void {
  for (const box of svg.querySelectorAll('rect.rect[fill]')) {
    box.setAttribute('fill', readableBackground(box.getAttribute('fill') ?? '', page, ink));
  }
}

/** An author who states a fill but no text colour gets one that can be read on it, the same in both themes. */
function inkAuthorFills(svg: Element): void {
  for (const node of svg.querySelectorAll('g.node, g.cluster')) {
    const shape =
      [...node.children].find((child) => statedFill(child) !== null) ??
      node.querySelector(
        ':scope > g > [style*="fill:"], :scope [class*="label-container"] path[style*="fill:"]',
      );
    const fill = shape && statedFill(shape);
    const ink = fill && readableInk(fill);
    if (!ink) continue;
    const label = node.querySelector('g.label, g.cluster-label');
    if (/(?:^|;)\s*color:/.test(label?.getAttribute('style') ?? '')) continue;
    for (const text of node.querySelectorAll('text')) {
      const stated = [text, ...text.querySelectorAll('tspan')].some((element) => {
        return /(?:^|;)\s*(?:fill|color):/.test(element.getAttribute('style') ?? '');
      });
      if (!stated) addStyle(text, `fill:${ink} !important`);
    }
  }
}

function statedFill(element: Element): string | null {
  return /(?:^|;)\s*fill:\s*([^;!]+)/.exec(element.getAttribute('style') ?? '')?.[1]?.trim() ?? null;
}

function addStyle(element: Element, declaration: string): void {
  const style = (element.getAttribute('style') ?? '').trim().replace(/;$/, '');
  element.setAttribute('style', style ? `${style};${declaration}` : declaration);
}

function translation(element: Element): { x: string; y: string } {
  const found = /translate\(\s*([-\d.e]+)(?:[\s,]+([-\d.e]+))?/.exec(element.getAttribute('transform') ?? '');
  return { x: found?.[1] ?? '0', y: found?.[2] ?? '0' };
}

function isMeasured(element: Element): element is Measured {
  return 'getBBox' in element;
}
