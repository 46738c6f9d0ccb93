/**
 * The networks of `lexicon/accounts` in the statements of a report: 收入总计－支出总计＝年终结余, 上年结余＋收入－支出＝年末结余; over years
 * 结转下年＝上年结转. Every term must be told by its own words, of one account, tier, stage and time.
 */
import { groupBy } from '../../base';
import type { ReportDocument } from '../../document';
import { accountClause, ACCOUNT_NETWORKS, isAccountTerm, type AccountNetwork, type AccountTerm } from '../../lexicon';
import { yearOf } from '../period';
import type { Figure } from '../types';
import { sameKind } from './sentence';
import type { Relation } from './types';
import { bracketDepths } from './whole';

/** A sum of money and the words between it and the one before. */
interface Entry {
  readonly figure: Figure;
  readonly gap: string;
  readonly clause: string;
  /** What stands behind it in its sentence. */
  readonly behind: string;
  /** 其中: what a list holds is told of a part. */
  readonly listed: boolean;
}

export function* networkRelations(report: ReportDocument, figures: readonly Figure[]): Iterable<Relation> {
  const statements = [...groupBy(figures, f => f.paragraph).values()].map(group => entriesOf(report, group));
  for (const entries of statements)
    for (const network of ACCOUNT_NETWORKS) if (network.over === 'statement') yield* inStatement(network, entries);
  const all = statements.flat();
  for (const network of ACCOUNT_NETWORKS) if (network.over !== 'statement') yield* acrossStatements(network, all);
}

/** Brackets hold what is told by the way. */
const entriesOf = (report: ReportDocument, group: readonly Figure[]): readonly Entry[] => {
  const ordered = [...group].sort((a, b) => a.viewSpan.start - b.viewSpan.start);
  const view = report.paragraphs[ordered[0]?.paragraph ?? 0]?.view.text ?? '';
  const gaps = ordered.map((f, i) =>
    view.slice(Math.max(ordered[i - 1]?.viewSpan.end ?? 0, f.viewSpan.start - 60), f.viewSpan.start),
  );
  const depths = bracketDepths(gaps);
  let listed = false;
  return ordered.flatMap((figure, i): Entry[] => {
    listed = isListed(gaps[i] ?? '', listed);
    if (!isSum(figure) || isMeasuredBy(figure) || (depths[i] ?? 0) !== 0 || /[-－—负]$/.test(gaps[i] ?? '')) return [];
    const { end } = figure.viewSpan;
    const gap = gaps[i] ?? '';
    return [
      { figure, gap, clause: accountClause(gap), behind: /^[^。]*/.exec(view.slice(end, end + 40))?.[0] ?? '', listed },
    ];
  });
};

/** 收入预算A，实际完成B: a budget beside what was carried out. */
const isMeasuredBy = ({ status, budget }: Figure): boolean =>
  status !== 'target' && (budget?.stage === 'budget' || budget?.stage === 'adjusted-budget');

/** 其中 holds until the sentence ends, or another side of the account begins. */
const isListed = (gap: string, before: boolean): boolean => {
  const [list, stop] = [Math.max(gap.lastIndexOf('其中'), gap.lastIndexOf('包括')), gap.lastIndexOf('。')];
  return list > stop || (stop < 0 && before && !/；[^，。；]*(?:预算|基金)(?:收入|支出)[^，。；]{0,4}$/.test(gap));
};

const isSum = (f: Figure): boolean =>
  f.quantity.dimension === 'money' &&
  (f.measure === 'level' || f.measure === 'change') &&
  f.bound === '=' &&
  !f.threshold;

function* inStatement(network: AccountNetwork, entries: readonly Entry[]): Iterable<Relation> {
  for (const [i, end] of entries.entries()) {
    if (!isResult(network, end)) continue;
    const find = (term: AccountTerm): Figure | undefined => termBefore(entries, i, term, end);
    yield* balance(network, end, network.plus.map(find), network.minus.map(find));
  }
}

const isResult = ({ result, when }: AccountNetwork, { gap, clause, behind }: Entry): boolean =>
  result.some(t => isAccountTerm(t, clause, gap)) && (when.length === 0 || when.some(w => behind.includes(w)));

