/**
 * The statements of one value bucket that could say what a figure says: of its value, or of one that it is rounded to. A bucket is
 * sorted into runs of equal value, precision and bound once; a run is compared with a run, not each statement with each.
 */
import { rational } from '../../base';
import { figureKey, rounded, type FigureRef } from '../../index';

interface Run {
  readonly sample: FigureRef;
  /** Places in the bucket, ascending. */
  readonly members: number[];
}

export interface Bucket {
  /** How many statements of the figure's value there are. */
  readonly size: (ref: FigureRef) => number;
  /** In the order of the bucket; those of the figure's own key are left to the strict rule. */
  readonly candidates: (ref: FigureRef) => readonly FigureRef[];
  /** Does a statement of the figure's own key stand in that sentence? */
  readonly saysByKey: (ref: FigureRef, sentence: string) => boolean;
  readonly own: (figure: FigureRef['figure']) => FigureRef | undefined;
}

export const sentenceId = ({ file, report, figure }: FigureRef): string => `${file}#${report.index}#${figure.paragraph}#${figure.sentence.start}`;

export const bucketOf = (refs: readonly FigureRef[]): Bucket => {
  const runs = new Map<string, Run>();
  const places = new Map<FigureRef['figure'], FigureRef>();
  const sentences = new Map<string, Set<string>>();
  refs.forEach((ref, i) => {
    places.set(ref.figure, ref);
    const id = runId(ref);
    const run = runs.get(id);
    if (run) run.members.push(i);
    else runs.set(id, { sample: ref, members: [i] });
    const key = figureKey(ref.figure);
    if (key === undefined) return;
    const known = sentences.get(key);
    if (known) known.add(sentenceId(ref));
    else sentences.set(key, new Set([sentenceId(ref)]));
  });
  const beside = new Map<string, readonly Run[]>();
  const runsBeside = (ref: FigureRef): readonly Run[] => {
    const id = runId(ref);
    const known = beside.get(id) ?? [...runs.values()].filter(r => rational.equal(r.sample.figure.quantity.value, ref.figure.quantity.value) || rounded(r.sample.figure, ref.figure));
    beside.set(id, known);
    return known;
  };
  return {
    size: ref => runsBeside(ref).reduce((n, r) => n + r.members.length, 0),
    candidates: ref => {
      const key = figureKey(ref.figure);
      const found = runsBeside(ref);
      const at = found.length === 1 ? (found[0]?.members ?? []) : found.flatMap(r => r.members).sort((a, b) => a - b);
      return at.flatMap(i => {
        const other = refs[i];
        return !other || other === ref || (key !== undefined && key === figureKey(other.figure)) ? [] : [other];
      });
    },
    saysByKey: (ref, sentence) => {
      const key = figureKey(ref.figure);
      return key !== undefined && sentences.get(key)?.has(sentence) === true;
    },
    own: figure => places.get(figure),
  };
};

/** What `rounded` goes by. */
const runId = ({ figure: { quantity, bound, interval } }: FigureRef): string => [quantity.value, quantity.quantum, interval.lo?.value, interval.hi?.value].map(v => (v ? `${v.n}/${v.d}` : '')).join('|') + bound + (interval.lo?.closed ? '[' : '') + (interval.hi?.closed ? ']' : '');
