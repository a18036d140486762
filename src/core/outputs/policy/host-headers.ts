import { entriesOf } from '../../text/keyed-table.ts';
import { buildPolicy, renderPolicy } from './content-policy.ts';

/** Headers for the addresses below a path of the site. */
export interface HeaderRule {
  /** Path below the base, without a slash in front; empty for the whole site. */
  below: string;
  headers: readonly (readonly [name: string, value: string])[];
}

/** What headers depend on. */
export interface HeaderSetting {
  /** Path below which the site is served, with slashes around it. */
  base: string;
  /** Hashes of the scripts in pages; null where pages have no policy. */
  hashes: readonly string[] | null;
  /** Hosts whose pictures pages show. */
  hosts: readonly string[];
}

/** Holds for a browser that has once come by https: it comes by nothing else for a year. */
const HTTPS_ONLY = ['Strict-Transport-Security', 'max-age=31536000'] as const;

const CACHE = 'Cache-Control';

/**
 * What a server should send with a handbook. Which styles stand in a page only the page itself can tell; a browser obeys
 * the policy of both. Drawings of authors, opened by themselves, can do nothing.
 */
export function headerRules({ hashes, hosts }: HeaderSetting): HeaderRule[] {
  const {
    'style-src': _,
    'default-src': __,
    ...strict
  } = buildPolicy({ scripts: hashes ?? [], handlers: [], styles: [] }, hosts);
  const policy = renderPolicy({ ...(hashes === null ? {} : strict), 'frame-ancestors': ["'none'"] });
  return [
    {
      below: '',
      headers: [
        ['Content-Security-Policy', policy],
        ['X-Content-Type-Options', 'nosniff'],
        ['X-Frame-Options', 'DENY'],
        ['Referrer-Policy', 'same-origin'],
        ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
        ['Cross-Origin-Opener-Policy', 'same-origin'],
        ['Cross-Origin-Resource-Policy', 'same-origin'],
        // Without it a browser keeps a page for a tenth of its age, and asks for parts of it that are gone.
        [CACHE, 'no-cache'],
      ],
    },
    { below: '_astro/', headers: [[CACHE, 'public, max-age=31536000, immutable']] },
    {
      below: 'files/',
      headers: [['Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox"]],
    },
  ];
}

/**
 * What files are whose types servers do not know, so that a browser would save a Markdown twin instead of showing it, and
 * a calendar would not be subscribed to; hosts of static sites know them by themselves.
 */
const TYPES = entriesOf({ md: 'text/markdown; charset=utf-8', ics: 'text/calendar; charset=utf-8' });

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** In the form that Netlify and Cloudflare Pages read, whose sites are served by https alone. */
export function renderHeadersFile(setting: HeaderSetting): string {
  const [all, ...rest] = headerRules(setting);
  // These hosts join what all rules of an address say; pages are asked for again without being told so.
  const common = (all?.headers ?? []).filter(([name]) => name !== CACHE);
  const rules = [{ below: '', headers: [...common, HTTPS_ONLY] }, ...rest];
  return rules
    .map(({ below, headers }) =>
      [`${setting.base}${below}*`, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('\n');
}

/** Folder of a site that holds what is to be copied into the config of a server, and that no server serves. */
export const HOSTING = '.hosting';

const NOTE = '# Written by a build: build again, and copy anew, when the handbook changes.';

/** For the server block of nginx, where a location has the headers that it states and no others. */
export function renderNginx(setting: HeaderSetting): string {
  const [all, ...rest] = headerRules(setting);
  const common = all?.headers ?? [];
  const blocks = [{ below: '', headers: common }, ...rest].map(({ below, headers }) => {
    const own = new Set(headers.map(([name]) => name));
    const lines = [...common.filter(([name]) => below !== '' && !own.has(name)), ...headers];
    return [
      `location ${setting.base}${below} {`,
      ...lines.map(([name, value]) => `  add_header ${name} "${value}" always;`),
      ...httpsNote(([name, value]) => `  # add_header ${name} "${value}" always;`),
      '}',
    ].join('\n');
  });
  const missing = `error_page 404 ${setting.base}404.html;`;
  const types = TYPES.map(([ending, type]) =>
    [
      `location ~ ^${escapePattern(setting.base)}.*\\.${ending}$ {`,
      `  types { } default_type "${type}";`,
      ...common.map(([name, value]) => `  add_header ${name} "${value}" always;`),
      '}',
    ].join('\n'),
  );
  return [
    NOTE,
    '# Include it in a server block that states listen, server_name and root.',
    missing,
    `location ^~ ${setting.base}${HOSTING}/ { return 404; }`,
    ...blocks,
    ...types,
    '',
  ].join('\n');
}

/**
 * For the site block of a Caddyfile. By itself Caddy lets the rule of the widest path have the last word: in a route they count in their
 * order. What is not there has the headers of all, so that nothing is missing for a year.
 */
export function renderCaddy(setting: HeaderSetting): string {
  const rules = headerRules(setting);
  const matchers = rules
    .filter(({ below }) => below !== '')
    .map(({ below }) => `@${matcherOf(below)} {\n\tpath ${setting.base}${below}*\n\tfile\n}`);
  const blocks = rules.map(({ below, headers }) =>
    [
      `\theader ${below === '' ? `${setting.base}*` : `@${matcherOf(below)}`} {`,
      ...headers.map(([name, value]) => `\t\t${name} "${value}"`),
      ...(below === '' ? httpsNote(([name, value]) => `\t\t# ${name} "${value}"`, '\t\t') : []),
      '\t}',
    ].join('\n'),
  );
  const types = TYPES.map(
    ([ending, type]) =>
      `@${ending} path ${setting.base}*.${ending}\nheader @${ending} Content-Type "${type}"`,
  );
  const hidden = `error ${setting.base}${HOSTING}/* 404`;
  return [
    NOTE,
    '# Import it in the block of the site.',
    hidden,
    ...matchers,
    ...['route {', ...blocks, '}'],
    ...types,
    '',
  ].join('\n');
}

function matcherOf(below: string): string {
  return below.replace(/\W/g, '');
}

/** For a virtual host of Apache, with the module of headers. */
export function renderApache(setting: HeaderSetting): string {
  const blocks = headerRules(setting).map(({ below, headers }) =>
    [
      `<Location "${setting.base}${below}">`,
      // What is missing is not missing for a year.
      ...headers.map(([name, value]) => `  Header ${name === CACHE ? '' : 'always '}set ${name} "${value}"`),
      ...(below === '' ? httpsNote(([name, value]) => `  # Header always set ${name} "${value}"`) : []),
      '</Location>',
    ].join('\n'),
  );
  const types = TYPES.map(([ending, type]) =>
    [
      `<LocationMatch "^${escapePattern(setting.base)}.*\\.${ending}$">`,
      `  ForceType '${type}'`,
      '</LocationMatch>',
    ].join('\n'),
  );
  const hidden = `RedirectMatch 404 "^${escapePattern(`${setting.base}${HOSTING}/`)}"`;
  const note = '# Include it in the virtual host; it needs mod_alias and mod_headers.';
  return [NOTE, note, `ErrorDocument 404 ${setting.base}404.html`, hidden, ...blocks, ...types, ''].join(
    '\n',
  );
}

/** On an intranet without https this one would lock readers out. */
function httpsNote(render: (header: typeof HTTPS_ONLY) => string, indent = '  '): string[] {
  return [`${indent}# Where the site is served by https alone:`, render(HTTPS_ONLY)];
}
