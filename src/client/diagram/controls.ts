import { type DiagramAction, DiagramZoom } from './diagram-zoom.ts';

const KEYS: Record<string, DiagramAction> = { '+': 'in', '=': 'in', '-': 'out', '0': 'whole', f: 'full' };
const zooms = new WeakMap<Element, DiagramZoom>();
let listening = false;

/**
 * The controls around drawn diagrams: a button of one that was pressed, or a key within it (+ − 0 f). The first call, with
 * whatever event led to it, makes the wheel zoom and the mouse drag.
 */
export default function control(value?: HTMLElement | Event): void {
  if (!listening) listen();
  const target = value instanceof Event ? value.target : value;
  const frame = target instanceof Element && target.closest<HTMLElement>('hb-diagram');
  if (!frame) return;
  if (value instanceof HTMLElement) act(frame, value.dataset.action);
  else if (value instanceof KeyboardEvent && !value.ctrlKey && !value.metaKey && !value.altKey)
    act(frame, KEYS[value.key]);
}

function act(frame: HTMLElement, action: string | undefined): void {
  const view = frame.querySelector<HTMLElement>('.hb-diagram-view');
  if (!view || !isAction(action)) return;
  const zoom = zooms.get(frame) ?? new DiagramZoom(frame, view);
  zooms.set(frame, zoom);
  zoom.act(action);
}

function isAction(action: string | undefined): action is DiagramAction {
  return action !== undefined && Object.values<string>(KEYS).includes(action);
}

function listen(): void {
  listening = true;
  addEventListener(
    'wheel',
    (event) => {
      const frame = event.target instanceof Element && event.target.closest<HTMLElement>('hb-diagram');
      if (!frame || !event.ctrlKey) return;
      event.preventDefault();
      act(frame, event.deltaY < 0 ? 'in' : 'out');
    },
    { passive: false },
  );
  addEventListener('pointerdown', startPan);
}

/** A mouse drags the picture; fingers and pens scroll it as they do anything else. */
function startPan(event: PointerEvent): void {
  const view = event.target instanceof Element && event.target.closest<HTMLElement>('.hb-diagram-view');
  if (!view || event.pointerType !== 'mouse' || event.button !== 0) return;
  const fits = view.scrollWidth <= view.clientWidth && view.scrollHeight <= view.clientHeight;
  const onText = event.target instanceof Element && event.target.closest('text, a, foreignObject');
  if (fits || onText) return;
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
