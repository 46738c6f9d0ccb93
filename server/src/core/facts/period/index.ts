/** The room of periods: the value, what can be asked of it. How text is read for them stands beside it. */
export { ofShape, readPeriod, shapeOf, year as wholeYear, type Period, type PeriodShape } from './value';
export {
  asOfEnd,
  comparePeriods,
  endOf,
  firstYear,
  halfBefore,
  isDay,
  isPartOfYear,
  isUntil,
  isYear,
  isYears,
  lengthInMonths,
  periodsOverlap,
  periodWithin,
  runningMonth,
  shiftYears,
  yearBefore,
  yearOf,
} from './algebra';
