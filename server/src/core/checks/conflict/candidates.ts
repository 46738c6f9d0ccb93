/**
 * The statements of one value bucket that could say what a figure says: of its value, or of one that it is rounded to. A bucket is
 * sorted into runs of equal value, precision and bound once, and only runs that lie near each other are compared.
 */
import { rational } from '../../base';
import { figureKey, rounded, type FigureRef } from '../../index';
import { CROWD } from './crowd';

interface Run {
  readonly sample: FigureRef;
  /** Roughly, for finding it; whether one run is beside another is asked of the exact numbers. */
  readonly value: number;
  /** Places in the bucket, ascending. */
  readonly members: number[];
}

/** Runs of one bound and precision, by value. */
interface Shelf {
  readonly runs: Run[];
  /** How far the interval of one of them reaches from its value at most. */
  reach: number;
}

interface Beside {
  readonly runs: readonly Run[];
  readonly size: number;
}

export interface Bucket {
  /** How many statements of the figure's value there are; more than `CROWD` where they were not all counted. */
  readonly size: (ref: FigureRef) => number;
  /** In the order of the bucket; those of the figure's own key are left to the strict rule. */
  readonly candidates: (ref: FigureRef) => readonly FigureRef[];
  /** Does a statement of the figure's own key stand in that sentence? */
  readonly saysByKey: (ref: FigureRef, sentence: string) => boolean;
  readonly own: (figure: FigureRef['figure']) => FigureRef | undefined;
}

export const sentenceId = ({ file, report, figure }: FigureRef): string =>
  `${file}#${report.index}#${figure.paragraph}#${figure.where.span.start}`;

export const bucketOf = (refs: readonly FigureRef[]): Bucket => {
  const runs = new Map<string, Run>();
  const shelves = new Map<string, Shelf>();
  const places = new Map<FigureRef['figure'], FigureRef>();
  const sentences = new Map<string, Set<string>>();
  refs.forEach((ref, i) => {
    places.set(ref.figure, ref);
    const id = runId(ref);
    const run = runs.get(id);
    if (run) run.members.push(i);
    else {
      const fresh: Run = { sample: ref, value: rational.toNumber(ref.figure.quantity.value), members: [i] };
      runs.set(id, fresh);
      const shelf = shelves.get(shelfId(ref)) ?? { runs: [], reach: 0 };
      shelves.set(shelfId(ref), shelf);
      shelf.runs.push(fresh);
      shelf.reach = Math.max(shelf.reach, reachOf(fresh));
    }
    const key = figureKey(ref.figure);
    if (key === undefined) return;
    const known = sentences.get(key);
    if (known) known.add(sentenceId(ref));
    else sentences.set(key, new Set([sentenceId(ref)]));
  });
  for (const { runs: all } of shelves.values()) all.sort((a, b) => a.value - b.value);
  const answers = new Map<string, Beside>();
  const beside = (ref: FigureRef): Beside => {
    const id = runId(ref);
    const own = runs.get(id);
    const known = answers.get(id) ?? (own ? around(own, [...shelves.values()]) : { runs: [], size: 0 });
    answers.set(id, known);
    return known;
  };
  return {
    size: ref => beside(ref).size,
    candidates: ref => {
      const key = figureKey(ref.figure);
      const found = beside(ref).runs;
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

/** So many runs are tried before it is a crowd whatever they hold. */
const TRIED = 2000;

/** Itself and the runs of its value or of what it is rounded to, from where the intervals of a shelf can meet its own. */
const around = (own: Run, shelves: readonly Shelf[]): Beside => {
  const found: Run[] = [];
  let [size, tried] = [0, 0];
  for (const { runs, reach } of shelves) {
    const far = (reach + reachOf(own)) * (1 + 1e-9) + Math.abs(own.value) * 1e-9;
    for (let i = firstFrom(runs, own.value - far); i < runs.length && size <= CROWD; i++) {
      const run = runs[i];
      if (!run || run.value > own.value + far) break;
      if (++tried > TRIED) return { runs: [], size: Infinity };
      if (
        !rational.equal(run.sample.figure.quantity.value, own.sample.figure.quantity.value) &&
        !rounded(run.sample.figure, own.sample.figure)
      )
        continue;
      found.push(run);
      size += run.members.length;
    }
  }
  return { runs: found, size };
};

const firstFrom = (runs: readonly Run[], value: number): number => {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.value ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return low;
};

const runId = ({ figure: { quantity, bound, interval } }: FigureRef): string =>
  [quantity.value, quantity.quantum, interval.lo?.value, interval.hi?.value]
    .map(v => (v ? `${v.n}/${v.d}` : ''))
    .join('|') +
  bound +
  (interval.lo?.closed ? '[' : '') +
  (interval.hi?.closed ? ']' : '');

const shelfId = ({ figure: { quantity, bound } }: FigureRef): string =>
  `${bound}${quantity.quantum.n}/${quantity.quantum.d}`;

/** An open interval reaches as far as numbers may differ and still be called round. */
const reachOf = ({
  sample: {
    figure: {
      interval: { lo, hi },
    },
  },
  value,
}: Run): number => {
  const tenth = Math.abs(value) / 5;
  return Math.max(...[lo, hi].map(e => (e ? Math.min(tenth, Math.abs(rational.toNumber(e.value) - value)) : tenth)));
};
