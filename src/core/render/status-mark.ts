/** The mark of a status in a box of 12 by 12, so that it is told by its shape before its colour. */
const MARKS: Readonly<Record<string, string>> = {
  accepted: '<circle cx="6" cy="6" r="5" fill="currentColor"/>',
  proposed: '<circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" stroke-width="1.6"/>',
  draft:
    '<circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2 1.6"/>',
  superseded: '<path d="M1 6h8M6 2.6 9.6 6 6 9.4" fill="none" stroke="currentColor" stroke-width="1.7"/>',
  deprecated:
    '<circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M6 1.8a4.2 4.2 0 0 1 0 8.4z" fill="currentColor"/>',
  rejected: '<path d="m2.4 2.4 7.2 7.2m0-7.2L2.4 9.6" stroke="currentColor" stroke-width="1.8"/>',
};

const DASH = '<path d="M2 6h8" stroke="currentColor" stroke-width="1.8"/>';

const TONES: Readonly<Record<string, string>> = {
  accepted: 'ok',
  proposed: 'wait',
  draft: 'wait',
  deprecated: 'warn',
  rejected: 'bad',
};

/** The SVG of a status's mark, without the `svg` around it; a dash for what has no mark of its own. */
export function renderStatusMark(status: string): string {
  return MARKS[status] ?? DASH;
}

/** The tone, as style sheets name it, in which a status is shown. */
export function statusTone(status: string): string {
  return TONES[status] ?? 'off';
}
