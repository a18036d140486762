/** An address that leads to another; both as a browser asks for them, from the root of the host. */
export interface RedirectRule {
  from: string;
  to: string;
}

/** Lines that every host reads: GitLab Pages follows 1,000, Cloudflare Pages 2,000, Netlify more. */
const LIMIT = 1000;

/** Bytes beyond which GitLab Pages follows none. */
const BYTES = 64_000;

/**
 * Redirects in the form that Netlify, Cloudflare Pages and GitLab Pages read. Each address has a page that leads on as well, for other
 * hosts and for what is beyond their limits. They are temporary: tomorrow a name may be that of another playbook.
 */
export function renderRedirectsFile(rules: readonly RedirectRule[]): string {
  let text = '';
  const lines = rules
    .filter(({ from, to }) => from !== to && !/[\s*]|\/:/.test(from + to))
    .map(({ from, to }) => `${from} ${to} 302\n`)
    .sort();
  for (const line of new Set(lines.slice(0, LIMIT))) {
    if (text.length + line.length > BYTES) break;
    text += line;
  }
  return text;
}
