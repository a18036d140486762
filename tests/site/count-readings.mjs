// Preloaded into a build: tells at its end how often the process has read a handbook.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const readings = globalThis[Symbol.for('starlight-handbook.readings')];
  writeFileSync(process.env.READINGS_FILE ?? '', String(readings?.count ?? 0));
});
