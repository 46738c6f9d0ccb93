/**
 * When do two figures speak of the same quantity? Indicator with its qualifiers, scope, period, measure, status and
 * aggregate must all be read, and be the same (domain grammar §9, row 15). What cannot be pinned down has no key:
 * a figure without a key is never compared with anything.
 */
import { remembered } from '../base';
import { expanded } from '../lexicon';
import {
  isUntil,
  isYears,
  wholeYear,
  yearOf,
  type Figure,
  type Measure,
  type Period,
  type ScopeReading,
  type Status,
} from '../facts';

export interface QuantityKeyParts {
  readonly indicator: string;
  readonly scope: string;
  readonly period: string;
  readonly measure: Measure;
  readonly status: Status;
  readonly aggregate: string;
  readonly comparison: string;
  readonly dimension: string;
  /** Account, stage, gross or by itself: of money in a government's accounts. */
  readonly budget: string;
}

/** Undefined where the figure states no quantity that could be said twice. Asked of pairs, made once a figure. */
export const figureKey = remembered((figure: Figure): string | undefined => {
  const parts = keyParts(figure);
  return (
    parts &&
    [
      parts.indicator,
      parts.scope,
      parts.period,
      parts.measure,
      parts.status,
      parts.aggregate,
      parts.comparison,
      parts.dimension,
      parts.budget,
    ].join('|')
  );
});

export const keyParts = (figure: Figure): QuantityKeyParts | undefined => {
  const { indicator, scope, period } = figure;
  if (figure.quantity.damaged || figure.quantity.dimension === 'unknown') return undefined;
  if (!indicator || !scope || !period || figure.threshold || figure.stretch || figure.quantity.dimension === 'duration')
    return undefined;
  if (indicator.shared) return undefined;
  const name = indicatorKey(figure);
  if (!name) return undefined;
  const budget = budgetKey(figure);
  if (budget === undefined) return undefined;
  return {
    budget,
    indicator: name,
    scope: scopeKey(scope),
    period: periodKey(figure, period.code),
    measure: figure.measure,
    status: figure.status,
    aggregate: aggregateKey(figure),
    comparison: comparisonKey(figure),
    dimension:
      figure.measure === 'level' || figure.measure === 'change'
        ? `${figure.quantity.dimension}:${figure.quantity.unit}`
        : '',
  };
};

/**
 * Undefined where a sum of a budget does not tell its account or its stage: such a one is compared with nothing. Some names tell their
 * account themselves; outside budgets a stage is told only where it is not the outcome.
 */
const budgetKey = ({ budget, indicator, measure }: Figure): string | undefined => {
  if (!budget || measure !== 'level') return '';
  const account = TELLS_ACCOUNT.test(indicator?.entry?.name ?? indicator?.name ?? '') ? '' : (budget.account ?? '');
  const stage =
    budget.stage === 'execution' || budget.stage === 'final-accounts' || budget.stage === null ? '' : budget.stage;
  return `${account}/${stage}/${budget.gross ? 'gross' : ''}`;
};

/** Names that say whose account they stand in; 上级补助收入 stands in each. */
const TELLS_ACCOUNT =
  /一般公共预算|公共财政预算|政府性基金|国有资本经营|社会保险基金|税收|非税|土地出让|政府债务|一般债|专项债/;

/** 高新区 of one county is not that of the next. */
const scopeKey = ({ name, of }: ScopeReading): string => (of === undefined ? name : `${of}/${name}`);

/** Canonical name with its qualifiers in a fixed order; for free noun phrases the phrase itself where it is telling. */
export const indicatorKey = remembered((figure: Figure): string | undefined => {
  const { indicator } = figure;
  if (!indicator) return undefined;
  const name = expanded(indicator.entry?.name ?? indicator.name)
    .replace(/[\s“”‘’"']/g, '')
    .replace(/完成投资$/, '投资');
  if (indicator.within) return `${indicator.within}：${name}`;
  if (!indicator.entry && !isTelling(name)) return undefined;
  const qualifiers = indicator.qualifiers.filter(q => !name.includes(q));
  return qualifiers.length ? `${name}<${[...qualifiers].sort().join(',')}>` : name;
});

/**
 * A bare 项目 or 重点项目投资 is said of many different things in one report; only a name that tells its thing is compared.
 */
const isTelling = (name: string): boolean => name.length >= 3 && !GENERIC.test(name) && !CHANGED.test(name);
/** 上升到一九五四年的…: what stands before a number is the change, not its name. */
const CHANGED = /^(?:上升|增加|提高|提升|下降|减少|降低|增长|扩大)(?:到|至|为)/;
const GENERIC =
  /^(?:总|新增|完成|实施|建设|累计|各类|其他|相关|主要|重点|全市|全县|全省|产业|工业|农业|民生|新|签约|新签约|在建|年度|计划|实际|到位|市级|县级|省级|调整|年初|以上|亿元|重大|社会|城建|补助)*(?:投资|项目|资金|企业|工程|面积|人数|总额|个数|数量|任务|建设|改造|奖励|补贴|总|数|额|规模|园区|集群|行业|平台|群众|居民|学生|教师|人才|活动|会议|文件|事项|预算|计划|目标)+$/;

/** A stock or a rate told of five years, or by the end of a year, is that of the last day. */
const periodKey = (figure: Figure, code: Period): Period => {
  const flow = figure.indicator?.entry?.flow;
  return (isYears(code) || isUntil(code)) &&
    (figure.measure === 'level' || figure.measure === 'share') &&
    (flow === 'stock' || flow === 'ratio')
    ? wholeYear(yearOf(code))
    : code;
};

/** A stock or a yearly flow is the same whether 达到 or 总数 introduces it; an increment and a running total are not. */
const aggregateKey = (figure: Figure): string =>
  figure.indicator?.name.includes('新增') && figure.aggregate !== 'cumulative'
    ? ''
    : figure.aggregate === 'new' || figure.aggregate === 'cumulative'
      ? figure.aggregate
      : '';

/** 同比 is what an unqualified growth means. */
const comparisonKey = (figure: Figure): string => {
  if (figure.measure === 'level' || figure.measure === 'rank') return '';
  const c = figure.comparison ?? '';
  return /^(?:同比|比上年|比去年|较上年|较去年|比上年同期|比去年同期)/.test(c) ? '' : c;
};

/**
 * What a level is about, whenever and however it is told: two figures of one subject differ in period, status or aggregate.
 * Undefined where the figure has no telling name or is no level.
 */
export const subjectKey = (figure: Figure): string | undefined => {
  const name = indicatorKey(figure);
  if (!name || figure.measure !== 'level' || figure.threshold || figure.stretch || !figure.scope || !figure.period)
    return undefined;
  return [name, scopeKey(figure.scope), figure.quantity.dimension, figure.quantity.unit].join('|');
};
