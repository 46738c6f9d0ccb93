/** The door of `checks`. */
export type { Check, Edit, Explanation, Finding, Fix, Link, LinkKind, RelatedPlace, Severity } from './define';
export { elsewhere, isProof } from './define';
export {
  checkFile,
  checkingFile,
  checkWorkspace,
  EMPTY_REPORT,
  matches,
  reportOn,
  type Checking,
  type CheckOptions,
  type CheckReport,
  type Limit,
} from './engine';
export { readExample, type Example, type ExampleFiles } from './examples';
export type { ReportedFinding } from './pipeline/family';
export type { BaselineEntry } from './pipeline/suppressed';
export { coverageOf, type Coverage } from './coverage';
export { fileLabel, lineLabel, placeLabel } from './placed';
export { CHECKS } from './registry';
export { eachOnce, targetOutcomes } from './targets/outcomes';
export type { TargetOutcome, TargetVerdict } from './targets/types';
export { about, calledHere, computed, middle, percent, periodWords, written } from './wording';
export { repairsOf } from './repair/repairs';
export { soundFixes } from './repair/holds';
export { refAt } from './repair/lookup';
export { comesTo, reckonedAgain } from './repair/reckon';
export { restated, withText } from './repair/restate';
export { rewritten } from './repair/rewrite';
export { substituted } from './repair/substitute';
