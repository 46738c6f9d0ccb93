/** The safe fixes of one file together. A fix is taken whole or not at all; where two touch, the first wins and the next run does the other. */
import { spansOverlap } from '../base';
import type { Edit, Finding } from '../checks';

export const safeEdits = (file: string, findings: readonly Finding[]): Edit[] => {
  const taken: Edit[] = [];
  for (const fix of findings.flatMap(f => f.fixes.find(x => x.safe) ?? []))
    if (fix.edits.every(e => e.file === file) && !fix.edits.some(e => taken.some(t => touches(e, t))))
      taken.push(...fix.edits);
  return taken.sort((a, b) => a.span.start - b.span.start);
};

/** Two insertions at one place also touch: their order would be chance. */
const touches = (a: Edit, b: Edit): boolean => spansOverlap(a.span, b.span) || a.span.start === b.span.start;
