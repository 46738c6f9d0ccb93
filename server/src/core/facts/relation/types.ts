/**
 * Arithmetic that a sentence itself states between its figures. A relation says which figures and in which roles;
 * whether it holds is for the checks to say. Figures are given by their ids in the report.
 *
 * `certain: false` marks a reading that is likely but not compelling: it may prove agreement, it accuses no one.
 */
export type Relation = {
  readonly certain: boolean;
  /** Told as a question at most: the reading is new, and another basis of reckoning is possible. */
  readonly asks?: true;
} & (
  | ShareRelation
  | NamedShareRelation
  | PlanShareRelation
  | ProgressRelation
  | AmountAndGrowthRelation
  | BaseAndGrowthRelation
  | FromToRelation
  | MultipleRelation
  | SumRelation
  | WithinRelation
  | HundredRelation
  | SameRelation
  | AverageRelation
  | PerRelation
  | RankMoveRelation
  | BalanceRelation
  | RateOfPartsRelation
);

/** `part` is said to be `share` of `whole` (占…的X%, X率). */
export interface ShareRelation {
  readonly kind: 'share';
  readonly part: number;
  readonly whole: number;
  readonly share: number;
  /** The whole is a plan or a target: its number is meant as it stands. */
  readonly planned?: true;
  /** 超额完成…的18%: the share is what goes beyond the whole. */
  readonly beyond?: true;
}

/** `part` is `share` of an indicator named `whole` that may be stated elsewhere: 民生支出…，占一般公共预算支出的X%. */
export interface NamedShareRelation {
  readonly kind: 'share-of-named';
  readonly part: number;
  readonly whole: string;
  readonly share: number;
}

/** `part` is `share` of a yearly plan or target: 占年度计划的X%, 完成年度目标的X%. */
export interface PlanShareRelation {
  readonly kind: 'plan-share';
  readonly part: number;
  readonly share: number;
}

/** What was done is `rate` of what was budgeted, both in one sentence: 预算A，实际完成B，为预算的X%. */
export interface ProgressRelation {
  readonly kind: 'progress';
  readonly done: number;
  readonly planned: number;
  readonly rate: number;
}

/** `level` rose by `amount` and by `growth` from one base: 余额A，比年初新增B，增长C → C = B ÷ (A − B). */
export interface AmountAndGrowthRelation {
  readonly kind: 'amount-and-growth';
  readonly level: number;
  readonly amount: number;
  readonly growth: number;
}

/** What is compared with, `base`, changed by `amount` and by `growth`: 比A增加B，增长C → C = B ÷ A. */
export interface BaseAndGrowthRelation {
  readonly kind: 'base-and-growth';
  readonly base: number;
  readonly amount: number;
  readonly growth: number;
}

/** 由 `from` 增加（减少）到 `to`, with the growth or the amount where the sentence gives it. */
export interface FromToRelation {
  readonly kind: 'from-to';
  readonly from: number;
  readonly to: number;
  /** What the verb says: 增加到 rises, 减少到 falls; null where it says neither. */
  readonly rises: boolean | null;
  readonly growth: number | null;
  readonly amount: number | null;
  /** 增长2倍, 翻一番: how often the start goes into the end, with the word that says which of the two is meant. */
  readonly multiple: { readonly figure: number; readonly counts: 'whole' | 'increase' } | null;
}

/** A yearly average over `years` years, from `from` to `to`, as `multiple` or as what it comes to in all: 是2020年的1.7倍，年均增长11.3%. */
export interface AverageRelation {
  readonly kind: 'average';
  readonly growth: number;
  readonly years: number;
  readonly over:
    { readonly multiple: number } | { readonly cumulative: number } | { readonly from: number; readonly to: number };
}

/** `value` is `multiple` times `base`: 是全省平均数（A）的B倍. */
export interface MultipleRelation {
  readonly kind: 'multiple';
  readonly value: number;
  readonly base: number;
  readonly multiple: number;
}

/** The parts are said to be all of the total. */
export interface SumRelation {
  readonly kind: 'sum';
  readonly total: number;
  readonly parts: readonly number[];
}

/** 其中: each part lies within the whole. */
export interface WithinRelation {
  readonly kind: 'within';
  readonly whole: number;
  readonly parts: readonly number[];
}

/** Shares of one structure that must make one hundred. */
export interface HundredRelation {
  readonly kind: 'hundred';
  readonly parts: readonly number[];
}

/** One quantity in two units, the second in brackets: 120亿斤（600万吨）. */
export interface SameRelation {
  readonly kind: 'same';
  readonly one: number;
  readonly other: number;
}

/** `ratio` is what comes to each of `count`: 人均, 户均, 亩均. */
export interface PerRelation {
  readonly kind: 'per';
  readonly total: number;
  readonly count: number;
  readonly ratio: number;
}

/** A rank that moved by `steps`; null where the sentence does not say from where. */
export interface RankMoveRelation {
  readonly kind: 'rank-move';
  readonly from: number | null;
  readonly to: number;
  readonly steps: number;
  /** The words that say which ranking it is. */
  readonly subject: string;
}

/** `whole` grew by `growth`; `parts` are all of it, and each grew by its own of `growths`: the rate lies between theirs. */
export interface RateOfPartsRelation {
  readonly kind: 'rate-of-parts';
  readonly whole: number;
  readonly growth: number;
  readonly parts: readonly number[];
  readonly growths: readonly number[];
}

/** `end` is what `plus` adds up to, less `minus`. */
export interface BalanceRelation {
  readonly kind: 'balance';
  readonly end: number;
  readonly plus: readonly number[];
  readonly minus: readonly number[];
}
