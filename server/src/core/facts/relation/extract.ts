/** All relations that the sentences of a report state between their own figures. */
import type { ReportDocument } from '../../document';
import { tableRelations } from '../table/relations';
import type { Figure } from '../types';
import { averageRelations } from './average';
import { changeRelations } from './change';
import { perRelations } from './per';
import { rankRelations } from './rank';
import { accountRelations } from './account';
import { blockRelations } from './block';
import { networkRelations } from './network';
import { paragraphsWithFigures, sentencesWithFigures } from './sentence';
import { shareRelations } from './share';
import type { Relation } from './types';
import { wholeRelations } from './whole';
import { withinRelations } from './within';

export const extractRelations = (report: ReportDocument, figures: readonly Figure[]): Relation[] => {
  const known = figures.filter(f => !f.quantity.damaged && f.quantity.dimension !== 'unknown');
  const sure = known.filter(f => f.where.kind === 'sentence');
  const own = inSentences(report, sure);
  // Of one relation that is read twice the sure reading counts.
  const told = new Map<string, Relation>();
  for (const r of [
    ...own,
    ...tableRelations(report, known),
    ...networkRelations(report, sure),
    ...paragraphsWithFigures(report, sure).flatMap(p => [...blockRelations(p), ...accountRelations(p)]),
  ]) {
    const id = idOf(r);
    if (r.certain || !told.has(id)) told.set(id, r);
  }
  return [...told.values()];
};

const idOf = (relation: Relation): string => JSON.stringify({ ...relation, certain: true });

const inSentences = (report: ReportDocument, sure: readonly Figure[]): Relation[] =>
  sentencesWithFigures(report, sure).flatMap(s => [
    ...rankRelations(s),
    ...(s.figures.length < 2
      ? []
      : [
          ...shareRelations(s),
          ...changeRelations(s),
          ...wholeRelations(s),
          ...withinRelations(s),
          ...averageRelations(s),
          ...perRelations(s),
        ]),
  ]);
