import type { ParsedDocument } from '../core/markdown/document.ts';
import type { RenderContext } from '../core/render/context.ts';
import { escapeHtml } from '../core/render/escape.ts';
import { sanitiseHtml } from '../core/render/html.ts';
import { resolvePath } from '../core/text/path.ts';

/**
 * The body of an AsciiDoc page as HTML. Asciidoctor runs in its strictest mode, which reads no file and no address,
 * and what it makes is limited to the tags that a body may have.
 */
export async function renderAsciidoc(
  document: ParsedDocument,
  context: Omit<RenderContext, 'slot'>,
): Promise<string> {
  // Few handbooks have a page of it.
  const { convert } = await import('@asciidoctor/core');
  try {
    const html = await convert(document.body, {
      safe: 'secure',
      standalone: false,
      attributes: { showtitle: false, sectanchors: false, icons: false, 'source-highlighter': '' },
    });
    return sanitiseHtml(withSourceLinks(String(html), document, context), {
      ...context,
      slot: () => '',
    });
  } catch {
    // A page that cannot be converted is shown as it was written.
    return renderSource(document);
  }
}

/** The source of a page in a markup that is not rendered, letter by letter. */
export function renderSource(document: ParsedDocument): string {
  return `<pre class="hb-source" tabindex="0"><code>${escapeHtml(document.body.trim())}</code></pre>`;
}

/** Asciidoctor leads references between pages to `.html`; they are led back to the files they name. */
function withSourceLinks(
  html: string,
  document: ParsedDocument,
  { handbook }: Pick<RenderContext, 'handbook'>,
): string {
  return html.replace(/href="([^"#:]+)\.html(#[^"]*)?"/g, (whole, path: string, anchor: string = '') => {
    const source = ['.adoc', '.asciidoc', '.md'].find((ending) => {
      const target = resolvePath(document.path, `${path}${ending}`);
      return target !== null && handbook.byPath.has(target);
    });
    return source ? `href="${path}${source}${anchor}"` : whole;
  });
}
