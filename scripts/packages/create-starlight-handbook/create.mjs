#!/usr/bin/env node
// npm create starlight-handbook [DIR] -- [FLAGS]: asks, writes, installs and opens a handbook.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { findInstaller, isEmpty, planInstall, planManifest, planRun, STACK, TIERS } from './plan.mjs';

const HELP = `Usage: npm create starlight-handbook [DIR] -- [FLAGS]

In an empty folder: a starting set for a tier of traffic and a stack. In a repository: the commands for what is there;
no file of it is changed but package.json.

  --for site|check   A site with all commands, or only what checks. Default: site.
  --tier TIER        ${TIERS.join(', ')}: daily active users of what you run.
  --stack LIST       ${STACK.join(', ')}, separated by commas.
  --title TEXT       Title of the handbook.
  --installer NAME   npm, pnpm, yarn or bun; the one that runs this unless given.
  --from SPEC        Version, path or address of the package to install.
  --no-install       Write package.json alone.
  --no-open          Do not serve the handbook at the end.
  --yes              Ask nothing.
`;

const VERSION = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')).version;
const values = readFlags();
const folder = resolve(values.folder ?? '.');
const fresh = isEmpty(folder);
const terminal = process.stdin.isTTY && process.stdout.isTTY && !values.yes && !process.env.CI;
const ask = terminal ? createInterface({ input: process.stdin, output: process.stdout }) : null;

const purpose = choose(
  '--for',
  values.for ?? (await question('A site, or only checks? [site/check]', 'site')),
  ['site', 'check'],
);
const tier = fresh
  ? choose(
      '--tier',
      values.tier ?? (await question(`Daily active users? [${TIERS.join('/')}]`, '10k')),
      TIERS,
    )
  : null;
const stack = fresh ? (values.stack ?? (await question(`Stack? [${STACK.join(',')}]`, 'vm,postgres'))) : null;
for (const part of stack?.split(',') ?? []) choose('--stack', part.trim(), STACK);
const installer = choose(
  '--installer',
  values.installer ?? findInstaller(folder, process.env.npm_config_user_agent),
  ['npm', 'pnpm', 'yarn', 'bun'],
);

mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'package.json'), `${JSON.stringify(planManifest(folder, purpose), null, 2)}\n`);
// What is begun here has no habits yet: packages and the built site are not for its history.
const ignored = join(folder, '.gitignore');
if (fresh && !existsSync(ignored))
  writeFileSync(ignored, purpose === 'site' ? 'node_modules/\nsite/\n' : 'node_modules/\n');
const install = planInstall({ installer, purpose, from: values.from ?? `^${VERSION}` });
if (values['no-install']) {
  console.log(`package.json is written. Install with: ${install.join(' ')}`);
  process.exit(0);
}
run(install, 'The packages could not be installed; the lines above say why.');
const title = values.title ? ['--title', values.title] : [];
if (fresh) handbook('init', '.', '--tier', tier, '--stack', stack, ...title);
else handbook('inspect');
handbook('check');

const here = relative(process.cwd(), folder) || '.';
console.log(
  `\nThe handbook is ready in ${here}: ${installer} run handbook:${purpose === 'site' ? 'dev' : 'check'}`,
);
const opens = purpose === 'site' && terminal && !values['no-open'];
const serve = opens && /^y?(?:es)?$/i.test(await question('Serve it now? [yes/no]', 'yes'));
ask?.close();
if (serve) handbook('dev');

function readFlags() {
  const text = { type: 'string' };
  const flag = { type: 'boolean' };
  try {
    const { values: given, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        for: text,
        tier: text,
        stack: text,
        title: text,
        installer: text,
        from: text,
        'no-install': flag,
        'no-open': flag,
        yes: flag,
        help: flag,
      },
    });
    if (given.help) {
      console.log(HELP);
      process.exit(0);
    }
    if (positionals.length > 1) stop(`Unexpected word "${positionals[1]}", expected one folder.`);
    return { ...given, folder: positionals[0] };
  } catch (error) {
    return stop(`${error.message}\n\n${HELP}`);
  }
}

/** What a person answers on a terminal; elsewhere what is usual. */
async function question(text, usual) {
  if (!ask) return usual;
  return (await ask.question(`${text} (${usual}) `)).trim() || usual;
}

function choose(flag, word, choices) {
  return choices.includes(word)
    ? word
    : stop(`Unexpected ${flag} "${word}", expected ${choices.join(', ')}.`);
}

/** Findings of a check are no fault of the install. */
function handbook(...words) {
  run(
    planRun(folder, installer, words),
    words[0] === 'check' ? null : `handbook ${words[0]} has ended with a fault.`,
  );
}

function run([program, ...words], fault) {
  const ended = spawnSync(program, words, {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (ended.error)
    stop(`Unexpected ${program} that cannot be run, expected it in the PATH (${ended.error.message}).`);
  if (ended.status !== 0 && fault !== null) stop(fault, ended.status ?? 1);
}

function stop(message, code = 2) {
  console.error(message);
  process.exit(code);
}
