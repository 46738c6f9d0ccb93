/** Which indicator a number states: dictionary first, else the noun phrase on its left or right, else what stands before it. */
import type { Word } from '../../text';
import type { Lexeme } from '../figure/lexer';
import type { MeasureReading } from '../measure';
import type { Figure, IndicatorReading } from '../types';
import { matchIndicators } from './dictionary';
import { headless, leftPhrase, rightPhrase } from './phrase';

export interface IndicatorContext {
  readonly text: string;
  readonly lexeme: Lexeme;
  /** Start of the clause (behind the last ，；：。) in the view. */
  readonly clause: number;
  /** End of the previous number in this statement, or the statement's start. */
  readonly previousEnd: number;
  /** Start of the next number or punctuation behind this one. */
  readonly rightEnd: number;
  readonly measure: MeasureReading;
  /** The figures of this statement before this one, in order. */
  readonly earlier: readonly Figure[];
  readonly words: readonly Word[] | undefined;
}

/** Names that lean on the thing before them: 总数达到52家. */
const LEANING = /^(?:总数|总量|总额|总规模|总计|数量|其中|个数|规模|金额|总金额|奖金|额度|合同额|总投资|总投资额|完成投资|投资|投资额|年度投资|实际到位资金|到位资金|交易额|目标|任务|计划|全部|年|累计投资)$/;

export const readIndicator = (context: IndicatorContext): IndicatorReading | null => {
  const { text, lexeme, clause, previousEnd, measure, earlier } = context;
  const from = Math.max(clause, previousEnd);
  let left = text.slice(from, lexeme.start);
  const last = earlier[earlier.length - 1];
  const carried = (): IndicatorReading | null => {
    const base = [...earlier].reverse().find(f => f.indicator && (f.measure === 'level' || f.measure === 'share')) ?? [...earlier].reverse().find(f => f.indicator);
    return base?.indicator ? { ...base.indicator, viewSpan: null } : null;
  };
  if (measure.measure === 'rank') left = left.replace(/(?:蝉联|稳居|位居|居|名列|位列|列|排名|排在|排|跃居|升至|升到|进入|跻身|取得|获得|获|为|保持)[^，。；]*$/, '');
  if (measure.measure === 'multiple') left = left.replace(/(?:是|为|相当于)[^，。；]*$/, '');
  if (/占[^，。；]*$/.test(left)) left = left.replace(/占[^，。；]*$/, '');
  if (measure.comparison) left = left.replace(/(?:高于|低于|快于|高出|比)[^，。；]*$/, '');
  const phrase = leftPhrase(left, undefined).replace(/(?:中|上|里|方面)$/, '');
  const right = lexeme.unit.dimension === 'count' || lexeme.unit.dimension === 'money' || lexeme.unit.dimension === 'percent' ? rightPhrase(text.slice(lexeme.end, context.rightEnd)) : '';

  if (measure.dependent && (phrase.length < 2 || LEANING.test(phrase))) return carried() ?? named(text, clause, lexeme.start);
  if (lexeme.unit.dimension === 'count' && right && (phrase.length < 2 || directlyCounted(text, lexeme))) return noun(right, { start: lexeme.end, end: lexeme.end + right.length });
  if (phrase.length >= 2 && LEANING.test(phrase) && last) {
    const base = carried();
    if (base) return lean(base, phrase);
  }
  if (phrase.length >= 2) {
    const end = from + left.lastIndexOf(phrase) + phrase.length;
    return noun(phrase, { start: end - phrase.length, end }, left);
  }
  if (right) return noun(right, { start: lexeme.end, end: lexeme.end + right.length });
  return carried() ?? named(text, clause, lexeme.start);
};

/** 18家高新技术企业, 145个扶贫项目: what follows the classifier at once is what is counted. */
const directlyCounted = (text: string, lexeme: Lexeme): boolean => /^[\u4e00-\u9fa5A-Z“]/.test(text.slice(lexeme.end));

/** 52家 behind 高新技术企业…总数 keeps the name; 总投资 behind 项目 makes 项目总投资. */
const lean = (base: IndicatorReading, phrase: string): IndicatorReading => {
  if (/^(?:总数|总量|总额|总规模|总计|数量|个数|其中|累计)$/.test(phrase)) return { ...base, viewSpan: null };
  const name = base.name.endsWith('投资') && phrase.endsWith('投资') ? base.name : `${base.name.replace(/投资$/, '')}${phrase.replace(/^完成/, '')}`;
  return { name, canonical: false, written: name, viewSpan: null, qualifiers: base.qualifiers };
};

/** A phrase as the dictionary knows it, with what narrows it; else as written. */
const noun = (phrase: string, viewSpan: { start: number; end: number }, left = ''): IndicatorReading => {
  const matches = matchIndicators(phrase);
  const match = matches[matches.length - 1];
  const trimmed = headless(phrase, undefined);
  if (match && (match.end === phrase.length || /^(?:总额|总量|总值|规模|数|量|额|增速|水平)$/.test(phrase.slice(match.end)))) {
    const before = headless(phrase.slice(0, match.start), undefined);
    const qualifiers = before.length >= 2 ? [before] : [];
    if (/新增/.test(left) && !match.entry.name.includes('新增')) qualifiers.push('新增');
    return { name: match.entry.name, canonical: true, written: phrase, viewSpan, qualifiers };
  }
  const name = trimmed.length >= 2 ? trimmed : phrase;
  return { name, canonical: false, written: phrase, viewSpan, qualifiers: [] };
};

/** The last dictionary name in the clause, where no phrase stands at the number. */
const named = (text: string, from: number, to: number): IndicatorReading | null => {
  const clause = text.slice(from, to);
  const match = matchIndicators(clause).pop();
  return match ? { name: match.entry.name, canonical: true, written: clause.slice(match.start, match.end), viewSpan: { start: from + match.start, end: from + match.end }, qualifiers: [] } : null;
};

/** A、B分别v1、v2: the names in order, when there are as many as numbers. */
export const distributed = (text: string, statementStart: number, group: readonly Lexeme[]): readonly IndicatorReading[] | undefined => {
  const first = group[0];
  if (!first) return undefined;
  const before = text.slice(statementStart, first.start);
  const at = before.lastIndexOf('分别');
  if (at < 0 || /[。；]/.test(before.slice(at))) return undefined;
  const subject = before.slice(0, at).replace(/[，]$/, '').replace(/^.*[，；：]/s, '').replace(/(?:要|将|就|已|也)$/, '');
  const items = subject.split(/、|和|及|与/).filter(Boolean);
  if (items.length !== group.length || items.length < 2) return undefined;
  const start = statementStart + before.indexOf(subject);
  return items.map(item => {
    const phrase = headless(leftPhrase(item, undefined), undefined) || item;
    const here = start + subject.indexOf(item);
    return noun(phrase, { start: here, end: here + item.length });
  });
};
