import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { hasTool, runTool } from '../support/tool.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** A fenced block of a page, with the headings that it stands below. */
interface Block {
  place: string;
  language: string;
  text: string;
  section: string;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PAGES = globSync(['playbooks/**/*.md', 'content/**/*.{md,mdx}', 'adr/*.md'], { cwd: ROOT }).toSorted();
const BLOCKS = PAGES.flatMap(blocksOf);
const SHELL = BLOCKS.filter((block) => /^(?:bash|sh|shell)$/.test(block.language));

/** Keys of ConfigMaps and Secrets: https://kubernetes.io/docs/concepts/configuration/configmap/#configmap-object */
const DATA_KEY = /^[-._a-zA-Z0-9]{1,253}$/;

/** What the sync puts back within ten minutes, as "What the sync undoes" on the page about deployment says. */
const SYNCED = [
  /\bkubectl\b[^|;\n]* set (?:env|image|resources) /,
  /\bkubectl\b[^|;\n]* (?:patch|edit) (?:deployment|rollout|statefulset)\b/,
  /\bkubectl\b[^|;\n]* edit configmap[ /](?:pgbouncer|prometheus)/,
  /\bargo rollouts undo /,
];

describe('the commands of the reference handbook', () => {
  it.skipIf(!hasTool('shellcheck'))(
    'pass shellcheck, block by block',
    () => {
      const folder = temporaryFolder(
        Object.fromEntries(SHELL.map((block, index) => [`${index}.sh`, fillIn(block.text)])),
      );
      const files = SHELL.map((_, index) => `${folder}/${index}.sh`);
      const { output } = runTool('shellcheck', ['-s', 'bash', '-S', 'info', '-f', 'gcc', ...files]);
      const faults = output
        .split('\n')
        .filter((line) => line !== '')
        .map((line) =>
          line.replace(/^.*\/(\d+)\.sh/, (_, index: string) => SHELL[Number(index)]?.place ?? ''),
        );
      expect(SHELL.length).toBeGreaterThan(100);
      expect(faults).toEqual([]);
    },
    120_000,
  );

  it('write only keys that the API server of Kubernetes accepts', () => {
    const refused = SHELL.flatMap((block) => {
      const patches = [...block.text.matchAll(/patch (?:configmap|secret)\b[\s\S]*?-p '([^']*)'/g)];
      return patches.flatMap(([, json = '{}']) => {
        const { data = {}, stringData = {} } = JSON.parse(json) as Record<string, object | undefined>;
        const keys = [...Object.keys(data ?? {}), ...Object.keys(stringData ?? {})];
        return keys
          .filter((key) => !DATA_KEY.test(key.replaceAll(/<[a-z-]+>/g, 'x')))
          .map((key) => `${block.place}: ${key}`);
      });
    });
    expect(refused).toEqual([]);
  });

  it('freeze the sync in the section where they change what it would undo', () => {
    const undone = SHELL.filter((block) => SYNCED.some((pattern) => pattern.test(joined(block.text)))).filter(
      (block) =>
        !block.place.startsWith('content/docs/') &&
        !/RATE_LIMIT-|Rollback/.test(block.text + headingOf(block)) &&
        !block.section.includes('handbook.example.com/frozen='),
    );
    expect(undone.map((block) => block.place)).toEqual([]);
  });

  it('end every undo of a release with a full promotion', () => {
    const canaries = SHELL.filter(
      (block) => /rollouts undo /.test(block.text) && !/promote .*--full/.test(block.text),
    );
    expect(canaries.map((block) => block.place)).toEqual([]);
  });

  it('never shorten the life of keys in Redis that have one', () => {
    const faults = SHELL.filter(
      (block) => /\bexpire\b/i.test(block.text) && !/\b(?:NX|GT)\b/.test(block.text),
    );
    expect(faults.map((block) => block.place)).toEqual([]);
  });

  it('reach every shard and both poolers where they mean all', () => {
    const oneOfMany = SHELL.filter(
      (block) =>
        /redis-cli -h (?:<cluster>|[a-z]+-cache)\.redis\.svc (?!cluster )/.test(block.text) ||
        /service=\S*-pgbouncer(?!-)/.test(block.text),
    );
    expect(oneOfMany.map((block) => block.place)).toEqual([]);
  });

  it('read the logs of every pod, where several may run', () => {
    const faults = SHELL.filter((block) =>
      /\blogs (?:deploy(?:ment)?|statefulset|rollout)\//.test(block.text),
    );
    expect(faults.map((block) => block.place)).toEqual([]);
  });

  it('ask every server for what each counts for itself, and end queries on the one that is named', () => {
    const faults = SHELL.filter(
      (block) =>
        (/pg_stat_statements/.test(block.text) &&
          /total_exec_time|mean_exec_time/.test(block.text) &&
          !/pg-replicas/.test(block.text)) ||
        (/-replica\b(?!-)/.test(block.text) && /pg_terminate_backend|pg_stat_activity/.test(block.text)),
    );
    expect(faults.map((block) => block.place)).toEqual([]);
  });

  it('move the offset of a group only after its last pod has ended', () => {
    const moving = SHELL.filter((block) => /--reset-offsets .*--execute/.test(joined(block.text)));
    expect(moving.length).toBeGreaterThan(0);
    const early = moving.filter(
      (block) => !/wait --for=delete[\s\S]*--reset-offsets/.test(joined(block.text)),
    );
    expect(early.map((block) => block.place)).toEqual([]);
  });

  it('take a node out of the hands of the autoscaler where it holds evidence', () => {
    const evidence = SHELL.filter(
      (block) => /cordon/.test(block.text) && block.place.includes('security-intrusion'),
    );
    expect(evidence.map((block) => /scale-down-disabled=true/.test(block.text))).toEqual([true]);
  });

  it('start no process for each of many lines', () => {
    const faults = SHELL.filter((block) => /xargs[^|]*-(?:I|n ?1\b)/.test(block.text));
    expect(faults.map((block) => block.place)).toEqual([]);
  });
});

function blocksOf(path: string): Block[] {
  const lines = readFileSync(`${ROOT}${path}`, 'utf8').split('\n');
  const blocks: Block[] = [];
  let start = 0;
  let heading = '';
  for (let line = 0; line < lines.length; line++) {
    const text = lines[line] ?? '';
    if (/^## /.test(text)) [start, heading] = [line, text];
    const fence = /^( *)```(\w+)/.exec(text);
    if (!fence) continue;
    const end = lines.findIndex((other, index) => index > line && /^ *```\s*$/.test(other));
    const next = lines.findIndex((other, index) => index > line && /^## /.test(other));
    blocks.push({
      place: `${path}:${line + 1}`,
      language: fence[2] ?? '',
      text: lines
        .slice(line + 1, end)
        .map((own) => own.slice((fence[1] ?? '').length))
        .join('\n'),
      section: [heading, ...lines.slice(start, next === -1 ? undefined : next)].join('\n'),
    });
    line = end;
  }
  return blocks;
}

function headingOf(block: Block): string {
  return block.section.split('\n')[0] ?? '';
}

/** A block with names in place of what is to be filled in. */
function fillIn(text: string): string {
  return text.replaceAll(/<([a-z][\w-]*)>/g, (_, name: string) => name);
}

/** A command on one line. */
function joined(text: string): string {
  return text.replaceAll(/\\\n\s*/g, ' ');
}