function* balance(
  { accuses }: AccountNetwork,
  end: Entry,
  plus: readonly (Figure | undefined)[],
  minus: readonly (Figure | undefined)[],
  place: 'beside' | 'apart' = 'beside',
): Iterable<Relation> {
  const [came, went] = [plus.flatMap(f => f ?? []), minus.flatMap(f => f ?? [])];
  const terms = [...came, ...went];
  if (terms.length < plus.length + minus.length || new Set([end.figure, ...terms]).size <= terms.length) return;
  const isApart = place === 'apart';
  if (!isApart && !terms.every(t => isOneFrame(t, terms[0] ?? t))) return;
  yield {
    kind: 'balance',
    // What is left is often told without its place; then it is only known by what closes.
    certain: accuses && (isApart || terms.every(t => isOneHolder(t, end.figure) && t.status === end.figure.status)),
    end: end.figure.id,
    plus: came.map(f => f.id),
    minus: went.map(f => f.id),
    ...(isApart ? { asks: true as const } : {}),
  };
}

/** The nearest of that name before it that is no part of a list. */
const termBefore = (entries: readonly Entry[], at: number, term: AccountTerm, end: Entry): Figure | undefined => {
  for (let j = at - 1; j >= 0 && j >= at - REACH; j--) {
    const entry = entries[j];
    if (!entry) break;
    if (!entry.listed && isAccountTerm(term, entry.clause, entry.gap) && sameKind(entry.figure, end.figure))
      return entry.figure;
  }
  return undefined;
};

/** No account has so many terms. */
const REACH = 16;

const isOneFrame = (a: Figure, b: Figure): boolean =>
  isOneHolder(a, b) &&
  a.status === b.status &&
  a.period?.code === b.period?.code &&
  isOneReading(accountOf(a), accountOf(b)) &&
  isOneReading(a.budget?.stage, b.budget?.stage);

const isOneHolder = (a: Figure, b: Figure): boolean => sameKind(a, b) && a.scope?.name === b.scope?.name;

/** Debts are an account of no budget: 加上债务还本支出，支出总计 is of the account before. */
const accountOf = ({ budget }: Figure): string | null =>
  budget?.account && budget.account !== 'debt' ? budget.account : null;

/** The same, or one of them is not told. */
const isOneReading = (a: string | null | undefined, b: string | null | undefined): boolean => !a || !b || a === b;

/** The other end stands in another statement of the report: of the year before, or of another account. It asks, and never accuses. */
function* acrossStatements(network: AccountNetwork, all: readonly Entry[]): Iterable<Relation> {
  const known = network.before.map(term =>
    all.filter(e => isAccountTerm(term, e.clause, e.gap) && isOf(term, e.figure)),
  );
  if (known.some(k => k.length === 0)) return;
  for (const [i, end] of all.entries()) {
    if (!isResult(network, end)) continue;
    const fits = network.over === 'years' ? isYearAfter : isSameTime;
    const others = known.map(entries => oneOf(entries.filter(e => fits(end.figure, e.figure))));
    const own = network.plus.map(term => termBefore(all, i, term, end));
    yield* balance(network, end, [...others, ...own], [], 'apart');
  }
}

const isOf = ({ account }: AccountTerm, { budget }: Figure): boolean => account === null || budget?.account === account;

const isYearAfter = (later: Figure, earlier: Figure): boolean =>
  isOneHolder(later, earlier) &&
  later.budget !== null &&
  accountOf(later) === accountOf(earlier) &&
  later.period !== null &&
  earlier.period !== null &&
  earlier.status !== 'target' &&
  yearOf(later.period.code) === yearOf(earlier.period.code) + 1;

const isSameTime = (a: Figure, b: Figure): boolean =>
  isOneHolder(a, b) && a.status === b.status && a.period?.code === b.period?.code;

/** A term that several numbers go by is none. */
const oneOf = (entries: readonly Entry[]): Figure | undefined => {
  const [first, ...others] = entries;
  return first && others.every(o => o.figure.text === first.figure.text) ? first.figure : undefined;
};
