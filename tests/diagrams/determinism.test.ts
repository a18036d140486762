import { afterAll, describe, expect, it } from 'vitest';
import { createDiagramRenderer, type DiagramRenderer } from '../../src/diagrams/index.ts';
import { type Example, ownExamples, publishedExamples } from './examples.ts';

const first = createDiagramRenderer({ cache: false });
const second = createDiagramRenderer({ cache: false });
afterAll(() => Promise.all([first.close(), second.close()]));

/** One of each type, and a published C4 diagram, which sets a layout for itself. */
const examples = [...ownExamples(), ...publishedExamples().filter(({ name }) => name === 'c4-1')].filter(
  ({ name }, i, all) =>
    all.findIndex((other) => prefix(other.name) === prefix(name)) === i || name === 'c4-1',
);

function prefix(name: string): string {
  return name.split('-', name.startsWith('railroad') ? 2 : 1).join('-');
}

async function drawAll(renderer: DiagramRenderer, list: Example[]): Promise<Map<string, string>> {
  const drawn = new Map<string, string>();
  for (const { name, text } of list) {
    drawn.set(name, JSON.stringify(await renderer.render({ text, path: 'a.md', line: 1 })));
  }
  return drawn;
}

describe('drawing in another order', () => {
  it('gives the same bytes', async () => {
    const [forwards, backwards] = await Promise.all([
      drawAll(first, examples),
      drawAll(second, examples.toReversed()),
    ]);
    const different = examples.filter(({ name }) => forwards.get(name) !== backwards.get(name));
    expect(different.map(({ name }) => name)).toEqual([]);
  }, 240_000);
});
