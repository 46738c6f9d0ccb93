/** The door of `checks`. */
export type { Check, Edit, Finding, Fix, Link, LinkKind, RelatedPlace, Severity } from './define';
export { checkFile, checkWorkspace, type CheckOptions, type CheckReport } from './engine';
export { coverageOf, type Coverage } from './coverage';
export { CHECKS } from './registry';
export { about, computed, periodWords, written } from './wording';
