import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { BrowserContext } from '@playwright/test';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Answers what a browser asks for with the files of a folder, as a server would. */
export async function serveFolder(context: BrowserContext, folder: string): Promise<void> {
  await context.route('**', (route) => {
    const path = join(folder, decodeURIComponent(new URL(route.request().url()).pathname));
    const isFolder = existsSync(path) && statSync(path).isDirectory();
    const file = isFolder ? join(path, 'index.html') : path;
    if (!existsSync(file)) return route.fulfill({ status: 404, body: '' });
    const contentType = TYPES[extname(file)] ?? 'application/octet-stream';
    return route.fulfill({ contentType, body: readFileSync(file) });
  });
}
