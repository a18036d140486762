import type { RootContent } from 'mdast';
import { type DocumentHeading, type ParsedDocument, sourceAt, startOf } from '../../markdown/document.ts';
import { nodeText } from '../../markdown/node-text.ts';
import type { Phase } from '../../schema/onboarding.ts';
import type { TextValue } from '../../schema/value.ts';
import { onboardingPattern } from '../../words/onboarding.ts';
import { findField, readText, readTexts } from '../record-fields.ts';
import { readDueOfHeading } from './due.ts';
import { BOLD_DEPTH, readExposure } from './exposure.ts';
import { normaliseWords } from './identity.ts';
import type { RoleReader } from './roles.ts';
import { hasTask, type RawTask, splitId } from './tasks.ts';
import { namesPrerequisite, namesPrevious } from './wording.ts';

/** What a phase stands below: a heading, or a bold line in the place of one. */
export type PhaseHeading = Omit<DocumentHeading, 'node' | 'slug' | 'depth'> & {
  node: RootContent;
  depth: number;
};

/** A phase with the steps that stand in it; `heading` is null for a phase that is a whole file. */
export interface RawPhase {
  phase: Phase;
  document: ParsedDocument;
  heading: PhaseHeading | null;
  tasks: RawTask[];
}

/** The phase that a whole file is. */
export function phaseOfFile(document: ParsedDocument, title: TextValue, tasks: RawTask[]): RawPhase {
  const { text, explicitId } = splitId(title.value);
  return {
    phase: {
      id: explicitId ?? (phaseKey(text) || phaseKey(document.path)),
      title: text,
      path: document.path,
      requires: null,
      due: readDueOfHeading(text) ?? readDueOfHeading(readText(document, ['due', 'when'])?.value ?? ''),
      ...readExposure(document, null),
      source: title.source,
    },
    document,
    heading: null,
    tasks,
  };
}

/**
 * The phases of one file: its headings of the highest rank that divides the steps. A title over everything and a
 * single wrapper do not divide; steps before the first such heading, or in a file without, make a phase of the file.
 */
export function phasesOfDocument(
  document: ParsedDocument,
  title: TextValue,
  tasks: readonly RawTask[],
  roles: RoleReader,
): RawPhase[] {
  const headings = dividingHeadings(document, tasks, roles);
  const phases: RawPhase[] = [];
  const before = tasks.filter(
    (task) => task.offset < (headings[0] ? startOf(document, headings[0].node) : Number.POSITIVE_INFINITY),
  );
  if (before.length > 0 || headings.length === 0) {
    const phase = phaseOfFile(document, title, before);
    // What stands above a heading is not meant by its time.
    if (headings.some((heading) => heading.source.line === title.source.line)) phase.phase.due = null;
    phases.push(phase);
  }
  headings.forEach((heading, index) => {
    const start = startOf(document, heading.node);
    const next = headings[index + 1];
    const end = next ? startOf(document, next.node) : Number.POSITIVE_INFINITY;
    const own = tasks.filter((task) => task.offset >= start && task.offset < end);
    if (own.length === 0) return;
    phases.push({
      phase: {
        id: heading.explicitId ?? (phaseKey(heading.text) || `phase-${index + 1}`),
        title: heading.text,
        path: document.path,
        requires: null,
        due: readDueOfHeading(heading.text),
        ...readExposure(document, heading),
        source: sourceAt(document, start, heading.depth === BOLD_DEPTH ? 'body' : 'heading'),
      },
      document,
      heading,
      tasks: own,
    });
  });
  return phases;
}

const NUMBERED = new RegExp(`^\\s*(?:(?:${onboardingPattern('phase')})\\s*)?\\d+\\s*[.:)_–—-]*\\s*`, 'iu');

/** Makes phase ids unique and finds which phase each one requires. */
export function linkPhases(phases: readonly RawPhase[], gated: boolean): void {
  const taken = new Set<string>();
  for (const { phase } of phases) {
    const base = phase.id;
    for (let count = 2; taken.has(phase.id); count++) phase.id = `${base}-${count}`;
    taken.add(phase.id);
  }
  phases.forEach((raw, index) => {
    const previous = phases[index - 1]?.phase.id ?? null;
    const stated = statedRequirement(raw);
    const found = stated === null ? null : findPhase(stated, phases, index);
    const before = gated || (stated !== null && (stated === '' || namesPrevious(stated)));
    raw.phase.requires = found ?? (before ? previous : null);
  });
}

/** The words by which a phase stays itself when it is numbered anew or formatted: no number in front, any script. */
export function phaseKey(text: string): string {
  const name =
    text
      .split('/')
      .at(-1)
      ?.replace(/\.\w+$/u, '') ?? text;
  const unnumbered = name.replace(NUMBERED, '');
  return normaliseWords(/\p{L}/u.test(unnumbered) ? unnumbered : name).replaceAll(' ', '-');
}

