import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** A page of it. */
export const PAGE =
  '<!doctype html><html><meta http-equiv="Content-Security-Policy"><link href="/_astro/page.abc.css"></html>';

/** The least that a host is asked for. */
export const SITE = {
  '.handbook-site': '',
  'index.html': PAGE,
  '404.html': PAGE,
  'index.md': '# A\n',
  '_astro/page.abc.css': 'p {}',
  'files/drawing.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'handbook.json': '{}',
  'alerts.json': '{}',
  'feed.xml': '<feed/>',
  'reviews.ics': 'BEGIN:VCALENDAR',
  'llms.txt': '# A\n',
};

/** What the script that checks a served site says of one. */
export async function checkServed(address: string): Promise<{ status: number | null; output: string }> {
  const script = resolve(import.meta.dirname, '../../templates/hosts/check-served.mjs');
  const child = spawn(process.execPath, [script, address]);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  const status = await new Promise<number | null>((done) => child.on('close', done));
  return { status, output };
}
