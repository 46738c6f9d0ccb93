/** Questions about the kind of a report that more than one place asks. */
import type { ReportDocument } from '../types';

/** Budgets and final accounts: one indicator at every tier of government, in the same words. */
export const isBudget = ({ frame }: Pick<ReportDocument, 'frame'>): boolean => frame.kind.value === 'budget' || frame.kind.value === 'final-accounts';

export const isBulletin = ({ frame }: Pick<ReportDocument, 'frame'>): boolean => frame.kind.value === 'bulletin';
