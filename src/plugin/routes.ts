/** Pages of the site that are not a record: their pattern and their file in src/routes. */
export const ROUTES: readonly { pattern: string; file: string }[] = [
  { pattern: '/', file: 'home.astro' },
  { pattern: '/adr', file: 'adr/index.astro' },
  { pattern: '/playbooks', file: 'playbooks/index.astro' },
  { pattern: '/postmortems', file: 'postmortems/index.astro' },
  { pattern: '/onboarding', file: 'onboarding/index.astro' },
  { pattern: '/services', file: 'services/index.astro' },
  { pattern: '/guide', file: 'guide.astro' },
  { pattern: '/status', file: 'status.astro' },
  { pattern: '/rules', file: 'rules/index.astro' },
  { pattern: '/rules/[area]/[name]', file: 'rules/rule.astro' },
  { pattern: '/handbook.json', file: 'handbook.json.ts' },
  { pattern: '/files/[...path]', file: 'files.ts' },
];
