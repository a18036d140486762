import { recordsOf } from '../../../query/order.ts';
import { type Finding, placeOf, type Rule } from '../../../rules/rule.ts';

const PAGE = (key: string): string =>
  `# Limits\n\n## Mitigation\n\n\`\`\`bash\nkubectl -n gateway patch configmap limits --type merge -p '{"data":{"${key}":"50"}}'\n\`\`\`\n`;

/** A patch of an object whose keys are restricted, with its JSON between single quotes. */
const PATCH = /\bpatch\s+(?:configmaps?|cm|secrets?)\b[^']{0,400}?(?:-p|--patch)[= ]\s*'(\{[^']*\})'/gi;
const LITERAL = /\bcreate\s+(?:configmap|cm|secret)\b/i;
const FROM = /--from-literal[= ]['"]?([^\s=]+)=/g;

/** https://kubernetes.io/docs/concepts/configuration/configmap/#configmap-object */
const KEY = /^[-._a-zA-Z0-9]{1,253}$/;

export const kubernetesKey: Rule = {
  id: 'playbook/kubernetes-key',
  severity: 'warning',
  title: 'A command writes a key that Kubernetes refuses',
  explanation: `A key of a ConfigMap or a Secret may hold letters, digits, \`-\`, \`_\` and \`.\` only, at most 253 of them. The API server refuses any other, so that the command fails when it is needed.

Choose another key, such as \`asn-64500\` for \`asn:64500\`.`,
  examples: [
    {
      name: 'a colon',
      files: { 'playbooks/limits.md': PAGE('asn:<asn>') },
      expected: ['playbooks/limits.md:6'],
    },
    { name: 'a hyphen', files: { 'playbooks/limits.md': PAGE('asn-<asn>') }, expected: [] },
  ],
  *check({ handbook }): Iterable<Finding> {
    for (const record of recordsOf(handbook.records, 'playbook')) {
      for (const { text, source } of record.commands)
        for (const key of keysOf(text)) {
          // What is to be filled in may be anything.
          if (KEY.test(key.replaceAll(/<[^<>\s]{1,60}>|\$\{?\w{1,60}\}?|\{\{[^{}]{1,60}\}\}/g, 'x')))
            continue;
          yield {
            message: `Unexpected key "${key}", expected letters, digits, "-", "_" and "." only: the API server of Kubernetes refuses it.`,
            ...placeOf(source),
            help: `Use another key, such as "${key.replaceAll(/[^-._a-zA-Z0-9<>]+/g, '-')}".`,
          };
        }
    }
  },
};

function keysOf(command: string): string[] {
  if (!/\bkubectl\b|\boc\b|\bk\b/.test(command)) return [];
  const patched = [...command.matchAll(PATCH)].flatMap(([, json = '']) => dataKeys(json));
  const literal = LITERAL.test(command) ? [...command.matchAll(FROM)].map(([, key = '']) => key) : [];
  return [...patched, ...literal];
}

function dataKeys(json: string): string[] {
  try {
    const patch = JSON.parse(json) as Record<string, unknown>;
    return ['data', 'stringData', 'binaryData'].flatMap((part) => {
      const value = patch[part];
      return typeof value === 'object' && value !== null ? Object.keys(value) : [];
    });
  } catch {
    return [];
  }
}
