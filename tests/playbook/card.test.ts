import { describe, expect, it } from 'vitest';
import { compileHandbook } from '../../src/core/handbook.ts';
import { buildCard, type IncidentCard } from '../../src/core/kinds/playbook/card.ts';
import { buildConfig } from '../../src/core/source/config.ts';
import { LANGUAGES } from '../../src/core/words/languages.ts';

function cardOf(text: string): IncidentCard {
  const book = compileHandbook(
    {
      files: [{ path: 'runbooks/Page.md', text }],
      folders: [{ kind: 'playbook', path: 'runbooks', label: '' }],
      paths: new Set(['runbooks/Page.md']),
      dates: new Map(),
      repositoryUrls: [],
      diagnostics: [],
    },
    buildConfig(),
  );
  const [record] = book.records;
  const document = record && book.documents.get(record.id)?.[0];
  if (record?.kind !== 'playbook' || !document) throw new Error('Unexpected missing playbook, expected one.');
  return buildCard(record, document);
}

const first = (text: string): [string, string[], boolean] | null => {
  const action = cardOf(text).firstAction;
  return action && [action.text, action.commands.map((command) => command.text), action.stated];
};

describe('the first step of an incident card', () => {
  it('never has the command of another section', () => {
    const text =
      '# Store full\n\n## Mitigation\n\n1. Drop old files:\n\n   ```sh\n   find /m -mtime +9\n   rm -rf /m/old\n   ```\n\n## Verification\n\n```sh\ndf -h\n```\n';
    expect(first(text)).toEqual(['Drop old files:', [], false]);
  });

  it('never has the command of a later step', () => {
    expect(
      first(
        '# P\n\n## Mitigation\n\n1. Press the red button.\n2. Watch it:\n\n   ```sh\n   kubectl get pods\n   ```\n',
      ),
    ).toEqual(['Press the red button.', [], false]);
  });

  it('has all of its own commands', () => {
    expect(
      first('# P\n\n## Diagnosis\n\n1. Look:\n\n   ```sh\n   uptime\n   df -h\n   ```\n\n2. Think.\n'),
    ).toEqual(['Look:', ['uptime\ndf -h'], false]);
  });

  it('owns the block that its author did not indent', () => {
    expect(
      first('# P\n\n## Diagnosis\n\n1. Look:\n\n```sh\n$ uptime\n up 3 days\n```\n\n2. Think.\n'),
    ).toEqual(['Look:', ['uptime'], false]);
  });

  it('is the paragraph that leads to a block', () => {
    expect(
      first('# P\n\n## Diagnosis\n\nSome words.\n\nAsk the pool:\n\n```sh\nuptime\n```\n\n- Then this.\n'),
    ).toEqual(['Ask the pool:', ['uptime'], false]);
  });

  it('is called by its heading where it holds nothing but commands', () => {
    expect(first('# P\n\n## Sofortmaßnahmen\n\n```sh\nuptime\n```\n')).toEqual([
      'Sofortmaßnahmen',
      ['uptime'],
      true,
    ]);
  });

  it('shows harmful commands only where the playbook calls them its first action, and says what they do', () => {
    const block = '\n\nDo it.\n\n```sh\nsystemctl restart x\n```\n';
    expect(first(`# P\n\n## Mitigation${block}`)).toEqual(['Do it.', [], false]);
    expect(cardOf(`# P\n\n## First safe action${block}`).firstAction?.commands).toEqual([
      { text: 'systemctl restart x', language: 'shell', dangers: ['restart'] },
    ]);
  });
});

describe('the other lines of an incident card', () => {
  it('keep their code apart from their prose', () => {
    const { rollback } = cardOf('# P\n\n## Rollback\n\nTake the label `a/b-` off, then\nwait.\n');
    expect(rollback?.text).toBe('Take the label a/b- off, then wait.');
    expect(rollback?.parts).toEqual([
      { text: 'Take the label ', code: false },
      { text: 'a/b-', code: true },
      { text: ' off, then wait.', code: false },
    ]);
    expect(cardOf('# P\n\n**Impact:** writes to `a` fail\n').impact?.parts[1]).toEqual({
      text: 'a',
      code: true,
    });
  });

  it('take the words under the title for the meaning where no heading says it, and no field', () => {
    expect(
      cardOf('# P\n\nOwner: the team of the harbour\n\nThe queue grows beyond an hour.\n').meaning,
    ).toMatchObject({
      text: 'The queue grows beyond an hour.',
      anchor: null,
    });
  });

  it('are cut at a sentence, in time that grows with the text', () => {
    const { impact } = cardOf(`# P\n\n## Impact\n\n${'a '.repeat(100_000)}\n`);
    expect(impact?.text.length).toBeLessThan(210);
    const { impact: one } = cardOf(`# P\n\n## Impact\n\n${'a'.repeat(200_000)}\n`);
    expect(one?.text.length).toBeLessThan(210);
  });
});

describe('a playbook whose headings are the labels of the card', () => {
  it.each(LANGUAGES.filter((language) => language !== 'en'))(
    'fills every row of it, %s',
    async (language) => {
      const { [language.toUpperCase()]: words } = (await import(
        `../../src/plugin/translations/${language}.ts`
      )) as Record<string, Record<string, string>>;
      const rows = ['meaning', 'impact', 'first', 'rollback', 'call'].map(
        (row) => `## ${words?.[`handbook.card.${row}`]}\n\nWords of ${row}.\n`,
      );
      const card = cardOf(`# Kafka\n\n${rows.join('\n')}`);
      expect({
        meaning: card.meaning?.text,
        impact: card.impact?.text,
        first: card.firstAction?.text,
        stated: card.firstAction?.stated,
        rollback: card.rollback?.text,
        call: card.escalation?.text,
      }).toEqual({
        meaning: 'Words of meaning.',
        impact: 'Words of impact.',
        first: 'Words of first.',
        stated: true,
        rollback: 'Words of rollback.',
        call: 'Words of call.',
      });
    },
  );
});
