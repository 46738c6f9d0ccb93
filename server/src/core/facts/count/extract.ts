/** All declared counts of a report. */
import type { ReportDocument } from '../../document';
import { codeCounts } from './code';
import { listCounts } from './list';
import { openCounts } from './open';
import { quotedCounts } from './quoted';
import { respectiveCounts } from './respectively';
import { seriesCounts } from './series';
import { tallyCounts } from './tally';
import type { DeclaredCount } from './types';

export const extractCounts = (report: ReportDocument): DeclaredCount[] => [
  ...seriesCounts(report),
  ...listCounts(report),
  ...quotedCounts(report),
  ...respectiveCounts(report),
  ...tallyCounts(report),
  ...openCounts(report),
  ...codeCounts(report),
];
