import type { DiagramZoom } from './diagram-zoom.ts';

export type DiagramAction = 'in' | 'out' | 'whole' | 'full';

const BUTTONS: [action: DiagramAction, label: string, path: string][] = [
  ['out', 'zoomOut', 'M3 8h10'],
  ['in', 'zoomIn', 'M8 3v10M3 8h10'],
  ['whole', 'whole', 'M2 5h12v6H2z'],
  ['full', 'full', 'M6 2H2v4M10 2h4v4M14 10v4h-4M6 14H2v-4'],
];

const KEYS: Record<string, DiagramAction> = { '+': 'in', '=': 'in', '-': 'out', '0': 'whole', f: 'full' };

/**
 * Controls around a drawn diagram: `<hb-diagram>` holds the view that scrolls. Buttons and the keys + − 0 f; what they
 * do is loaded when one of them is first used. The words of the buttons are in the data attributes.
 */
export class DiagramFrame extends HTMLElement {
  #zoom: Promise<DiagramZoom> | null = null;

  connectedCallback(): void {
    const view = this.querySelector<HTMLElement>('.hb-diagram-view');
    if (!view || this.querySelector('.hb-diagram-tools')) return;
    const tools = document.createElement('div');
    tools.className = 'hb-diagram-tools';
    for (const [action, label, path] of BUTTONS) tools.append(this.#button(action, label, path, view));
    this.append(tools);
    view.addEventListener('keydown', (event) => {
      const action = event.ctrlKey || event.metaKey || event.altKey ? undefined : KEYS[event.key];
      if (!action) return;
      event.preventDefault();
      void this.#act(action, view);
    });
    view.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey) return;
        event.preventDefault();
        void this.#act(event.deltaY < 0 ? 'in' : 'out', view);
      },
      { passive: false },
    );
    view.addEventListener('pointerdown', (event) => startPan(event, view));
  }

  #button(action: DiagramAction, label: string, path: string, view: HTMLElement): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.title = this.dataset[label] ?? '';
    button.ariaLabel = button.title;
    button.innerHTML = `<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="${path}"/></svg>`;
    button.addEventListener('click', () => void this.#act(action, view));
    return button;
  }

  async #act(action: DiagramAction, view: HTMLElement): Promise<void> {
    this.#zoom ??= import('./diagram-zoom.ts').then((module) => new module.DiagramZoom(this, view));
    (await this.#zoom).act(action);
  }
}

/** A mouse drags the picture; fingers and pens scroll it as they do anything else. */
function startPan(event: PointerEvent, view: HTMLElement): void {
  const fits = view.scrollWidth <= view.clientWidth && view.scrollHeight <= view.clientHeight;
  const onText = event.target instanceof Element && event.target.closest('text, a, foreignObject');
  if (event.pointerType !== 'mouse' || event.button !== 0 || fits || onText) return;
  event.preventDefault();
  view.focus({ preventScroll: true });
  view.setPointerCapture(event.pointerId);
  const [x, y] = [view.scrollLeft + event.clientX, view.scrollTop + event.clientY];
  const move = ({ clientX, clientY }: PointerEvent): void => view.scrollTo(x - clientX, y - clientY);
  view.addEventListener('pointermove', move);
  view.addEventListener('lostpointercapture', () => view.removeEventListener('pointermove', move), {
    once: true,
  });
}
