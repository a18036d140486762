import { ShellCursor } from './cursor.ts';
import { HOLE, type Hole, type ShellCommand, type ShellScan, type ShellWord } from './syntax.ts';
import { WordReader } from './word.ts';

/** Substitutions nested deeper than this were written by no person. */
const MAX_DEPTH = 40;

const ESAC = /(?:^|[\s;])esac(?=$|[\s;)&|])/g;

const OPENERS = new Set(['if', 'while', 'until', 'for', 'select', '{']);
const CLOSERS = new Set(['fi', 'done', '}']);
const PREFIXES = new Set(['then', 'elif', 'else', 'do', '!', 'time', 'if', 'while', 'until', '{']);

/**
 * Scans POSIX shell (with the usual Bash additions) into simple commands, words and quotes: IEEE Std 1003.1-2024,
 * Shell Command Language, 2.2 Quoting, 2.3 Token Recognition and 2.10 Grammar. It executes and expands nothing.
 * Where it loses the thread, every hole is opaque.
 */
export function scanShell(text: string, holes: readonly Hole[] = []): ShellScan {
  const scanner = new Scanner(new ShellCursor(text, holes));
  scanner.list(null);
  return scanner.result();
}

class Scanner {
  private readonly cursor: ShellCursor;
  private readonly words: WordReader;
  private readonly commands: ShellCommand[] = [];
  private readonly comments: Hole[] = [];
  private heredocs: { delimiter: string; tabs: boolean }[] = [];
  private parent: ShellCommand | null = null;
  private substitutesName = false;
  private open = 0;
  private unclosedCase = false;
  private depth = 0;

  constructor(cursor: ShellCursor) {
    this.cursor = cursor;
    this.words = new WordReader(cursor, (parent, namesParent) => this.nested(parent, namesParent));
  }

  result(): ShellScan {
    const closed = this.cursor.complete && this.open === 0 && this.heredocs.length === 0;
    if (!closed) this.cursor.lose();
    return { complete: closed, commands: this.commands, opaque: this.cursor.opaque, comments: this.comments };
  }

  /** Reads commands up to `close`, which it leaves behind, or the end. */
  list(close: string | null): void {
    let command = this.begin(false);
    const next = (piped: boolean): void => {
      command = this.begin(piped);
    };
    while (!this.cursor.ended) {
      const character = this.cursor.character;
      if (character === close && this.cursor.holeHere() === undefined) {
        this.cursor.at++;
        return;
      }
      if (character === '\n') {
        this.cursor.at++;
        this.readHeredocs();
        next(false);
      } else if (/\s/.test(character)) this.cursor.at++;
      else if (this.cursor.text.startsWith('\\\n', this.cursor.at)) this.cursor.at += 2;
      else if (character === '#' && this.startsWord()) this.comment();
      else if (character === ';' || character === '&' || character === '|') next(this.operator());
      else if (character === '(') {
        const opened = this.bracket(command);
        if (opened === 'lost') return;
        if (opened === 'function') next(false);
      } else if (character === ')') {
        this.cursor.lose();
        return;
      } else if ((character === '<' || character === '>') && this.cursor.holeHere() === undefined)
        this.redirect(command);
      else this.wordOf(command);
    }
    if (close !== null) this.cursor.lose();
  }

  /** What a bracket opens: the body of a function behind its name, arithmetic, or a shell of its own. */
  private bracket(command: ShellCommand): 'function' | 'nested' | 'lost' {
    const definition = /^\(\s*\)/.exec(this.cursor.text.slice(this.cursor.at));
    if (definition) {
      this.cursor.at += definition[0].length;
      return 'function';
    }
    if (command.words.length > 0) {
      this.cursor.lose();
      return 'lost';
    }
    if (this.cursor.text.startsWith('((', this.cursor.at)) this.cursor.skipBalanced('(', ')');
    else {
      this.cursor.at++;
      this.nested(command);
    }
    return 'nested';
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
    const word = this.words.read(command);
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

  private nested(parent: ShellCommand, namesParent = false): void {
    if (++this.depth > MAX_DEPTH) {
      this.cursor.lose();
      this.cursor.at = this.cursor.text.length;
      return;
    }
    const outer = [this.parent, this.substitutesName] as const;
    this.parent = parent;
    this.substitutesName = namesParent;
    this.list(')');
    [this.parent, this.substitutesName] = outer;
    this.depth--;
  }

  private caseCommand(): void {
    ESAC.lastIndex = this.cursor.at;
    const end = this.unclosedCase ? null : ESAC.exec(this.cursor.text);
    if (!end) {
      this.unclosedCase = true;
      this.cursor.lose();
      return;
    }
    this.cursor.markOpaque(this.cursor.at, end.index + end[0].length);
    this.cursor.at = end.index + end[0].length;
  }

  private comment(): void {
    const end = this.cursor.text.indexOf('\n', this.cursor.at);
    const stop = end < 0 ? this.cursor.text.length : end;
    this.comments.push({ start: this.cursor.at, end: stop });
    this.cursor.markOpaque(this.cursor.at, stop);
    this.cursor.at = stop;
  }

  private operator(): boolean {
    const operator =
      /^(?:&&|\|\||\|&|;;|&>>?|[;&|])/.exec(
        this.cursor.text.slice(this.cursor.at, this.cursor.at + 3),
      )?.[0] ?? ';';
    // `&>` redirects; what follows it is read as a redirection without the ampersand.
    this.cursor.at += operator.startsWith('&>') ? 1 : operator.length;
    return operator === '|' || operator === '|&';
  }

  private redirect(command: ShellCommand): void {
    const operator = /^(?:<<<|<<-?|<>|<&|<\(|>\(|>>|>&|>\||[<>])/.exec(
      this.cursor.text.slice(this.cursor.at, this.cursor.at + 3),
    );
    const sign = operator?.[0] ?? '<';
    this.cursor.at += sign.length;
    if (sign.endsWith('(')) {
      const word: ShellWord = {
        start: this.cursor.at,
        end: this.cursor.at,
        text: HOLE,
        quoted: false,
        pieces: [],
      };
      this.nested(command);
      command.words.push(word);
      return;
    }
    while (/[ \t]/.test(this.cursor.character)) this.cursor.at++;
    const word = this.words.read(command);
    if (word.end === word.start) this.cursor.complete = false;
    if (sign.startsWith('<<') && sign !== '<<<') {
      this.heredocs.push({ delimiter: word.text, tabs: sign === '<<-' });
      for (const piece of word.pieces) this.cursor.opaque.add(piece.hole);
    } else command.redirects.push(word);
  }

  private readHeredocs(): void {
    for (const { delimiter, tabs } of this.heredocs.splice(0)) {
      const begin = this.cursor.at;
      for (let found = false; !found; ) {
        if (this.cursor.ended) {
          this.cursor.lose();
          return;
        }
        const end = this.cursor.text.indexOf('\n', this.cursor.at);
        const stop = end < 0 ? this.cursor.text.length : end;
        const line = this.cursor.text.slice(this.cursor.at, stop);
        found = (tabs ? line.replace(/^\t+/, '') : line) === delimiter;
        this.cursor.at = end < 0 ? stop : stop + 1;
      }
      this.cursor.markOpaque(begin, this.cursor.at);
    }
  }

  private startsWord(): boolean {
    return this.cursor.at === 0 || /[\s;&|()]/.test(this.cursor.text.charAt(this.cursor.at - 1));
  }
}
