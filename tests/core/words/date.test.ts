import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates, matchDate, parseDate } from '../../../src/core/words/date.ts';
import { withDayOrder } from '../../../src/core/words/day-order.ts';

describe('dates that people write', () => {
  it.each([
    ['2024-05-14', '2024-05-14'],
    ['2024-5-4', '2024-05-04'],
    ['2024/05/14', '2024-05-14'],
    ['2024.05.14', '2024-05-14'],
    ['20240514', '2024-05-14'],
    ['2024-05-14T09:30:00Z', '2024-05-14'],
    ['2024-05-14 09:30', '2024-05-14'],
    ['2024-05-14 (amended later)', '2024-05-14'],
    ['14 May 2024', '2024-05-14'],
    ['14th of May 2024', '2024-05-14'],
    ['14-May-2024', '2024-05-14'],
    ['May 14, 2024', '2024-05-14'],
    ['May 14th 2024', '2024-05-14'],
    ['Tuesday, 14 May 2024', '2024-05-14'],
    ['Tue 14 Sept. 2024', '2024-09-14'],
    ['1er août 2024', '2024-08-01'],
    ['14 févr. 2024', '2024-02-14'],
    ['14 de mayo de 2024', '2024-05-14'],
    ['14 de março de 2024', '2024-03-14'],
    ['14. März 2024', '2024-03-14'],
    ['2024年5月14日', '2024-05-14'],
    ['14.05.2024', '2024-05-14'],
    ['25/12/2023', '2023-12-25'],
    ['12/25/2023', '2023-12-25'],
    ['05/05/2023', '2023-05-05'],
    ['2024-05', '2024-05'],
    ['May 2024', '2024-05'],
    ['mai 2024', '2024-05'],
    ['2024年5月', '2024-05'],
    ['05/2024', '2024-05'],
    ['2024', '2024'],
    [' 2024 ', '2024'],
    ['2024-02-29', '2024-02-29'],
    ['2000-02-29', '2000-02-29'],
    ['2024-01-31', '2024-01-31'],
    ['2024-04-30', '2024-04-30'],
    ['2023-02-28', '2023-02-28'],
    ['01/2024', '2024-01'],
    ['12/2024', '2024-12'],
    ['12/13/2023', '2023-12-13'],
    ['2024-05-14, amended', '2024-05-14'],
    ['2024-05-14、東京', '2024-05-14'],
    ['2024-05-14 （東京）', '2024-05-14'],
    ['2024-05-14(amended)', '2024-05-14'],
    ['  Tue.,  14 May 2024', '2024-05-14'],
  ])('reads %j', (text, value) => {
    expect(parseDate(text)?.value).toBe(value);
  });

  it.each([
    '',
    'soon',
    'YYYY-MM-DD',
    '12/05/2023',
    '2024-13-01',
    '2024-02-30',
    '31 April 2024',
    'version 2024.1.2.3',
    '1.2.3',
    'ADR 2024',
    'see 2024-05-14',
    '5/4/23',
    '10.0.0.1',
    '2023-02-29',
    '1900-02-29',
    '2100-02-29',
    '2024-04-31',
    '2024-06-31',
    '2024-05-00',
    '2024-05-32',
    '2024-00-14',
    '2024-00',
    '2024-13',
    '2024年0月',
    '2024年13月',
    '2024 or 2025',
    'x2024',
    '2024-05-14;x',
    '2024-05-14x (y)',
    'Foo 14 May 2024',
    '14 Foo 2024',
    '12/12/20233',
    '12/11/2023',
  ])('does not guess %j', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it('reads days in the order of the page, and in the other one nowhere else', () => {
    expect(withDayOrder('day', () => parseDate('12/05/2023'))).toEqual({
      value: '2023-05-12',
      precision: 'day',
    });
    expect(withDayOrder('month', () => parseDate('12/05/2023'))).toEqual({
      value: '2023-12-05',
      precision: 'day',
    });
    expect(() =>
      withDayOrder('day', () => {
        throw new Error('x');
      }),
    ).toThrow('x');
    expect(parseDate('12/05/2023')).toBeNull();
  });

  it('says how precise each is, in the order of the text', () => {
    expect(
      findDates('May 2024, 14 May 2024, then 2024-06-01 and 2024-06').map(({ index, date }) => [index, date]),
    ).toEqual([
      [0, { value: '2024-05', precision: 'month' }],
      [10, { value: '2024-05-14', precision: 'day' }],
      [28, { value: '2024-06-01', precision: 'day' }],
      [43, { value: '2024-06', precision: 'month' }],
    ]);
    expect(matchDate(' 2024 ')).toEqual({
      index: 1,
      raw: '2024',
      date: { value: '2024', precision: 'year' },
      problem: null,
    });
    expect(matchDate('2024-13')).toMatchObject({ date: null, problem: 'impossible' });
  });

  it('says what is wrong', () => {
    expect(matchDate('2024-02-30')?.problem).toBe('impossible');
    expect(matchDate('12/05/2023')?.problem).toBe('ambiguous');
    expect(matchDate('soon')).toBeNull();
  });

  it('finds dates in prose with their place', () => {
    const text = 'Proposed 2023-01-02, accepted on 5 March 2023 by all';
    expect(findDates(text).map((found) => [found.date?.value, found.raw])).toEqual([
      ['2023-01-02', '2023-01-02'],
      ['2023-03-05', '5 March 2023'],
    ]);
    for (const found of findDates(text)) expect(text.startsWith(found.raw, found.index)).toBe(true);
  });

  it('reads every ISO day back, and throws for no text', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (day) => {
          const iso = day.toISOString().slice(0, 10);
          expect(parseDate(iso)).toEqual({ value: iso, precision: 'day' });
        },
      ),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => findDates(text).length >= 0));
  });
});
