/** What a control of a diagram does. */
export type DiagramAction = 'in' | 'out' | 'whole' | 'full';

const STEP = 1.25;
const LARGEST = 8;

/** Zooms a picture by its width, so that the view goes on scrolling, and shows it over the whole window. */
export class DiagramZoom {
  readonly #frame: HTMLElement;
  readonly #view: HTMLElement;
  readonly #svg: SVGSVGElement | null;
  readonly #style: string;
  #dialog: HTMLDialogElement | null = null;

  constructor(frame: HTMLElement, view: HTMLElement) {
    this.#frame = frame;
    this.#view = view;
    const pictures = [...view.querySelectorAll<SVGSVGElement>(':scope > svg')];
    this.#svg = pictures.find((svg) => svg.getClientRects().length > 0) ?? null;
    this.#style = this.#svg?.getAttribute('style') ?? '';
  }

  act(action: DiagramAction): void {
    if (action === 'full') this.#toggleFull();
    else if (action === 'whole') this.#toggleWhole();
    else this.#scale(this.#current() * (action === 'in' ? STEP : 1 / STEP));
  }

  #natural(): { width: number; height: number } {
    const box = this.#svg?.viewBox.baseVal;
    return { width: box?.width || 1, height: box?.height || 1 };
  }

  #current(): number {
    return (this.#svg?.getBoundingClientRect().width ?? 1) / this.#natural().width;
  }

  /** The scale at which all of the picture is in the view. */
  #fitting(): number {
    const { paddingLeft, paddingTop } = getComputedStyle(this.#view);
    const width = this.#view.clientWidth - 2 * Number.parseFloat(paddingLeft);
    const height = this.#view.clientHeight - 2 * Number.parseFloat(paddingTop);
    const natural = this.#natural();
    return Math.min(width / natural.width, height / natural.height);
  }

  #toggleWhole(): void {
    if (this.#frame.dataset.zoom === 'whole') this.#reset();
    else {
      // The view may shrink with the picture: measure before it does.
      this.#scale(this.#fitting());
      this.#frame.dataset.zoom = 'whole';
    }
  }

  /** Keeps the middle of the view where it is. */
  #scale(scale: number): void {
    if (!this.#svg) return;
    const view = this.#view;
    const bounded = Math.min(Math.max(scale, Math.min(this.#fitting(), 0.1)), LARGEST);
    const factor = bounded / this.#current();
    // Where the view begins at its right edge, places left of it are negative.
    const sign = getComputedStyle(view).direction === 'rtl' ? -1 : 1;
    const x = sign * ((sign * view.scrollLeft + view.clientWidth / 2) * factor - view.clientWidth / 2);
    const y = (view.scrollTop + view.clientHeight / 2) * factor - view.clientHeight / 2;
    const width = `${this.#natural().width * bounded}px`;
    // A policy forbids the attribute, and allows this.
    this.#svg.style.cssText = `width:${width};min-width:${width};max-width:none`;
    this.#frame.dataset.zoom = String(Math.round(bounded * 100));
    view.scrollTo(x, y);
  }

  #reset(): void {
    if (this.#svg) this.#svg.style.cssText = this.#style;
    delete this.#frame.dataset.zoom;
  }

  #toggleFull(): void {
    if (this.#dialog) {
      this.#dialog.close();
      return;
    }
    const parent = this.#frame.parentElement;
    const place = document.createComment('');
    const dialog = document.createElement('dialog');
    dialog.className = 'hb-diagram-dialog';
    dialog.ariaLabel = this.#view.ariaLabel;
    if (parent?.hasAttribute('data-light-card')) dialog.dataset.lightCard = '';
    this.#frame.before(place);
    dialog.append(this.#frame);
    document.body.append(dialog);
    this.#dialog = dialog;
    dialog.addEventListener('close', () => {
      place.replaceWith(this.#frame);
      dialog.remove();
      this.#dialog = null;
      this.#reset();
      this.#view.focus({ preventScroll: true });
    });
    dialog.showModal();
    this.#reset();
    this.#scale(Math.min(this.#fitting(), 2));
    this.#view.focus({ preventScroll: true });
  }
}
