/** Diagrams: Mermaid text in, inline SVG or a located error out, without a browser. */
export type {
  DiagramEdge,
  DiagramError,
  DiagramLink,
  DiagramNode,
  DiagramRequest,
  DiagramResult,
  DiagramValidation,
  DiagramWarning,
  DrawnDiagram,
  FailedDiagram,
} from './diagram.ts';
export { createPageIds, type FigureOptions, renderDiagramFigure } from './figure.ts';
export {
  closeDiagrams,
  createDiagramRenderer,
  type DiagramRenderer,
  type DiagramRendererOptions,
  renderDiagram,
  validateDiagram,
} from './renderer.ts';
