/** All that a figure is looked up by, computed once when its report is read. */
import type { ReportDocument } from '../document';
import type { Figure } from '../facts';
import { slipBucket } from './digits';
import { figureKey, subjectKey } from './key';
import { valueBucket } from './likeness';
import type { FigureKeys } from './types';

export const keysOf = (report: ReportDocument, figures: readonly Figure[]): FigureKeys[] => {
  const { place } = report.frame;
  const at = (skeleton: string | null): string | undefined => (skeleton === null ? undefined : `${place}|${skeleton}`);
  return figures.map(figure => ({
    quantity: figureKey(figure),
    subject: subjectKey(figure),
    value: valueBucket(figure, place),
    slip: slipBucket(figure, place),
    sentence: at(figure.around.skeletons.sentence),
    clause: at(figure.around.skeletons.clause),
    context: at(figure.around.skeletons.context),
  }));
};
