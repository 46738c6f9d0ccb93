/** Figures of a file that are said again elsewhere in other words (see `core/index/likeness`): what agrees although the strict key does not see it. */
import { remembered } from '../../base';
import { agreement, type FigureRef, type IndexedFile, type WorkspaceSnapshot } from '../../index';
import { bucketOf, sentenceId, type Bucket } from './candidates';
import { affordable } from './crowd';
import type { Likenesses } from './likenesses';

export interface Alike {
  readonly ref: FigureRef;
  /** Those that say the same, best first. */
  readonly others: readonly FigureRef[];
}

/** Each figure with those that say the same; `leftOut` where some stand too often to be compared. */
export function* alikeFigures(
  workspace: WorkspaceSnapshot,
  file: IndexedFile,
  likeness: Likenesses,
  leftOut: () => void,
): Iterable<Alike> {
  const buckets = bucketsIn(workspace);
  const asked: { readonly ref: FigureRef; readonly bucket: Bucket; readonly size: number }[] = [];
  for (const report of file.reports)
    for (const figure of report.figures) {
      const id = report.keys[figure.id]?.value;
      const refs = id === undefined ? [] : (workspace.values.get(id) ?? []);
      if (id === undefined || refs.length < 2) continue;
      const bucket = buckets.get(id) ?? bucketOf(refs);
      buckets.set(id, bucket);
      const ref = bucket.own(figure);
      if (ref) asked.push({ ref, bucket, size: bucket.size(ref) });
    }
  const most = affordable(asked.map(a => a.size));
  for (const { ref, bucket, size } of asked) {
    if (size > most) {
      leftOut();
      continue;
    }
    const scored = bucket.candidates(ref).flatMap(other => {
      const score = agreement(likeness(ref), likeness(other));
      return score === undefined || bucket.saysByKey(ref, sentenceId(other)) ? [] : [{ other, score }];
    });
    const others = oneASentence(scored)
      .sort((a, b) => b.score - a.score)
      .map(s => s.other);
    if (others.length) yield { ref, others };
  }
}

const bucketsIn = remembered((_: WorkspaceSnapshot) => new Map<string, Bucket>());

interface Scored {
  readonly other: FigureRef;
  readonly score: number;
}

/** One sentence says a thing once: of two candidates in it the better one counts, of two equal ones neither. */
const oneASentence = (all: readonly Scored[]): Scored[] => {
  if (all.length < 2) return [...all];
  const best = new Map<string, { readonly score: number; readonly alone: boolean }>();
  for (const { other, score } of all) {
    const id = sentenceId(other);
    const known = best.get(id);
    if (!known || score > known.score) best.set(id, { score, alone: true });
    else if (score === known.score) best.set(id, { score, alone: false });
  }
  return all.filter(({ other, score }) => {
    const known = best.get(sentenceId(other));
    return known?.alone === true && known.score === score;
  });
};
