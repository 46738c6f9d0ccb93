/** All that a figure is looked up by, computed once when its report is read. */
import type { ReportDocument } from '../document';
import type { Figure } from '../facts';
import { slipBucket } from './digits';
import { figureKey, subjectKey } from './key';
import { valueBucket } from './likeness';
import { skeletonsOf } from './skeleton';
import type { FigureKeys } from './types';

export const keysOf = (report: ReportDocument, figures: readonly Figure[]): FigureKeys[] =>
  figures.map(figure => ({
    quantity: figureKey(figure),
    subject: subjectKey(figure),
    value: valueBucket(figure, report.frame.place),
    slip: slipBucket(figure, report.frame.place),
    ...skeletonsOf(report, figure),
  }));
