/** The value of a period: its form is written and read alike, and what is asked of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asOfEnd,
  comparePeriods,
  endOf,
  halfBefore,
  lengthInMonths,
  periodsOverlap,
  periodWithin,
  runningMonth,
  shiftYears,
  yearBefore,
  yearOf,
} from './algebra';
import {
  day,
  half,
  month,
  months,
  ofShape,
  quarter,
  readPeriod,
  season,
  shapeOf,
  until,
  year,
  years,
  type Period,
} from './value';

const ALL: readonly (readonly [Period, string])[] = [
  [year(2025), '2025'],
  [half(2025, 1), '2025H1'],
  [quarter(2025, 3), '2025Q3'],
  [month(2025, 7), '2025-07'],
  [months({ year: 2025, month: 1 }, { year: 2025, month: 7 }), '2025-01/2025-07'],
  [day(2025, 7), '@2025-07-31'],
  [day(2025, 7, 15), '@2025-07-15'],
  [years(2021, 2025), '2021/2025'],
  [until(2030), '<2030'],
  [season(2025, '国庆'), '2025国庆'],
];

describe('a period', () => {
  it.each(ALL)('%s is written and read alike', (p, form) => {
    expect(p).toBe(form);
    expect(readPeriod(form)).toBe(p);
    expect(ofShape(shapeOf(p))).toBe(p);
  });
  it.each(['', 'someday', '20250', '2025H3', '@2025', '2025-7'])('%j is none', form =>
    expect(readPeriod(form)).toBeUndefined(),
  );
  it('ends on a day that exists', () => {
    expect(ALL.map(([p]) => endOf(p))).toEqual([
      20251231, 20250630, 20250930, 20250731, 20250731, 20250731, 20250715, 20251231, 20301231, 20251031,
    ]);
    expect([day(2024, 2), shiftYears(day(2024, 2), 1)]).toEqual(['@2024-02-29', '@2025-02-28']);
  });
  it('is ordered by its end, the longer first', () => {
    expect([half(2025, 2), year(2024), year(2025), years(2021, 2025)].sort(comparePeriods)).toEqual([
      '2024',
      '2021/2025',
      '2025',
      '2025H2',
    ]);
  });
  it('shares days with another, or lies within it', () => {
    expect(periodsOverlap(half(2025, 1), quarter(2025, 2))).toBe(true);
    expect(periodsOverlap(half(2025, 1), half(2025, 2))).toBe(false);
    expect([
      periodWithin(year(2025), years(2021, 2025)),
      periodWithin(year(2025), year(2025)),
      periodWithin(season(2025, '国庆'), year(2025)),
    ]).toEqual([true, false, true]);
  });
  it('has a year before, where it is no stretch of years', () => {
    expect(ALL.map(([p]) => yearBefore(p))).toEqual([
      '2024',
      '2024H1',
      '2024Q3',
      '2024-07',
      '2024-01/2024-07',
      '@2024-07-31',
      '@2024-07-15',
      undefined,
      undefined,
      '2024国庆',
    ]);
    expect([halfBefore(half(2025, 2)), halfBefore(half(2025, 1))]).toEqual(['2025H1', undefined]);
  });
  it('runs from the beginning of its year, or does not', () => {
    const [to7, from2] = [
      months({ year: 2025, month: 1 }, { year: 2025, month: 7 }),
      months({ year: 2025, month: 2 }, { year: 2025, month: 7 }),
    ];
    expect([runningMonth(to7) === runningMonth(day(2025, 7)), runningMonth(from2), asOfEnd(to7)]).toEqual([
      true,
      undefined,
      '@2025-07-31',
    ]);
  });
  it('moved there and back is itself, and as long', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALL.map(([p]) => p)), fc.integer({ min: -50, max: 50 }), (p, by) => {
        expect(shiftYears(shiftYears(p, by), -by)).toBe(p);
        expect([lengthInMonths(shiftYears(p, by)), yearOf(shiftYears(p, by))]).toEqual([
          lengthInMonths(p),
          yearOf(p) + by,
        ]);
      }),
    );
  });
});
