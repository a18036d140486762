import { parentPort } from 'node:worker_threads';
import { buildConfig } from '../../../src/diagrams/draw/config.ts';
import { installEnvironment } from '../../../src/diagrams/draw/environment.ts';
import { LIGHT } from '../../../src/diagrams/draw/palette.ts';

// What mermaid draws without a browser, before anything of it is repaired.
for (const name of ['log', 'info', 'debug', 'warn', 'error'] as const) console[name] = () => {};
const environment = installEnvironment();
const { default: mermaid } = await import('mermaid');
mermaid.initialize(buildConfig(mermaid.mermaidAPI.defaultConfig, LIGHT));

parentPort?.on('message', async ({ id, text }: { id: string; text: string }) => {
  environment.reset();
  mermaid.initialize(buildConfig(mermaid.mermaidAPI.defaultConfig, LIGHT));
  parentPort?.postMessage({ id, svg: (await mermaid.render(id, text)).svg });
});
parentPort?.postMessage({ config: JSON.stringify(buildConfig(mermaid.mermaidAPI.defaultConfig, LIGHT)) });
