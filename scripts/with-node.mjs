// Runs a script of this repository on Node 24, whatever Node the machine has: with-node.mjs SCRIPT [WORD]…
import { spawn } from 'node:child_process';
import { ensureInstalled, environment, NODE } from './installed.mjs';

ensureInstalled();
const child = spawn(NODE, process.argv.slice(2), { stdio: 'inherit', env: environment() });

// Ctrl-C reaches the child too; it decides when to end.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
