/**
 * What was found out from the text of one file alone, by question. Whoever asks names everything else that the answer
 * depends on in the question, so that an answer of an earlier run stands as long as the file, the words in use and the
 * program are the same. Answers are plain JSON.
 */
export class Facts {
  readonly #answers: Map<string, Known<unknown>>;
  readonly #readings: Map<string, Known<string>>;
  #run = 0;
  #isChanged = false;

  constructor(answers: Record<string, unknown> = {}, readings: Iterable<readonly [string, string]> = []) {
    this.#answers = new Map(Object.entries(answers).map(([question, value]) => [question, recalled(value)]));
    this.#readings = new Map([...readings].map(([question, value]) => [question, recalled(value)]));
  }

  /** An answer that nobody changes: the one that is known, or the one that `find` gives now. */
  answer<T>(question: string, find: () => T): T {
    const known = this.#answers.get(question);
    if (known) {
      known.run = this.#run;
      return known.value as T;
    }
    const found = find();
    if (found === undefined) return found;
    this.#answers.set(question, { value: found, run: this.#run });
    this.#isChanged = true;
    return found;
  }

  /** An answer that its receiver goes on to change, as the graph does with records: each gets one of their own. */
  reading<T>(question: string, read: () => T): T {
    const known = this.#readings.get(question);
    if (known) {
      known.run = this.#run;
      return JSON.parse(known.value) as T;
    }
    const made = read();
    this.#readings.set(question, { value: JSON.stringify(made), run: this.#run });
    this.#isChanged = true;
    return made;
  }

  /** Something was found out that was not known before. */
  get isChanged(): boolean {
    return this.#isChanged;
  }

  /** Begins a run anew: what nobody asks from here on is not written. */
  startRun(): void {
    this.#run++;
  }

  /** What was asked in this run, in lines: the answers, then each reading behind its question. */
  write(): string {
    this.#isChanged = false;
    const answers = JSON.stringify(Object.fromEntries(this.#askedOf(this.#answers)));
    return [answers, ...this.#askedOf(this.#readings).flat()].join('\n');
  }

  /** The facts that `write` has written. */
  static read(text: string): Facts {
    const [answers = '{}', ...rest] = text.split('\n');
    const readings: [string, string][] = [];
    for (let at = 0; at + 1 < rest.length; at += 2) readings.push([rest[at] ?? '', rest[at + 1] ?? '']);
    return new Facts(JSON.parse(answers) as Record<string, unknown>, readings);
  }

  #askedOf<T>(known: ReadonlyMap<string, Known<T>>): [string, T][] {
    return [...known].flatMap(([question, { value, run }]) => (run === this.#run ? [[question, value]] : []));
  }
}

/** An answer with the run that asked for it last. */
interface Known<T> {
  value: T;
  run: number;
}

/** An answer of an earlier run, for which nobody has asked yet. */
function recalled<T>(value: T): Known<T> {
  return { value, run: -1 };
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
