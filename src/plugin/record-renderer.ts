import type { LoaderContext } from 'astro/loaders';

type Processor = LoaderContext['config']['markdown']['processor'];
type Renderer = Awaited<ReturnType<Processor['createRenderer']>>;
type Shared = Parameters<Processor['createRenderer']>[0];
type Rendered = Awaited<ReturnType<LoaderContext['renderMarkdown']>>;

/** A text with something of each kind that settings and plugins of the theme have a say in. */
const SAMPLE = `## A heading

Quotes "as they are", a --flag, [a link](https://example.org/) and \`code\`.

:::note
An aside
:::

\`\`\`sh title="run.sh"
# A comment
$ run --now # again
\`\`\`

| a | b |
|---|---|
| 1 | ~~2~~ |

- [ ] A task
`;

const renderers = new WeakMap<Processor, Promise<Renderer>>();

/**
 * Renders the body of a record with the processor of the site, but as its author wrote it: `--force` is an option, not a
 * dash, and quotes in a command stay straight. The site's own pages keep the punctuation that it has set.
 */
export async function renderRecord(
  body: string,
  { fileURL, page }: { fileURL: URL; page: string },
  context: LoaderContext,
): Promise<Rendered> {
  const { markdown, image } = context.config;
  const { processor, syntaxHighlight, shikiConfig, gfm } = markdown;
  // The same settings as Astro gives it; their types differ in what may be undefined.
  const shared = { image, syntaxHighlight, shikiConfig, gfm, smartypants: false } as Shared;
  const made = renderers.get(processor) ?? processor.createRenderer(shared);
  renderers.set(processor, made);
  const { code, metadata } = await (await made).render(body, {
    fileURL,
    // By it Markdown plugins, such as those that follow links, know the address of a page.
    frontmatter: { slug: page },
  });
  const imagePaths = [...metadata.localImagePaths, ...metadata.remoteImagePaths];
  return { html: code, metadata: { ...metadata, imagePaths } };
}

/** What the processor of a site makes of a sample: two that make the same of it are set up alike. */
export async function renderSample(context: LoaderContext): Promise<string> {
  const fileURL = new URL('sample.md', context.config.root);
  const { html } = await renderRecord(SAMPLE, { fileURL, page: 'sample' }, context);
  return html;
}
