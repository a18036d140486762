import type { ElementBoxes } from '../geometry/element-box.ts';

/** Text on a page is not scaled below this, px. */
const SMALLEST_TEXT = 12;

/** Size of a picture. */
export interface FrameSize {
  /** px */
  width: number;
  height: number;
}

/**
 * Sets the natural size of a picture and how far it may shrink: until its smallest text is 12 px high, or not at all
 * where the type draws smaller text. Below that the frame scrolls.
 */
export function setSize(svg: Element, boxes: ElementBoxes): FrameSize {
  const { cascade } = boxes;
  const size = naturalSize(svg, boxes);
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

/** From the viewBox; one type (info) has none and gets a box around what it paints. */
function naturalSize(svg: Element, boxes: ElementBoxes): FrameSize {
  const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (width > 0 && height > 0) return { width: Math.ceil(width), height: Math.ceil(height) };
  const box = boxes.boxOf(svg) ?? { left: 0, top: 0, right: 1, bottom: 1 };
  const size = { width: Math.ceil(box.right - box.left) + 16, height: Math.ceil(box.bottom - box.top) + 16 };
  svg.setAttribute('viewBox', `${box.left - 8} ${box.top - 8} ${size.width} ${size.height}`);
  return size;
}
