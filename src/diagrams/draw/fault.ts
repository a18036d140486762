import type { DiagramError } from '../diagram.ts';
import { property } from './outline.ts';
import { locateOffset, type PreparedSource, type SourceNote } from './source.ts';

/** The text of a diagram and where it begins in its Markdown file. */
export interface FaultContext {
  /** Text of the author. */
  text: string;
  line: number;
  column: number;
}

/** Leads an error of mermaid back to the Markdown file. Its parsers tell a place in one of four ways, or not at all. */
export function locateFault(thrown: unknown, source: PreparedSource, context: FaultContext): DiagramError {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const place = placeOf(thrown, message, source.body.text) ?? placeOfWord(message, source.body.text);
  const at = place ? source.body.locate(place.line, place.column) : firstLine(source);
  const rule = /^Edge limit exceeded/.test(message) ? 'diagram/too-large' : 'diagram/syntax';
  return buildError(rule, explain(thrown, message), at, context);
}

/** A fault at a known offset of the author's text. */
export function faultAt({ rule, message, offset }: SourceNote, context: FaultContext): DiagramError {
  return buildError(rule, message, locateOffset(context.text, offset), context);
}

interface Place {
  /** 1-based */
  line: number;
  /** 0-based */
  column: number;
}

function buildError(
  rule: string,
  message: string,
  at: { line: number; column: number },
  context: FaultContext,
): DiagramError {
  const lines = context.text.replace(/\r\n?/g, '\n').split('\n');
  const index = Math.min(at.line, Math.max(lines.length, 1)) - 1;
  return {
    rule,
    message,
    line: context.line + index,
    column: at.column + context.column - 1,
    sourceLine: lines[index] ?? '',
  };
}

function firstLine(source: PreparedSource): { line: number; column: number } {
  return source.body.locate(1, 0);
}

function placeOf(thrown: unknown, message: string, body: string): Place | null {
  const hash = property(thrown, 'hash');
  const loc = property(hash, 'loc');
  const line = property(loc, 'last_line');
  const text = property(hash, 'text');
  if (typeof line === 'number') {
    // The parsers tell the place of the word before the one that they do not expect.
    const before = offsetAt(body, line, Number(property(loc, 'last_column') ?? 0));
    const first = offsetAt(body, Number(property(loc, 'first_line')), Number(property(loc, 'first_column')));
    // At the end of the text: a word that runs over lines until there began where something was not closed.
    if (typeof text !== 'string' || text === '') {
      const ran = body.slice(first, before);
      const hasLines = ran.slice(0, Math.max(0, ran.lastIndexOf('\n'))).trim() !== '';
      return placeAt(body, hasLines ? first : body.trimEnd().length);
    }
    const at = [before, first].map((from) => body.indexOf(text, from)).find((found) => found >= 0);
    return placeAt(
      body,
      (at ?? (text.trim() === '' ? before : first)) + (/^[^\S\n]*/.exec(text)?.[0].length ?? 0),
    );
  }
  const lineNumber = property(hash, 'line');
  if (typeof lineNumber === 'number') return pointedAt(message, body) ?? { line: lineNumber + 1, column: 0 };
  // The end of the text has no number.
  if (/\bon line \?/.test(message))
    return { line: Number.POSITIVE_INFINITY, column: Number.POSITIVE_INFINITY };
  const told = /\bline:?\s+(\d+)(?:,?\s+col(?:umn)?:?\s+(\d+))?/i.exec(message);
  return told ? { line: Number(told[1]), column: Number(told[2] ?? 1) - 1 } : null;
}

/** The place that an arrow below a piece of the text points at; the piece has no line breaks. */
function pointedAt(message: string, body: string): Place | null {
  const [, piece = '', arrow = ''] = /\n(.*)\n(-*)\^\s*$/.exec(message) ?? [];
  const cut = piece.startsWith('...') ? 3 : 0;
  const flat = body.replaceAll('\n', '');
  const found = piece === '' ? -1 : flat.indexOf(piece.slice(cut));
  if (found < 0) return null;
  let left = found + arrow.length - cut;
  let offset = 0;
  for (; left > 0 || body[offset] === '\n'; offset++) if (body[offset] !== '\n') left--;
  return placeAt(body, offset);
}

function offsetAt(body: string, line: number, column: number): number {
  const lines = body.split('\n').slice(0, line - 1);
  return lines.reduce((sum, each) => sum + each.length + 1, 0) + column;
}

function placeAt(body: string, offset: number): Place {
  const before = body.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') - 1 };
}

