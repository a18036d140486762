import { isOnboarding } from '../kinds/onboarding/descriptor.ts';
import { RoleReader } from '../kinds/onboarding/roles.ts';
import { collectTasks, type RawTask } from '../kinds/onboarding/tasks.ts';
import { type ParsedDocument, parseDocument, sourceAt, startOf } from '../markdown/document.ts';
import type { OnboardingRecord } from '../schema/onboarding.ts';
import { applyEdits } from '../text/edit.ts';
import type { RenderContext } from './context.ts';
import { preparePhases } from './phases.ts';
import { prepareTasks } from './tasks.ts';
import { findTitleNode } from './title.ts';

/**
 * Phases and boxes of a path in another markup, in the Markdown that was written from it. Its tasks and headings are
 * those of the document in the same order; where they are not, the list stays as it is written.
 */
export function prepareChecklist(markdown: string, context: RenderContext): string {
  const { document, record } = context;
  if (!isOnboarding(record) || !record.phases.some(({ path }) => path === document.path)) return markdown;
  const written = parseDocument({ path: `${document.path}.md`, text: markdown });
  const steps = collectTasks(written, { roles: new RoleReader([]), all: false });
  const own = record.tasks.filter((task) => task.source.path === document.path);
  if (written.bodyOffset > 0 || steps.length !== own.length) return markdown;
  const moved = {
    ...context,
    document: { ...written, path: document.path },
    record: moveRecord(record, steps, written, context),
  };
  return applyEdits(written.body, [...preparePhases(moved), ...prepareTasks(moved)]);
}

/** The record with the places that its tasks and phases have in the written text. */
function moveRecord(
  record: OnboardingRecord,
  steps: readonly RawTask[],
  written: ParsedDocument,
  context: RenderContext,
): OnboardingRecord {
  const { document } = context;
  const title = findTitleNode(context);
  const headings = document.headings.filter(({ node, index }) => index >= 0 && node !== title);
  const places = written.headings.filter(({ index }) => index >= 0);
  const own = record.tasks.filter((task) => task.source.path === document.path);
  return {
    ...record,
    tasks: record.tasks.map((task) => {
      const step = steps[own.indexOf(task)];
      const source = step && sourceAt(written, step.offset, 'list');
      return source ? { ...task, source: { ...source, path: document.path } } : task;
    }),
    phases: record.phases.map((phase) => {
      if (phase.path !== document.path || phase.source.from !== 'heading') return phase;
      const place = places[headings.findIndex(({ source }) => source.line === phase.source.line)];
      const source = place && sourceAt(written, startOf(written, place.node), 'heading');
      return source ? { ...phase, source: { ...source, path: document.path } } : phase;
    }),
  };
}
