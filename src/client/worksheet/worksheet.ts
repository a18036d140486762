import { FORMULAS, formatFigure, planCapacity } from '../../core/capacity/formulas.ts';
import {
  type CapacityInputs,
  INPUT_FIELDS,
  isInput,
  readFragment,
  writeFragment,
} from '../../core/capacity/numbers.ts';

/** Makes fields of a worksheet's numbers, computes what follows, and keeps the numbers in the fragment of the address. */
export default function openWorksheet(element: HTMLElement): void {
  const cells = [...element.querySelectorAll<HTMLElement>('[data-input]')];
  const fields = new Map<string, HTMLInputElement>();
  for (const cell of cells) {
    const input = document.createElement('input');
    input.type = 'number';
    input.step = 'any';
    input.min = cell.dataset.min ?? '';
    input.max = cell.dataset.max ?? '';
    input.value = cell.textContent ?? '';
    input.setAttribute('aria-label', cell.parentElement?.querySelector('th')?.textContent ?? '');
    cell.replaceChildren(input);
    fields.set(cell.dataset.input ?? '', input);
  }
  const read = (): CapacityInputs =>
    Object.fromEntries(
      INPUT_FIELDS.map(({ name }) => [name, Number(fields.get(name)?.value || Number.NaN)]),
    ) as CapacityInputs;
  const draw = (): void => {
    const values = read();
    const valid = INPUT_FIELDS.every((field) => {
      const right = fields.get(field.name)?.value === '' || isInput(field, values[field.name]);
      fields.get(field.name)?.setAttribute('aria-invalid', String(!right));
      return right;
    });
    for (const cell of element.querySelectorAll<HTMLElement>('[data-result]')) {
      const line = FORMULAS.find(({ name }) => name === cell.dataset.result);
      if (line)
        cell.textContent = valid
          ? formatFigure(planCapacity(values, Number(cell.dataset.growth))[line.name])
          : '–';
    }
    if (valid) history.replaceState(null, '', `#${writeFragment(values)}`);
  };
  const take = (): void => {
    if (!location.hash.includes('=')) return;
    const values = readFragment(location.hash, read());
    for (const { name } of INPUT_FIELDS) {
      const field = fields.get(name);
      if (field) field.value = Number.isNaN(values[name]) ? '' : String(values[name]);
    }
    draw();
  };
  element.addEventListener('input', draw);
  addEventListener('hashchange', take);
  take();
}
