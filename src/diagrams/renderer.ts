import { DiagramCache, defaultCacheFolder } from './cache.ts';
import type { DiagramRequest, DiagramResult, DiagramValidation } from './diagram.ts';
import { WorkerFailure, WorkerPool } from './worker/pool.ts';

/** How diagrams are drawn and kept. */
export interface DiagramRendererOptions {
  /** Folder for drawings; `false` keeps none. Default: `diagrams` in the cache of the handbook. */
  cache?: string | false;
  /**
   * Who lets mermaid paint: this process (default), or a Chromium for those who have one, with playwright-core installed
   * and `CHROMIUM_PATH` set. Default: the environment variable `HANDBOOK_DIAGRAM_RENDERER`.
   */
  renderer?: 'builtin' | 'chromium';
  /** Threads at most, each of about 300 MB. Default 1. */
  workers?: number;
  /** ms for one diagram. Default 20,000. */
  timeout?: number;
}

/** Draws diagrams in threads of its own until it is closed. */
export interface DiagramRenderer {
  /** Draws a diagram, or takes the drawing from the cache. Never rejects: a fault is a result. */
  render(request: DiagramRequest): Promise<DiagramResult>;
  /** Parses a diagram without drawing it. */
  validate(request: DiagramRequest): Promise<DiagramValidation>;
  /** Ends the threads. The first `render` starts them; an idle one does not keep the process alive. */
  close(): Promise<void>;
}

const DRAW_SCRIPT = new URL('./worker/draw-worker.ts', import.meta.url);
const PARSE_SCRIPT = new URL('./worker/parse-worker.ts', import.meta.url);

/** Opens a renderer. It costs nothing until it is asked for a drawing that the cache does not have. */
export function createDiagramRenderer(options: DiagramRendererOptions = {}): DiagramRenderer {
  const { cache: folder = defaultCacheFolder(), workers = 1, timeout = 20_000 } = options;
  const renderer =
    options.renderer ?? (process.env.HANDBOOK_DIAGRAM_RENDERER === 'chromium' ? 'chromium' : 'builtin');
  const cache = !folder ? null : new DiagramCache(folder, renderer);
  const drawing = new WorkerPool({
    script: DRAW_SCRIPT,
    data: { renderer },
    size: workers,
    timeout,
    recycleAfter: 120,
    memory: 640,
  });
  const parsing = new WorkerPool({
    script: PARSE_SCRIPT,
    size: 1,
    timeout,
    recycleAfter: 5_000,
    memory: 512,
  });
  const pending = new Map<string, Promise<DiagramResult>>();

  const draw = async (request: DiagramRequest): Promise<DiagramResult> => {
    const known = cache?.read(request);
    if (known) return known;
    try {
      const result = (await drawing.run(request)) as DiagramResult;
      if (result.ok) cache?.write(request, result);
      return result;
    } catch (failure) {
      return failed(request, failure, timeout);
    }
  };

  return {
    render(request) {
      // The same diagram twice on one page is drawn once.
      const key = JSON.stringify(request);
      const running = pending.get(key) ?? draw(request).finally(() => pending.delete(key));
      pending.set(key, running);
      return running;
    },
    async validate(request) {
      try {
        return (await parsing.run(request)) as DiagramValidation;
      } catch (failure) {
        const { error } = failed(request, failure, timeout);
        return { error, warnings: [], links: [], type: null };
      }
    },
    async close() {
      await Promise.all([drawing.close(), parsing.close()]);
    },
  };
}

function failed(
  request: DiagramRequest,
  failure: unknown,
  timeout: number,
): Extract<DiagramResult, { ok: false }> {
  const late = failure instanceof WorkerFailure && failure.reason === 'timeout';
  const detail = failure instanceof Error ? failure.message : String(failure);
  const message = late
    ? `Unexpected drawing time over ${timeout / 1000} s, expected a smaller diagram. Split it into several.`
    : `The diagram could not be drawn: the drawing thread ended twice (${detail}). Split the diagram, or report it.`;
  const sourceLine = request.text.split(/\r?\n/)[0] ?? '';
  const rule = late ? 'diagram/too-large' : 'diagram/syntax';
  return { ok: false, error: { rule, message, line: request.line, column: request.column ?? 1, sourceLine } };
}

let shared: DiagramRenderer | null = null;

/** Draws with one renderer for the whole process and the default cache. */
export function renderDiagram(request: DiagramRequest): Promise<DiagramResult> {
  shared ??= createDiagramRenderer();
  return shared.render(request);
}

/** Parses with one thread for the whole process: for `check`, which draws nothing. */
export function validateDiagram(request: DiagramRequest): Promise<DiagramValidation> {
  shared ??= createDiagramRenderer();
  return shared.validate(request);
}

/** Ends what `renderDiagram` and `validateDiagram` have started. */
export async function closeDiagrams(): Promise<void> {
  await shared?.close();
  shared = null;
}
