import type { ParsedDocument } from '../markdown/document.ts';
import { fold, joined } from '../words/fold.ts';

/** Keys of front matters that keep a page from being published, by the value that does. */
const WITHHELD: Readonly<Record<string, 'yes' | 'no'>> = {
  // Astro, Starlight, Docusaurus, Hugo, Jekyll, MkDocs and most others
  draft: 'yes',
  isdraft: 'yes',
  pagedraft: 'yes',
  unlisted: 'yes',
  headless: 'yes',
  private: 'yes',
  unpublished: 'yes',
  // Jekyll, Hexo, Gatsby, GitBook, Obsidian
  published: 'no',
  publish: 'no',
  ispublished: 'no',
  public: 'no',
  visible: 'no',
  listed: 'no',
  // Eleventy, VuePress
  permalink: 'no',
  eleventyexcludefromcollections: 'yes',
};

/** Keys that hold how a page is built, as Hugo has them, with the words that keep it out. */
const BUILD = /^_?build(?:\.|$)/i;
const BUILD_OFF = /\b(?:list|render|publishResources)\s*[:=]\s*["']?(?:never|false|link)\b/i;

/** A front matter in JSON, as Hugo reads it. */
const JSON_DRAFT = /^\s*\{[^{}]*"(?:draft|unlisted|headless)"\s*:\s*true\b/i;

const YES = /^(?:true|yes|on|y|1)$/i;
const NO = /^(?:false|no|off|n|0|never)$/i;

/** Folders of tools for pages that are not published yet. */
const DRAFT_FOLDER = /(?:^|\/)_drafts?\//i;

/** Whether the author of a page says that it is not to be published, in the words of any usual tool. */
export function isDraft(document: ParsedDocument): boolean {
  if (DRAFT_FOLDER.test(document.path)) return true;
  const { frontmatter } = document;
  if (!frontmatter)
    return (
      JSON_DRAFT.test(document.body.slice(0, 4096)) ||
      (document.format === 'asciidoc' && isDraftHeader(document.body))
    );
  // A block that never ends has no fields, and its author meant it all the same.
  if (frontmatter.unclosed) return isDraftHeader(document.body);
  return frontmatter.fields.some(({ key, values }) => {
    const text = values[0]?.text.trim() ?? '';
    if (BUILD.test(key))
      return BUILD_OFF.test(document.text.slice(frontmatter.offset, frontmatter.end)) || NO.test(text);
    const folded = joined(fold(key.replace(/^(?:.*\.)/, '')));
    const wanted = Object.hasOwn(WITHHELD, folded) ? WITHHELD[folded] : undefined;
    return wanted === undefined ? false : (wanted === 'yes' ? YES : NO).test(text);
  });
}

/** Lines `draft: true` or `:draft:` before the first blank line. */
function isDraftHeader(body: string): boolean {
  const [head = ''] = body.slice(0, 4096).split(/\n[ \t]*\r?\n/);
  return head.split('\n').some((line) => {
    const match = /^:?(draft|page-draft|unlisted|published)[ \t]*:[ \t]*(\S*)/i.exec(line);
    const [, key = '', value = ''] = match ?? [];
    if (!match) return false;
    return key.toLowerCase() === 'published' ? NO.test(value) : value === '' || YES.test(value);
  });
}
