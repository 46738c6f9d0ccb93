import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rational } from '../base';
import {
  numeralAt,
  readCardinal,
  readCircled,
  readDigits,
  readNumeral,
  readOrdinal,
  writeCircled,
  writeNumeral,
} from './numeral';

const value = (text: string): number | undefined => {
  const n = readNumeral(text);
  return n && rational.toNumber(n);
};

describe('a numeral', () => {
  it.each<[string, number]>([
    ['零', 0],
    ['十', 10],
    ['十二', 12],
    ['五十四', 54],
    ['三百二十', 320],
    ['一千零三', 1003],
    ['一千零十', 1010],
    ['两千零五十', 2050],
    ['十万', 1e5],
    ['四千万', 4e7],
    ['七百六十六亿四千万', 76_640_000_000],
    ['三亿零四百七十五万', 304_750_000],
    ['一万五千亿', 1.5e12],
    ['五十四万亿', 5.4e13],
    ['万亿', 1e12],
    ['一百亿亿', 1e18],
    ['百亿亿', 1e18],
    ['一万万', 1e8],
    ['一点五', 1.5],
    ['七十七点五', 77.5],
    ['二点三亿', 2.3e8],
    ['一六·四亿', 1.64e9],
    ['一九.四', 19.4],
    ['二〇二五', 2025],
    ['八·五万', 85_000],
    ['一八五', 185],
    ['三万四', 34_000],
    ['两千五', 2500],
    ['一百二', 120],
  ])('%s is %d', (text, n) => expect(value(text)).toBe(n));
  it.each<[string, number]>([
    ['万6千亩', 256_000],
    ['千零30万元', 25_030_000 * 1],
    ['千5百户', 25_500],
    ['亿5000万元', 2_550_000_000],
    ['万亿元', 2.5e13],
    ['百万', 25e6],
  ])('25%s goes on with Arabic digits', (rest, n) => {
    const text = `25${rest}`;
    const found = numeralAt(text, 0, undefined, {
      value: rational.fromInt(25),
      step: rational.ONE,
      end: 2,
      decimal: false,
    });
    expect(found && rational.toNumber(found.value)).toBe(rest.startsWith('千零') ? 250_300_000 : n);
  });
  it.each(['三四', '七八', '一二三', '三五', '十百', '三亿五亿', '甲', ''])('%s is none', text =>
    expect(value(text)).toBeUndefined(),
  );
  it.each([
    ['七万万两', 3],
    ['九万亿两个', 3],
  ] as const)('of %s ends before 两', (text, end) => expect(numeralAt(text, 0)?.end).toBe(end));
  it('that opened with Arabic digits ends before Chinese ones', () =>
    expect(
      numeralAt('9万亿三个', 0, undefined, { value: rational.fromInt(9), step: rational.ONE, end: 1, decimal: false })
        ?.end,
    ).toBe(3));
  it('leaves the unit its 千 and 百', () => {
    const found = numeralAt('三千瓦', 0, at => at === 1);
    expect(found && [rational.toNumber(found.value), found.end]).toEqual([3, 1]);
  });
  it.each<[string, number]>([
    ['四千万', 1e7],
    ['五百三十万', 1e5],
    ['三万四千', 1000],
    ['一六·四亿', 1e7],
    ['一千零三', 1],
  ])('%s is exact to %d', (text, step) => {
    const found = numeralAt(text, 0);
    expect(found && rational.toNumber(found.step)).toBe(step);
  });
  it.each<[string, number]>([
    ['一千多万', 1e7],
    ['三十几万', 3e5],
  ])('%s is more than %d', (text, n) =>
    expect(numeralAt(text, 0)).toMatchObject({ more: true, value: rational.fromInt(n), end: text.length }),
  );
  it('is read as it is written', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), n => value(writeNumeral(n)) === n));
  });
});

describe('small numbers', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [100, '一百'],
    [103, '一百零三'],
    [110, '一百一十'],
    [199, '一百九十九'],
    [20_030, '二万零三十'],
    [100_500_000, '一亿零五十万'],
  ] as const)('%d is written %s', (n, text) => {
    expect(writeNumeral(n)).toBe(text);
    if (n < 1000) expect(readOrdinal(text)).toBe(n);
  });
  it.each(['一二', '零', '两', '百三', '1234', '千'])('%s orders nothing', text =>
    expect(readOrdinal(text)).toBeUndefined(),
  );
  it.each([
    ['两', 2],
    ['双', 2],
    ['十一', 11],
    ['7', 7],
  ] as const)('%s counts %d', (text, n) => expect(readCardinal(text)).toBe(n));
  it.each(['零', '一百', '123', '一二'])('%s counts nothing', text => expect(readCardinal(text)).toBeUndefined());
  it('reads digits one by one, and circled ones', () => {
    expect([
      readDigits('二〇2五'),
      readDigits('二十'),
      readCircled('③'),
      readCircled('甲'),
      writeCircled(20),
      writeCircled(21),
    ]).toEqual(['2025', undefined, 3, undefined, '⑳', undefined]);
  });
});
