/** Which indicator a number states: dictionary first, else the noun phrase on its left or right, else what stands before it. */
import type { Lexeme } from '../figure/lexer';
import type { MeasureReading } from '../measure';
import type { Dimension, Figure, IndicatorEntry, IndicatorReading } from '../types';
import { findIndicator, matchIndicators } from './dictionary';
import { headless, leftPhrase, rightPhrase, type Phrase } from './phrase';
import { leadingVerb, type WordAt } from './verbs';

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
  /** Our own place: 云岭县 before a name says nothing about the indicator. */
  readonly region: string | null;
  /** Words of the paragraph's view, where they are known. */
  readonly wordAt: WordAt;
}

/** Names that lean on the thing before them: 总数达到52家. */
const COUNTS = /^(?:全年|年末|年底|上半年|下半年|目前|现|总数|总量|总额|总规模|总计|数量|个数|其中|累计|全部|年|达)$/;
const SUMS = /^(?:规模|金额|总金额|奖金|额度|合同额|总投资|总投资额|完成投资|投资|投资额|年度投资|实际到位资金|到位资金|涉及金额|目标|任务|计划|累计投资|贷款|资金)$/;
const STATES = /^(?:完工|在建|开工|竣工|投产|落地|签约|建成|续建|新开工|入库|落地投产|合作意向|脱贫|销号|办结)$/;

export const readIndicator = (context: IndicatorContext): IndicatorReading | null => {
  const { text, lexeme, clause, previousEnd, measure, earlier, region } = context;
  const from = Math.max(clause, previousEnd);
  const { dimension } = lexeme.unit;
  const carried = (): IndicatorReading | null => {
    const base = [...earlier].reverse().find(f => f.indicator && (f.measure === 'level' || f.measure === 'share')) ?? [...earlier].reverse().find(f => f.indicator);
    return base?.indicator ? { ...base.indicator, viewSpan: null } : null;
  };
  // 连续7年进入全国百强县: what went on for so long stands behind the number.
  if (dimension === 'duration' && lexeme.unit.base === '年') {
    const tail = /^[^，。；：]{2,40}/.exec(text.slice(lexeme.end))?.[0];
    return tail ? { name: tail, canonical: false, written: tail, viewSpan: { start: lexeme.end, end: lexeme.end + tail.length }, qualifiers: [] } : null;
  }
  const left = statedBefore(text.slice(from, lexeme.start), measure);
  const found = leftPhrase(left);
  const phrase: Phrase = { raw: found.raw.replace(ENDING, ''), text: found.text.replace(ENDING, '') };
  const right = ['count', 'money', 'percent', 'area'].includes(dimension) ? rightOf(text, context) : '';
  const rightNoun = (): IndicatorReading => noun({ raw: right, text: right }, { start: lexeme.end, end: lexeme.end + right.length }, dimension, region);
  const short = phrase.text.length < 2;

  if (measure.measure === 'rank' && short) {
    const base = carried() ?? beforeClause(text, clause);
    return base && { ...base, name: base.name.replace(/^(?:居|位居|名列|蝉联|稳居|保持|进入|跻身|荣获|获)(?:全[国省市]|[\u4e00-\u9fa5]{2,3}[省市])?/, '') || base.name };
  }
  if (measure.dependent && (short || COUNTS.test(phrase.text) || SUMS.test(phrase.text))) return carried() ?? named(text, clause, lexeme.start);
  if (lexeme.unit.written === '次' && short) {
    const act = /^[^，。；：]{2,16}/.exec(text.slice(lexeme.end))?.[0];
    if (act) return noun({ raw: act, text: act }, { start: lexeme.end, end: lexeme.end + act.length }, dimension, region);
  }
  if (dimension === 'count' && right && (short || /^[\u4e00-\u9fa5A-Z“\d]/.test(text.slice(lexeme.end)))) return rightNoun();
  const last = carried();
  if (!short && last && COUNTS.test(phrase.text)) return last;
  if (!short && last && (SUMS.test(phrase.text) || STATES.test(phrase.text)) && (phrase.raw === phrase.text || /^(?:完成|累计|共|已|计划|年度|预计)/.test(phrase.raw))) return lean(last, phrase.text);
  if (!short) {
    const end = from + left.lastIndexOf(phrase.text) + phrase.text.length;
    const cut = findIndicator(phrase.text) ? 0 : leadingVerb(context.wordAt, end - phrase.text.length, phrase.text);
    if (cut) return noun({ raw: phrase.raw, text: phrase.text.slice(cut) }, { start: end - phrase.text.length + cut, end }, dimension, region);
    return noun(phrase, { start: end - phrase.text.length, end }, dimension, measure.measure === 'rank' ? null : region, measure.measure === 'rank');
  }
  if (right) return rightNoun();
  return last ?? named(text, clause, lexeme.start);
};

