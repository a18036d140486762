/** Style sheets in src/styles, in the order in which pages load them. The first one orders the layers. */
export const STYLES: readonly string[] = [
  'layers.css',
  'fonts.css',
  'tokens.css',
  'layout.css',
  'prose.css',
  'diagrams.css',
  'status.css',
  'record.css',
  'playbook.css',
  'table.css',
  'plots.css',
  'incidents.css',
  'home.css',
  'onboarding.css',
  'search.css',
  'print.css',
];
