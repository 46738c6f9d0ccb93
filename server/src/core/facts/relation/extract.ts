/** All relations that the sentences of a report state between their own figures. */
import type { ReportDocument } from '../../document';
import type { Figure } from '../types';
import { averageRelations } from './average';
import { balanceRelations } from './balance';
import { changeRelations } from './change';
import { perRelations } from './per';
import { rankRelations } from './rank';
import { sentencesWithFigures } from './sentence';
import { shareRelations } from './share';
import type { Relation } from './types';
import { wholeRelations } from './whole';
import { withinRelations } from './within';

export const extractRelations = (report: ReportDocument, figures: readonly Figure[]): Relation[] =>
  sentencesWithFigures(report, figures.filter(f => !f.quantity.damaged && f.quantity.dimension !== 'unknown')).flatMap(s => [...rankRelations(s), ...(s.figures.length < 2 ? [] : [...shareRelations(s), ...changeRelations(s), ...wholeRelations(s), ...withinRelations(s), ...averageRelations(s), ...perRelations(s), ...balanceRelations(s)])]);
