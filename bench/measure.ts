import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a command took, its children included. */
export interface Measure {
  /** s */
  wall: number;
  cpu: number;
  /** MB of all its processes at the moment at which they held most. */
  peak: number;
}

/**
 * Runs a command in a shell, which knows the processor time of its children, and looks at the memory of its processes
 * ten times a second.
 * @throws where the command fails.
 */
export async function measure(command: string, cwd: string): Promise<Measure> {
  const child = spawn('bash', ['-c', `TIMEFORMAT='@%R %U %S'; time { ${command} >/dev/null; }`], {
    cwd,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let text = '';
  child.stderr.on('data', (data: Buffer) => {
    text += data;
  });
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, residentMemory(child.pid ?? 0));
  }, 100);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  clearInterval(timer);
  if (code !== 0) throw new Error(`${command} ended with ${code}:\n${text.slice(-2000)}`);
  const [, wall = '0', user = '0', system = '0'] = /@([\d.]+) ([\d.]+) ([\d.]+)\s*$/.exec(text) ?? [];
  return { wall: Number(wall), cpu: Number(user) + Number(system), peak };
}

/** Bytes, files and the largest page of a built site. */
export function sizeOf(site: string): { megabytes: number; files: number; largestPage: number } {
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => ({ name: entry.name, size: statSync(join(entry.parentPath, entry.name)).size }));
  return {
    megabytes: files.reduce((sum, { size }) => sum + size, 0) / 1e6,
    files: files.length,
    largestPage: Math.max(...files.filter(({ name }) => name.endsWith('.html')).map(({ size }) => size)),
  };
}

/** MB of all processes of a group. */
function residentMemory(group: number): number {
  let pages = 0;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (Number(fields[2]) === group) pages += Number(fields[21]);
    } catch {
      // The process has just ended.
    }
  }
  return (pages * 4096) / 1e6;
}
