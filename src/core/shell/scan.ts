/** How a place of a command is quoted, seen from the shell that reads the word. */
export type Quote = 'bare' | 'single' | 'double';

/** A range of the text that stands for a value and is opaque to the scanner. */
export interface Hole {
  start: number;
  end: number;
}

/** A hole within a word. */
export interface HolePiece {
  hole: number;
  quote: Quote;
  /** The hole is the first thing in its word. */
  first: boolean;
}

export interface ShellWord {
  start: number;
  end: number;
  /** The word without quotes and escapes; every hole and every substitution is one U+FFFC. */
  text: string;
  quoted: boolean;
  pieces: HolePiece[];
}

export interface ShellCommand {
  /** `NAME=value` words before the command's name. */
  assignments: ShellWord[];
  words: ShellWord[];
  redirects: ShellWord[];
  /** The command reads what another one writes. */
  piped: boolean;
  /** The command whose word holds this one as a substitution. */
  parent: ShellCommand | null;
  /** The substitution stands bare where the name of the parent's command is expected. */
  namesParent: boolean;
}

export interface ShellScan {
  /** Every quote, bracket, here-document and compound command is closed. */
  complete: boolean;
  commands: ShellCommand[];
  /** Holes in places whose quoting is not certain: comments, backticks, here-documents, arithmetic, expansions. */
  opaque: Set<number>;
  /** Offset and end of comments. */
  comments: Hole[];
}

/** Stands in a word's text for what is not literal. */
export const HOLE = '\uFFFC';

/** Substitutions nested deeper than this were written by no person. */
const MAX_DEPTH = 40;

const OPENERS = new Set(['if', 'while', 'until', 'for', 'select', '{']);
const CLOSERS = new Set(['fi', 'done', '}']);
const PREFIXES = new Set(['then', 'elif', 'else', 'do', '!', 'time', 'if', 'while', 'until', '{']);

/**
 * Scans POSIX shell (with the usual Bash additions) into simple commands, words and quotes: IEEE Std 1003.1-2024,
 * Shell Command Language, 2.2 Quoting, 2.3 Token Recognition and 2.10 Grammar. It executes and expands nothing.
 * Where it loses the thread, every hole is opaque.
 */
export function scanShell(text: string, holes: readonly Hole[] = []): ShellScan {
  const scanner = new Scanner(text, holes);
  scanner.list(null);
  if (scanner.at < text.length) scanner.lose();
  return scanner.result();
}

class Scanner {
  at = 0;
  private readonly text: string;
  private readonly holes: readonly Hole[];
  private readonly holeAt: Map<number, number>;
  private readonly commands: ShellCommand[] = [];
  private readonly opaque = new Set<number>();
  private readonly comments: Hole[] = [];
  private heredocs: { delimiter: string; tabs: boolean }[] = [];
  private parent: ShellCommand | null = null;
  private substitutesName = false;
  private open = 0;
  private depth = 0;
  private complete = true;

  constructor(text: string, holes: readonly Hole[]) {
    this.text = text;
    this.holes = holes;
    this.holeAt = new Map(holes.map((hole, index) => [hole.start, index]));
  }

  result(): ShellScan {
    const closed = this.complete && this.open === 0 && this.heredocs.length === 0;
    if (!closed) this.lose();
    return { complete: closed, commands: this.commands, opaque: this.opaque, comments: this.comments };
  }

  /** Gives up: no hole is certain any more. */
  lose(): void {
    this.complete = false;
    for (const index of this.holes.keys()) this.opaque.add(index);
  }

  /** Reads commands up to `close`, which it leaves behind, or the end. */
  list(close: string | null): void {
    let command = this.begin(false);
    const next = (piped: boolean): void => {
      command = this.begin(piped);
    };
    while (this.at < this.text.length) {
      const character = this.text.charAt(this.at);
      if (character === close && !this.holeAt.has(this.at)) {
        this.at++;
        return;
      }
      if (character === '\n') {
        this.at++;
        this.readHeredocs();
        next(false);
      } else if (/\s/.test(character)) this.at++;
      else if (this.text.startsWith('\\\n', this.at)) this.at += 2;
      else if (character === '#' && this.startsWord()) this.comment();
      else if (character === ';' || character === '&' || character === '|') next(this.operator());
      else if (character === '(') {
        const definition = /^\(\s*\)/.exec(this.text.slice(this.at));
        if (command.words.length > 0 && !definition) {
          this.lose();
          return;
        }
        if (definition) {
          this.at += definition[0].length;
          next(false);
        } else if (this.text.startsWith('((', this.at)) this.skipBalanced('(', ')');
        else {
          this.at++;
          this.nested(() => this.list(')'), command);
        }
      } else if (character === ')') {
        this.lose();
        return;
      } else if ((character === '<' || character === '>') && !this.holeAt.has(this.at))
        this.redirect(command);
      else this.wordOf(command);
    }
    if (close !== null) this.lose();
  }

