import { describe, expect, it } from 'vitest';
import { nameDangers } from '../../../src/core/render/commands.ts';
import { prepare } from './render-handbook.ts';

describe('dangerous commands of a page', () => {
  it('are marked with the word for what they do, over all of their lines', () => {
    const { markdown } = prepare('# P\n\n```sh\nuptime\nrm -rf \\\n  /x\n```\n\n```sql\ntruncate a;\n```\n');
    expect(markdown).toContain('```sh del={"⚠ does delete":2-3}');
    expect(markdown).toContain('```sql del={"⚠ does deleteAll":1}');
  });

  it('have their word in an element of its own, which no style lays over the code', () => {
    const line =
      '<div class="ec-line highlight del tm-label" style="--tmLabel:&#x27;⚠ deletes&#x27;"><div class="code">rm</div></div>';
    expect(nameDangers(line)).toBe(
      '<div class="ec-line highlight del hb-danger"><span class="hb-danger-word" data-pagefind-ignore><span aria-hidden="true">⚠</span> deletes</span><div class="code">rm</div></div>',
    );
    const other = line.replace('⚠ deletes', 'A');
    expect(nameDangers(other)).toBe(other);
  });
});
