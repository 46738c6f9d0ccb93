/** A、B、C分别v1、v2、v3: which name goes with which number, with the part of a name that stands only once given to all (domain grammar §8). */
import { coordinated } from '../../lexicon';
import type { Lexeme } from '../figure/lexer';
import type { Figure, IndicatorReading } from '../types';
import type { Dictionary } from './dictionary';
import type { PhraseAids, WordEdges } from './edges';
import { leftPhrase } from './phrase';
import { noun } from './noun';

/** The names in order, when there are as many as numbers. */
export const distributed = (
  text: string,
  statementStart: number,
  group: readonly Lexeme[],
  region: string | null,
  aids: PhraseAids,
): readonly IndicatorReading[] | undefined => {
  const first = group[0];
  if (!first) return undefined;
  const from = Math.max(statementStart, first.start - 120);
  const before = text.slice(from, first.start);
  const at = before.lastIndexOf('分别');
  if (at < 0 || /[。；]/.test(before.slice(at)) || /，/.test(before.slice(at))) return undefined;
  const subject = subjectBefore(before.slice(0, at));
  const items = subject ? listed(subject.text, from + subject.start, aids) : [];
  if (subject && items.length < group.length)
    return coordinatedIn(text, from + subject.start, subject.text.length, group, region, aids);
  if (
    !subject ||
    items.length !== group.length ||
    items.length < 2 ||
    items.some(i => /\d(?!\.?\d*[）)]?$)/.test(i) && !/^PM/.test(i))
  )
    return undefined;
  const phrases: { text: string; raw: string; start: number }[] = [];
  let seek = 0;
  for (const item of items) {
    const here = subject.text.indexOf(item, seek);
    seek = here + item.length;
    const start = from + subject.start + here;
    const phrase = leftPhrase(text, start, start + item.length, aids);
    phrases.push({ text: phrase.text || item, raw: phrase.raw || item, start: phrase.text ? phrase.start : start });
  }
  const whole = shared(
    phrases.map(p => p.text),
    phrases[phrases.length - 1]?.start ?? 0,
    aids,
  );
  return phrases.map((p, i) =>
    noun(
      { raw: whole[i] === p.text ? p.raw : (whole[i] ?? p.raw), text: whole[i] ?? p.text, acts: [] },
      { start: p.start, end: p.start + p.text.length },
      first.unit.dimension,
      region,
      aids.dictionary,
    ),
  );
};

/** 城乡居民人均可支配收入分别…: one word names all of them. */
const coordinatedIn = (
  text: string,
  start: number,
  length: number,
  group: readonly Lexeme[],
  region: string | null,
  aids: PhraseAids,
): readonly IndicatorReading[] | undefined => {
  const phrase = leftPhrase(text, start, start + length, aids);
  const dimension = group[0]?.unit.dimension;
  const names = dimension && coordinated(phrase.text, group.length);
  return names
    ? names.map(name =>
        noun(
          { raw: name, text: name, acts: phrase.acts },
          { start: phrase.start, end: phrase.end },
          dimension,
          region,
          aids.dictionary,
        ),
      )
    : undefined;
};

/** 7.4∶43.1∶49.5 of 三次产业结构: each is the share of one. */
export const shares = (
  whole: IndicatorReading,
  count: number,
  dictionary: Dictionary,
): readonly IndicatorReading[] | undefined =>
  /^(?:全[省市县区州]|地区生产总值)?(?:三次产业(?:增加值)?|一二三产业?)(?:结构|比例|比|构成)?$/.test(whole.name) &&
  !/贡献|拉动|投资|就业|税收/.test(whole.written) &&
  count === INDUSTRIES.length
    ? INDUSTRIES.map(name => ({
        ...whole,
        name,
        entry: dictionary.find(name) ?? null,
        canonical: dictionary.find(name) !== undefined,
        qualifiers: [],
      }))
    : undefined;

const INDUSTRIES = ['第一产业增加值占比', '第二产业增加值占比', '第三产业增加值占比'];

/** The names of a list; 及 in 普及率 and 和 in 和谐 join nothing. */
const listed = (subject: string, start: number, aids: PhraseAids): string[] => {
  const items: string[] = [];
  let from = 0;
  for (let i = 0; i < subject.length; i++) {
    const c = subject.charAt(i);
    if (c !== '、' && (!'和及与'.includes(c) || aids.inside(start + i) || aids.inside(start + i + 1))) continue;
    items.push(subject.slice(from, i));
    from = i + 1;
  }
  return [...items, subject.slice(from)].filter(Boolean);
};

