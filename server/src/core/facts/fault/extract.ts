/**
 * Numbers whose wording does not fit them: 城镇化率提高2% (个百分点 is meant), 增长-9.3%, 减少3倍, 约20家左右, 由35家增加了52家.
 * Only wordings that are wrong whatever the number is; whether the number is right is for others to say.
 */
import type { Span } from '../../base';
import type { ReportDocument } from '../../document';
import { toSourceSpan } from '../../text';
import type { Figure } from '../types';

export type FaultKind = 'points' | 'negative' | 'times-less' | 'two-bounds' | 'grew-by-total' | 'damaged';

export interface NumberFault {
  readonly kind: FaultKind;
  /** Which figure, by its id in the report. */
  readonly figure: number;
  /** The words at fault, in the source. */
  readonly span: Span;
  readonly text: string;
}

export const extractFaults = (report: ReportDocument, figures: readonly Figure[]): NumberFault[] =>
  figures.flatMap((figure, i) => {
    const view = report.paragraphs[figure.paragraph]?.view;
    // A cell has no words to go wrong with.
    if (!view || figure.where.kind === 'cell') return [];
    const { start, end } = figure.viewSpan;
    const left = view.text.slice(Math.max(figure.where.span.start, start - REACH), start);
    const right = view.text.slice(end, end + 4);
    const found = faultOf(figure, figures[i - 1], left, right);
    if (!found) return [];
    const span = { start: start - found.before, end: end + found.after };
    return [
      {
        kind: found.kind,
        figure: figure.id,
        span: toSourceSpan(view, span),
        text: view.text.slice(span.start, span.end),
      },
    ];
  });

const REACH = 24;

interface Found {
  readonly kind: FaultKind;
  /** How much of the words around the figure is at fault. */
  readonly before: number;
  readonly after: number;
}

/** Rates of which only a difference in points is told; 效率, 产量 and 费率 may well rise by percent. */
const RATE =
  /(?:城镇化|就业|失业|覆盖|普及|入学|入园|巩固|绿化|处理|合格|优良|达标|参保|自给|负债|渗透|死亡|发病|贡献|转化|赤字|满意|化解|开工|完工|履约|入住|上线|录取|升学)率(?:同比|比上年|较上年|比去年|较去年)?(增长|提高|上升|提升|下降|降低|回落|增加)了?$/;
const SHARE = /(?:比重|占比)(?:同比|比上年|较上年|比去年|较去年)?(提高|上升|提升|下降|降低|回落|增加)了?$/;

/** 城镇化率为51.3%，比上年末提高0.8%: how a rate moved, right behind what it is. */
const BEHIND_LEVEL =
  /[%％][，、](?:比|较)?(?:上年末?|去年|上年同期|年初|同期)?(?:同比)?(提高|上升|提升|下降|降低|回落)了?$/;
const isRateLevel = (previous: Figure, here: Figure): boolean =>
  previous.paragraph === here.paragraph &&
  previous.where.span.start === here.where.span.start &&
  previous.measure === 'share' &&
  previous.quantity.dimension === 'percent' &&
  /(?:率|比重|占比|比例)$/.test(`${previous.indicator?.written ?? ''}`) &&
  !/(?:费率|汇率|增长率|收益率|生产率|利润率|效率)$/.test(previous.indicator?.written ?? '');

const faultOf = (figure: Figure, previous: Figure | undefined, left: string, right: string): Found | undefined => {
  const { dimension } = figure.quantity;
  if (/\d[.．,，]*[.．]{1,2}[.．,，]*\d/.test(figure.text) && /[.．,，]{2}/.test(figure.text))
    return { kind: 'damaged', before: 0, after: 0 };
  // 自然增长率为-4.58‰ is a rate that may be negative; 增长 has 下降 for its opposite.
  const grew = /^[-－−–]/.test(figure.text) ? /(?:增长|增加)$/.exec(left) : null;
  if (grew) return { kind: 'negative', before: grew[0].length, after: 0 };
  const change =
    dimension === 'percent'
      ? (RATE.exec(left) ??
        SHARE.exec(left) ??
        (previous && isRateLevel(previous, figure) ? BEHIND_LEVEL.exec(left) : null))
      : null;
  // 提高2%以上 of a target may be a level left without 到: the reader cannot tell, a difference cannot be meant otherwise.
  if (change && !/^(?:以上|以内|左右)?(?:的水平|水平)/.test(right))
    return { kind: 'points', before: left.length - left.lastIndexOf(change[1] ?? ''), after: 0 };
  const less = dimension === 'multiple' ? /(?:减少|下降|降低|缩短|压缩|缩小)了?$/.exec(left) : null;
  if (less && figure.quantity.writtenUnit !== '番') return { kind: 'times-less', before: less[0].length, after: 0 };
  const front = /(?:大约|约|近|超过|超|逾|不少于|不低于|不超过|至少)$/.exec(left)?.[0];
  const back = /^(?:以上|以下|左右|上下|以内)/.exec(right)?.[0];
  const inner = /[余多](?=[^\d]*$)/.exec(figure.text)?.[0];
  if (
    front &&
    front !== '不超过' &&
    (back || (inner && /^(?:大约|约|近)$/.test(front))) &&
    !/(?:签|集|节|条|特|公|合|契|相|续|附|最|靠|临)$/.test(left.slice(0, -front.length))
  )
    return { kind: 'two-bounds', before: front.length, after: back?.length ?? 0 };
  const by = /^[^，。；\d]{0,6}(增加了|增长了|提高了|上升了)$/.exec(
    left.slice(-10).replace(/^.*\d[^，。；\d]{0,3}(?=[，]?(?:增加了|增长了|提高了|上升了)$)/, ''),
  );
  if (
    by &&
    previous &&
    previous.where.span.start === figure.where.span.start &&
    previous.paragraph === figure.paragraph &&
    previous.quantity.unit === figure.quantity.unit &&
    figure.measure === 'change' &&
    isStart(previous, left) &&
    larger(figure, previous)
  )
    return { kind: 'grew-by-total', before: (by[1] ?? '').length, after: 0 };
  return undefined;
};

/** 由35家 right before. */
const isStart = (previous: Figure, left: string): boolean => {
  const before = left.replace(/，?(?:增加了|增长了|提高了|上升了)$/, '');
  return (
    before !== left &&
    before.endsWith(previous.text) &&
    /[由从][^，。；]{0,12}$/.test(before.slice(0, -previous.text.length))
  );
};
const larger = (a: Figure, b: Figure): boolean =>
  a.quantity.value.n * b.quantity.value.d > b.quantity.value.n * a.quantity.value.d;
