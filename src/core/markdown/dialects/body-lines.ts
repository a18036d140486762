/** Columns of a line's indentation; a tab goes to the next multiple of four. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (character === ' ') width++;
    else if (character === '\t') width += 4 - (width % 4);
    else break;
  }
  return width;
}
