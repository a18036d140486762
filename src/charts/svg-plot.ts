import { JSDOM } from 'jsdom';

/**
 * Colours of a plot. All of them are custom properties of src/styles/plots.css, so that one drawing serves the light
 * theme, the dark one, print and forced colours.
 */
export const PLOT_COLOURS = {
  ground: 'var(--hb-plot-ground)',
  ink: 'var(--hb-plot-ink)',
  line: 'var(--hb-plot-line)',
  mark: 'var(--hb-plot-mark)',
  soft: 'var(--hb-plot-soft)',
  summary: 'var(--hb-plot-summary)',
  /** By rank: what comes first stands out most. */
  ranks: ['var(--hb-plot-1)', 'var(--hb-plot-2)', 'var(--hb-plot-3)', 'var(--hb-plot-4)', 'var(--hb-plot-5)'],
} as const;

/** Width of a plot in its own units; a narrower page scrolls it. */
export const PLOT_WIDTH = 736;

let dom: JSDOM | null = null;

/** The document in which plots are drawn while a site is built. */
export function plotDocument(): Document {
  dom ??= new JSDOM('');
  return dom.window.document;
}

/**
 * A drawn plot as the source of an inline SVG: an image with a name, without styles and labels of its own. The text
 * equivalent is a table on the page, whose id is `describedBy`.
 */
export function svgSource(plot: Element, label: string, describedBy: string): string {
  const svg = plot.localName === 'svg' ? plot : plot.querySelector('svg');
  if (!svg) throw new Error('Unexpected plot without an SVG element, expected one.');
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const part of svg.querySelectorAll('[aria-label],[aria-description],[aria-hidden]')) {
    for (const name of ['aria-label', 'aria-description', 'aria-hidden']) part.removeAttribute(name);
  }
  svg.setAttribute('class', 'hb-plot');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  svg.setAttribute('aria-describedby', describedBy);
  svg.removeAttribute('fill');
  svg.removeAttribute('text-anchor');
  svg.setAttribute('fill', PLOT_COLOURS.ink);
  svg.setAttribute('text-anchor', 'middle');
  return svg.outerHTML;
}
