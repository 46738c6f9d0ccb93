/** Questions about the kind of a report that more than one place asks. */
import type { ReportDocument } from '../types';

/** Budgets and final accounts: one indicator at every tier of government, in the same words. */
export const isBudget = ({ frame }: Pick<ReportDocument, 'frame'>): boolean =>
  frame.kind.value === 'budget' || frame.kind.value === 'final-accounts';

/**
 * Does a figure without a tier of its own belong to nobody? Not in a few pages without a title: there most of what is said
 * is of the place itself.
 */
export const isTiered = (report: Pick<ReportDocument, 'frame' | 'paragraphs'>): boolean =>
  isBudget(report) &&
  (report.frame.kind.from !== 'text' ||
    report.paragraphs.slice(0, 40).filter(p => /预算(?:收入|支出)/.test(p.view.text)).length >= 6);

export const isBulletin = ({ frame }: Pick<ReportDocument, 'frame'>): boolean => frame.kind.value === 'bulletin';