function dividingHeadings(
  document: ParsedDocument,
  tasks: readonly RawTask[],
  roles: RoleReader,
): PhaseHeading[] {
  const headings = [...document.headings.filter((heading) => heading.index >= 0), ...boldLines(document)];
  headings.sort((a, b) => a.index - b.index);
  for (const depth of [1, 2, 3, 4, 5, 6, BOLD_DEPTH]) {
    const all = headings.filter((heading) => heading.depth === depth);
    const holding = all.filter((heading) => holdsTask(document, heading, headings, tasks));
    const [only] = holding;
    if (!only) continue;
    if (holding.length > 1) return all;
    // One heading over all steps is a title or a wrapper, if headings below it divide them by more than roles.
    const wraps = (tasks[0]?.offset ?? 0) > startOf(document, only.node);
    const divided = headings.some(
      (heading) =>
        heading.depth > depth &&
        !roles.ofHeading(heading.text) &&
        holdsTask(document, heading, headings, tasks),
    );
    if (wraps && divided) continue;
    return depth === 1 || depth === BOLD_DEPTH ? [] : all;
  }
  return [];
}

/** The lines of nothing but bold words that name a time: `**Day 1**`. Other bold lines are notes, roles or labels. */
function boldLines(document: ParsedDocument): PhaseHeading[] {
  return document.tree.children.flatMap((node, index) => {
    if (node.type !== 'paragraph' || node.children.length !== 1 || node.children[0]?.type !== 'strong')
      return [];
    const text = nodeText(node)
      .trim()
      .replace(/[:：]$/u, '')
      .trimEnd();
    if (readDueOfHeading(text) === null) return [];
    const source = sourceAt(document, startOf(document, node), 'body');
    return [{ text, index, depth: BOLD_DEPTH, explicitId: null, node, source }];
  });
}

/** Says whether a step stands below a heading and above the next of its rank or a higher one. */
function holdsTask(
  document: ParsedDocument,
  heading: PhaseHeading,
  headings: readonly PhaseHeading[],
  tasks: readonly RawTask[],
): boolean {
  const next = headings.find((other) => other.index > heading.index && other.depth <= heading.depth);
  const start = startOf(document, heading.node);
  const end = next ? startOf(document, next.node) : Number.POSITIVE_INFINITY;
  return tasks.some((task) => task.offset >= start && task.offset < end);
}

/** What a phase says it requires: its front matter, or the line that says "Before starting this section". */
function statedRequirement(raw: RawPhase): string | null {
  if (raw.heading === null) {
    const stated = readTexts(raw.document, [
      'requires',
      'after',
      'depends-on',
      'prerequisite',
      'prerequisites',
    ]);
    const words = stated.map(({ value }) => value).join('\n');
    if (stated.length > 0) return ['true', 'yes', 'previous'].includes(words.toLowerCase()) ? '' : words;
    if (findField(raw.document, ['requires'])) return '';
  }
  const from = raw.heading ? raw.heading.index + 1 : 0;
  const blocks = raw.document.tree.children.slice(from);
  const end = blocks.findIndex(
    (block) => block.type === 'heading' && raw.heading !== null && block.depth <= raw.heading.depth,
  );
  return requirementAmong(end < 0 ? blocks : blocks.slice(0, end));
}

/** The paragraph that states a requirement, in a quote too, with the list below it. */
function requirementAmong(blocks: readonly RootContent[]): string | null {
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    if (block.type === 'blockquote') {
      const inner = requirementAmong(block.children as RootContent[]);
      if (inner !== null) return inner;
    }
    if (block.type !== 'paragraph') continue;
    const text = nodeText(block);
    if (!namesPrerequisite(text)) continue;
    // The steps of the list are to be done here; its other items are names.
    const named = next?.type === 'list' ? next.children.filter((item) => !hasTask(item)) : [];
    return [text, ...named.map((item) => nodeText(item))].join('\n');
  }
  return null;
}

/** The earlier phase that a requirement names, by its title, its id or its number. */
function findPhase(text: string, phases: readonly RawPhase[], index: number): string | null {
  const words = ` ${normaliseWords(text)} `;
  const earlier = phases.slice(0, index);
  const named = earlier.findLast(
    ({ phase }) =>
      words.includes(` ${phaseKey(phase.title).replaceAll('-', ' ')} `) ||
      words.includes(` ${normaliseWords(phase.id)} `),
  );
  if (named) return named.phase.id;
  const number = / (?:phase|step|part|stage|section) (\d+) /.exec(words)?.[1];
  return number ? (earlier[Number(number) - 1]?.phase.id ?? null) : null;
}
