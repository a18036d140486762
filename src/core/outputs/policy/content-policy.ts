import { escapeHtml } from '../../render/escape.ts';

/** Sources by directive of a Content-Security-Policy, in the order in which they are written. */
export type ContentPolicy = Readonly<Record<string, readonly string[]>>;

/** The code in a page that its policy lets run, as hashes such as `'sha256-…'`. */
export interface PolicyHashes {
  scripts: readonly string[];
  /** Of attributes such as `onclick`. */
  handlers: readonly string[];
  /** Null where styles may stand anywhere in the page. */
  styles: readonly string[] | null;
}

/**
 * The policy of a page of a handbook: nothing but what the site itself has. `'wasm-unsafe-eval'` lets search run its
 * index, which is WebAssembly, and no text as a program.
 * @param hosts whose pictures and frames pages may show, in ASCII.
 */
export function buildPolicy(hashes: PolicyHashes, hosts: readonly string[]): ContentPolicy {
  const styles = hashes.styles ?? ["'unsafe-inline'"];
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...hashes.scripts, ...allowHandlers(hashes)],
    'style-src': ["'self'", ...styles],
    'img-src': ["'self'", 'data:', ...hosts.flatMap(hostSource)],
    'font-src': ["'self'"],
    'media-src': ["'self'", ...hosts.flatMap(hostSource)],
    'frame-src': hosts.length > 0 ? hosts.flatMap(hostSource) : ["'none'"],
    'connect-src': ["'self'"],
    'worker-src': ["'self'", 'blob:'],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'object-src': ["'none'"],
  };
}

/**
 * The policy of a page in somebody else's site: it says which scripts run, and leaves styles, pictures, frames and
 * requests as the site has them.
 */
export function buildScriptPolicy(hashes: PolicyHashes): ContentPolicy {
  return {
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...hashes.scripts, ...allowHandlers(hashes)],
    'object-src': ["'none'"],
    'base-uri': ["'self'"],
  };
}

/** The policy as a header or a `<meta>` states it. */
export function renderPolicy(policy: ContentPolicy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...new Set(sources)].join(' '))
    .join('; ');
}

/** The tag that states a policy in the page itself. */
export function renderPolicyTag(policy: ContentPolicy): string {
  // Quotes of sources may stand in the attribute as they are.
  const text = escapeHtml(renderPolicy(policy)).replaceAll('&#39;', "'");
  return `<meta http-equiv="Content-Security-Policy" content="${text}">`;
}

function allowHandlers({ handlers }: PolicyHashes): readonly string[] {
  return handlers.length > 0 ? ["'unsafe-hashes'", ...handlers] : [];
}

/** A host as a policy names it, at any port: without a scheme it would be that of the page alone. */
function hostSource(host: string): string[] {
  return [`https://${host}:*`, `http://${host}:*`];
}
