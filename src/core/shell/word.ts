import type { ShellCursor } from './cursor.ts';
import { HOLE, type ShellCommand, type ShellWord } from './syntax.ts';

/**
 * Reads the commands of a substitution up to its bracket. `namesParent`: it stands bare where the name of the command
 * is expected.
 */
export type ReadSubstitution = (parent: ShellCommand, namesParent: boolean) => void;

/** Reads words with their quotes, escapes and substitutions: Shell Command Language, 2.2 Quoting and 2.6 Expansions. */
export class WordReader {
  private readonly cursor: ShellCursor;
  private readonly substitution: ReadSubstitution;

  constructor(cursor: ShellCursor, substitution: ReadSubstitution) {
    this.cursor = cursor;
    this.substitution = substitution;
  }

  /** The word that begins at the cursor; empty where none does. */
  read(command: ShellCommand): ShellWord {
    const word: ShellWord = {
      start: this.cursor.at,
      end: this.cursor.at,
      text: '',
      quoted: false,
      pieces: [],
    };
    while (!this.cursor.ended) {
      if (this.cursor.takeHole(word, 'bare')) continue;
      const character = this.cursor.character;
      if (/[\s;&|<>()]/.test(character)) break;
      if (character === '\\') this.escape(word);
      else if (character === "'") this.single(word);
      else if (character === '"') {
        this.cursor.at++;
        this.double(word, command);
      } else if (character === '$') this.dollar(word, command, false);
      else if (character === '`') this.backtick(word);
      else {
        word.text += character;
        this.cursor.at++;
      }
    }
    word.end = this.cursor.at;
    return word;
  }

  private escape(word: ShellWord): void {
    const next = this.cursor.text.charAt(this.cursor.at + 1);
    if (next === '') this.cursor.complete = false;
    if (next !== '\n') {
      word.text += next;
      word.quoted = true;
    }
    // A value behind a backslash would lose or gain a quote.
    const index = this.cursor.holeHere(this.cursor.at + 1);
    if (index !== undefined) this.cursor.opaque.add(index);
    this.cursor.at += index === undefined ? 2 : 1;
  }

  private single(word: ShellWord): void {
    word.quoted = true;
    this.cursor.at++;
    while (!this.cursor.ended) {
      if (this.cursor.takeHole(word, 'single')) continue;
      const character = this.cursor.text.charAt(this.cursor.at++);
      if (character === "'") return;
      word.text += character;
    }
    this.cursor.lose();
  }

  private double(word: ShellWord, command: ShellCommand): void {
    word.quoted = true;
    while (!this.cursor.ended) {
      if (this.cursor.takeHole(word, 'double')) continue;
      const character = this.cursor.character;
      if (character === '"') {
        this.cursor.at++;
        return;
      }
      if (character === '\\') this.escape(word);
      else if (character === '$') this.dollar(word, command, true);
      else if (character === '`') this.backtick(word);
      else {
        word.text += character;
        this.cursor.at++;
      }
    }
    this.cursor.lose();
  }

  private dollar(word: ShellWord, command: ShellCommand, quoted: boolean): void {
    const rest = this.cursor.text.slice(this.cursor.at, this.cursor.at + 3);
    if (rest.startsWith('$((')) this.cursor.skipBalanced('(', ')');
    else if (rest.startsWith('$(')) {
      this.cursor.at += 2;
      this.substitution(command, !quoted && word.text === '' && command.words.length === 0);
    } else if (rest.startsWith('${')) this.cursor.skipBalanced('{', '}');
    else if (rest.startsWith("$'") && !quoted) this.cursor.skipPast("'", this.cursor.at + 2);
    else if (rest.startsWith('$"') && !quoted) {
      this.cursor.at += 2;
      this.double(word, command);
      return;
    } else {
      word.text += '$';
      this.cursor.at++;
      return;
    }
    word.text += HOLE;
  }

  private backtick(word: ShellWord): void {
    word.text += HOLE;
    this.cursor.skipPast('`', this.cursor.at + 1);
  }
}
