/** What a report claims: figures and slogans as plain data. No extraction here. */
import type { Interval, Rational, Span } from '../base';
import type { Dimension } from '../lexicon';
import type { Surroundings } from './around/types';
import type { BudgetReading } from './budget/frame';
import type { Period } from './period';
import type { FigureWhere } from './where';

export type { Dimension } from '../lexicon';
export type { Skeletons, Surroundings } from './around/types';
export type { CellHeader, FigureWhere, InCell, InSentence } from './where';

export type BoundKind = '=' | '~' | '>' | '>=' | '<' | '<=';
export type Measure = 'level' | 'growth' | 'change' | 'points' | 'share' | 'multiple' | 'rank';
export type Status = 'actual' | 'expected' | 'target';
export type Aggregate = 'point' | 'new' | 'total' | 'cumulative';
export type Direction = 'up' | 'down';

/** A written number with its unit. For `18.3亿元` value is 1830000000, quantum 10000000, unit 元. */
export interface Quantity {
  /** In the base unit, magnitude as written. */
  readonly value: Rational;
  /** One unit of the last written digit, in the base unit; the written precision. */
  readonly quantum: Rational;
  /** Base unit or classifier: 元 人 家 个 亩 平方米 吨 千瓦时 % 个百分点 倍 位 … */
  readonly unit: string;
  /** As written: `亿元`. */
  readonly writtenUnit: string;
  readonly dimension: Dimension;
  /** Its digits were mended in reading (12..6, glyphs set apart, points of a private font): it is shown and compared with nothing. */
  readonly damaged: boolean;
}

/** Why a part of a figure was read as it was; shown on hover. */
export interface Evidence {
  /** `clause` same clause · `sentence` earlier in the sentence · `paragraph` its opening · `heading` · `document` front matter · `default`. */
  readonly from: 'clause' | 'sentence' | 'paragraph' | 'heading' | 'document' | 'default';
  /** The words that decided, as written. */
  readonly words: string;
}

export interface IndicatorReading {
  /** The dictionary's name where it has one and the two share their words, else the noun phrase as written. */
  readonly name: string;
  /** Is it in a dictionary? Then `entry` is what stands there. */
  readonly canonical: boolean;
  readonly entry: IndicatorEntry | null;
  /** The noun phrase as it stands in the text. */
  readonly written: string;
  /** Where it stands in the paragraph's view; null where it was carried over. */
  readonly viewSpan: Span | null;
  /** Words that narrow it: 省级以上, 对德合作, 入规 … in text order. */
  readonly qualifiers: readonly string[];
  /** The whole that a short name stands in: 医院 of 卫生机构, where the sentence says 其中. */
  readonly within?: string;
  /** One of several things that 分别 gives numbers to, and which of them is not known: it names no quantity. */
  readonly shared?: true;
}

export interface ScopeReading {
  /** `云岭县`, `东河镇`, `全省`, a company …, resolved: 全市 and 我市 give the document's region. */
  readonly name: string;
  /** Is it the document's own region? */
  readonly own: boolean;
  /** Of a part of the region whose name other regions may have too (东河镇, 高新区): the region. */
  readonly of?: string;
  readonly evidence: Evidence;
}

export interface PeriodReading {
  readonly code: Period;
  readonly evidence: Evidence;
}

/** One figure mention. */
export interface Figure {
  /** Place among the figures of its document, from 0. */
  readonly id: number;
  /** Which report of the file. */
  readonly document: number;
  readonly paragraph: number;
  /** In the source: change verb and bound words not included, unit included. */
  readonly span: Span;
  /** In the paragraph's view. */
  readonly viewSpan: Span;
  /** The sentence or the cell that states it. */
  readonly where: FigureWhere;
  readonly around: Surroundings;
  /** The source slice of `span`. */
  readonly text: string;
  readonly quantity: Quantity;
  readonly bound: BoundKind;
  /** What precision and bound allow, in the base unit. */
  readonly interval: Interval;
  readonly indicator: IndicatorReading | null;
  readonly scope: ScopeReading | null;
  readonly period: PeriodReading | null;
  readonly measure: Measure;
  readonly status: Status;
  /** Of what belongs to a government's accounts: which, at which stage; null for everything else. */
  readonly budget: BudgetReading | null;
  readonly aggregate: Aggregate | null;
  readonly direction: Direction | null;
  /** `同比`, `比年初`, `比江北市`, `占年度计划`, `年均` …; null where nothing is said. */
  readonly comparison: string | null;
  /** The stretch value of a target (力争达到70家). */
  readonly stretch: boolean;
  /** A bound that defines a class (10万元以上的村), not a statement about an indicator. */
  readonly threshold: boolean;
  /** For a growth, change or points figure: the id of the level figure it belongs to in the same statement. */
  readonly base: number | null;
}

