/** How bad two unequal statements are, and why they may differ all the same. */
import { rational, say } from '../../base';
import { isBudget, isBulletin } from '../../document';
import type { FigureRef } from '../../index';
import type { Severity } from '../define';
import { isFar } from './statements';

export interface Judgement {
  readonly severity: Severity;
  /** Why, where another basis is likely; null for a plain contradiction. */
  readonly doubt: string | null;
}

/** `loose`: the two were found by their words, not by their key; `parted`: by the one a target is met, by the other missed. */
export const judge = (
  ref: FigureRef,
  other: FigureRef,
  { loose, parted }: { readonly loose: boolean; readonly parted: boolean },
): Judgement => {
  const sameReport = ref.file === other.file && ref.report.index === other.report.index;
  const doubt = doubtOf(ref, other, sameReport) ?? inTable(ref, other);
  if (doubt) return { severity: 'info', doubt };
  if (ref.figure.status === 'target')
    return {
      severity: sameReport ? 'warning' : 'info',
      doubt: sameReport ? null : say('两份文稿提出目标的时间不同，目标可能调整过'),
    };
  if (turns(ref, other)) return { severity: 'error', doubt: null };
  if (!loose && sameReport && ref.figure.measure === 'rank') return { severity: 'error', doubt: null };
  if (loose || !ref.figure.indicator?.canonical || !sameReport) return { severity: 'warning', doubt: null };
  return { severity: lastDigit(ref, other) && !parted ? 'warning' : 'error', doubt: null };
};

/** 增长 against 下降. */
export const turns = ({ figure: a }: FigureRef, { figure: b }: FigureRef): boolean =>
  a.direction !== null && b.direction !== null && a.direction !== b.direction;

const doubtOf = (a: FigureRef, b: FigureRef, sameReport: boolean): string | null => {
  const [x, y] = [a.report.front.year, b.report.front.year];
  if (!sameReport && isBulletin(a.report) !== isBulletin(b.report) && isBudget(a.report) !== isBudget(b.report))
    return say('公报用初步核算数，预算报告用执行数或决算数');
  if (!sameReport && x !== null && y !== null && x !== y)
    return say('两份文稿相隔一年以上，上年数可能经核实或普查修订');
  // 按新口径, 不含高新区, 快报, 最终核实: two that say different things of their basis are no plain contradiction.
  if (a.figure.around.basis !== b.figure.around.basis) return say('一处注明了口径或统计方法，两数可能不是同一口径');
  if (isFar(a, b)) return say('两数相差较大，可能不是同一口径');
  return null;
};

/** What a cell is of is read from caption, head and label together: until that is measured it asks. */
const inTable = (a: FigureRef, b: FigureRef): string | null =>
  a.figure.where.kind === 'cell' || b.figure.where.kind === 'cell'
    ? say('一处在表格里，所指由表题、表头和行名读出，请一并核对')
    : null;

/** Less than half a percent apart. */
const lastDigit = ({ figure: a }: FigureRef, { figure: b }: FigureRef): boolean => {
  const difference = rational.absolute(rational.subtract(a.quantity.value, b.quantity.value));
  return (
    rational.compare(rational.multiply(difference, rational.fromInt(200)), rational.absolute(b.quantity.value)) < 0
  );
};
