/** Style sheets in src/styles, in the order in which pages load them. The first one orders the layers. */
const STYLES: readonly string[] = [
  'layers.css',
  'fonts.css',
  'tokens.css',
  'theme.css',
  'chrome.css',
  'layout.css',
  'prose.css',
  'marks.css',
  'diagrams.css',
  'status.css',
  'record.css',
  'playbook.css',
  'table.css',
  'decisions.css',
  'lives.css',
  'graph.css',
  'plots.css',
  'incidents.css',
  'home.css',
  'onboarding.css',
  'search.css',
  'print.css',
];

/** Those that change what Starlight itself shows. */
const LOOK = new Set(['theme.css', 'chrome.css', 'prose.css']);

/** The style sheets of a look: as a guest the handbook takes its colours from the site and leaves the rest of it alone. */
export function stylesOf(look: 'handbook' | 'starlight'): readonly string[] {
  return look === 'handbook' ? STYLES : [...STYLES.filter((file) => !LOOK.has(file)), 'guest.css'];
}
