import type { RootContent } from 'mdast';
import type { ParsedDocument } from '../../markdown/document.ts';
import type { PlaybookRecord } from '../../schema/playbook.ts';
import { type CardCommand, type FirstStep, readCommandBlocks, readFirstStep } from './card-step.ts';
import { type CardPart, partsText, readParts, shortenParts, splitCode } from './card-text.ts';
import { type FoundSection, findSections, type PlaybookSections } from './sections.ts';

/** One line of an incident card: the page's own words, code told from prose, and the part that says the whole. */
export interface CardLine {
  text: string;
  parts: CardPart[];
  /** Anchor on the page, null where the part has no heading. */
  anchor: string | null;
}

/** What a responder needs first, in the playbook's own words; null where it does not say it. */
export interface IncidentCard {
  meaning: CardLine | null;
  impact: CardLine | null;
  /**
   * `stated` where the playbook names what to do first, otherwise the first step of its diagnosis or mitigation. The commands are
   * all of the step's own, or none.
   */
  firstAction: (CardLine & { stated: boolean; commands: CardCommand[] }) | null;
  rollback: CardLine | null;
  escalation: CardLine | null;
}

/** More than this is no first glance: the card then leads to the page. */
const MAX_COMMANDS = 600;

/** Takes the card of a playbook from its page. */
export function buildCard(record: PlaybookRecord, document: ParsedDocument): IncidentCard {
  const found = findSections(document);
  const line = (section: FoundSection | null): CardLine | null =>
    section && lineOf(firstParts(section, document), anchorOf(document, section));
  const { meaning, impact, rollback, escalation } = found.sections;
  return {
    meaning:
      (record.description && lineOf(splitCode(record.description.value), null)) ??
      line(meaning) ??
      lineOf(leadParts(document), null),
    impact: line(impact),
    firstAction: firstAction(document, found),
    rollback: line(rollback),
    escalation: line(escalation),
  };
}

function firstAction(document: ParsedDocument, found: PlaybookSections): IncidentCard['firstAction'] {
  const stated = found.firstAction;
  const section = stated ?? found.sections.diagnosis ?? found.sections.mitigation;
  if (!section) return null;
  const step = stated ? statedStep(stated, document) : readFirstStep(section.blocks);
  const heading = splitCode(section.heading);
  const parts = step && partsText(step.parts) !== '' ? step.parts : heading;
  if (!step || (parts === heading && step.commands.length === 0)) return null;
  const line = lineOf(parts, anchorOf(document, section));
  return (
    line && { ...line, stated: stated !== null, commands: shownCommands(step.commands, stated !== null) }
  );
}

/** What a playbook calls its first action is the whole of that part. */
function statedStep(section: FoundSection, document: ParsedDocument): FirstStep {
  return { parts: firstParts(section, document), commands: readCommandBlocks(section.blocks) };
}

/** All of them or none: too many for a glance, and what nobody called safe and does harm, are read on the page. */
function shownCommands(commands: CardCommand[], stated: boolean): CardCommand[] {
  const length = commands.reduce((sum, { text }) => sum + text.length, 0);
  const harmful = !stated && commands.some(({ dangers }) => dangers.length > 0);
  return length > MAX_COMMANDS || harmful ? [] : commands;
}

function lineOf(parts: CardPart[], anchor: string | null): CardLine | null {
  const short = shortenParts(parts);
  const text = partsText(short);
  return text === '' ? null : { text, parts: short, anchor };
}

/** What the first block of a part says that says anything. */
function firstParts(section: FoundSection, document: ParsedDocument): CardPart[] {
  if (section.blocks.length === 0) return splitCode(document.text.slice(section.start, section.end));
  return section.blocks.map(blockParts).find((parts) => partsText(parts) !== '') ?? [];
}

/** The paragraph under the title, unless it is a field, a badge or a link. */
function leadParts(document: ParsedDocument): CardPart[] {
  const { children } = document.tree;
  const begin = children.findIndex((node) => node.type === 'heading' && node.depth === 1) + 1;
  const rest = children.slice(begin);
  const stop = rest.findIndex((node) => node.type === 'heading');
  const lead = (stop < 0 ? rest : rest.slice(0, stop)).find((node) => {
    const text = node.type === 'paragraph' ? partsText(readParts(node)) : '';
    return text.split(' ').length > 3 && !/^[\p{L} -]{2,30}:\s/u.test(text);
  });
  return lead ? readParts(lead) : [];
}

function blockParts(block: RootContent): CardPart[] {
  if (block.type === 'paragraph') return readParts(block);
  if (block.type === 'blockquote')
    return block.children.map(blockParts).find((parts) => partsText(parts) !== '') ?? [];
  if (block.type !== 'list') return [];
  const items = block.children
    .slice(0, 3)
    .map((item) => item.children.find((child) => child.type === 'paragraph'))
    .flatMap((paragraph) => (paragraph ? [readParts(paragraph)] : []))
    .filter((parts) => partsText(parts) !== '');
  return items.flatMap((parts, index) => (index === 0 ? parts : [{ text: ' · ', code: false }, ...parts]));
}

function anchorOf(document: ParsedDocument, section: FoundSection): string | null {
  const { line } = section.source;
  return document.headings.find((heading) => heading.source.line === line)?.slug ?? null;
}
