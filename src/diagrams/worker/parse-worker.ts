import { parentPort } from 'node:worker_threads';
import createDOMPurify from 'dompurify';
import type { DiagramLink, DiagramRequest, DiagramValidation, DiagramWarning } from '../diagram.ts';
import { faultAt, locateFault } from '../draw/fault.ts';
import { FrozenDate } from '../draw/frozen-date.ts';
import { adviseAuthor, inFile, parseDiagram } from '../draw/parse.ts';
import { findSourceLinks, locateOffset, prepareSource } from '../draw/source.ts';
import { isSafeLink, refuseLink } from '../finish/safety.ts';
import type { CloseMessage, JobMessage, WorkerMessage } from './message.ts';

// Parsing needs no page, only names: DOMPurify without a window has no hooks, and two parsers build an <option>.
const global: Record<string, unknown> = globalThis;
global.window = { addEventListener: () => {} };
global.Option = class {
  style = {};
};
global.Date = FrozenDate;
global.document = { createElement: () => ({ style: {} }), querySelector: () => null };
Object.assign(createDOMPurify, {
  addHook: () => {},
  removeHook: () => {},
  sanitize: (text: unknown) => text,
});
for (const name of ['log', 'info', 'debug', 'warn', 'error'] as const) console[name] = () => {};

const { default: mermaid } = await import('mermaid');
mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', logLevel: 'fatal', htmlLabels: false });

/** The same warnings that drawing gives: names nobody has, and addresses that are refused. */
function adviseLinks(links: DiagramLink[], { links: known = {} }: DiagramRequest): DiagramWarning[] {
  return links.flatMap(({ href, line, column }) => {
    const target = Object.hasOwn(known, href) ? (known[href] ?? null) : href;
    return target === null || !isSafeLink(target)
      ? [{ ...refuseLink(href, target === null), line, column }]
      : [];
  });
}

async function validate(request: DiagramRequest): Promise<DiagramValidation> {
  const context = { text: request.text, line: request.line, column: request.column ?? 1 };
  const source = prepareSource(request.text);
  const links = findSourceLinks(request.text).map(({ href, offset }) => {
    return { href, ...inFile(locateOffset(request.text, offset), context) };
  });
  if (source.fault) {
    const error = faultAt(source.fault, context);
    return { error, warnings: [], links, type: null };
  }
  try {
    const parsed = await parseDiagram(mermaid, source);
    const warnings = [...adviseAuthor(parsed, source, context), ...adviseLinks(links, request)];
    return { error: null, warnings, links, type: parsed.type };
  } catch (thrown) {
    return { error: locateFault(thrown, source, context), warnings: [], links, type: null };
  }
}

const answer = (message: WorkerMessage): void => parentPort?.postMessage(message);
parentPort?.on('message', async (message: JobMessage | CloseMessage) => {
  if ('close' in message) process.exit();
  answer({ id: message.id, result: await validate(message.request) });
});
answer({ ready: true });