/** Messages without a place usually quote the word they stumble over. */
function placeOfWord(message: string, body: string): Place | null {
  const word =
    /No such shape: (.+?)\.(?:\s|$)/.exec(message)?.[1] ??
    /Invalid date:\s*(.+)$/m.exec(message)?.[1] ??
    /["'“](.+?)["'”]/.exec(message)?.[1];
  const offset = word ? body.indexOf(word) : -1;
  return word && offset >= 0 ? placeAt(body, offset) : null;
}

function explain(thrown: unknown, message: string): string {
  if (thrown instanceof TypeError || thrown instanceof RangeError) {
    return `The drawing library failed on this diagram (${message}). Simplify it step by step to find the statement.`;
  }
  if (/^No diagram type detected/.test(message)) {
    const first = /for text:\s*(.*)/.exec(message)?.[1]?.trim() ?? '';
    const word = first.split(/\s/)[0] ?? '';
    if (/^zenuml\b/.test(word)) {
      return 'Unexpected type `zenuml`, expected one that mermaid itself draws. Write it as a `sequenceDiagram`.';
    }
    return `Unexpected diagram type \`${word}\`, expected one such as flowchart, sequenceDiagram, stateDiagram-v2, classDiagram or erDiagram.`;
  }
  return explainParse(thrown, message);
}

/** What the parsers of the diagram types say, in other words. */
function explainParse(thrown: unknown, message: string): string {
  const edges = /Edge limit exceeded\. (\d+) edges found, but the limit is (\d+)/.exec(message);
  if (edges)
    return `Unexpected ${edges[1]} edges, expected fewer than ${edges[2]}. Split the diagram into several.`;
  const tokens = /Expecting (.+?), got '([^']*)'/s.exec(message);
  if (tokens) {
    const written = property(property(thrown, 'hash'), 'text');
    const seen =
      typeof written === 'string' && /^[^\n]{1,40}$/.test(written.trim()) ? `\`${written.trim()}\`` : null;
    return `Unexpected ${seen ?? (tokenName(tokens[2] ?? '') || 'word')}, expected ${tokenNames(tokens[1] ?? '')}.`;
  }
  const lexical = /Unrecognized text/.test(message);
  if (lexical) return 'Unexpected characters here, expected a statement of this diagram type.';
  const langium = /(?:Lexer|Parse) error on line [\d?]+, column [\d?]+:\s*([^\n]+)/i.exec(message);
  if (langium) {
    const unexpected = /unexpected character: ->(.*?)<-/.exec(langium[1] ?? '')?.[1];
    return unexpected
      ? `Unexpected \`${unexpected}\`, expected a statement of this diagram type.`
      : capitalise(langium[1] ?? message);
  }
  return capitalise(message.split('\n')[0]?.trim() || 'The diagram cannot be read.');
}

/** What people write, for the names that the grammars of mermaid have for it. */
const TOKENS: Record<string, string> = {
  EOF: 'the end of the diagram',
  '1': 'the end of the diagram',
  NEWLINE: 'the end of the line',
  NL: 'the end of the line',
  SEMI: 'the end of the line',
  INVALID: 'these characters',
  SPACE: 'a blank',
  ACTOR: 'a participant',
  TXT: '`: text`',
  NODE_STRING: 'a name',
  ID: 'a name',
  STR: 'text in quotes',
  STRING: 'text in quotes',
  string: 'text in quotes',
  NUM: 'a number',
  AMP: '`&`',
  COLON: '`:`',
  PIPE: '`|`',
  MINUS: '`-`',
  LINK: 'an arrow',
  START_LINK: 'an arrow',
  PS: '`(`',
  PE: '`)`',
  SQS: '`[`',
  SQE: '`]`',
  DIAMOND_START: '`{`',
  DIAMOND_STOP: '`}`',
  STYLE_SEPARATOR: '`:::`',
  STRUCT_STOP: '`}`',
  BLOCK_STOP: '`}`',
};

/** Names that are words of the language, such as `end`, are shown as they are. */
function tokenName(token: string): string {
  return TOKENS[token] ?? (/^[A-Z][A-Z_\d]+$/.test(token) ? '' : `\`${token}\``);
}

function tokenNames(list: string): string {
  const all = [...list.matchAll(/'([^']*)'/g)].map((match) => tokenName(match[1] ?? ''));
  const names = [...new Set(all.filter((name) => name !== ''))];
  const shown = names.slice(0, 6);
  const rest = names.length > shown.length ? ' …' : '';
  return shown.length > 1
    ? `one of ${shown.join(', ')}${rest}`
    : (shown[0] ?? 'another statement of this type');
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