/** One mention of a named slogan (提法). */
export interface Slogan {
  readonly document: number;
  readonly paragraph: number;
  readonly span: Span;
  readonly viewSpan: Span;
  readonly text: string;
  /** Without quotes and blanks. */
  readonly name: string;
  /** The cardinal in its name, null where it has none. */
  readonly count: number | null;
  readonly quoted: boolean;
  /** Where the text itself spells them out. */
  readonly items: readonly string[] | null;
  readonly itemsSpan: Span | null;
  /** How the text spells them out; null where it does not. */
  readonly stated: Statement | null;
  /** 等 leaves what is spelled out open. */
  readonly open: boolean;
  /** The whole way of writing it, without blanks: “三变”改革 where `text` is “三变”. */
  readonly written: string;
  /** In the glossary? */
  readonly known: boolean;
  /** The same for all ways of writing one slogan: the glossary's name without quotes, else its own without list marks. */
  readonly key: string;
}

/**
 * `brackets` “五个一”（…、…） · `before` 甲、乙、丙“三个一” · `behind` “五个一”，即… · `colon` “五个一”：… · `series` “三支队伍”。（1）…（2）… ·
 * `letters` “一二三”。“一”，就是… · `following` “两降一升”。甲、乙下降，丙上升 · `abbreviation` …（以下简称“两新”）.
 */
export type Statement =
  'brackets' | 'before' | 'behind' | 'colon' | 'series' | 'letters' | 'following' | 'abbreviation';

/** A place where the text writes a known formulation otherwise than it is fixed. */
export interface Deviation {
  readonly paragraph: number;
  /** In the source: what is written. */
  readonly span: Span;
  readonly kind: 'order' | 'missing' | 'member' | 'spelling' | 'verb' | 'head';
  /** The glossary's name of it. */
  readonly name: string;
  readonly written: string;
  /** What the glossary has in this place. */
  readonly expected: string;
  /** Written and expected sound alike. */
  readonly soundsAlike: boolean;
}

/** A glossary entry: what a slogan stands for. */
export interface GlossaryEntry {
  readonly name: string;
  readonly variants: readonly string[];
  readonly count: number | null;
  readonly items: readonly string[];
  readonly level: string;
  readonly since: number | null;
  readonly until: number | null;
  /** The whole collocation: 统筹推进“五位一体”总体布局. */
  readonly fixedVerb: string | null;
  /** 统筹推进 */
  readonly verb: string | null;
  /** 总体布局 */
  readonly head: string | null;
  readonly note: string;
  readonly sense: string | null;
  /** Not to be used to accuse anyone. */
  readonly unsure: boolean;
  /** Without quotation marks it is ordinary language: 回头看, 三大工程. */
  readonly quotedOnly: boolean;
  /** From this year its items are always written in their order; null where the order is free. */
  readonly orderedSince: number | null;
  /** Verbs and head words that belong to a sister formulation and are put here by mistake. */
  readonly notVerbs: readonly string[];
  readonly notHeads: readonly string[];
}

/** A dictionary entry of `indicators.json`. */
export interface IndicatorEntry {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly units: readonly string[];
  readonly dimension: string;
  readonly flow: 'stock' | 'flow' | 'ratio' | 'index' | 'other';
  /** Whether growth can be derived from two levels: `no` for real-basis indicators such as GDP. */
  readonly growth: 'yes' | 'weak' | 'no' | 'n/a';
  readonly basis: 'real' | 'nominal' | 'physical' | 'none';
  /** From the workspace's configuration; its drafters chose the name. */
  readonly own: boolean;
}

/** Everything read from one report document. */
export interface DocumentFacts {
  readonly figures: readonly Figure[];
  readonly slogans: readonly Slogan[];
  readonly deviations: readonly Deviation[];
}
