/** How much of a file's figures is checked, as test coverage is for code. */
import type { IndexedFile } from '../index';
import type { CheckReport } from './engine';

export interface Coverage {
  readonly file: string;
  readonly figures: number;
  /** Said again elsewhere with an agreeing value. */
  readonly agreed: number;
  /** Part of arithmetic that holds, or of a count that matches. */
  readonly derived: number;
  readonly conflicting: number;
  /** Touched by nothing. */
  readonly single: number;
}

/** By a report over the whole workspace, or what all reports say of this file: the same on the command line and in every view. Every figure is counted once: conflicting before agreed before derived. */
export const coverageOf = (
  file: IndexedFile,
  { contested, links }: Pick<CheckReport, 'contested' | 'links'>,
): Coverage => {
  const conflicting = new Set<number>();
  const agreed = new Set<number>();
  const derived = new Set<number>();
  const mark = (set: Set<number>, at: { readonly file: string; readonly span: { readonly start: number } }): void => {
    if (at.file === file.file) set.add(at.span.start);
  };
  for (const p of contested) mark(conflicting, p);
  for (const l of links) l.members.forEach(m => mark(l.kind === 'agrees' ? agreed : derived, m));
  const totals = { figures: 0, agreed: 0, derived: 0, conflicting: 0, single: 0 };
  for (const report of file.reports)
    for (const { span } of report.figures) {
      totals.figures++;
      if (conflicting.has(span.start)) totals.conflicting++;
      else if (agreed.has(span.start)) totals.agreed++;
      else if (derived.has(span.start)) totals.derived++;
      else totals.single++;
    }
  return { file: file.file, ...totals };
};
