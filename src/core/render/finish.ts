import { oneLine, squeeze, withoutTags } from '../text/spaces.ts';
import { nameDangers } from './commands.ts';
import { escapeHtml } from './escape.ts';

/**
 * Mends what Markdown processors leave out for people who use a keyboard or a screen reader: boxes of task lists get
 * a name, code that may scroll can be reached, and an empty cell is not announced as a heading. What belongs to the frame of a
 * text is kept out of the search.
 */
export function finishHtml(html: string): string {
  // The corner of a table heads no column.
  return hideFrames(tellSteps(nameTaskBoxes(reachCode(nameDangers(html))))).replace(
    /<th([^<>]*)><\/th>/g,
    '<td$1></td>',
  );
}

/** The text of a label is none to the search, and that of a step is what somebody looks for. */
function tellSteps(html: string): string {
  return html.replace(
    /<input\b([^<>]*\bclass="hb-box"[^<>]*)>(?=<label\b[^<>]*>([\s\S]{0,4000}?)<\/label>)/g,
    (_, attributes: string, label: string) => {
      const text = oneLine(withoutTags(label)).replaceAll('"', '&quot;').trim();
      return `<input${attributes} data-step="${text}" data-pagefind-index-attrs="data-step">`;
    },
  );
}

/** Heads of tables and titles of terminals are no sentences of a page, and nobody looks for them. */
function hideFrames(html: string): string {
  return html
    .replace(/<thead>/g, '<thead data-pagefind-ignore>')
    .replace(/(<span class="title"><\/span><span class="sr-only")>/g, '$1 data-pagefind-ignore>');
}

/** The name of a box is the text of its item. */
function nameTaskBoxes(html: string): string {
  return html.replace(
    /<input\b(?=[^<>]*\btype="checkbox")([^<>]*?)\s{0,9}\/?>(?=([\s\S]{0,4000}?)(?:<\/p>|<\/li>|<[uo]l\b|<pre\b|<div\b|<input\b))/g,
    (whole, attributes: string, text: string) => {
      // A box with an id has a label.
      if (/\b(?:aria-label|id)=/.test(attributes)) return whole;
      const name = squeeze(withoutTags(text));
      return name === '' ? whole : `<input${attributes} aria-label="${name.replaceAll('"', '&quot;')}">`;
    },
  );
}

/** Every block of code is a group that the keyboard reaches, since a narrow screen scrolls any of them. */
function reachCode(html: string): string {
  return html.replace(/<pre\b(?![^<>]*\btabindex)([^<>]*)>/g, (_, attributes: string) => {
    const language = /\bdata-language="([^"]*)"/.exec(attributes)?.[1] ?? '';
    const label = language === '' ? 'code' : escapeHtml(language);
    return `<pre${attributes} tabindex="0" role="group" aria-label="${label}">`;
  });
}
