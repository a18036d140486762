import { createHash } from 'node:crypto';
import type { Mermaid } from 'mermaid';
import type { DiagramRequest, DiagramResult, DiagramWarning } from '../diagram.ts';
import { normaliseType } from '../diagram-type.ts';
import { hideEntities, showEntities, showEntitiesInMarkup } from '../entities.ts';
import { announce } from '../finish/accessibility.ts';
import { setSize } from '../finish/frame.ts';
import { repairLabels } from '../finish/labels.ts';
import { roundCoordinates } from '../finish/round.ts';
import { makeSafe, type Refusal, type SafetyLink } from '../finish/safety.ts';
import { findUnsafeMarkup } from '../finish/scan.ts';
import { renumberIds } from '../merge/ids.ts';
import { prunePicture } from '../merge/prune.ts';
import { mergeThemes } from '../merge/themes.ts';
import { buildConfig } from './config.ts';
import type { DrawingEnvironment } from './environment.ts';
import { type FaultContext, faultAt, locateFault } from './fault.ts';
import { replaceFixedColours } from './fixed-colours.ts';
import { readWords } from './outline.ts';
import type { Painter } from './painter.ts';
import { DARK, LIGHT, type Palette } from './palette.ts';
import { adviseAuthor, forgetTitles, inFile, type ParsedDiagram, parseDiagram } from './parse.ts';
import { LINK_PLACEHOLDER, locateOffset, type PreparedSource, prepareSource } from './source.ts';

/** Types whose colours mermaid fixes for a white page: in the dark theme they stay as they are, on a light card. */
const LIGHT_CARD = new Set(['sankey']);

/** Draws diagrams one after the other in a thread that `installEnvironment` has prepared. */
export class DrawingSession {
  readonly #environment: DrawingEnvironment;
  readonly #mermaid: Mermaid;
  readonly #painter: Painter;

  constructor(environment: DrawingEnvironment, mermaid: Mermaid, painter: Painter) {
    this.#environment = environment;
    this.#mermaid = mermaid;
    this.#painter = painter;
    // Only an initialised mermaid knows its types.
    mermaid.initialize(buildConfig(mermaid.mermaidAPI.defaultConfig, LIGHT));
  }

  async draw(request: DiagramRequest): Promise<DiagramResult> {
    const context = { text: request.text, line: request.line, column: request.column ?? 1 };
    const source = prepareSource(request.text);
    if (source.fault) return { ok: false, error: faultAt(source.fault, context) };
    try {
      return await this.#drawPrepared(request, source, context);
    } catch (thrown) {
      return { ok: false, error: locateFault(thrown, source, context) };
    } finally {
      this.#environment.reset();
    }
  }

  async #drawPrepared(
    request: DiagramRequest,
    written: PreparedSource,
    context: FaultContext,
  ): Promise<DiagramResult> {
    const source = { ...written, text: hideEntities(written.text, (entity) => this.#characterOf(entity)) };
    const id = request.idPrefix ?? diagramId(request.text);
    const light = await this.#render(source, id, LIGHT, request);
    const missing = this.#environment.metrics.takeMissing();
    const { type } = normaliseType(light.mermaidType);
    let lightCard = LIGHT_CARD.has(type);
    if (!lightCard) {
      const dark = await this.#render(source, id, DARK, request);
      renumberIds(light.svg, id);
      renumberIds(dark.svg, id);
      lightCard = mergeThemes(light.svg, dark.svg, id).differences.length > 0;
    } else renumberIds(light.svg, id);

    prunePicture(light.svg);

    const parsed = await parseDiagram(this.#mermaid, source);
    const stated = parsed.accTitle ?? parsed.title;
    const title = stated === null ? (request.title ?? null) : showEntities(stated);
    const description = parsed.accDescription === null ? null : showEntities(parsed.accDescription);
    removeToday(light.svg, type);
    announce(light.svg, { mermaidType: light.mermaidType, title, description });
    const svg = light.svg.outerHTML;
    const unsafe = findUnsafeMarkup(svg);
    if (unsafe.length > 0) throw new Error(`The drawing holds what no drawing may hold: ${unsafe[0]}.`);
    return {
      ok: true,
      svg,
      id,
      type,
      title,
      titled: parsed.accTitle !== null || (!parsed.hasAccTitle && parsed.title !== null),
      description,
      text: readWords(light.svg),
      nodes: parsed.nodes,
      edges: parsed.edges,
      warnings: this.#warnings(parsed, written, context, light.refusals, missing),
      ...light.size,
      lightCard,
    };
  }

  #characterOf(entity: string): string {
    const host = this.#environment.window.document.createElement('textarea');
    host.innerHTML = entity;
    return host.value;
  }

  async #render(source: PreparedSource, id: string, palette: Palette, request: DiagramRequest) {
    const { window, boxes } = this.#environment;
    this.#environment.reset();
    await forgetTitles(this.#mermaid);
    const config = buildConfig(this.#mermaid.mermaidAPI.defaultConfig, palette);
    const rendered = await this.#painter.paint(id, source.text, config);
    const host = window.document.createElement('div');
    host.innerHTML = showEntitiesInMarkup(rendered.svg);
    const svg = host.querySelector('svg');
    if (!svg) throw new Error('The diagram has no picture.');
    window.document.body.replaceChildren(host);
    const { type } = normaliseType(rendered.diagramType);
    replaceFixedColours(svg, type, palette);
    repairLabels(svg, type, palette);
    const refusals = makeSafe(svg, { links: resolveLinks(source, request), placeholder: LINK_PLACEHOLDER });
    const size = setSize(svg, boxes);
    for (const element of svg.querySelectorAll('[data-points]')) element.removeAttribute('data-points');
    roundCoordinates(svg);
    host.remove();
    return { svg, size, refusals, mermaidType: rendered.diagramType };
  }

  #warnings(
    parsed: ParsedDiagram,
    source: PreparedSource,
    context: FaultContext,
    refusals: Refusal[],
    missing: string[],
  ): DiagramWarning[] {
    const start = inFile(source.body.locate(1, 0), context);
    const warnings = adviseAuthor(parsed, source, context);
    for (const { rule, message, href } of refusals) {
      const link = source.links.find((candidate) => candidate.href === href);
      const at = link ? inFile(locateOffset(context.text, link.offset), context) : start;
      warnings.push({ rule, message, ...at });
    }
    if (missing.length > 0) {
      const shown = missing.slice(0, 8).join(' ');
      const message = `Unexpected characters ${shown}, expected ones of the handbook's font. The reader's system draws them, and their width is an estimate.`;
      warnings.push({ rule: 'diagram/missing-glyph', message, ...start });
    }
    return warnings;
  }
}

/** A picture that is made once cannot know which day it is read: the line for today goes. */
function removeToday(svg: Element, type: string): void {
  if (type === 'gantt') for (const line of svg.querySelectorAll('.today')) line.remove();
}

/** Each link of the author with the URL it stands for; one that the caller does not know stands for itself. */
function resolveLinks(source: PreparedSource, { links = {} }: DiagramRequest): SafetyLink[] {
  return source.links.map(({ href }) => {
    return { href, target: Object.hasOwn(links, href) ? (links[href] ?? null) : href };
  });
}

/** Id of a picture that nobody has named: the same text has the same one everywhere. */
export function diagramId(text: string): string {
  return `dg-${createHash('sha256').update(text.replace(/\r\n?/g, '\n')).digest('hex').slice(0, 10)}`;
}
