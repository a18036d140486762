/** A compiled glob. */
export interface Glob {
  /** Whether it names a file, or a folder above it. */
  matches(path: string): boolean;
}

/** The most patterns that the braces of one glob may stand for; beyond it they are read as they are. */
const MOST_ALTERNATIVES = 200;

/**
 * Compiles a glob as CODEOWNERS and `.gitignore` read one: relative to the root; without a slash at any depth; a folder
 * stands for everything below it, unless its last part has a wildcard. `*`, `?`, `[a-z]`, `**` and `{a,b}` are read. Takes
 * time linear in pattern times path, whatever the pattern.
 */
export function compileGlob(pattern: string): Glob {
  const alternatives = expandBraces(pattern).map(compileOne);
  return { matches: (path) => alternatives.some((matches) => matches(path)) };
}

function compileOne(pattern: string): (path: string) => boolean {
  const clean = (pattern.includes('/') ? pattern : pattern.replaceAll('\\', '/')).replace(/^(?:\.\/)+/, '');
  const isFolder = /\/$/.test(clean);
  const anchored = clean.startsWith('/') || clean.slice(0, -1).includes('/');
  const parts = clean.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.length === 0) return () => clean !== '' && pattern !== '';
  const steps = anchored || parts[0] === '**' ? parts : ['**', ...parts];
  const last = steps.at(-1) ?? '';
  const holdsBelow = isFolder || last === '**' || !/[*?[]/.test(last);
  const tests = steps.map((step) => (step === '**' ? null : compileStep(step)));
  return (path) => {
    const names = path.split('/').filter(Boolean);
    let states = closure(new Set([0]), tests);
    for (const [index, name] of names.entries()) {
      const next = new Set<number>();
      for (const state of states) {
        const test = tests[state];
        if (test === null) next.add(state);
        else if (test?.(name)) next.add(state + 1);
      }
      states = closure(next, tests);
      const isLast = index === names.length - 1;
      if (states.has(tests.length) && (isLast || holdsBelow)) return true;
    }
    return false;
  };
}

/** States that are reached without a name: `**` stands for none as well. */
function closure(states: Set<number>, tests: readonly unknown[]): Set<number> {
  for (const state of states) if (tests[state] === null) states.add(state + 1);
  return states;
}

type Letter = (letter: string) => boolean;

/** A part between two slashes, as a test of a name that follows all of its ways at once. */
function compileStep(step: string): (name: string) => boolean {
  if (!/[*?[\\]/.test(step)) return (name) => name === step;
  const letters: (Letter | null)[] = [];
  for (let at = 0; at < step.length; at++) {
    const letter = step.charAt(at);
    if (letter === '*') {
      if (letters.at(-1) !== null) letters.push(null);
    } else if (letter === '?') letters.push(() => true);
    else if (letter === '[' && step.indexOf(']', at + 2) > 0) {
      const end = step.indexOf(']', at + 2);
      letters.push(compileClass(step.slice(at + 1, end)));
      at = end;
    } else {
      const plain = letter === '\\' && at + 1 < step.length ? step.charAt(++at) : letter;
      letters.push((other) => other === plain);
    }
  }
  return (name) => {
    let states = closure(new Set([0]), letters);
    for (let at = 0; at < name.length; at++) {
      const next = new Set<number>();
      for (const state of states) {
        const test = letters[state];
        if (test === null) next.add(state);
        else if (test?.(name.charAt(at))) next.add(state + 1);
      }
      states = closure(next, letters);
      if (states.size === 0) return false;
    }
    return states.has(letters.length);
  };
}

function compileClass(body: string): Letter {
  const negated = /^[!^]/.test(body);
  const letters = negated ? body.slice(1) : body;
  const ranges: [string, string][] = [];
  for (let at = 0; at < letters.length; at++) {
    const end = letters.charAt(at + 1) === '-' && at + 2 < letters.length ? letters.charAt(at + 2) : null;
    ranges.push([letters.charAt(at), end ?? letters.charAt(at)]);
    if (end !== null) at += 2;
  }
  return (letter) => ranges.some(([from, to]) => letter >= from && letter <= to) !== negated;
}

/** The patterns that braces stand for, nested ones included. */
function expandBraces(pattern: string): string[] {
  let open: string[] = [
    pattern.replace(
      /@\(([^()|]{0,100}(?:\|[^()|]{0,100}){0,20})\)/g,
      (_, list: string) => `{${list.replaceAll('|', ',')}}`,
    ),
  ];
  const done: string[] = [];
  while (open.length > 0 && open.length + done.length <= MOST_ALTERNATIVES) {
    const next: string[] = [];
    for (const text of open) {
      const parts = firstBraces(text);
      if (parts) next.push(...parts);
      else done.push(text);
    }
    open = next;
  }
  return open.length > 0 ? [pattern] : done;
}

/** A pattern once for each choice of its first pair of braces; null where it has none. */
function firstBraces(text: string): string[] | null {
  const start = text.indexOf('{');
  if (start < 0) return null;
  const choices: string[] = [];
  let depth = 0;
  let from = start + 1;
  for (let at = start; at < text.length; at++) {
    const letter = text.charAt(at);
    if (letter === '{') depth++;
    else if (letter === '}') depth--;
    if ((letter === ',' && depth === 1) || (letter === '}' && depth === 0)) {
      choices.push(text.slice(from, at));
      from = at + 1;
    }
    if (letter === '}' && depth === 0)
      return choices.length < 2
        ? null
        : choices.map((choice) => text.slice(0, start) + choice + text.slice(at + 1));
  }
  return null;
}
