import type { DrawnPlots } from './incident-plots.ts';

/** Plots that are remembered; those that were asked for longest ago go first. */
const MAX_PLOTS = 2000;

/** Draws what it has not drawn yet. */
export function rememberPlots(): DrawnPlots {
  const drawn = new Map<string, unknown>();
  return async <T>(input: unknown, draw: () => Promise<T>): Promise<T> => {
    const key = JSON.stringify(input);
    const plot = drawn.has(key) ? (drawn.get(key) as T) : await draw();
    // What was asked for last stands at the end.
    drawn.delete(key);
    drawn.set(key, plot);
    const oldest = drawn.size > MAX_PLOTS ? drawn.keys().next().value : undefined;
    if (oldest !== undefined) drawn.delete(oldest);
    return plot;
  };
}
