/** Who reads a line: a shell, or a program with a prompt of its own. */
export type Interpreter = 'shell' | 'other';

/** A line of a transcript that begins with a prompt. */
export interface Prompt {
  interpreter: Interpreter;
  /** The line behind the prompt. */
  text: string;
  /** Column of `text` in the line, 0-based. */
  column: number;
  /** `# `, which begins a comment as well. */
  root: boolean;
}

/**
 * Prompts by shape, the first match counts. A mark (`$ # % >`) needs a blank behind it; a line of nothing but a mark is
 * an empty prompt.
 */
const PROMPTS: readonly { shape: RegExp; interpreter: Interpreter }[] = [
  { shape: /^(?:>>>|\.\.\.)(?: |$)/, interpreter: 'other' },
  { shape: /^In \[\d+\]: /, interpreter: 'other' },
  { shape: /^irb\([^)]*\):\d+(?::\d+)?[>*"'] /, interpreter: 'other' },
  // mysql> MariaDB [db]> sqlite> cqlsh:ks> redis:6379> 127.0.0.1:6379> db=# db=> db-#
  {
    shape:
      /^(?:mysql|sqlite|mongo|rs\d*:\w+|cqlsh(?::\w+)?|MariaDB \[[^\]]*\]|redis[\w.:-]*|\d+(?:\.\d+){3}:\d+)> /i,
    interpreter: 'other',
  },
  { shape: /^[\w.@-]+[=-][#>] /, interpreter: 'other' },
  { shape: /^PS(?: [A-Z]:[^>]*)?> /, interpreter: 'other' },
  { shape: /^[A-Z]:\\[^>]*> ?/, interpreter: 'other' },
  // [user@host dir]$  (venv) $  [root@host ~]#
  { shape: /^(?:\([\w.-]+\) ?)?\[[^\]\s]+(?: [^\]]*)?\] ?[$#%] /, interpreter: 'shell' },
  // user@host:~/dir$  user@host $  root@host:/#
  { shape: /^(?:\([\w.-]+\) ?)?[\w.-]+@[\w.-]+(?:[: ][~/][^\s$#%]*)? ?[$#%>] /, interpreter: 'shell' },
  // sh-4.4#  bash-5.1$
  { shape: /^(?:ba|da|k|z|a)?sh-[\d.]+[$#] /, interpreter: 'shell' },
  // ~ $  /app #  / #
  { shape: /^(?:~|\/)[\w./-]* ?[$#] /, interpreter: 'shell' },
  { shape: /^(?:\([\w.-]+\) ?)?[$%❯➜λ](?: +|$)/u, interpreter: 'shell' },
];

const ROOT = /^#(?: +|$)/;

/** The prompt at the start of a line, or null. `# ` is reported with `root`; whether it is one is for the block to say. */
export function readPrompt(line: string): Prompt | null {
  const indent = /^\s*/.exec(line)?.[0].length ?? 0;
  const rest = line.slice(indent);
  for (const { shape, interpreter } of PROMPTS) {
    const match = shape.exec(rest);
    if (match)
      return {
        interpreter,
        text: rest.slice(match[0].length),
        column: indent + match[0].length,
        root: false,
      };
  }
  const root = ROOT.exec(rest);
  if (!root) return null;
  return {
    interpreter: 'shell',
    text: rest.slice(root[0].length),
    column: indent + root[0].length,
    root: true,
  };
}
