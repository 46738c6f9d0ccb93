/**
 * How a figure was read, in one line: “一般公共预算收入 · 云岭县 · 2020年上半年 · 完成值 18.3亿元· 依据：本段首句‘上半年’”.
 * The hover, the ledger and whoever else shows a figure say it in these words.
 */
import { rational, say, type Rational } from '../base';
import { computed, periodWords, written } from '../checks';
import { headerWords, type Evidence, type Figure } from '../facts';
import { nameOfMeasure } from './measures';

export interface FigureReading {
  /** What, whose, when, and what kind of value. */
  readonly head: readonly string[];
  /** `18.3亿元`, `18.3亿元（约，…）`: the bound that stands beside it. */
  readonly value: string;
  /** The words that decided; empty where the clause itself says everything. */
  readonly basis: string;
}

export const readingOf = (figure: Figure): FigureReading => ({
  head: [
    figure.indicator?.name ?? say('（未识别指标）'),
    ...(figure.scope ? [figure.scope.name] : []),
    ...(figure.period ? [periodWords(figure.period.code)] : []),
  ],
  value: `${statusName(figure)} ${changeWords(figure)}${valueWords(figure)}`,
  basis: basisOf(figure),
});

export const readingLine = (figure: Figure): string => {
  const { head, value, basis } = readingOf(figure);
  return [...head, value, ...(basis ? [say('依据：{0}', basis)] : [])].join(' · ');
};

export const statusName = ({ status, measure, stretch }: Figure): string => {
  if (stretch) return say('力争值');
  if (status === 'expected') return say('预计值');
  if (status === 'target') return say('目标值');
  return measure === 'level' ? say('完成值') : nameOfMeasure(measure);
};

/** 同比增 · 比年初减 · nothing for a level. */
const changeWords = ({ comparison, direction, measure }: Figure): string => {
  if (measure === 'level' || measure === 'rank') return '';
  return `${comparison ?? ''}${direction === 'up' ? say('增') : direction === 'down' ? say('减') : ''}`;
};

const valueWords = (figure: Figure): string => {
  const plain = written(figure);
  const exact = computed(figure.quantity.value, figure);
  const shown =
    exact === plain ||
    figure.quantity.dimension === 'rank' ||
    figure.quantity.dimension === 'ratio' ||
    same(plain, exact)
      ? plain
      : say('{0}，即{1}', plain, exact);
  return `${shown}${precision(figure)}`;
};

/** 33.50亿元 and 33.5亿元 say one number; only another unit needs saying. */
const same = (plain: string, exact: string): boolean =>
  plain.replace(/,/g, '').replace(/\.?0+(?=\D)/, '') === exact.replace(/\.?0+(?=\D)/, '');

const precision = (figure: Figure): string => {
  const { lo, hi } = figure.interval;
  switch (figure.bound) {
    case '=':
      return '';
    case '~':
      return lo && hi
        ? say('（约，{0}—{1}）', inWrittenUnit(lo.value, figure), inWrittenUnit(hi.value, figure))
        : say('（约）');
    case '>':
      return hi ? say('（超过，不到{0}）', inWrittenUnit(hi.value, figure)) : say('（超过）');
    case '>=':
      return say('（及以上）');
    case '<':
      return say('（不到）');
    case '<=':
      return say('（及以内）');
  }
};

/** 0.05亿元 beside 12.4亿元, not 500万元. */
const inWrittenUnit = (value: Rational, figure: Figure): string => {
  const { quantity } = figure;
  if (quantity.writtenUnit.replace(/^(?:万亿|亿|万)/, '') !== quantity.unit) return computed(value, figure);
  const scale = /^(?:万亿|亿|万)/.exec(quantity.writtenUnit)?.[0];
  const factor = scale === '万亿' ? 1e12 : scale === '亿' ? 1e8 : scale === '万' ? 1e4 : 1;
  return `${rational.toFixed(rational.divide(value, rational.fromInt(factor)), 4)}${scale ?? ''}${quantity.unit}`;
};

/** Where two parts were decided by the same words they are said once. */
const basisOf = ({ period, scope, where }: Figure): string => {
  const parts = [
    where.kind === 'cell' && where.headers.length ? say('表格‘{0}’', headerWords(where)) : null,
    // What a cell's own headers say has been said.
    period && !(where.kind === 'cell' && period.evidence.from === 'clause') ? evidenceWords(period.evidence) : null,
    scope && scope.evidence.from !== 'document' && !(where.kind === 'cell' && scope.evidence.from === 'clause')
      ? evidenceWords(scope.evidence)
      : null,
  ].filter((p): p is string => p !== null && p !== '');
  return [...new Set(parts)].join(say('，'));
};

const evidenceWords = ({ from, words }: Evidence): string => {
  const where = ((): string => {
    switch (from) {
      case 'clause':
        return say('本句');
      case 'sentence':
        return say('本句前文');
      case 'paragraph':
        return say('本段首句');
      case 'heading':
        return say('所在标题或前文');
      case 'document':
        return say('文稿日期或题目');
      case 'default':
        return say('文中未写明，按惯例');
    }
  })();
  return words ? say('{0}‘{1}’', where, words) : where;
};
