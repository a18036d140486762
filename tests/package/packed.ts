import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = resolve(import.meta.dirname, '../..');

/** What a program said and how it ended. */
export interface Ended {
  status: number | null;
  output: string;
}

/** Who runs a program, and with what around. */
export interface Around {
  cwd: string;
  /** Variables beside those of every process; `undefined` takes one away. */
  env?: Record<string, string | undefined>;
  /** Runs as another user, who may write nothing of this one's. */
  stranger?: boolean;
}

/** A user id that no file of this machine belongs to. */
const STRANGER = 64_999;

/** Whether programs can be run as another user here, which only root may. */
export const canBeStranger = process.getuid?.() === 0;

/** An environment in which nothing is set for the handbook, npm, Vite or a cache, and `node` is the Node of the tests. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const ours =
    /^(?:handbook_|xdg_|astro_|vitest|npm_(?:lifecycle|package|command|execpath|node)|node_(?:options|path|env)$|(?:base_url|mode|dev|prod|ssr|test)$)/i;
  const kept = Object.entries(process.env).filter(([name]) => !ours.test(name));
  const path = [dirname(process.execPath), process.env.PATH ?? ''].join(delimiter);
  return { ...Object.fromEntries(kept), PATH: path, CI: '1', NO_COLOR: '1' };
}

/** Starts a program without waiting for its end. */
export function start(
  command: string,
  args: readonly string[],
  { cwd, env, stranger }: Around,
): ChildProcess {
  return spawn(command, args, {
    cwd,
    env: { ...plainEnvironment(), ...env },
    ...(stranger ? { uid: STRANGER, gid: STRANGER } : {}),
  });
}

/** Runs a program to its end. */
export function run(command: string, args: readonly string[], around: Around): Promise<Ended> {
  const child = start(command, args, around);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  return new Promise((done) => child.on('close', (status) => done({ status, output })));
}

/** A fresh folder that shares not even its first folder with the home of this user, as in most containers. */
export function makeForeignFolder(): string {
  const first = (path: string): string => realpathSync(path).split(sep)[1] ?? '';
  const places = [tmpdir(), '/var/tmp', '/dev/shm'].filter((place) => first(place) !== first(homedir()));
  if (!places[0])
    throw new Error('Unexpected system without a folder outside of that of the home, expected /var/tmp.');
  return realpathSync(mkdtempSync(join(places[0], 'handbook-packed-')));
}

/** Copies the Node of the tests into a folder, for a user who may not enter this repository, and gives the search path to it. */
export function pathOfStranger(folder: string): string {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  cpSync(realpathSync(process.execPath), join(bin, 'node'));
  return [bin, process.env.PATH ?? ''].join(delimiter);
}

/** Packs this package as it would be published and gives the path of the archive. */
export function pack(folder: string): string {
  const packed = spawnSync('npm', ['pack', '--silent', '--pack-destination', folder], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (packed.status !== 0 || !archive)
    throw new Error(`Unexpected end of npm pack:\n${packed.stdout}${packed.stderr}`);
  return join(folder, archive);
}

/** The version of a package that this repository is built with. */
export function installedVersion(name: string): string {
  const manifest = readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8');
  return JSON.parse(manifest).version;
}

/** The text of a page, asked for until it is as wanted, for as long as a slow machine may take. */
export async function fetchWhen(address: string, isWanted: (text: string) => boolean): Promise<string> {
  let text = '';
  for (let attempt = 0; attempt < 600; attempt += 1) {
    try {
      const response = await fetch(address);
      text = await response.text();
      if (response.ok && isWanted(text)) return text;
    } catch {
      // Not listening yet.
    }
    await sleep(200);
  }
  return text;
}

/** A port of this machine that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
