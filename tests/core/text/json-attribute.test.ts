import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseJsonAttribute, renderJsonAttribute } from '../../../src/core/text/json-attribute.ts';

it('JSON in an attribute reads back as what was written, and holds no quotation mark', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string(), (value, text) => {
      const both = JSON.parse(JSON.stringify({ value, text, marks: '`"\\`\\"' }));
      const attribute = renderJsonAttribute(both);
      expect(attribute).not.toContain('"');
      expect(parseJsonAttribute(attribute)).toEqual(both);
    }),
  );
});