  private begin(piped: boolean): ShellCommand {
    const command: ShellCommand = {
      assignments: [],
      words: [],
      redirects: [],
      piped,
      parent: this.parent,
      namesParent: this.substitutesName,
    };
    this.commands.push(command);
    return command;
  }

  private wordOf(command: ShellCommand): void {
    const word = this.word(command);
    const first = command.words.length === 0;
    if (first && !word.quoted && word.pieces.length === 0) {
      if (word.text === 'case') {
        this.caseCommand();
        return;
      }
      if (OPENERS.has(word.text)) this.open++;
      if (CLOSERS.has(word.text)) this.open--;
      if (PREFIXES.has(word.text) || CLOSERS.has(word.text)) return;
    }
    if (first && /^[A-Za-z_][A-Za-z0-9_]*(?:\[[^\]]*\])?\+?=/.test(word.text)) command.assignments.push(word);
    else command.words.push(word);
  }

  private word(command: ShellCommand): ShellWord {
    const word: ShellWord = { start: this.at, end: this.at, text: '', quoted: false, pieces: [] };
    while (this.at < this.text.length) {
      if (this.hole(word, 'bare')) continue;
      const character = this.text.charAt(this.at);
      if (/[\s;&|<>()]/.test(character)) break;
      if (character === '\\') this.escape(word);
      else if (character === "'") this.single(word);
      else if (character === '"') {
        this.at++;
        this.double(word, command);
      } else if (character === '$') this.dollar(word, command, false);
      else if (character === '`') this.backtick(word);
      else {
        word.text += character;
        this.at++;
      }
    }
    word.end = this.at;
    return word;
  }

  private hole(word: ShellWord, quote: Quote): boolean {
    const index = this.holeAt.get(this.at);
    if (index === undefined) return false;
    word.pieces.push({ hole: index, quote, first: word.text === '' });
    word.text += HOLE;
    this.at = this.holes[index]?.end ?? this.at + 1;
    return true;
  }

  private escape(word: ShellWord): void {
    const next = this.text.charAt(this.at + 1);
    if (next === '') this.complete = false;
    if (next !== '\n') {
      word.text += next;
      word.quoted = true;
    }
    // A value behind a backslash would lose or gain a quote.
    const index = this.holeAt.get(this.at + 1);
    if (index !== undefined) this.opaque.add(index);
    this.at += index === undefined ? 2 : 1;
  }

  private single(word: ShellWord): void {
    word.quoted = true;
    this.at++;
    while (this.at < this.text.length) {
      if (this.hole(word, 'single')) continue;
      const character = this.text.charAt(this.at++);
      if (character === "'") return;
      word.text += character;
    }
    this.lose();
  }

  private double(word: ShellWord, command: ShellCommand): void {
    word.quoted = true;
    while (this.at < this.text.length) {
      if (this.hole(word, 'double')) continue;
      const character = this.text.charAt(this.at);
      if (character === '"') {
        this.at++;
        return;
      }
      if (character === '\\') this.escape(word);
      else if (character === '$') this.dollar(word, command, true);
      else if (character === '`') this.backtick(word);
      else {
        word.text += character;
        this.at++;
      }
    }
    this.lose();
  }

  private dollar(word: ShellWord, command: ShellCommand, quoted: boolean): void {
    const rest = this.text.slice(this.at, this.at + 3);
    if (rest.startsWith('$((')) this.skipBalanced('(', ')');
    else if (rest.startsWith('$(')) {
      this.at += 2;
      this.nested(() => this.list(')'), command, !quoted && word.text === '' && command.words.length === 0);
    } else if (rest.startsWith('${')) this.skipBalanced('{', '}');
    else if (rest.startsWith("$'") && !quoted) this.ansi();
    else if (rest.startsWith('$"') && !quoted) {
      this.at += 2;
      this.double(word, command);
      return;
    } else {
      word.text += '$';
      this.at++;
      return;
    }
    word.text += HOLE;
  }

  private nested(read: () => void, parent: ShellCommand, namesParent = false): void {
    if (++this.depth > MAX_DEPTH) {
      this.lose();
      this.at = this.text.length;
      return;
    }
    const outer = [this.parent, this.substitutesName] as const;
    this.parent = parent;
    this.substitutesName = namesParent;
    read();
    [this.parent, this.substitutesName] = outer;
    this.depth--;
  }

  private backtick(word: ShellWord): void {
    const end = this.find(/`/, this.at + 1);
    word.text += HOLE;
    this.skipTo(end);
  }

  private ansi(): void {
    this.skipTo(this.find(/'/, this.at + 2));
  }

  private caseCommand(): void {
    const end = /(?:^|[\s;])esac(?=$|[\s;)&|])/.exec(this.text.slice(this.at));
    if (!end) {
      this.lose();
      return;
    }
    this.markOpaque(this.at, this.at + end.index + end[0].length);
    this.at += end.index + end[0].length;
  }

  private comment(): void {
    const end = this.text.indexOf('\n', this.at);
    const stop = end < 0 ? this.text.length : end;
    this.comments.push({ start: this.at, end: stop });
    this.markOpaque(this.at, stop);
    this.at = stop;
  }

  private operator(): boolean {
    const operator = /^(?:&&|\|\||\|&|;;|&>>?|[;&|])/.exec(this.text.slice(this.at, this.at + 3))?.[0] ?? ';';
    // `&>` redirects; what follows it is read as a redirection without the ampersand.
    this.at += operator.startsWith('&>') ? 1 : operator.length;
    return operator === '|' || operator === '|&';
  }

  private redirect(command: ShellCommand): void {
    const operator = /^(?:<<<|<<-?|<>|<&|<\(|>\(|>>|>&|>\||[<>])/.exec(this.text.slice(this.at, this.at + 3));
    const sign = operator?.[0] ?? '<';
    this.at += sign.length;
    if (sign.endsWith('(')) {
      const word: ShellWord = { start: this.at, end: this.at, text: HOLE, quoted: false, pieces: [] };
      this.nested(() => this.list(')'), command);
      command.words.push(word);
      return;
    }
    while (/[ \t]/.test(this.text.charAt(this.at))) this.at++;
    const word = this.word(command);
    if (word.end === word.start) this.complete = false;
    if (sign.startsWith('<<') && sign !== '<<<') {
      this.heredocs.push({ delimiter: word.text, tabs: sign === '<<-' });
      for (const piece of word.pieces) this.opaque.add(piece.hole);
    } else command.redirects.push(word);
  }

  private readHeredocs(): void {
    for (const { delimiter, tabs } of this.heredocs.splice(0)) {
      const begin = this.at;
      for (let found = false; !found; ) {
        if (this.at >= this.text.length) {
          this.lose();
          return;
        }
        const end = this.text.indexOf('\n', this.at);
        const stop = end < 0 ? this.text.length : end;
        const line = this.text.slice(this.at, stop);
        found = (tabs ? line.replace(/^\t+/, '') : line) === delimiter;
        this.at = end < 0 ? stop : stop + 1;
      }
      this.markOpaque(begin, this.at);
    }
  }

  private skipBalanced(open: string, close: string): void {
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

  private find(pattern: RegExp, from: number): number {
    for (let index = from; index < this.text.length; index++) {
      if (this.text.charAt(index) === '\\') index++;
      else if (pattern.test(this.text.charAt(index))) return index + 1;
    }
    return -1;
  }

  private skipTo(end: number): void {
    if (end < 0) {
      this.lose();
      this.at = this.text.length;
      return;
    }
    this.markOpaque(this.at, end);
    this.at = end;
  }

  private markOpaque(start: number, end: number): void {
    this.holes.forEach((hole, index) => {
      if (hole.start < end && hole.end > start) this.opaque.add(index);
    });
  }

  private startsWord(): boolean {
    return this.at === 0 || /[\s;&|()]/.test(this.text.charAt(this.at - 1));
  }
}
