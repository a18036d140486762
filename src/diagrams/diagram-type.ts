/** A type of Mermaid diagram, as pages name it. */
export interface DiagramType {
  /** Short name, as in `<figure data-diagram="…">`. */
  type: string;
  /** What a screen reader calls the picture. */
  name: string;
}

/** The names that mermaid gives its types, each with ours; several of its parsers may draw one type. */
const TYPES: Record<string, DiagramType> = {
  agentflow: { type: 'agentflow', name: 'agent flow' },
  architecture: { type: 'architecture', name: 'architecture diagram' },
  block: { type: 'block', name: 'block diagram' },
  c4: { type: 'c4', name: 'C4 diagram' },
  class: { type: 'class', name: 'class diagram' },
  classDiagram: { type: 'class', name: 'class diagram' },
  cynefin: { type: 'cynefin', name: 'Cynefin framework' },
  er: { type: 'er', name: 'entity relationship diagram' },
  eventmodeling: { type: 'eventmodeling', name: 'event model' },
  flowchart: { type: 'flowchart', name: 'flowchart' },
  'flowchart-elk': { type: 'flowchart', name: 'flowchart' },
  'flowchart-v2': { type: 'flowchart', name: 'flowchart' },
  gantt: { type: 'gantt', name: 'Gantt chart' },
  gitGraph: { type: 'gitGraph', name: 'Git graph' },
  info: { type: 'info', name: 'information' },
  ishikawa: { type: 'ishikawa', name: 'Ishikawa diagram' },
  journey: { type: 'journey', name: 'user journey' },
  kanban: { type: 'kanban', name: 'Kanban board' },
  mindmap: { type: 'mindmap', name: 'mind map' },
  packet: { type: 'packet', name: 'packet diagram' },
  pie: { type: 'pie', name: 'pie chart' },
  quadrantChart: { type: 'quadrantChart', name: 'quadrant chart' },
  radar: { type: 'radar', name: 'radar chart' },
  railroad: { type: 'railroad', name: 'railroad diagram' },
  railroadAbnf: { type: 'railroadAbnf', name: 'railroad diagram' },
  railroadEbnf: { type: 'railroadEbnf', name: 'railroad diagram' },
  railroadPeg: { type: 'railroadPeg', name: 'railroad diagram' },
  requirement: { type: 'requirement', name: 'requirement diagram' },
  sankey: { type: 'sankey', name: 'Sankey diagram' },
  sequence: { type: 'sequence', name: 'sequence diagram' },
  state: { type: 'state', name: 'state diagram' },
  stateDiagram: { type: 'state', name: 'state diagram' },
  swimlane: { type: 'swimlane', name: 'swimlane diagram' },
  timeline: { type: 'timeline', name: 'timeline' },
  treeView: { type: 'treeView', name: 'tree view' },
  treemap: { type: 'treemap', name: 'tree map' },
  usecase: { type: 'usecase', name: 'use case diagram' },
  venn: { type: 'venn', name: 'Venn diagram' },
  wardley: { type: 'wardley', name: 'Wardley map' },
  xychart: { type: 'xychart', name: 'XY chart' },
};

/** Our names for a type of mermaid; one that is not listed keeps its own. */
export function normaliseType(mermaidType: string): DiagramType {
  return TYPES[mermaidType] ?? { type: mermaidType, name: `${mermaidType} diagram` };
}
