import { readdirSync, readFileSync } from 'node:fs';
import { diagramData } from '@mermaid-js/examples';

export interface Example {
  name: string;
  text: string;
}

const FOLDER = new URL('../fixtures/diagrams/', import.meta.url);

/** The examples that mermaid publishes: 79 of 33 types. */
export function publishedExamples(): Example[] {
  return diagramData.flatMap(({ id, examples }) =>
    examples.map(({ code }, i) => ({ name: `${id}-${i + 1}`, text: code })),
  );
}

/** The diagrams of this repository's tests: all 36 types. */
export function ownExamples(): Example[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.mmd'))
    .toSorted()
    .map((file) => ({ name: file.replace(/\.mmd$/, ''), text: readFileSync(new URL(file, FOLDER), 'utf8') }));
}
