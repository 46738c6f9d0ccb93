/** Level, growth, change, points, share, multiple or rank — with direction, comparison and aggregate — from unit and verb (domain grammar §4). */
import type { Lexeme } from './figure/lexer';
import type { Aggregate, Direction, Measure } from './types';

export interface MeasureReading {
  readonly measure: Measure;
  readonly direction: Direction | null;
  readonly comparison: string | null;
  readonly aggregate: Aggregate | null;
  /** Is the figure about a change of something stated before, rather than a statement of its own? */
  readonly dependent: boolean;
}

const UP =
  '(?:增收|增支|增产|超收|超支|增长|增加|上升|提高|提升|增|上涨|回升|净增|扩大|涨|升|多|增幅(?:达到?|为)?|涨幅(?:达到?|为)?|增速(?:达到?|为)?|高出?|加快|快)';
const DOWN =
  '(?:减收|减支|减产|短收|短支|下降|减少|降低|回落|缩短|压减|压缩|减|降|精简|收窄|少|降幅(?:达到?|为)?|放缓|慢|低)';
const NEAR =
  '(?:了|约|近|超过?|达到?|分别|均|各|为|不低于|不少于|左右|至少|幅度?|\\d+(?:\\.\\d+)?(?:个|%|个百分点)?(?:、|和))*';
const CHANGE = new RegExp(`(${UP}|${DOWN})${NEAR}$`);
const TO = /(?:到|至|为|达|成)(?:了|约|近|超过|\d{4}年的?)*$/;
const IS_DOWN = new RegExp(`^${DOWN}`);

const COMPARISON =
  /(同比|环比|比上年同期|比上年末|比上年|比去年同期|比去年|较上年同期|较上年末|较上年|较去年|比年初|较年初|比一季度|比二季度|比\d{4}年|较\d{4}年|(?:年均|平均每年|每年平均|年平均)(?!浓度|值|气温|降水|降雨|径流|日照)|高于[\u4e00-\u9fa5]{1,10}|低于[\u4e00-\u9fa5]{1,10}|快于[\u4e00-\u9fa5]{1,10}|高出[\u4e00-\u9fa5]{1,10}|比[\u4e00-\u9fa5]{1,8}(?:高|低|快|慢))/g;

/** One word for a yearly average. */
const averaged = (comparison: string | null): string | null =>
  comparison && /每年|年平均/.test(comparison) ? '年均' : comparison;

/** `left`: from the previous 。；or ， to the number; `chain`: from the statement's start; `after`: the words behind it. */
export const readMeasure = (lexeme: Lexeme, left: string, chain: string, after: string): MeasureReading => {
  const { dimension } = lexeme.unit;
  const found = averaged([...left.matchAll(COMPARISON)].pop()?.[1] ?? null);
  const share = /占[^，。；、]{0,24}$/.exec(left)?.[0];
  const comparison = found ?? (share ? share.replace(/(?:的|比重|比例|达到|达|为|约|近|超过|仅)+$/, '') : null);
  const change = /[最较更]高$/.test(left) ? null : CHANGE.exec(left);
  const verb = change?.[1] ?? '';
  const direction: Direction | null = change
    ? IS_DOWN.test(verb)
      ? 'down'
      : 'up'
    : /(?:高于|快于|高出)[^，]{0,12}$/.test(left)
      ? 'up'
      : /低于[^，]{0,12}$/.test(left)
        ? 'down'
        : null;
  const above = /(?:高于|低于|快于|高出)/.test(left);
  const level = (aggregate: Aggregate | null): MeasureReading => ({
    measure: 'level',
    direction: null,
    comparison: null,
    aggregate,
    dependent: false,
  });
  if (lexeme.unit.dimension === 'rank') return { ...level(null), measure: 'rank' };
  if (dimension === 'multiple') return { ...level(null), measure: 'multiple', direction };
  if (dimension === 'points') return { measure: 'points', direction, comparison, aggregate: null, dependent: true };
  if (dimension === 'percent' || dimension === 'ratio') {
    if (
      change &&
      !TO.test(left) &&
      !/(?:比重|占比|比例|(?<!生产|产出|周转)率)[^，]{0,6}(?:提高|提升|上升|下降|降低)$/.test(left)
    )
      return { measure: 'growth', direction, comparison, aggregate: null, dependent: true };
    if (/增长(?:预期)?目标(?:为|是|定为)?$/.test(left))
      return { measure: 'growth', direction: 'up', comparison: null, aggregate: null, dependent: true };
    if (/(?:增速|增幅|降幅|涨幅|增长率)(?:在|保持在|稳定在|达到|达|为)?$/.test(left))
      return {
        measure: 'growth',
        direction: /降幅/.test(left) ? 'down' : 'up',
        comparison,
        aggregate: null,
        dependent: true,
      };
    // 保持两位数增长, 8.1%的增速: what is measured stands behind the number.
    if (/^(?:以上)?的?(?:快速|较快|高速|正|稳定)?(?:增长|增速|增幅)/.test(after))
      return { measure: 'growth', direction: 'up', comparison, aggregate: null, dependent: true };
    const plan = /完成(?:了)?(?:全年|年度|年初|当年|本年度?)?(?:计划|目标|任务|目标任务|预期目标)的?$/.exec(left)?.[0];
    return {
      measure: 'share',
      direction: null,
      comparison: share ? comparison : plan ? `占${plan.replace(/^完成了?|的$/g, '')}` : null,
      aggregate: null,
      dependent: !!share || !!plan,
    };
  }
  if (dimension === 'unknown' || dimension === 'index')
    return change && !TO.test(left)
      ? { measure: 'change', direction, comparison: found, aggregate: null, dependent: true }
      : level(null);
  // 新增7个开发区, 提升21个景区运营水平: what follows is counted, nothing before it changes.
  if (
    dimension === 'count' &&
    /^[\u4e00-\u9fa5“]/.test(after) &&
    !/^(?:以上|以下|左右|以内|多|余|和|及|至|到)/.test(after) &&
    !found &&
    !/(?:增加|减少|下降|上升)[了]?$/.test(left)
  )
    return level(aggregateOf(left, chain));
  if (/(?:高于|低于|高出)[\u4e00-\u9fa5]{2,12}$/.test(left))
    return { measure: 'change', direction, comparison: found, aggregate: null, dependent: true };
  if (change && !TO.test(left) && !/^(?:新增|净增)/.test(left.slice(Math.max(0, change.index - 1))))
    return { measure: 'change', direction, comparison: above ? comparison : found, aggregate: null, dependent: true };
  if (/新增(?:约|近|超过|超)?$/.test(left) && (found !== null || left.length <= 4))
    return { measure: 'change', direction: 'up', comparison: found, aggregate: 'new', dependent: true };
  return level(aggregateOf(left, chain));
};

const aggregateOf = (left: string, chain: string): Aggregate | null => {
  if (/(?:新增|新建|新培育|新引进|新设|新入|新签约|新认定|净增|新开工|新发展|新登记)/.test(left)) return 'new';
  if (/累计/.test(left) || /^[^，。；]*累计/.test(chain)) return 'cumulative';
  if (/总(?:数|量|额)(?:已|就)?(?:达到|达|为)|(?:达到|达)$|总数$/.test(left)) return 'total';
  return null;
};
