import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findSlots } from '../../src/core/shell/certainty.ts';
import { fillCommand } from '../../src/core/shell/fill.ts';
import { findPlaceholders } from '../../src/core/shell/placeholder.ts';

/** Commands a page may hold: in each `<y>` stands for a value. `filled: false` where no quoting is certain. */
const LINES: readonly { line: string; filled: boolean }[] = [
  { line: 'cmd <y>', filled: true },
  { line: 'cmd -n <y> get pod/<y>-0', filled: true },
  { line: "cmd '<y>'", filled: true },
  { line: 'cmd "<y>"', filled: true },
  { line: 'cmd "a <y> b" \'c <y> d\'', filled: true },
  { line: "X='<y>'", filled: true },
  { line: 'X=<y> cmd', filled: true },
  { line: 'X="<y>"; cmd "$X"', filled: true },
  { line: 'cmd "$(cmd <y>)"', filled: true },
  { line: '"$(cmd <y>)"', filled: true },
  { line: 'cmd $(cmd "<y>" | cmd -x <y>)', filled: true },
  { line: 'cmd "$(cmd "$(cmd <y>)")"', filled: true },
  { line: 'cmd --field=\'{"name":"<y>"}\'', filled: true },
  { line: 'cmd a && cmd <y> || cmd "<y>"; cmd <y> &', filled: true },
  { line: 'for i in <y> b; do cmd "$i"; done', filled: true },
  { line: 'if cmd <y>; then cmd "<y>"; fi', filled: true },
  { line: 'cmd > out-<y>.txt', filled: true },
  { line: 'cmd <<< <y>', filled: true },
  { line: '(cd /tmp && cmd <y>)', filled: true },
  { line: 'cmd \\\n  --name <y> \\\n  --other "<y>"', filled: true },
  { line: 'sudo -u cmd cmd <y>', filled: true },
  { line: 'ssh <y> uptime', filled: true },
  { line: 'bash ./script.sh <y>', filled: true },
  { line: 'cmd {{ y }} "$Y_VALUE"', filled: true },
  { line: "awk '{ print $1 }' <y>", filled: true },
  { line: 'psql -h <y> -U cmd', filled: true },
  { line: '<y> --help', filled: false },
  { line: 'sudo <y>', filled: false },
  { line: 'cmd `cmd <y>`', filled: false },
  { line: 'cmd "`cmd <y>`"', filled: false },
  { line: "bash -c 'cmd <y>'", filled: false },
  { line: 'bash -c "cmd <y>"', filled: false },
  { line: 'kubectl exec pod -- sh -c "cmd <y>"', filled: false },
  { line: 'eval cmd <y>', filled: false },
  { line: 'eval "$(cmd <y>)"', filled: false },
  { line: '$(cmd <y>)', filled: false },
  { line: 'cmd "<y>" | bash', filled: false },
  { line: 'cmd $(( <y> + 1 ))', filled: false },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the shell's.
  { line: 'cmd ${X:-<y>}', filled: false },
  { line: "cmd $'a <y>'", filled: false },
  { line: 'cat <<EOF\n<y>\nEOF', filled: false },
  { line: 'cmd # <y>', filled: false },
  { line: 'ssh host cmd <y>', filled: false },
  { line: 'ssh -o <y> host', filled: false },
  { line: "awk '/<y>/ { print }' file", filled: false },
  { line: 'psql -c "select \'<y>\'"', filled: false },
  { line: '[[ <y> -eq 1 ]]', filled: false },
  { line: 'let x=<y>', filled: false },
  { line: 'case <y> in a) cmd ;; esac', filled: false },
  { line: 'cmd "unclosed <y>', filled: false },
  { line: 'find . -exec <y> {} +', filled: false },
  { line: 'xargs <y>', filled: false },
  { line: 'PAGER=<y> man bash', filled: false },
  { line: 'alias x=<y>', filled: false },
];

const VALUES = [
  "a'b;rm",
  'x;touch PWNED',
  '$(touch PWNED)',
  '`touch PWNED`',
  '"; touch PWNED; "',
  "'; touch PWNED; '",
  '\\',
  '!!',
  '~ * ? {a,b}',
];
const STUBS = ['cmd', 'kubectl', 'ssh', 'sudo', 'psql', 'find', 'man', 'sh', 'x', 'touch'];

describe('a filled line in bash', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'fill-'));
    mkdirSync(join(folder, 'bin'));
    mkdirSync(join(folder, 'work'));
    // Every stub writes its arguments to a log outside of the working folder; `touch` and `x` must never run.
    for (const name of STUBS) {
      const act =
        name === 'touch' || name === 'x'
          ? 'echo ran > "$LOG.ran"'
          : 'printf "%s\\0" "$@" >> "$LOG"; echo out';
      writeFileSync(join(folder, 'bin', name), `#!/bin/bash\n${act}\n`, { mode: 0o755 });
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Runs a line with the stubs alone on the path; answers the arguments the stubs were called with. */
  const run = (line: string): { args: string[]; ran: boolean; made: string[] } => {
    const log = join(folder, 'log');
    for (const file of [log, `${log}.ran`]) rmSync(file, { force: true });
    rmSync(join(folder, 'work'), { recursive: true });
    mkdirSync(join(folder, 'work'));
    try {
      execFileSync('/bin/bash', ['--norc', '-c', line], {
        cwd: join(folder, 'work'),
        env: { PATH: join(folder, 'bin'), LOG: log },
        stdio: ['ignore', 'ignore', 'ignore'],
        timeout: 5000,
      });
    } catch {
      // A stub's output is no command: the line itself may fail, and nothing of the value may have run.
    }
    const args = existsSync(log) ? execFileSync('/bin/cat', [log], { encoding: 'utf8' }).split('\0') : [];
    return { args, ran: existsSync(`${log}.ran`), made: readdirSync(join(folder, 'work')) };
  };

  const fill = (line: string, value: string): ReturnType<typeof fillCommand> =>
    fillCommand(
      line,
      new Map([
        ['y', value],
        ['yvalue', value],
      ]),
    );

  it.each(LINES)('$line: filled $filled', ({ line, filled }) => {
    const slots = findSlots(line, findPlaceholders(line));
    expect(slots.length).toBeGreaterThan(0);
    expect(slots.every((slot) => (slot.quote !== null) === filled)).toBe(true);
    const result = fill(line, "a'b;rm");
    expect(result.open.length > 0).toBe(!filled);
    if (!filled) expect(result.text).toBe(line);
  });

  it.each(LINES.filter(({ filled }) => filled))('$line executes nothing of a value', ({ line }) => {
    for (const value of VALUES) {
      const result = run(fill(line, value).text);
      expect(result.ran, value).toBe(false);
      expect(result.made, value).not.toContain('PWNED');
    }
  });

  it('hands any printable value over as it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
        fc.constantFrom('cmd k=<y>', "cmd 'k=<y>'", 'cmd "k=<y>"', 'cmd "$(cmd k=<y>)"'),
        (value, line) => {
          fc.pre(value === value.trim() && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(value));
          expect(run(fill(line, value).text).args).toContain(`k=${value}`);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps line breaks, control characters and leading hyphens out', () => {
    expect(fill('cmd <y>', 'a\nb\u001b[200~\u202e').text).toBe("cmd 'ab[200~'");
    expect(fill('cmd <y>', '-oProxyCommand=x')).toMatchObject({ text: 'cmd <y>', open: ['<y>'] });
    expect(fill('cmd --name=<y>', '-x').text).toBe('cmd --name=-x');
  });
});
