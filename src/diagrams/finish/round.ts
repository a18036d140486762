/** Attributes that hold coordinates. */
const ATTRIBUTES = 'd points transform x y x1 y1 x2 y2 cx cy r rx ry width height viewBox'.split(' ');

/** Cuts coordinates to two decimals: a hundredth of a pixel is less than anyone sees, and halves a large picture. */
export function roundCoordinates(svg: Element): void {
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    for (const name of ATTRIBUTES) {
      const value = element.getAttribute(name);
      if (!value?.includes('.')) continue;
      const next = value.replace(/(?<!\d)-?\d*\.\d{3,}(?:e[-+]?\d+)?/gi, (number) =>
        String(Math.round(Number(number) * 100) / 100),
      );
      if (next !== value) element.setAttribute(name, next);
    }
  }
}
