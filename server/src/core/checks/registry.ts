/** All rules, written by `npm run registry` from the files under `rules`. A rule knows no other rule; this list is the only place that knows them all. */
import type { Check } from './define';
import { caption as dateCaption } from './rules/date/caption';
import { impossible as dateImpossible } from './rules/date/impossible';
import { plan as datePlan } from './rules/date/plan';
import { changes as documentChanges } from './rules/document/changes';
import { comments as documentComments } from './rules/document/comments';
import { hidden as documentHidden } from './rules/document/hidden';
import { people as documentPeople } from './rules/document/people';
import { placeholder as documentPlaceholder } from './rules/document/placeholder';
import { region as documentRegion } from './rules/document/region';
import { year as documentYear } from './rules/document/year';
import { average as figureAverage } from './rules/figure/average';
import { balance as figureBalance } from './rules/figure/balance';
import { change as figureChange } from './rules/figure/change';
import { conflict as figureConflict } from './rules/figure/conflict';
import { conversion as figureConversion } from './rules/figure/conversion';
import { count as figureCount } from './rules/figure/count';
import { direction as figureDirection } from './rules/figure/direction';
import { growth as figureGrowth } from './rules/figure/growth';
import { hundred as figureHundred } from './rules/figure/hundred';
import { identity as figureIdentity } from './rules/figure/identity';
import { multiple as figureMultiple } from './rules/figure/multiple';
import { nested as figureNested } from './rules/figure/nested';
import { part as figurePart } from './rules/figure/part';
import { per as figurePer } from './rules/figure/per';
import { plan as figurePlan } from './rules/figure/plan';
import { points as figurePoints } from './rules/figure/points';
import { progress as figureProgress } from './rules/figure/progress';
import { rank as figureRank } from './rules/figure/rank';
import { rate as figureRate } from './rules/figure/rate';
import { respectively as figureRespectively } from './rules/figure/respectively';
import { share as figureShare } from './rules/figure/share';
import { stock as figureStock } from './rules/figure/stock';
import { sum as figureSum } from './rules/figure/sum';
import { target as figureTarget } from './rules/figure/target';
import { unitSlip as figureUnitSlip } from './rules/figure/unit-slip';
import { unit as figureUnit } from './rules/figure/unit';
import { conflict as ledgerConflict } from './rules/ledger/conflict';
import { nameDrift } from './rules/name/drift';
import { sloganCount } from './rules/slogan/count';
import { sloganDate } from './rules/slogan/date';
import { drift as sloganDrift } from './rules/slogan/drift';
import { wording as sloganWording } from './rules/slogan/wording';
import { marker as structureMarker } from './rules/structure/marker';
import { numbering as structureNumbering } from './rules/structure/numbering';
import { tornParagraph as structureTornParagraph } from './rules/structure/torn-paragraph';
import { duplicate as textDuplicate } from './rules/text/duplicate';
import { punctuation as typographyPunctuation } from './rules/typography/punctuation';
import { range as typographyRange } from './rules/typography/range';
import { zero as typographyZero } from './rules/typography/zero';

export const CHECKS: readonly Check[] = [
  dateCaption,
  dateImpossible,
  datePlan,
  documentChanges,
  documentComments,
  documentHidden,
  documentPeople,
  documentPlaceholder,
  documentRegion,
  documentYear,
  figureAverage,
  figureBalance,
  figureChange,
  figureConflict,
  figureConversion,
  figureCount,
  figureDirection,
  figureGrowth,
  figureHundred,
  figureIdentity,
  figureMultiple,
  figureNested,
  figurePart,
  figurePer,
  figurePlan,
  figurePoints,
  figureProgress,
  figureRank,
  figureRate,
  figureRespectively,
  figureShare,
  figureStock,
  figureSum,
  figureTarget,
  figureUnitSlip,
  figureUnit,
  ledgerConflict,
  nameDrift,
  sloganCount,
  sloganDate,
  sloganDrift,
  sloganWording,
  structureMarker,
  structureNumbering,
  structureTornParagraph,
  textDuplicate,
  typographyPunctuation,
  typographyRange,
  typographyZero,
];
