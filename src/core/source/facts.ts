/**
 * What was found out from the text of one file alone, by question. Whoever asks names everything else that the answer
 * depends on in the question, so that an answer of an earlier run stands as long as the file, the words in use and the
 * program are the same. Answers are plain JSON.
 */
export class Facts {
  #answers: Record<string, unknown>;
  readonly #readings: Map<string, string>;
  #asked = new Set<string>();
  #isChanged = false;

  constructor(answers: Record<string, unknown> = {}, readings: ReadonlyMap<string, string> = new Map()) {
    this.#answers = answers;
    this.#readings = new Map(readings);
  }

  /** An answer that nobody changes: the one that is known, or the one that `find` gives now. */
  answer<T>(question: string, find: () => T): T {
    this.#asked.add(question);
    if (Object.hasOwn(this.#answers, question)) return this.#answers[question] as T;
    const found = find();
    if (found === undefined) return found;
    this.#answers[question] = found;
    this.#isChanged = true;
    return found;
  }

  /** An answer that its receiver goes on to change, as the graph does with records: each gets one of their own. */
  reading<T>(question: string, read: () => T): T {
    this.#asked.add(question);
    const known = this.#readings.get(question);
    if (known !== undefined) return JSON.parse(known) as T;
    const made = read();
    this.#readings.set(question, JSON.stringify(made));
    this.#isChanged = true;
    return made;
  }

  /** Something was found out that was not known before. */
  get isChanged(): boolean {
    return this.#isChanged;
  }

  /** Begins a run anew: what nobody asks from here on is not written. */
  startRun(): void {
    this.#asked = new Set();
  }

  /** What was asked in this run, in lines: the answers, then each reading behind its question. */
  write(): string {
    const answers = Object.entries(this.#answers).filter(([question]) => this.#asked.has(question));
    const readings = [...this.#readings].filter(([question]) => this.#asked.has(question));
    this.#isChanged = false;
    return [JSON.stringify(Object.fromEntries(answers)), ...readings.flat()].join('\n');
  }

  /** The facts that `write` has written. */
  static read(text: string): Facts {
    const [answers = '{}', ...rest] = text.split('\n');
    const readings = new Map<string, string>();
    for (let at = 0; at + 1 < rest.length; at += 2) readings.set(rest[at] ?? '', rest[at + 1] ?? '');
    return new Facts(JSON.parse(answers) as Record<string, unknown>, readings);
  }
}

/** Where facts may be known of. */
export interface FactSource {
  facts?: Facts | undefined;
}

/** What the text of a file says alone; `question` names all else that the answer depends on. The answer is not changed. */
export function factOf<T>({ facts }: FactSource, question: string, find: () => T): T {
  return facts ? facts.answer(question, find) : find();
}

/** Like `factOf`, for what its receiver changes. */
export function readingOf<T>({ facts }: FactSource, question: string, read: () => T): T {
  return facts ? facts.reading(question, read) : read();
}
