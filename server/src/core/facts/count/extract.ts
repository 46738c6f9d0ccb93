/** All declared counts of a report. */
import type { ReportDocument } from '../../document';
import { listCounts } from './list';
import { seriesCounts } from './series';
import type { DeclaredCount } from './types';

export const extractCounts = (report: ReportDocument): DeclaredCount[] => [...seriesCounts(report), ...listCounts(report)];
