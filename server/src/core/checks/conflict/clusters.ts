/** Clusters of statements that can all be true at once; targets agree only on the same number. */
import { interval, rational, type Interval } from '../../base';
import type { FigureRef } from '../../index';

interface Cluster {
  readonly refs: FigureRef[];
  common: Interval;
  lo: number;
  hi: number;
}

/** Each statement goes to the first cluster that it meets; what did not meet an equal one before does not meet this one either. */
export const agreeing = (refs: readonly FigureRef[]): FigureRef[][] => {
  const clusters: Cluster[] = [];
  const known = new Map<string, number>();
  for (const ref of refs) {
    const own = comparable(ref);
    const [lo, hi] = ends(own);
    const id = idOf(own);
    let at = known.get(id) ?? 0;
    for (; at < clusters.length; at++) {
      const c = clusters[at];
      // Rough numbers tell most apart; where they cannot, exact ones do.
      if (c && !(lo > c.hi || hi < c.lo) && interval.meets(c.common, own)) break;
    }
    known.set(id, at);
    const cluster = clusters[at];
    if (!cluster) clusters.push({ refs: [ref], common: own, lo, hi });
    else {
      cluster.refs.push(ref);
      cluster.common = interval.intersect(cluster.common, own) ?? cluster.common;
      [cluster.lo, cluster.hi] = ends(cluster.common);
    }
  }
  return clusters.map(c => c.refs);
};

/** A hair wider than the interval. */
const ends = ({ lo, hi }: Interval): [number, number] => {
  const wider = (value: number, by: number): number => value + by * (Math.abs(value) * 1e-9 + 1e-12);
  return [
    lo ? wider(rational.toNumber(lo.value), -1) : -Infinity,
    hi ? wider(rational.toNumber(hi.value), 1) : Infinity,
  ];
};

const idOf = ({ lo, hi }: Interval): string =>
  [lo, hi].map(e => (e ? `${e.value.n}/${e.value.d}${e.closed ? '=' : ''}` : '')).join('~');

/**
 * `8%以上` and `7.5%以上` could both come true, yet they are two targets: a target is set, not measured, and compared by its number.
 * 下降3.9% is not 增长3.9%.
 */
const comparable = ({ figure }: FigureRef): Interval => {
  const size =
    figure.status !== 'target' || figure.bound === '~' || figure.bound === '<'
      ? figure.interval
      : interval.exactly(figure.quantity.value);
  return figure.direction === 'down' &&
    (figure.measure === 'growth' || figure.measure === 'change' || figure.measure === 'points')
    ? interval.negateInterval(size)
    : size;
};
