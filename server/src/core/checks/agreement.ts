/** Figures of a file that are said again elsewhere in other words (see `core/index/likeness`): what agrees although the strict key does not see it. */
import { agreement, likenessOf, sameQuantity, sameSentence, type FigureRef, type IndexedFile, type Likeness, type WorkspaceSnapshot } from '../index';

/** Each figure with those that say the same, best first. */
export function* alikeFigures(workspace: WorkspaceSnapshot, file: IndexedFile): Iterable<readonly [FigureRef, readonly FigureRef[]]> {
  const known = new Map<FigureRef, Likeness>();
  const likeness = (ref: FigureRef): Likeness => {
    const found = known.get(ref) ?? likenessOf(ref, workspace.files.get(ref.file)?.reports[ref.report.index]?.figures ?? []);
    known.set(ref, found);
    return found;
  };
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