/** The clause before 分别; where that is only 同比 or 比上年, the one before, up to what is said of it (均实现快速增长). */
const subjectBefore = (before: string): { readonly text: string; readonly start: number } | undefined => {
  const plain = before.replace(
    /[，]?(?:(?:同比|环比|[比较](?:上年|去年|上年同期|年初))[，]?)*(?:要|将|就|已|也|预计)?$/,
    '',
  );
  const start = Math.max(...['，', '；', '：', '。'].map(c => plain.lastIndexOf(c))) + 1;
  const text = plain
    .slice(start)
    .replace(/^其中[:：]?/, '')
    .replace(/(?:均|都|双双)(?:实现|保持|继续|呈|大幅|快速|稳步|较快|有).*$/, '');
  return text.length >= 3 ? { text, start: start + plain.slice(start).indexOf(text) } : undefined;
};

const MEASURED =
  /(?:年?平均浓度|浓度|零售额|增加值|总?产值|(?:人均)?(?:可支配|纯)收入|收入|(?:人均)?(?:消费)?支出|(?:完成)?投资(?:额)?|总?产量|(?:播种|种植|销售|施工|竣工)?面积|人数|余额|(?:保险)?(?:覆盖|参保|入学|合格|达标|利用|就业|完成|办结|贡献|普及|化|救治|处理|升学|上线|入园|满意|自给|转化|巩固|好转|优良|失业|渗透|使用)率|平均标准|(?:补助|保障|低保|养育)?标准|总额|数量|规模|用量|用水量|用电量|进出口|能耗|占比|比重|覆盖面|水平|排放量|周转量|吞吐量|货运量|客运量|成本|价格|总数|业务量|销售额|交易额|利润|税收|资金|起数|总量|花费|收益|营收|消费|贷款|存款|人次)$/;

/**
 * 养老、失业、医疗保险覆盖面 → each with 保险覆盖面; 城镇和农村居民人均可支配收入 → each with 居民人均可支配收入;
 * 第一、二、三产业贡献率 → 第一产业贡献率 …. What has a measure of its own is left alone.
 */
const shared = (names: readonly string[], lastStart: number, edges: WordEdges): readonly string[] => {
  const last = names[names.length - 1] ?? '';
  const industry = /^第?[一二三]次?产业?(.*)$/.exec(last);
  if (industry && names.slice(0, -1).every(n => /^第?[一二三](?:次?产业?)?$/.test(n)))
    return names.map(n => `第${/[一二三]/.exec(n)?.[0] ?? ''}产业${industry[1] ?? ''}`);
  const measure = MEASURED.exec(last)?.[0];
  if (!measure || measure === last || measure === '人次') return names;
  const firstWord = edges.wordAt(lastStart)?.text ?? PARALLEL.exec(last)?.[0];
  return names.map((name, i) => {
    if (i === names.length - 1 || MEASURED.test(name)) return name;
    const parallel =
      firstWord &&
      /^[\u4e00-\u9fa5]+$/.test(firstWord) &&
      last.startsWith(firstWord) &&
      name.length <= 4 &&
      last.length - firstWord.length >= measure.length;
    return parallel ? name + last.slice(firstWord.length) : name + measure;
  });
};

/** First words that stand beside each other, for texts whose words are not known. */
const PARALLEL =
  /^(?:城镇|农村|城市|城乡|国内|国际|进口|出口|货物|服务|企业|居民|养老|医疗|失业|工伤|生育|工业|农业|小学|初中|高中)/;

/** 货运量A、周转量B，比上年分别增长x和y: the rates go to the levels before them, in order. */
export const respectively = (
  text: string,
  clause: number,
  group: readonly Lexeme[],
  before: readonly Figure[],
  statementStart: number,
): readonly (readonly [Lexeme, IndicatorReading])[] | undefined => {
  const first = group[0];
  if (!first || !/分别[^，。；]{0,20}$/.test(text.slice(Math.max(clause, first.start - 40), first.start)))
    return undefined;
  // A subject of its own says whose the numbers are.
  const own = text
    .slice(clause, first.start)
    .replace(/分别.*$/, '')
    .replace(/同比|环比|[比较](?:上年|去年)(?:同期)?|[比较]年初|预计|又|也|均|各|[，、]/g, '');
  if (own.length > 2) return undefined;
  const levels = before
    .filter(f => f.viewSpan.start >= statementStart && f.measure === 'level' && f.indicator)
    .slice(-group.length);
  if (levels.length !== group.length) return undefined;
  return group.flatMap((l, i) => {
    const indicator = levels[i]?.indicator;
    return indicator ? [[l, { ...indicator, viewSpan: null }] as const] : [];
  });
};
