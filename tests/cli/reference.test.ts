import { expect, test } from 'vitest';
import { loadCommands } from '../../src/cli/commands/index.ts';
import { renderReference } from '../../src/cli/reference.ts';
import { renderJsonReference } from '../../src/core/outputs/json-reference.ts';

// After a change of a command or a schema: npx vitest run tests/cli/reference.test.ts tests/schema --update

test('the reference of the command line is that of the table of commands', async () => {
  await expect(renderReference(await loadCommands())).toMatchFileSnapshot('../../src/cli/README.md');
});

test('the reference of the JSON is that of the schemas', async () => {
  await expect(renderJsonReference()).toMatchFileSnapshot('../../src/core/schema/README.md');
});
