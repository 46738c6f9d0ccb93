/** 收入年初预算A，实际完成B，为预算的103.3%: which of the budgets of a sentence a rate measures by. */
import type { Figure } from '../types';
import { isLevel, sameKind, type SentenceFigures } from './sentence';

/**
 * The budget that 为预算的X% measures what was done by; 调整预算 and 年初预算 are those that are told so. `only`: the sentence states no
 * other that might be meant.
 */
export const budgetOf = (
  { figures, gaps }: SentenceFigures,
  share: number,
  gap: string,
): { readonly figure: Figure; readonly only: boolean } | undefined => {
  const of = /^[，,]?(?:为|占|完成)(?:了)?(年初|调整|变动|汇总)?预算(?:数|任务)?的$/.exec(gap);
  const done = figures[share - 1];
  if (!of || !done || !/(?:完成|执行)(?:数)?(?:为)?$/.test(gaps[share - 1] ?? '')) return undefined;
  if (/其中/.test(gaps.slice(1, share).join(''))) return undefined;
  const budgets = figures.flatMap((f, i) =>
    i < share - 1 && isLevel(f) && sameKind(f, done) && BUDGET.test(gaps[i] ?? '')
      ? [{ figure: f, adjusted: ADJUSTED.test(gaps[i] ?? '') }]
      : [],
  );
  const wanted = of[1]
    ? budgets.filter(b => b.adjusted === /调整|变动/.test(of[1] ?? '') || of[1] === '汇总')
    : budgets;
  const last = wanted[wanted.length - 1];
  return last && { figure: last.figure, only: wanted.length === 1 };
};

const BUDGET = /(?:预算(?:数|合计|总计|安排|汇总)?(?:为|是)?|(?:调整|变更|变动)为)$/;
const ADJUSTED = /(?:调整|变更|变动)[^，。；]{0,4}$/;