/** 入选百佳县（市），居第43位: the clause before names the ranking. */
const beforeClause = (text: string, clause: number): IndicatorReading | null => {
  const words = /([^，。；：！？]{4,30})[，：]$/.exec(text.slice(Math.max(0, clause - 40), clause))?.[1];
  return words ? { name: words, canonical: false, written: words, viewSpan: { start: clause - 1 - words.length, end: clause - 1 }, qualifiers: [] } : null;
};

const ENDING = /(?:中|上|里|方面)$/;

/** The words before the number without what only places it: ranks, comparisons, 占…. */
const statedBefore = (words: string, measure: MeasureReading): string => {
  let left = words;
  if (measure.measure === 'rank') left = left.replace(/(?:稳居|位居|居|名列|位列|列|排名|排在|排|跃居|升至|升到|进入|跻身|取得|获得|获|为|保持)[^，。；]{0,8}$/, '');
  if (measure.measure === 'multiple') left = left.replace(/(?:是|为|相当于|比|较)[^，。；]*$/, '');
  left = left.replace(/占[^，。；]*$/, '');
  if (measure.comparison) left = left.replace(/(?:高于|低于|快于|高出|比)[^，。；]*$/, '');
  return left;
};

/** 23个省、市重点项目: a list may open the name that follows. */
const rightOf = (text: string, { lexeme, rightEnd }: IndicatorContext): string => {
  // 6223户21299名农村贫困人口: two units of one event share the name behind the second.
  const paired = rightEnd === lexeme.end ? /^\d+(?:\.\d+)?万?(?:人|名|户|个)/.exec(text.slice(lexeme.end))?.[0].length : undefined;
  if (paired) return rightPhrase(/^[^，。；：、（(]{0,24}/.exec(text.slice(lexeme.end + paired))?.[0] ?? '');
  const near = rightPhrase(text.slice(lexeme.end, rightEnd));
  if (near || text.charAt(rightEnd) !== '、' || rightEnd - lexeme.end > 3) return near;
  const more = /^[^，。；：（(\d]{2,16}/.exec(text.slice(rightEnd + 1))?.[0] ?? '';
  const tail = rightPhrase(more);
  return tail ? text.slice(lexeme.end, rightEnd + 1) + tail : '';
};

/** 完成投资 behind 重点项目 makes 重点项目投资; 在建 behind 提质项目 makes 提质项目在建. */
const lean = (base: IndicatorReading, phrase: string): IndicatorReading => {
  const stem = base.name.replace(/(?:完成)?投资$/, '').replace(/(?:完工|在建|开工|竣工|投产|落地|签约|建成|续建)$/, '');
  const name = `${stem}${phrase.replace(/^完成/, '')}`;
  return { name, canonical: false, written: name, viewSpan: null, qualifiers: base.qualifiers };
};

/** A phrase as the dictionary knows it where the whole of it is known; else as written. */
const noun = ({ raw, text }: Phrase, viewSpan: { start: number; end: number }, dimension: Dimension, region: string | null, ranked = false): IndicatorReading => {
  const own = region ? [region, region.slice(0, -1)] : [];
  const stripped = own.reduce((t, name) => (t.startsWith(name) && t.length - name.length >= 2 ? t.slice(name.length) : t), text);
  for (const candidate of [raw, text, stripped]) {
    const entry = findIndicator(candidate);
    if (entry && fits(entry, dimension, ranked) && resembles(entry, candidate, dimension)) return { name: displayName(entry, candidate), canonical: true, written: text, viewSpan, qualifiers: [] };
  }
  const plain = ranked ? stripped.replace(/^(?:全[国省市]|[\u4e00-\u9fa5]{2,3}[省市])(?=[\u4e00-\u9fa5]{3})/, '') : stripped;
  const name = tail(SUMS.test(plain) && raw.length > plain.length ? raw : plain).replace(/完成投资$/, '投资');
  return { name, canonical: false, written: text, viewSpan, qualifiers: [] };
};

/**
 * An alias that shares little with its entry's name (入规企业 for 新增规上工业企业) keeps the drafter's words: the two may
 * differ in basis. Abbreviations and indicators on a real basis are the exception.
 */
const resembles = (entry: IndicatorEntry, written: string, dimension: Dimension): boolean => {
  if ((written.match(NARROWING) ?? []).some(word => !entry.name.includes(word))) return false;
  if (entry.basis === 'real' || /^[A-Z0-9.&]+$/.test(written)) return true;
  const common = [...written].filter(c => entry.name.includes(c)).length;
  return common / written.length >= (dimension === 'money' ? 0.6 : dimension === 'percent' ? 0.7 : 0.75);
};

/** 农村居民人均消费支出 is not 居民人均消费支出, whatever the list of aliases says. */
const NARROWING = /全社会|城镇|农村|城市|规模以上|规上|限额以上|民营|国有|出口|进口|市级|本级|县级|省级|高新|税收|第[一二三]产业|战略性|人均|新增/g;

/** 扶贫项目数 of the dictionary is 扶贫项目 to a reader who counts 145个. */
const displayName = (entry: IndicatorEntry, written: string): string => (entry.name === `${written}数` || entry.name === `${written}数量` ? written : entry.name.replace(/完成投资$/, '投资'));

const KIND: Readonly<Record<string, readonly Dimension[]>> = {
  money: ['money'], count: ['count'], area: ['area'], mass: ['mass'], length: ['length'], energy: ['energy'], volume: ['volume'], duration: ['duration'], percent: ['percent', 'ratio'], permille: ['percent'], power: ['energy'], concentration: ['rate'], ratio_money_area: ['rate', 'money'], yield: ['rate', 'mass'],
};

/** A rate cannot be counted in households; growth, points, shares, multiples and ranks are said of any indicator. */
const fits = (entry: IndicatorEntry, dimension: Dimension, ranked: boolean): boolean => {
  if (ranked || dimension === 'points' || dimension === 'multiple' || dimension === 'ratio' || dimension === 'percent') return true;
  const kinds = KIND[entry.dimension];
  return !kinds || kinds.includes(dimension) || (dimension === 'count' && entry.dimension === 'count');
};

/** 企业办理新增贷款: what the last inner verb governs is counted. */
const tail = (name: string): string => {
  const inner = /^.{2,}(?:办理|发放|拨付|收集|解决|签订|组织|拿出|捐资|捐款|培训|引进|引育|带动|覆盖|惠及|实施|开展)(.{2,})$/.exec(name)?.[1];
  return inner ?? name;
};

/** The last dictionary name in the clause, where no phrase stands at the number. */
const named = (text: string, from: number, to: number): IndicatorReading | null => {
  const clause = text.slice(from, to);
  const match = matchIndicators(clause).pop();
  return match ? { name: match.entry.name, canonical: true, written: clause.slice(match.start, match.end), viewSpan: { start: from + match.start, end: from + match.end }, qualifiers: [] } : null;
};

/** A、B分别v1、v2: the names in order, when there are as many as numbers. */
export const distributed = (text: string, statementStart: number, group: readonly Lexeme[], region: string | null): readonly IndicatorReading[] | undefined => {
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
    const phrase = leftPhrase(item);
    const here = start + subject.indexOf(item);
    const text2 = headless(phrase.text) || item;
    return noun({ raw: phrase.raw || item, text: text2 }, { start: here, end: here + item.length }, first.unit.dimension, region);
  });
};
