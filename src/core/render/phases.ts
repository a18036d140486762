import { isOnboarding } from '../kinds/onboarding/descriptor.ts';
import { buildManifest, phaseManifest, placeOf } from '../kinds/onboarding/manifest.ts';
import { type ParsedDocument, rawOf, startOf } from '../markdown/document.ts';
import { renderPathAttribute } from '../progress/path-attribute.ts';
import { summarise } from '../progress/summary.ts';
import type { OnboardingRecord, Phase } from '../schema/onboarding.ts';
import type { TextEdit } from '../text/edit.ts';
import type { RenderContext } from './context.ts';
import { escapeHtml, escapeMarkdown } from './escape.ts';

/**
 * Groups the steps of each phase: a field set with the phase's name and its meter. What shows the reader's state
 * before the first paint stands behind the last one.
 */
export function preparePhases(context: RenderContext): TextEdit[] {
  const { document, record, handbook } = context;
  if (!isOnboarding(record)) return [];
  const edits: TextEdit[] = [];
  const end = document.text.length;
  const closing = closingFence(document);
  const places = record.phases.flatMap((phase) => {
    if (phase.path !== document.path) return [];
    const heading = document.headings.find(
      ({ index, source }) =>
        index >= 0 && source.line === phase.source.line && phase.source.from === 'heading',
    );
    return [{ phase, heading: record.path === document.path ? heading : undefined }];
  });
  places.forEach(({ phase, heading }, index) => {
    const start = heading ? startOf(document, heading.node) : document.bodyOffset;
    const next = places[index + 1]?.heading;
    const over = document.headings.find(
      (other) => heading && other.index > heading.index && other.depth <= heading.depth,
    );
    const stop = [next, over].flatMap((other) => (other ? startOf(document, other.node) : []));
    edits.push({ start, end: start, text: openPhase(context, record, phase, heading === undefined) });
    const node = heading?.node;
    if (heading && node) {
      const behind = document.bodyOffset + (node.position?.end.offset ?? 0);
      edits.push({
        start: behind,
        end: behind,
        text: `\n\n${context.slot(meterOf(context, record, phase))}\n\n`,
      });
      const id = /(?<!\s)\s*\{#[^\s{}]+\}\s*$/.exec(document.text.slice(start, behind));
      if (id) edits.push({ start: start + id.index, end: behind, text: '' });
    }
    const at = Math.min(end, ...stop);
    edits.push({ start: at, end: at, text: `${at === end ? closing : ''}\n\n</fieldset>\n\n` });
  });
  if (record.path !== document.path) edits.push(...dropTitle(context), ...lowerHeadings(context));
  const last = handbook.documents.get(record.id)?.at(-1);
  if (last?.path === document.path)
    edits.push({
      start: end,
      end,
      text: `\n\n${context.slot({ type: 'html', html: '<hb-restore id="hb-restored"></hb-restore>' })}\n`,
    });
  return edits;
}

function openPhase(context: RenderContext, record: OnboardingRecord, phase: Phase, isFile: boolean): string {
  const required = record.phases.findIndex((other) => other.id === phase.requires);
  const requires = required < 0 ? '' : ` data-requires="${required}"`;
  const open = `\n\n<fieldset class="hb-phase" data-hb-phase${requires}>\n<legend class="sr-only">${escapeHtml(phase.title)}</legend>\n\n`;
  if (!isFile) return open;
  // A phase that is a file among others has its heading from here; a path of one phase has its own title.
  const heading = record.path === phase.path ? '' : `## ${escapeMarkdown(phase.title)}\n\n`;
  return `${open}${heading}${context.slot(meterOf(context, record, phase))}\n\n`;
}

/** The meter of a phase as it is before the reader did anything, and what should come first. */
function meterOf(context: RenderContext, record: OnboardingRecord, phase: Phase) {
  const { words, handbook, base } = context;
  const manifest = buildManifest(record, placeOf(handbook.config, base));
  const { phases } = summarise(manifest, new Map());
  const meter = (index: number, element: string, skipped: string): string => {
    const { done = 0, total = 0 } = phases[index] ?? {};
    const text = words.steps.meter.replace('##', String(total)).replace('#', String(done));
    const label = words.steps.progress.replace('#', record.phases[index]?.title ?? '');
    return (
      `<${element} class="hb-meter" data-text="${escapeHtml(words.steps.meter)}" data-skipped="${escapeHtml(skipped)}">` +
      `<progress max="${total || 1}" value="${done}" aria-label="${escapeHtml(label)}"></progress>` +
      `<span>${escapeHtml(text)}</span></${element}>`
    );
  };
  const required = record.phases.findIndex((other) => other.id === phase.requires);
  const before = record.phases[required];
  // What is left of the phase before is counted by the same script as every path of a page.
  const gate = before
    ? `<p class="hb-gate" data-hb-path="${escapeHtml(renderPathAttribute(phaseManifest(manifest, required)))}">` +
      `${escapeHtml(words.steps.requires.replace('#', before.title))} ${meter(required, 'span', '')}</p>`
    : '';
  const html = `${meter(record.phases.indexOf(phase), 'p', words.steps.skipped)}${gate}`;
  return { type: 'html' as const, html };
}

/** What ends a fence that runs to the end of the page, so that nothing behind it becomes code. */
function closingFence(document: ParsedDocument): string {
  const last = document.tree.children.at(-1);
  if (last?.type !== 'code') return '';
  const raw = rawOf(document, last);
  const marks = /^(`{3,}|~{3,})/.exec(raw)?.[1];
  const ending =
    raw
      .trimEnd()
      .split(/[\r\n]+/)
      .slice(1)
      .at(-1)
      ?.trim() ?? '';
  return !marks || (ending.startsWith(marks) && /^[`~]+$/.test(ending)) ? '' : `\n${marks}`;
}

/** The H1 of a file that is a phase is said by the heading of the phase. */
function dropTitle({ document }: RenderContext): TextEdit[] {
  const heading = document.headings.find((candidate) => candidate.depth === 1 && candidate.index >= 0);
  if (!heading) return [];
  const start = startOf(document, heading.node);
  return [{ start, end: document.bodyOffset + (heading.node.position?.end.offset ?? 0), text: '' }];
}

/** The headings of a file that is a phase stand below the heading of the phase. */
function lowerHeadings({ document }: RenderContext): TextEdit[] {
  return document.headings.flatMap(({ node, depth }) => {
    const start = startOf(document, node);
    const lower = depth > 1 && depth < 6 && document.text.startsWith('#', start);
    return lower ? [{ start, end: start, text: '#' }] : [];
  });
}
