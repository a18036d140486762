import type { PathManifest } from '../../core/progress/summary.ts';
import type { WrittenPhase, WrittenStep } from '../../core/progress/written-list.ts';
import { textOf } from '../checklist/render-checklist.ts';

/** The steps of the page with their words, nesting and state as they stand on it, in the order of the manifest. */
export function readSteps({ steps }: PathManifest): (WrittenStep & { phase: number })[] {
  return steps.map(({ id, phase }) => {
    const item = document.getElementById(`step-${id}`)?.closest<HTMLElement>('li,tr') ?? null;
    let depth = 0;
    for (let at = item?.parentElement?.closest('[data-is]'); at; at = at.parentElement?.closest('[data-is]'))
      depth++;
    return {
      phase,
      depth,
      text: textOf(item) || id,
      state: item?.dataset.is?.split(' ')[1] ?? 'open',
      note: item?.querySelector('.hb-note')?.textContent ?? '',
    };
  });
}

/** Steps below the titles of their phases. */
export function writtenPhases(
  panel: HTMLElement,
  steps: (WrittenStep & { phase: number })[],
): WrittenPhase[] {
  const titles: string[] = JSON.parse(panel.dataset.phases ?? '[]');
  return titles.map((title, index) => ({ title, steps: steps.filter((step) => step.phase === index) }));
}
