/** Figures of a file that are said again elsewhere in other words (see `core/index/likeness`): what agrees although the strict key does not see it. */
import { agreement, sameQuantity, sameSentence, type FigureRef, type IndexedFile, type WorkspaceSnapshot } from '../../index';
import type { Likenesses } from './likenesses';

/** Each figure with those that say the same, best first. */
export function* alikeFigures(workspace: WorkspaceSnapshot, file: IndexedFile, likeness: Likenesses): Iterable<readonly [FigureRef, readonly FigureRef[]]> {
  for (const report of file.reports)
    for (const figure of report.figures) {
      const bucket = report.keys[figure.id]?.value;
      const refs = bucket ? (workspace.values.get(bucket) ?? []) : [];
      const own = refs.find(r => r.figure === figure);
      if (!own || refs.length < 2) continue;
      const others = refs
        .flatMap(ref => {
          if (ref === own) return [];
          if (sameQuantity(ref.figure, figure)) return [{ ref, score: Infinity }];
          const score = agreement(likeness(own), likeness(ref));
          return score === undefined ? [] : [{ ref, score }];
        })
        .sort((a, b) => b.score - a.score);
      // One sentence says a thing once: of two candidates in it the better one counts, of two equal ones neither.
      const chosen = others.filter(o => !others.some(p => p !== o && p.score >= o.score && sameSentence(p.ref, o.ref)));
      const loose = chosen.filter(o => o.score !== Infinity);
      if (loose.length) yield [own, loose.map(o => o.ref)];
    }
}
