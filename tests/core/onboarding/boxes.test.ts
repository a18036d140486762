import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareBody } from '../../../src/core/render/prepare.ts';
import { OnboardingRecordSchema } from '../../../src/core/schema/onboarding.ts';
import { WORDS } from '../render/render-handbook.ts';
import { compileFiles, pathsOf } from './compile-path.ts';

const FORM = `name: New engineer
description: "Onboarding: an engineer"
title: "[Onboarding]: "
body:
  - type: markdown
    attributes:
      value: |
        Welcome! See <https://example.com/>.

        - [ ] Read on
          - [ ] further
  - type: input
    id: start
    attributes:
      label: Start date
  - type: checkboxes
    attributes:
      label: Day 1
      options:
        - label: Read the [handbook](https://example.com/b)
          required: true
        - label: "**Manager**: order a laptop"
`;

/** The ids of the boxes on the page of a path, and those of its tasks. */
function boxesOf(files: Record<string, string>): { boxes: string[]; tasks: string[]; bodies: string[] } {
  const handbook = compileFiles(files);
  const [record] = pathsOf(handbook);
  if (!record) throw new Error('Unexpected handbook without a path.');
  const bodies = (handbook.documents.get(record.id) ?? []).map(
    (document) => prepareBody(document, { handbook, record, base: '/', words: WORDS }).markdown,
  );
  return {
    boxes: bodies.flatMap((body) =>
      [...body.matchAll(/<input type="checkbox" class="hb-box" id="step-([^"]*)"/g)].map(
        (match) => match[1] ?? '',
      ),
    ),
    tasks: record.tasks.map((task) => task.id),
    bodies,
  };
}

describe('boxes', () => {
  it.each([
    ['nested ones', '- [ ] a\n  - [x] b\n    1. [ ] c\n'],
    ['quotes and details', '> - [ ] a\n\n<details>\n<summary>b</summary>\n\n* [ ] b\n\n</details>\n'],
    [
      'admonitions',
      'Text.\n\n!!! note "For managers"\n    - [ ] a\n\n        More.\n    - [ ] b\n\n- [ ] c\n',
    ],
    ['tabs', '=== "Mac"\n\n    - [ ] a\n\n=== "Linux"\n\n    - [ ] b [x](https://example.com/)\n'],
    ['containers', ':::tip\n- [ ] a\n:::\n\n{{% notice %}}\n- [ ] b\n{{% /notice %}}\n'],
    ['other line ends', '---\r\ntitle: T\r\n---\r\n- [ ] a\r\n\t- [ ] b\r\n'],
    ['signs of HTML', '- [ ] <b>a</b> & "b" <name>\n- [ ] `<c>`\n'],
  ])('stand on the page for every task: %s', (_name, text) => {
    const { boxes, tasks } = boxesOf({ 'onboarding/path.md': text });
    expect(tasks.length).toBeGreaterThan(1);
    expect(boxes).toEqual(tasks);
  });

  it('stand on the page of a path in AsciiDoc, grouped by phase', () => {
    const { boxes, tasks, bodies } = boxesOf({
      'onboarding/path.adoc':
        '= Path\n\n== Week 1\n\n* [ ] Read link:https://example.com/[it]\n** [x] further\n* plain\n\n== Week 2\n\n* [*] ship\n',
    });
    expect(tasks).toHaveLength(3);
    expect(boxes).toEqual(tasks);
    expect(bodies.join('').match(/<fieldset class="hb-phase"[\s\S]*?<\/fieldset>/g)).toHaveLength(2);
  });

  it('stand in their phase where a fence behind them is never closed', () => {
    const { bodies } = boxesOf({ 'onboarding/path.md': '- [ ] a\n- [ ] b\n\n~~~\ncode\n' });
    expect(bodies.join('')).toMatch(/~~~\ncode\n\n?~~~\s+<\/fieldset>/);
  });

  it('stand on the page of an issue form', () => {
    const { boxes, tasks } = boxesOf({ 'onboarding/new.yml': FORM });
    expect(tasks).toHaveLength(4);
    expect(boxes).toEqual(tasks);
  });

  it('belong to the links of the task, in an admonition too', () => {
    const [path] = pathsOf(
      compileFiles({
        'onboarding/path.md':
          '!!! note\n    - [ ] Read [a](https://example.com/a)\n    - [ ] Read [b](https://example.com/b)\n',
      }),
    );
    expect(path?.tasks.map((task) => task.links.map((link) => link.href))).toEqual([
      ['https://example.com/a'],
      ['https://example.com/b'],
    ]);
  });

  it('are read from an issue form with their places, and from no other YAML', () => {
    const handbook = compileFiles({
      'onboarding/new.yml': FORM,
      'onboarding/bug.yml': 'name: Bug\nbody:\n  - type: input\n    attributes:\n      label: Version\n',
      'onboarding/config.yml': 'blank: [\n- [ ] a\n',
    });
    const [path] = pathsOf(handbook);
    expect(path?.title.value).toBe('New engineer');
    expect(path?.title.source).toMatchObject({ line: 1, column: 7 });
    expect(path?.phases.map(({ title }) => title)).toEqual(['New engineer', 'Day 1']);
    expect(
      path?.tasks.map(({ text, roles, depth, source }) => [text, roles, depth, source.line, source.column]),
    ).toEqual([
      ['Read on', [], 0, 10, 9],
      ['further', [], 1, 11, 11],
      ['Read the handbook', [], 0, 20, 11],
      ['Manager: order a laptop', ['Manager'], 0, 22, 11],
    ]);
    expect(path?.tasks[2]?.links.map(({ href, source }) => [href, source.line])).toEqual([
      ['https://example.com/b', 20],
    ]);
    expect(handbook.skipped).toEqual([
      { path: 'onboarding/bug.yml', reason: 'not-a-record' },
      { path: 'onboarding/config.yml', reason: 'not-a-record' },
    ]);
  });

  it('stand for every task of any page, which is a record whatever it holds', () => {
    const line = fc.constantFrom(
      ...[
        '- [ ] a',
        '  - [x] b',
        '\t* [ ] c',
        '1. [ ] d {#id}',
        '> - [ ] e',
        '> > 1) [X] f',
        '- plain',
        '    - [ ] g',
      ],
      ...[
        '',
        '',
        '',
        '## Week 1',
        '### For engineers',
        '# One',
        'Pick one:',
        '**Manager**:',
        '---',
        '***',
        '===',
        '```',
      ],
      ...[
        '!!! note "For managers"',
        '    - [ ] h',
        '    text',
        '<details><summary>More</summary>',
        '</details>',
        '<!--',
        '-->',
      ],
      ...[
        ':::tip',
        ':::',
        '{% hint %}',
        '{% endhint %}',
        '{{< tab >}}',
        '=== "Tab"',
        '| [ ] | i |',
        '| --- | --- |',
      ],
      ...[
        '- [ ] <b>j',
        '- [ ] [k](l.md){#m}',
        '- [ ] `n',
        '- [ ] ',
        '-',
        '+ [ ] o or',
        '- [ ] ## p',
        '- [ ] - [ ] q',
        '\u2028',
        'r\\',
      ],
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const files = { 'onboarding/path.md': lines.join(end) };
        const { boxes, tasks } = boxesOf(files);
        expect(boxes).toEqual(tasks);
        expect(new Set(tasks).size).toBe(tasks.length);
        for (const path of pathsOf(compileFiles(files))) OnboardingRecordSchema.parse(path);
      }),
      { numRuns: 300 },
    );
  });
});
