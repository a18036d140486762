import type { Cascade } from '../geometry/cascade.ts';

/** Text on a page is not scaled below this, px. */
const SMALLEST_TEXT = 12;

export interface FrameSize {
  /** px */
  width: number;
  height: number;
}

/**
 * Sets the natural size of a picture and how far it may shrink: until its smallest text is 12 px high, or not at all
 * where the type draws smaller text. Below that the frame scrolls.
 */
export function setSize(svg: Element, cascade: Cascade): FrameSize {
  const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const size = {
    width: Math.ceil(width || Number.parseFloat(svg.getAttribute('width') ?? '') || 0),
    height: Math.ceil(height || Number.parseFloat(svg.getAttribute('height') ?? '') || 0),
  };
  if (!svg.getAttribute('viewBox')) svg.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
  const sizes = [...svg.querySelectorAll('text, tspan, foreignObject *')]
    .filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
    )
    .map((element) => cascade.fontSize(element));
  const scale = sizes.length > 0 ? Math.min(1, SMALLEST_TEXT / Math.min(...sizes)) : 0.5;
  svg.setAttribute('width', String(size.width));
  svg.setAttribute('height', String(size.height));
  svg.setAttribute('style', `max-width:${size.width}px;min-width:${Math.ceil(size.width * scale)}px`);
  return size;
}
