import type { Handbook } from '../core/handbook.ts';
import { startOf } from '../core/markdown/document.ts';
import { walk } from '../core/markdown/walk.ts';
import { resolveDiagramNames } from '../core/render/diagrams.ts';
import { DIAGRAM_RULES } from '../core/rules/diagram/index.ts';
import type { Diagnostic } from '../core/schema/handbook.ts';
import { closeDiagrams, type DiagramRequest, validateDiagram } from '../diagrams/index.ts';

/** Parses every diagram of a handbook; each fault comes with its line in the Markdown file. */
export async function checkDiagrams(handbook: Handbook): Promise<Diagnostic[]> {
  const requests = collectDiagrams(handbook);
  if (requests.length === 0) return [];
  try {
    const found = await Promise.all(requests.map(checkDiagram));
    return found.flat();
  } finally {
    await closeDiagrams();
  }
}

async function checkDiagram(request: DiagramRequest): Promise<Diagnostic[]> {
  const { error, warnings } = await validateDiagram(request);
  const shared = { path: request.path, related: [] };
  const found: Diagnostic[] = warnings.map(({ rule, message, line, column }) => ({
    rule,
    severity: severityOf(rule),
    message,
    line,
    column,
    ...shared,
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
      ...shared,
    });
  }
  return found;
}

function severityOf(id: string): Diagnostic['severity'] {
  return DIAGRAM_RULES.find((rule) => rule.id === id)?.severity ?? 'warning';
}

/** Every `mermaid` fence of the records' files, in their order. */
function collectDiagrams(handbook: Handbook): DiagramRequest[] {
  const requests: DiagramRequest[] = [];
  for (const document of new Set([...handbook.documents.values()].flat())) {
    walk(document.tree, (node) => {
      if (node.type !== 'code' || node.lang?.toLowerCase() !== 'mermaid') return undefined;
      const fence = document.lines.place(startOf(document, node));
      const links = resolveDiagramNames(node.value, { handbook, document, base: '/' });
      requests.push({
        text: node.value,
        path: document.path,
        line: fence.line + 1,
        column: fence.column,
        links,
      });
      return undefined;
    });
  }
  return requests;
}
