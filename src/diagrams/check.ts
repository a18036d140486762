import type { Diagnostic } from '../core/schema/handbook.ts';
import type { DiagramRequest, DiagramValidation } from './diagram.ts';
import { createDiagramRenderer } from './renderer.ts';

/**
 * Parses diagrams without drawing them; each fault comes with its line in the Markdown file. `severityOf` tells the
 * severity of a rule that warns. The threads that it starts have ended when it resolves.
 */
export async function checkDiagrams(
  requests: readonly DiagramRequest[],
  severityOf: (rule: string) => Diagnostic['severity'],
): Promise<Diagnostic[]> {
  if (requests.length === 0) return [];
  const renderer = createDiagramRenderer({ cache: false });
  try {
    const found = await Promise.all(
      requests.map(async (request) => findingsOf(request.path, await renderer.validate(request), severityOf)),
    );
    return found.flat();
  } finally {
    await renderer.close();
  }
}

function findingsOf(
  path: string,
  { error, warnings }: DiagramValidation,
  severityOf: (rule: string) => Diagnostic['severity'],
): Diagnostic[] {
  const found: Diagnostic[] = warnings.map(({ rule, message, line, column }) => ({
    rule,
    severity: severityOf(rule),
    message,
    line,
    column,
    path,
    related: [],
  }));
  if (error) {
    const { rule, message, line, column } = error;
    found.push({
      rule,
      severity: 'error',
      message,
      line,
      column,
      help: 'Correct the diagram; the live editor of Mermaid shows it while you type.',
      path,
      related: [],
    });
  }
  return found;
}
