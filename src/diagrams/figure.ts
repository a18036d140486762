import type { DrawnDiagram } from './diagram.ts';
import { escapeHtml } from './escape-html.ts';
import { type FigureWords, wordsFor } from './figure-words.ts';

/** What stands around a picture on its page. */
export interface FigureOptions {
  /** Text of the diagram, for the reader to copy. */
  source: string;
  /** Shown below the picture; default its title. An empty one shows none. */
  caption?: string;
  /** BCP 47 tag for the words around the picture. Default `en`. */
  locale?: string;
}

/**
 * The HTML of a drawn diagram: the picture in a frame that scrolls, caption, what it says in words, and its source.
 * Everything in it can be read without JavaScript; a script brings the controls in `hb-diagram` to life.
 */
export function renderDiagramFigure(diagram: DrawnDiagram, options: FigureOptions): string {
  const words = wordsFor(options.locale);
  const caption = options.caption ?? diagram.title ?? '';
  const name = caption || diagram.title || words.diagram;
  const card = diagram.lightCard ? ' data-light-card' : '';
  // Pagefind leaves inline SVG out of its index; the attribute carries the words of the picture, between signs that nobody sees
  // and by which an excerpt leaves them out.
  return [
    `<figure class="hb-diagram not-content" data-diagram="${escapeHtml(diagram.type)}"${card}`,
    ` data-diagram-text="\u2063${escapeHtml(searchText(diagram))}\u2063" data-pagefind-index-attrs="data-diagram-text">`,
    renderFrame(diagram, { name, ...(options.locale ? { locale: options.locale } : {}) }),
    `<div class="hb-diagram-more" data-pagefind-ignore="all">${inWords(diagram, words.inWords)}`,
    `<details class="hb-diagram-code"><summary>${escapeHtml(words.source)}</summary>`,
    `<pre tabindex="0"><code>${escapeHtml(options.source.replace(/\r\n?/g, '\n').trimEnd())}</code></pre></details>`,
    '</div>',
    // HTML knows a caption first or last; the style sheet shows it below the picture.
    caption ? `<figcaption>${escapeHtml(caption)}</figcaption>` : '',
    '</figure>',
  ].join('');
}

/** A picture in the frame in which it scrolls and can be made larger. */
export function renderFrame(
  { svg, width, height }: { svg: string; width: number; height: number },
  { name, locale }: { name: string; locale?: string | undefined },
): string {
  return [
    `<hb-diagram class="hb-diagram-frame" data-width="${width}" data-height="${height}">`,
    `<div class="hb-diagram-view" role="group" tabindex="0" aria-label="${escapeHtml(name)}">${svg}</div>`,
    renderControls(wordsFor(locale)),
    '</hb-diagram>',
  ].join('');
}

/** Buttons for a script; without one they are not shown. Their pictures are in the style sheet. */
function renderControls(words: FigureWords): string {
  const buttons = [
    ['out', words.zoomOut],
    ['in', words.zoomIn],
    ['whole', words.whole],
    ['full', words.fullScreen],
  ].map(
    ([action = '', label = '']) =>
      `<button type="button" data-load="zoom" data-action="${action}" title="${escapeHtml(label)}" aria-label="${escapeHtml(label)}"></button>`,
  );
  return `<div class="hb-diagram-tools" data-pagefind-ignore="all">${buttons.join('')}</div>`;
}

/**
 * Gives the uses of diagrams on one page ids of their own: the second use of one id gets `-2`, the third `-3`. One
 * function for one page.
 */
export function createPageIds(): (diagram: DrawnDiagram) => DrawnDiagram {
  const uses = new Map<string, number>();
  return (diagram) => {
    const use = (uses.get(diagram.id) ?? 0) + 1;
    uses.set(diagram.id, use);
    if (use === 1) return diagram;
    const id = `${diagram.id}-${use}`;
    return { ...diagram, id, svg: replaceId(diagram.svg, diagram.id, id) };
  };
}

/** Every id of a picture is its own id or begins with it and an underscore. */
function replaceId(svg: string, from: string, to: string): string {
  const escaped = from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return svg.replace(
    new RegExp(`((?:\\bid|aria-labelledby|aria-describedby)="|#)${escaped}(?![A-Za-z0-9-])`, 'g'),
    `$1${to}`,
  );
}

function inWords(diagram: DrawnDiagram, summary: string): string {
  const description = diagram.description ? `<p>${escapeHtml(diagram.description)}</p>` : '';
  const linked = new Set(diagram.edges.flatMap((edge) => [edge.from, edge.to]));
  const edges = diagram.edges.map(({ from, to, label }) => {
    return `${from} → ${to}${label ? `: ${label}` : ''}`;
  });
  const alone = diagram.nodes.filter((node) => !linked.has(node.label)).map((node) => node.label);
  const items = edges.length + alone.length > 0 ? [...edges, ...alone] : diagram.text.split(' · ');
  const list = items.filter((item) => item.trim() !== '').map((item) => `<li>${escapeHtml(item)}</li>`);
  return `<details class="hb-diagram-words"><summary>${escapeHtml(summary)}</summary>${description}<ul>${list.join('')}</ul></details>`;
}

function searchText(diagram: DrawnDiagram): string {
  return [diagram.title, diagram.description, diagram.text.replaceAll(' · ', ' ')].filter(Boolean).join(' ');
}
