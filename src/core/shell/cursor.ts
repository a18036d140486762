import { HOLE, type Hole, type Quote, type ShellWord } from './syntax.ts';

/**
 * A place in a text with holes: where reading has come to, and which holes stand where their quoting is not certain.
 */
export class ShellCursor {
  at = 0;
  readonly text: string;
  /** Holes in places whose quoting is not certain. */
  readonly opaque = new Set<number>();
  /** Nothing was left open so far. */
  complete = true;
  private readonly holes: readonly Hole[];
  private readonly holeAt: Map<number, number>;

  constructor(text: string, holes: readonly Hole[]) {
    this.text = text;
    this.holes = holes;
    this.holeAt = new Map(holes.map((hole, index) => [hole.start, index]));
  }

  get ended(): boolean {
    return this.at >= this.text.length;
  }

  /** The character here; empty at the end. */
  get character(): string {
    return this.text.charAt(this.at);
  }

  /** The hole that begins at an offset, here unless given. */
  holeHere(offset = this.at): number | undefined {
    return this.holeAt.get(offset);
  }

  /** Reads the hole that begins here into a word; answers whether there is one. */
  takeHole(word: ShellWord, quote: Quote): boolean {
    const index = this.holeHere();
    if (index === undefined) return false;
    word.pieces.push({ hole: index, quote, first: word.text === '' });
    word.text += HOLE;
    this.at = this.holes[index]?.end ?? this.at + 1;
    return true;
  }

  /** Gives up: no hole is certain any more. */
  lose(): void {
    this.complete = false;
    for (const index of this.holes.keys()) this.opaque.add(index);
  }

  /** Passes a bracket with all that it holds; what it holds is opaque. */
  skipBalanced(open: string, close: string): void {
    let depth = 0;
    const begin = this.at;
    for (; this.at < this.text.length; this.at++) {
      const character = this.text.charAt(this.at);
      if (character === '\\') this.at++;
      else if (character === open) depth++;
      else if (character === close && --depth === 0) {
        this.at++;
        this.markOpaque(begin, this.at);
        return;
      }
    }
    this.lose();
  }

  /** Passes all up to the next `character` that no backslash precedes, which is sought from `from`; it is opaque. */
  skipPast(character: string, from: number): void {
    let end = from;
    while (end < this.text.length && this.text.charAt(end) !== character)
      end += this.text.charAt(end) === '\\' ? 2 : 1;
    if (end >= this.text.length) {
      this.lose();
      this.at = this.text.length;
      return;
    }
    this.markOpaque(this.at, end + 1);
    this.at = end + 1;
  }

  /** Makes the holes opaque that a range touches. */
  markOpaque(start: number, end: number): void {
    this.holes.forEach((hole, index) => {
      if (hole.start < end && hole.end > start) this.opaque.add(index);
    });
  }
}
