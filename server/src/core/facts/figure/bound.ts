/** Bound words around a number (近 约 超过 … 以上 左右 …) and the interval that number, precision and bound allow (domain grammar §5). */
import { interval, rational, type Interval, type Rational } from '../../base';
import { countingWord, type CountingClass } from '../../lexicon';
import type { BoundKind } from '../types';
import type { Lexeme } from './lexer';

/** `threshold`: 以上 names a class (10万元以上的村) rather than bounding a statement. */
export interface BoundReading {
  readonly bound: BoundKind;
  readonly threshold: boolean;
}

/** 5%—6%, 80万至100万: the ends of one range bound it from below and from above; 由3%到5% tells of a change and is none. */
export const rangeBound = (
  text: string,
  lexeme: Lexeme,
  previous: Lexeme | undefined,
  next: Lexeme | undefined,
): BoundReading | undefined => {
  const joins = (a: Lexeme, b: Lexeme): boolean =>
    b.start - a.end <= 2 &&
    /^(?:—|——|–|-|－|~|～|至|到)$/.test(text.slice(a.end, b.start)) &&
    a.unit.base === b.unit.base &&
    a.unit.dimension !== 'rank' &&
    !/[由从自]\D{0,6}$/.test(text.slice(Math.max(0, a.start - 8), a.start));
  if (next && joins(lexeme, next)) return { bound: '>=', threshold: false };
  return previous && joins(previous, lexeme) ? { bound: '<=', threshold: false } : undefined;
};

export const readBound = (text: string, lexeme: Lexeme): BoundReading => {
  const before = text.slice(Math.max(0, lexeme.start - 6), lexeme.start);
  const after = text.slice(lexeme.end, lexeme.end + 8);
  const suffix = /^(以上|及以上|以下|以内|之内|左右|上下)/.exec(after)?.[1];
  if (suffix) {
    const rest = after.slice(suffix.length);
    const named =
      /^[\u4e00-\u9fa5]/.test(rest) && !/^(?:的(?!项目|企业|村|班|人群)|水平|目标|，|和|、|且|并)/.test(rest);
    const threshold = named && lexeme.unit.dimension !== 'points';
    return {
      bound: suffix === '左右' || suffix === '上下' ? '~' : suffix.endsWith('上') ? '>=' : '<=',
      threshold: threshold && !/^的/.test(rest),
    };
  }
  // 跨上200亿元台阶, 迈过100亿元大关: the step is passed, not met.
  if (/^(?:新)?(?:台阶|大关|关口)/.test(after)) return { bound: '>=', threshold: false };
  if (lexeme.rankClass) return { bound: '<=', threshold: false };
  if (lexeme.inner) return { bound: lexeme.inner, threshold: false };
  const word = (name: CountingClass): boolean => countingWord(name, text, lexeme.start) !== undefined;
  if (word('at-least')) return { bound: '>=', threshold: false };
  if (word('at-most')) return { bound: '<=', threshold: false };
  if (/(?:控制在|下降到|降到)$/.test(before)) return { bound: '=', threshold: false };
  if (word('more-than')) return { bound: '>', threshold: false };
  if (word('less-than')) return { bound: '<', threshold: false };
  if (/低于$/.test(before)) return { bound: '<', threshold: true };
  if (word('nearly')) return { bound: '<', threshold: false };
  if (word('about')) return { bound: '~', threshold: false };
  // 营业收入过百亿元; 走访过100家 tells of an act that is over.
  if (/^[百千万亿]/.test(text.charAt(lexeme.start)) && word('passing')) return { bound: '>', threshold: false };
  return { bound: '=', threshold: false };
};

export const readInterval = (lexeme: Lexeme, bound: BoundKind): Interval => {
  const { value, quantum } = lexeme;
  const share = (n: number): Rational =>
    rational.divide(rational.multiply(value, rational.fromInt(n)), rational.fromInt(100));
  switch (bound) {
    case '=': {
      if (lexeme.unit.dimension === 'rank' || rational.isZero(quantum)) return interval.exactly(value);
      if (isCounted(lexeme)) return interval.exactly(value);
      const half = rational.divide(quantum, rational.fromInt(2));
      return interval.halfOpen(rational.subtract(value, half), rational.add(value, half));
    }
    case '~': {
      const slack = rational.equal(rational.divide(value, quantumOf(lexeme)), rational.ONE) ? share(10) : share(5);
      return interval.between(rational.subtract(value, slack), rational.add(value, slack));
    }
    case '<':
      return { lo: interval.closedAt(share(85)), hi: interval.openAt(value) };
    case '>':
      return lexeme.inner === '>'
        ? { lo: interval.openAt(value), hi: interval.openAt(rational.add(value, lastStep(lexeme))) }
        : { lo: interval.openAt(value), hi: null };
    case '>=':
      return { lo: interval.closedAt(value), hi: null };
    case '<=':
      return { lo: null, hi: interval.closedAt(value) };
  }
};

/** People, firms and projects are counted, not measured: 753名 is 753 unless a scale word rounds it. */
const isCounted = ({ unit, quantum }: Lexeme): boolean =>
  unit.dimension === 'count' && rational.equal(quantum, rational.ONE);

const quantumOf = ({ quantum }: Lexeme): Rational => (rational.isZero(quantum) ? rational.ONE : quantum);

/** 3500多: the last digit that is not zero steps by 100. */
const lastStep = (lexeme: Lexeme): Rational => {
  let step = quantumOf(lexeme);
  const ten = rational.fromInt(10);
  for (let i = 0; i < 15; i++) {
    const next = rational.multiply(step, ten);
    if (rational.divide(lexeme.value, next).d !== 1n || rational.compare(next, lexeme.value) > 0) break;
    step = next;
  }
  return step;
};
