/** Accounts as networks, from `data/accounts.json`: terms by the words that stand before their numbers, and what they come to. */
import raw from './data/accounts.json';

export interface AccountTerm {
  readonly id: string;
  readonly words: readonly string[];
  readonly not: readonly string[];
  readonly after: readonly string[];
  /** The account whose term it is, where a network crosses accounts. */
  readonly account: string | null;
}

export interface AccountNetwork {
  readonly id: string;
  /** Any of these is what the others come to. */
  readonly result: readonly AccountTerm[];
  readonly plus: readonly AccountTerm[];
  readonly minus: readonly AccountTerm[];
  /** Added, from last year's statement or another account's. */
  readonly before: readonly AccountTerm[];
  /** Words of which one must stand behind the result; none where empty. */
  readonly when: readonly string[];
  readonly over: string;
  readonly accuses: boolean;
}

const TERMS: ReadonlyMap<string, AccountTerm> = new Map(
  Object.entries(raw.terms).map(([id, term]) => [id, { id, ...term }]),
);

const termsOf = (ids: readonly string[]): readonly AccountTerm[] =>
  ids.map(id => {
    const term = TERMS.get(id);
    if (!term) throw new Error(`accounts.json: no term ${id}`);
    return term;
  });

export const ACCOUNT_NETWORKS: readonly AccountNetwork[] = raw.networks.map(n => ({
  ...n,
  result: termsOf(n.result),
  plus: termsOf(n.plus),
  minus: termsOf(n.minus),
  before: termsOf(n.before),
}));

/** Is the number behind `gap`, the words since the number before it, this term? `clause` is what `accountClause` gives of the gap. */
export const isAccountTerm = ({ words, not, after }: AccountTerm, clause: string, gap: string): boolean =>
  words.some(w => clause.endsWith(w)) &&
  !not.some(w => clause.includes(w)) &&
  (after.length === 0 || after.some(w => gap.includes(w)));

/** The words right before a figure, without those that only lead on. */
export const accountClause = (gap: string): string =>
  (/[^，,、。；：（(]*$/.exec(gap)?.[0] ?? '').replace(
    /(?:完成|实现|达到|预计|预期|安排|共计|各|均|[为达约共是])+$/,
    '',
  );
