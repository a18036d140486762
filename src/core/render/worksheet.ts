import { FORMULAS, formatFigure, planCapacity } from '../capacity/formulas.ts';
import { parseInputs } from '../capacity/inputs.ts';
import { INPUT_FIELDS } from '../capacity/numbers.ts';
import { walk } from '../markdown/walk.ts';
import type { TextEdit } from '../text/edit.ts';
import { type RenderContext, replaceNode } from './context.ts';
import { escapeHtml } from './escape.ts';

/** Times today's traffic that a plan looks at beside today's. */
const GROWTH = 10;

/** Turns every `worksheet` fence into tables of its numbers and of what follows from them. */
export function prepareWorksheets(context: RenderContext): TextEdit[] {
  const edits: TextEdit[] = [];
  walk(context.document.tree, (node) => {
    if (node.type !== 'code' || node.lang?.toLowerCase() !== 'worksheet') return undefined;
    const placeholder = context.slot({ type: 'html', html: renderWorksheet(node.value) });
    edits.push(replaceNode(context.document, node, placeholder));
    return undefined;
  });
  return edits;
}

/** Complete without JavaScript; the element around the tables makes fields of the numbers where there is some. */
export function renderWorksheet(text: string): string {
  const { values, problems } = parseInputs(text);
  const plans = [planCapacity(values), planCapacity(values, GROWTH)];
  const inputs = INPUT_FIELDS.map(
    ({ name, label, unit, min, max }) =>
      `<tr><th scope="row">${escapeHtml(label)}</th><td data-input="${name}" data-min="${min}" data-max="${max}">${Number.isNaN(values[name]) ? '' : values[name]}</td><td>${escapeHtml(unit)}</td></tr>`,
  );
  const results = FORMULAS.map(({ name, label, unit, formula }) => {
    const figures = plans.map(
      (plan, index) =>
        `<td data-result="${name}" data-growth="${index === 0 ? 1 : GROWTH}">${formatFigure(plan[name])}</td>`,
    );
    return `<tr><th scope="row">${escapeHtml(label)}<small>${escapeHtml(formula)}</small></th>${figures.join('')}<td>${escapeHtml(unit)}</td></tr>`;
  });
  const wrong = problems.map(({ message }) => `<p class="hb-run-notice">${escapeHtml(message)}</p>`);
  return `<hb-worksheet class="hb-worksheet not-content">${wrong.join('')}<table><caption>Numbers of the plan</caption><tbody>${inputs.join('')}</tbody></table><table><caption>What follows at the peak</caption><thead><tr><th scope="col">Result</th><th scope="col">Planned</th><th scope="col">Ten times</th><th scope="col">Unit</th></tr></thead><tbody>${results.join('')}</tbody></table></hb-worksheet>`;
}
