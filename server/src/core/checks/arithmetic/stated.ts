/** Arithmetic that one sentence states between its own figures: each relation to the file that knows how to reckon it. */
import type { Relation } from '../../facts';
import type { FigureRef, IndexedReport } from '../../index';
import { balanceOutcome } from './balance';
import { amountAndGrowth, amountOnBase, twoUnits } from './change';
import { fromTo } from './from-to';
import { rateOutcome } from './rate';
import { perOutcome } from './per';
import { rankMoveOutcome } from './rank';
import { progressOutcome } from './progress';
import { shareOutcome } from './share';
import { hundredOutcome, sumOutcome } from './sums';
import { averageOutcome, multipleOutcome } from './times';
import { withinOutcome } from './within';
import type { Outcome, Swap } from './types';

/** `only`: reckonings that one of these figures takes part in. */
export const statedOutcomes = (report: IndexedReport, only?: ReadonlySet<number>): Outcome[] => {
  const terms = termsOf(report);
  return report.relations.flatMap(relation => {
    if (only && !mentions(relation, only)) return [];
    const told = reckon(relation, terms);
    // What only asks is reckoned all the same.
    const outcome = told && relation.asks && told.severity !== 'hint' ? { ...told, severity: 'info' as const } : told;
    return outcome
      ? [
          {
            ...outcome,
            form: relation.kind,
            ...(outcome.members.length > MANY
              ? {}
              : { again: (swap: Swap) => reckon(relation, termsOf(report, swap)) }),
          },
        ]
      : [];
  });
};

/** A slip among more terms than these is not looked for: each would be tried with all others. */
const MANY = 40;

/** Ids stand in a relation's own fields, in lists, and one level deeper. */
const mentions = (value: object, ids: ReadonlySet<number>): boolean =>
  Object.values(value).some(v =>
    typeof v === 'number' ? ids.has(v) : typeof v === 'object' && v !== null && mentions(v, ids),
  );

/** The figures of a report by their ids. */
interface Terms {
  readonly one: (id: number | null) => FigureRef | undefined;
  /** Undefined where one of them is missing. */
  readonly all: (ids: readonly number[]) => readonly FigureRef[] | undefined;
  /** `make` of them all; undefined where one is missing. */
  readonly of: <T extends readonly number[]>(
    ids: readonly [...T],
    make: (...refs: { [K in keyof T]: FigureRef }) => Outcome | undefined,
  ) => Outcome | undefined;
}

const termsOf = (report: IndexedReport, swap: Swap = ref => ref): Terms => {
  const one = (id: number | null): FigureRef | undefined => {
    const figure = id === null ? undefined : report.figures[id];
    return figure && swap({ file: report.file, report: report.report, figure });
  };
  const all = (ids: readonly number[]): readonly FigureRef[] | undefined => {
    const refs = ids.flatMap(id => one(id) ?? []);
    return refs.length === ids.length ? refs : undefined;
  };
  return {
    one,
    all,
    of: <T extends readonly number[]>(
      ids: readonly [...T],
      make: (...refs: { [K in keyof T]: FigureRef }) => Outcome | undefined,
    ) => {
      const refs = all(ids);
      // As many as there are ids.
      return refs && make(...(refs as unknown as { [K in keyof T]: FigureRef }));
    },
  };
};

type Reckoners = {
  readonly [K in Relation['kind']]: (relation: Extract<Relation, { kind: K }>, terms: Terms) => Outcome | undefined;
};

const reckon = (relation: Relation, terms: Terms): Outcome | undefined =>
  // The table has for each kind what takes a relation of that kind.
  (RECKONERS[relation.kind] as (r: Relation, t: Terms) => Outcome | undefined)(relation, terms);

/** The whole or the plan stands elsewhere: see `named.ts`. */
const elsewhere = (): undefined => undefined;

const RECKONERS: Reckoners = {
  share: ({ part, whole, share, certain, planned, beyond }, { of }) =>
    of([part, whole, share], (p, w, s) => shareOutcome(p, w, s, { certain, planned, beyond })),
  'share-of-named': elsewhere,
  'plan-share': elsewhere,
  progress: ({ done, planned, rate, certain }, { of }) =>
    of([done, planned, rate], (d, p, r) => progressOutcome(d, p, r, certain)),
  'amount-and-growth': ({ level, amount, growth, certain }, { of }) =>
    of([level, amount, growth], (l, a, g) => amountAndGrowth(l, a, g, certain)),
  'base-and-growth': ({ base, amount, growth, certain }, { of }) =>
    of([base, amount, growth], (b, a, g) => amountOnBase(b, a, g, certain)),
  'from-to': ({ from, to, rises, growth, amount, multiple, certain }, { of, one }) =>
    of([from, to], (f, t) => {
      const times = multiple ? one(multiple.figure) : undefined;
      return fromTo({
        from: f,
        to: t,
        rises,
        growth: one(growth),
        amount: one(amount),
        multiple: times && multiple ? { ref: times, counts: multiple.counts } : undefined,
        certain,
      });
    }),
  multiple: ({ value, base, multiple, certain }, { of }) =>
    of([value, base, multiple], (v, b, m) => multipleOutcome(v, b, m, certain)),
  average: ({ growth, years, over, certain }, { of }) => {
    if ('multiple' in over)
      return of([growth, over.multiple], (g, multiple) => averageOutcome(g, years, { multiple }, certain));
    if ('cumulative' in over)
      return of([growth, over.cumulative], (g, cumulative) => averageOutcome(g, years, { cumulative }, certain));
    return of([growth, over.from, over.to], (g, from, to) => averageOutcome(g, years, { from, to }, certain));
  },
  sum: ({ total, parts, certain }, { of, all }) =>
    of([total], t => {
      const refs = all(parts);
      return refs && sumOutcome(t, refs, certain);
    }),
  within: ({ whole, parts, certain }, { of, all }) =>
    of([whole], w => {
      const refs = all(parts);
      return refs?.length ? withinOutcome(w, refs, certain) : undefined;
    }),
  hundred: ({ parts, certain }, { all }) => {
    const refs = all(parts);
    return refs && hundredOutcome(refs, certain);
  },
  same: ({ one, other, certain }, { of }) => of([one, other], (a, b) => twoUnits(a, b, certain)),
  per: ({ total, count, ratio, certain }, { of }) =>
    of([total, count, ratio], (t, c, r) => perOutcome(t, c, r, certain)),
  'rank-move': ({ from, to, steps, certain }, { of }) =>
    from === null ? undefined : of([from, to], (f, t) => rankMoveOutcome(f, t, steps, certain)),
  balance: ({ end, plus, minus, certain, asks }, { of, all }) =>
    of([end], e => {
      const [came, went] = [all(plus), all(minus)];
      return came && went && balanceOutcome(e, came, went, { certain, asks });
    }),
  'rate-of-parts': ({ whole, growth, parts, growths }, { of, all }) =>
    of([whole, growth], (w, g) => {
      const [p, rates] = [all(parts), all(growths)];
      return p && rates && p.length === rates.length ? rateOutcome(w, g, p, rates) : undefined;
    }),
};
