import { describe, expect, test } from 'vitest';
import { severestFirst, severityLevel } from '../../../src/core/query/severity.ts';

describe('the weight of a severity', () => {
  test.each([
    ['SEV2', 2],
    ['P1 (critical)', 1],
    ['Critical', 1],
    ['kritisch', 1],
    ['gravité élevée', 2],
    ['Alta', 2],
    ['średni', 3],
    ['重大', 2],
    ['严重故障', 1],
    ['niedrig', 4],
    ['page', 1],
    ['中', 3],
    ['高优先级', 2],
    ['低い', 4],
  ])('of %s is %i', (value, level) => {
    expect(severityLevel(value)).toBe(level);
  });

  test('of words that say none is unknown, and stands behind the rest in an order', () => {
    expect(severityLevel('to be decided')).toBeNull();
    expect(['中止', '高橋', '低減済み', '中国区'].map(severityLevel)).toEqual([null, null, null, null]);
    const records = ['to be decided', null, 'low', 'SEV1'].map((value) => ({
      severity: value === null ? null : { value },
    }));
    expect(severestFirst(records).map(({ severity }) => severity?.value ?? null)).toEqual([
      'SEV1',
      'low',
      'to be decided',
      null,
    ]);
  });
});
