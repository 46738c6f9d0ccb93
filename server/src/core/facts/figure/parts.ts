/** Numbers that are parts or multiples of something: 百分之七十七点五, 三分之一, 一半, 七成, 翻两番, 一倍, 8.1∶45.2∶46.7. */
import { rational } from '../../base';
import { readCardinal, readNumeral } from '../../lexicon';
import type { BoundKind } from '../types';
import { FRACTION, lexeme, MULTIPLE, PERCENT, type Lexeme } from './lexeme';

/** 百分之七十七点五 is a percentage, 三分之一 a fraction. */
export const readParts = (text: string, at: number, written: string): Lexeme | undefined => {
  const [below = '', above = ''] = written.split('分之');
  if (/^[“‘《]/.test(text.slice(at - 1, at)) || /^[”’》]/.test(text.slice(at + written.length))) return undefined;
  const [d, n] = [readNumeral(below), readNumeral(above)];
  if (!d || !n || rational.isZero(d)) return undefined;
  const digits = above.split('点')[1]?.length ?? 0;
  if (below === '百')
    return lexeme(at, at + written.length, n, rational.rational(1n, 10n ** BigInt(digits)), PERCENT, '%');
  return lexeme(at, at + written.length, rational.divide(n, d), rational.ZERO, FRACTION, '');
};

/** 一半以上, 占七成; a half or a 成 that nothing measures (一半是…, 成就) is passed over by the scan. */
export const readShare = (at: number, written: string): Lexeme | undefined => {
  if (written.endsWith('半'))
    return lexeme(at, at + written.length, rational.rational(1n, 2n), rational.ZERO, FRACTION, '');
  const n = readNumeral(written.charAt(0));
  return (
    n &&
    lexeme(at, at + written.length, rational.multiply(n, rational.fromInt(10)), rational.fromInt(10), PERCENT, '成')
  );
};

/** A whole that is told as a ratio has no more parts; a longer chain is a key or a row of times. */
const MOST_SHARES = 8;

/** 14.2∶41.5∶44.3: three shares of one whole. A clock (8:30:00) has no decimals and is left alone. */
export const readRatio = (at: number, written: string): Lexeme[] =>
  (/\./.test(written) || !/^\d{1,2}[:：]\d{2}[:：]\d{2}$/.test(written)) &&
  (written.match(/[:：∶]/g)?.length ?? 0) < MOST_SHARES
    ? [...written.matchAll(/\d+(?:\.\d+)?/g)].flatMap(m => {
        const value = rational.fromDecimal(m[0]);
        const digits = m[0].split('.')[1]?.length ?? 0;
        return value
          ? [
              lexeme(
                at + m.index,
                at + m.index + m[0].length,
                value,
                rational.rational(1n, 10n ** BigInt(digits)),
                PERCENT,
                '',
              ),
            ]
          : [];
      })
    : [];

/** 翻一番 doubles, 翻两番 quadruples; 翻近两番 and 近两番 stay below. */
export const readDoubling = (at: number, written: string): Lexeme => {
  const n = readCardinal(/[一二两三四五](?=番)/.exec(written)?.[0] ?? '一') ?? 1;
  const inner: { inner?: BoundKind } = written.includes('近') ? { inner: '<' } : {};
  return lexeme(at, at + written.length, rational.fromInt(2 ** n), rational.ONE, MULTIPLE, '番', inner);
};

/** 增长一倍, 是上年的两倍: only where something grows or is compared. */
export const readTimes = (text: string, at: number, written: string): Lexeme | undefined => {
  const number = readNumeral(written.replace(/多?倍.*$/, ''));
  const before = text.slice(Math.max(0, at - 12), at);
  if (
    !number ||
    !/(?:增长|增加|提高|提升|扩大|上升|翻|高出?|多|快|增|是[^，。；]{0,10}的|相当于[^，。；]{0,10}的|为[^，。；]{0,10}的|到|达|的)(?:了|近|约|超过?|了近)?$/.test(
      before,
    )
  )
    return undefined;
  return lexeme(
    at,
    at + written.length,
    number,
    rational.ONE,
    MULTIPLE,
    '倍',
    written.includes('多') ? { inner: '>' } : {},
  );
};

/** 保持两位数增长: ten percent or more, where growth is told. */
export const readPlaces = (text: string, at: number, written: string): Lexeme | undefined => {
  const end = at + written.length;
  const grown =
    /^(?:以上)?的?[\u4e00-\u9fa5]{0,3}(?:增长|增速|增幅)/.test(text.slice(end, end + 8)) ||
    /(?:增长|增速|增幅|涨幅)[^，。；]{0,6}$/.test(text.slice(Math.max(0, at - 10), at));
  return grown
    ? lexeme(at, end, rational.fromInt(written.startsWith('三') ? 100 : 10), rational.ONE, PERCENT, '%', {
        inner: '>=',
      })
    : undefined;
};

/** 8金9银6铜: medals of three kinds. */
export const readMedals = (at: number, written: string): Lexeme[] =>
  [...written.matchAll(/(\d{1,3})([金银铜])/g)].map(m =>
    lexeme(
      at + m.index,
      at + m.index + m[0].length,
      rational.fromInt(Number(m[1])),
      rational.ONE,
      { written: m[2] ?? '', base: `枚${m[2] ?? ''}牌`, factor: rational.ONE, dimension: 'count' },
      m[2] ?? '',
    ),
  );
