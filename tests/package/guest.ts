import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { JSDOM } from 'jsdom';
import { COLLECTIONS } from '../../src/plugin/collections.ts';
import { writeFiles } from '../temporary-folder.ts';
import { fetchWhen, freePort, makeForeignFolder, pack, run, start } from './packed.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Somebody's Starlight site in which the handbook is a guest, built. */
export interface GuestSite {
  folder: string;
  status: number | null;
  output: string;
  /** The document of a page, without scripts being run. */
  page(path: string): Document;
  has(path: string): boolean;
  /** The text of a file that is no page. */
  text(path: string): string;
}

/** Somebody's site as they see it while they write. */
export interface ServedGuest {
  folder: string;
  /** The text at an address, asked for until it is as wanted. */
  fetchWhen(address: string, isWanted: (text: string) => boolean): Promise<string>;
  stop(): Promise<void>;
}

/** A ground on which sites are built that share their packages, the packed handbook among them. */
export interface GuestGround {
  build(name: string, files: Record<string, string>): Promise<GuestSite>;
  /** Starts a server for those who write the site. */
  serve(name: string, files: Record<string, string>): Promise<ServedGuest>;
  remove(): void;
}

/**
 * Packs this package as it would be published and lays it beside the packages that it needs. They are real folders, as
 * an install makes them: through symbolic links the builder would see every file twice.
 */
export async function makeGuestGround(): Promise<GuestGround> {
  const scratch = makeForeignFolder();
  const packages = join(scratch, 'node_modules');
  const archive = pack(scratch);
  await must('tar', ['xzf', archive], scratch);
  mkdirSync(packages, { recursive: true });
  const names = readdirSync(join(ROOT, 'node_modules')).filter((name) => !name.startsWith('.'));
  const sources = names.map((name) => join(ROOT, 'node_modules', name));
  const linked = await run('cp', ['-al', ...sources, packages], { cwd: scratch });
  if (linked.status !== 0) await must('cp', ['-R', ...sources, packages], scratch);
  await must('mv', ['package', join(packages, 'starlight-handbook')], scratch);
  return groundOn(scratch);
}

/**
 * A ground whose packages lie in the `node_modules` of a folder; it is removed with that folder. What the manifest of a site names
 * is what its builder looks at for components.
 */
export function groundOn(scratch: string, named: readonly string[] = []): GuestGround {
  const dependencies = Object.fromEntries(['starlight-handbook', ...named].map((name) => [name, '*']));
  const astro = join(scratch, 'node_modules/astro/bin/astro.mjs');
  const env = { ASTRO_TELEMETRY_DISABLED: '1' };
  const write = (name: string, files: Record<string, string>): string => {
    const site = join(scratch, name);
    writeFiles(site, {
      'package.json': JSON.stringify({ private: true, type: 'module', dependencies }),
      'src/content.config.ts': COLLECTIONS,
      ...files,
    });
    return site;
  };
  return {
    async build(name, files) {
      const site = write(name, files);
      const built = await run(process.execPath, [astro, 'build'], { cwd: site, env });
      const file = (path: string): string => join(site, 'dist', path);
      return {
        ...built,
        folder: join(site, 'dist'),
        page: (path) => new JSDOM(readFileSync(file(join(path, 'index.html')), 'utf8')).window.document,
        has: (path) => existsSync(file(path)),
        text: (path) => readFileSync(file(path), 'utf8'),
      };
    },
    async serve(name, files) {
      const folder = write(name, files);
      const port = await freePort();
      const dev = start(process.execPath, [astro, 'dev', '--port', `${port}`], { cwd: folder, env });
      return {
        folder,
        fetchWhen: (address, isWanted) => fetchWhen(`http://localhost:${port}${address}`, isWanted),
        async stop() {
          dev.kill('SIGTERM');
          if (dev.exitCode === null) await new Promise((done) => dev.on('close', done));
        },
      };
    },
    remove: () => rmSync(scratch, { recursive: true, force: true }),
  };
}

async function must(command: string, args: string[], cwd: string): Promise<void> {
  const { status, output } = await run(command, args, { cwd });
  if (status !== 0) throw new Error(`Unexpected end of ${command}:\n${output}`);
}
