import { withoutTags } from '../text/spaces.ts';
/** A part of a page: the text of its heading, empty for what stands before the first, and its HTML. */
export interface HtmlSection {
  heading: string;
  html: string;
}

/** Parts of two pages that stand side by side; a part that one of them lacks is null there. */
export interface AlignedSections {
  heading: string;
  left: string | null;
  right: string | null;
}

/** Splits a rendered body at its headings of rank 2. Ids are taken out, since the parts of two pages share one. */
export function splitSections(html: string): HtmlSection[] {
  const clean = html.replace(/\s(?:id|aria-labelledby|aria-describedby|name)="[^"]*"/g, '');
  const pieces = clean.split(/(?=<div class="sl-heading-wrapper level-h2">|<h2\b)/);
  const sections: HtmlSection[] = [];
  for (const piece of pieces) {
    const match = /<h2\b[^<>]*>([\s\S]*?)<\/h2>/.exec(piece);
    // The wrapper and its heading are two matches of the split.
    if (!match && /^<div class="sl-heading-wrapper/.test(piece)) {
      sections.push({ heading: '', html: '' });
      continue;
    }
    const heading = withoutTags(match?.[1] ?? '').trim();
    const rest = match ? piece.slice((match.index ?? 0) + match[0].length) : piece;
    sections.push({
      heading,
      html: rest.replace(/^\s*<a class="sl-anchor-link"[\s\S]*?<\/a>\s*<\/div>/, '').trim(),
    });
  }
  return sections.filter(({ heading, html: body }) => heading !== '' || body !== '');
}

/** Puts parts of the same name beside each other, in the order of the left page, then what only the right one has. */
export function alignSections(
  left: readonly HtmlSection[],
  right: readonly HtmlSection[],
): AlignedSections[] {
  const key = (heading: string): string =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const unused = [...right];
  const take = (heading: string): HtmlSection | undefined => {
    const at = unused.findIndex((section) => key(section.heading) === key(heading));
    return at >= 0 ? unused.splice(at, 1)[0] : undefined;
  };
  const rows: AlignedSections[] = left.map((section) => ({
    heading: section.heading,
    left: section.html,
    right: take(section.heading)?.html ?? null,
  }));
  return [
    ...rows,
    ...unused.map((section) => ({ heading: section.heading, left: null, right: section.html })),
  ];
}
