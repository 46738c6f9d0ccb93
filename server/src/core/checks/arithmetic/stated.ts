/** Arithmetic that one sentence states between its own figures: each relation to the file that knows how to reckon it. */
import { assertNever } from '../../base';
import type { Relation } from '../../facts';
import type { FigureRef, IndexedReport } from '../../index';
import { balanceOutcome } from './balance';
import { amountAndGrowth, fromTo, twoUnits } from './change';
import { rateOutcome } from './rate';
import { perOutcome } from './per';
import { rankMoveOutcome } from './rank';
import { progressOutcome } from './progress';
import { shareOutcome } from './share';
import { hundredOutcome, sumOutcome, withinOutcome } from './sums';
import { averageOutcome, multipleOutcome } from './times';
import type { Outcome } from './types';

/** `only`: reckonings that one of these figures takes part in. */
export const statedOutcomes = (report: IndexedReport, only?: ReadonlySet<number>): Outcome[] =>
  report.relations.flatMap(r => (only && !mentions(r, only) ? [] : (outcome(report, r) ?? [])));

/** Ids stand in a relation's own fields, in lists, and one level deeper. */
const mentions = (value: object, ids: ReadonlySet<number>): boolean =>
  Object.values(value).some(v =>
    typeof v === 'number' ? ids.has(v) : typeof v === 'object' && v !== null && mentions(v, ids),
  );

const outcome = (report: IndexedReport, relation: Relation): Outcome | undefined => {
  const ref = (id: number | null): FigureRef | undefined => {
    const figure = id === null ? undefined : report.figures[id];
    return figure && { file: report.file, report: report.report, figure };
  };
  const all = (ids: readonly number[]): FigureRef[] => ids.flatMap(id => ref(id) ?? []);
  const { certain } = relation;
  switch (relation.kind) {
    case 'share': {
      const [part, whole, share] = [ref(relation.part), ref(relation.whole), ref(relation.share)];
      return part && whole && share && shareOutcome(part, whole, share, certain, relation.planned);
    }
    case 'progress': {
      const [done, planned, rate] = [ref(relation.done), ref(relation.planned), ref(relation.rate)];
      return done && planned && rate && progressOutcome(done, planned, rate, certain);
    }
    case 'amount-and-growth': {
      const [level, amount, growth] = [ref(relation.level), ref(relation.amount), ref(relation.growth)];
      return level && amount && growth && amountAndGrowth(level, amount, growth, certain);
    }
    case 'from-to': {
      const [from, to, multiple] = [
        ref(relation.from),
        ref(relation.to),
        relation.multiple && ref(relation.multiple.figure),
      ];
      return (
        from &&
        to &&
        fromTo({
          from,
          to,
          rises: relation.rises,
          growth: ref(relation.growth),
          amount: ref(relation.amount),
          multiple: multiple && relation.multiple ? { ref: multiple, counts: relation.multiple.counts } : undefined,
          certain,
        })
      );
    }
    case 'multiple': {
      const [value, base, multiple] = [ref(relation.value), ref(relation.base), ref(relation.multiple)];
      return value && base && multiple && multipleOutcome(value, base, multiple, certain);
    }
    case 'average': {
      const growth = ref(relation.growth);
      if (!growth) return undefined;
      if ('multiple' in relation.over) {
        const multiple = ref(relation.over.multiple);
        return multiple && averageOutcome(growth, relation.years, { multiple }, certain);
      }
      if ('cumulative' in relation.over) {
        const cumulative = ref(relation.over.cumulative);
        return cumulative && averageOutcome(growth, relation.years, { cumulative }, certain);
      }
      const [from, to] = [ref(relation.over.from), ref(relation.over.to)];
      return from && to && averageOutcome(growth, relation.years, { from, to }, certain);
    }
    case 'sum': {
      const [total, parts] = [ref(relation.total), all(relation.parts)];
      return total && parts.length === relation.parts.length ? sumOutcome(total, parts, certain) : undefined;
    }
    case 'within': {
      const [whole, parts] = [ref(relation.whole), all(relation.parts)];
      return whole && parts.length ? withinOutcome(whole, parts, certain) : undefined;
    }
    case 'hundred':
      return hundredOutcome(all(relation.parts), certain);
    case 'same': {
      const [one, other] = [ref(relation.one), ref(relation.other)];
      return one && other && twoUnits(one, other, certain);
    }
    case 'per': {
      const [total, count, ratio] = [ref(relation.total), ref(relation.count), ref(relation.ratio)];
      return total && count && ratio && perOutcome(total, count, ratio, certain);
    }
    case 'rank-move': {
      const [from, to] = [ref(relation.from), ref(relation.to)];
      return from && to && rankMoveOutcome(from, to, relation.steps, certain);
    }
    case 'balance': {
      const end = ref(relation.end);
      return end && balanceOutcome(end, all(relation.plus), all(relation.minus), certain);
    }
    case 'rate-of-parts': {
      const [whole, growth, parts, growths] = [
        ref(relation.whole),
        ref(relation.growth),
        all(relation.parts),
        all(relation.growths),
      ];
      return whole && growth && parts.length === growths.length
        ? rateOutcome(whole, growth, parts, growths)
        : undefined;
    }
    case 'share-of-named':
    case 'plan-share':
      return undefined; // The whole or the plan stands elsewhere: see named.ts.
    default:
      return assertNever(relation);
  }
};
