import { expect, test } from 'vitest';
import { numberInLogs } from '../../src/core/query/areas.ts';
import { distinctValues, recordsOf } from '../../src/core/query/order.ts';
import { compileFiles } from '../support/compile-files.ts';

test('values that differ by case alone are one choice, spelt as most spell it', () => {
  const values = ['Redis', 'redis', 'redis', 'Kafka', 'postgres'].map((value) => ({ value }));
  expect(distinctValues(values)).toEqual(['Kafka', 'postgres', 'redis']);
});

test('a number names its folder where there are several logs, and its sub-folder', () => {
  const numbersOf = (files: Record<string, string>): string[] => {
    const { records, tree } = compileFiles(files);
    return recordsOf(records, 'adr').map((record) => numberInLogs(record, tree.folders));
  };
  const text = '# A\n\n## Status\n\nAccepted\n';
  expect(numbersOf({ 'adr/0001-a.md': text, 'adr/search/0001-b.md': text }).sort()).toEqual([
    '0001',
    'search/0001',
  ]);
  const several = numbersOf({ 'orders/docs/adr/0001-a.md': text, 'search/docs/adr/0001-b.md': text });
  expect(new Set(several).size).toBe(2);
  expect(several.some((number) => number.includes('orders'))).toBe(true);
});
