import { oneLine } from '../text/spaces.ts';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in HTML, in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Text as it may stand in Markdown without meaning anything. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|~<>&:]/g, (character) => `\\${character}`).replace(/\n+/g, ' ');
}

/** An attribute for inline HTML within Markdown: on one line and without characters that Markdown reads. */
export function renderAttribute(name: string, value: string): string {
  return `${name}="${oneLine(escapeHtml(value))}"`;
}
