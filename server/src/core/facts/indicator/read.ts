/** Which indicator a number states: dictionary first, else the noun phrase on its left or right, else what stands before it. */
import type { Lexeme } from '../figure/lexer';
import type { MeasureReading } from '../measure';
import type { Dimension, Figure, IndicatorReading } from '../types';
import type { Dictionary } from './dictionary';
import type { PhraseAids } from './edges';
import { fits } from './fits';
import { displayName, noun, SUMS } from './noun';
import { isOpening, leftPhrase, type Phrase } from './phrase';
import { rightPhrase } from './right';

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
  /** Start of the statement (behind the last ； or 。). */
  readonly statement: number;
  readonly aids: PhraseAids;
}

/** What a rate of completion is measured by, no subject of its own. */
const PLANS =
  /^(?:年初|调整|变动|汇总|年度|全年|当年|全市|全县|年)?(?:预算|计划|目标|任务|预期)(?:数|任务|目标|调整数?)?$|^年度$|^(?:含|下同|其中)/;

/** What a number does is not what it is of: 留皖率从67.6%提高到70%. */
const MOVES =
  /^(?:上升|增加|提高|提升|下降|减少|降低|增长|扩大|回落|调整|保持|稳定|控制|维持|缩小|压缩)(?:到|至|为|在)?$/;
/** Where a rank is held: 连续两年全国第一. */
const ABOVE = /^(?:连续[^，。；]{1,4}[年届次个])?(?:全[国省市县区州]|世界|全球|国内|省内|市内|行业)$/;

/** Names that lean on the thing before them: 总数达到52家. */
const COUNTS = /^(?:全年|年末|年底|上半年|下半年|目前|现|总数|总量|总额|总规模|总计|数量|个数|其中|累计|全部|年|达)$/;
const STATES =
  /^(?:完工|在建|开工|竣工|投产|落地|签约|建成|续建|新开工|入库|落地投产|合作意向|脱贫|销号|办结|开工建设|已开工建设|建设|建成投产|基本建成|交付|新落地|已开工|已竣工|已建成)$/;
/** A name alone that says what of the thing before it is measured: 粮食播种面积…，总产量…. */
const ASPECT = /^(?:余额|库存|均价|利润|总产量|产量|单产|总产值|产值|面积)$/;

export const readIndicator = (context: IndicatorContext): IndicatorReading | null => {
  const { text, lexeme, clause, previousEnd, measure, earlier, region, aids } = context;
  const from = Math.max(clause, previousEnd);
  const { dimension } = lexeme.unit;
  const carried = (): IndicatorReading | null => {
    // 为预算的101.6%，增长3.2%: the subject is still what was carried out.
    const subjects = [...earlier].reverse().filter(f => f.indicator && !PLANS.test(f.indicator.written));
    const base = subjects.find(f => f.measure === 'level' || f.measure === 'share') ?? subjects[0];
    return base?.indicator ? { ...base.indicator, viewSpan: null } : null;
  };
  // 连续7年进入全国百强县: what went on for so long stands behind the number.
  if (dimension === 'duration' && lexeme.unit.base === '年') {
    const tail = /^[^，。；：、（\d]{2,40}/.exec(text.slice(lexeme.end))?.[0];
    return tail
      ? {
          name: tail,
          canonical: false,
          entry: null,
          written: tail,
          viewSpan: { start: lexeme.end, end: lexeme.end + tail.length },
          qualifiers: [],
        }
      : null;
  }
  const to =
    from +
    statedBefore(text.slice(Math.max(from, lexeme.start - 80), lexeme.start), measure) +
    Math.max(0, lexeme.start - 80 - from);
  const found = leftPhrase(text, from, Math.max(from, to), aids);
  const phrase: Phrase = found;
  const right = ['count', 'money', 'percent', 'area', 'mass', 'length', 'duration'].includes(dimension)
    ? rightOf(text, context)
    : '';
  const rightNoun = (): IndicatorReading =>
    noun({ raw: right, text: right, acts: [] }, placeOf(text, right, lexeme.end), dimension, region, aids.dictionary);
  // 拿出1000万元, 先后3次: a verb alone names nothing where something stands behind the number.
  const short =
    phrase.text.length < 2 ||
    MOVES.test(phrase.text) ||
    (measure.measure === 'rank' && ABOVE.test(phrase.text)) ||
    (isOpening(phrase.text) && (right !== '' || lexeme.unit.written === '次') && !aids.dictionary.knows(phrase.text));

  if (measure.measure === 'rank' && short) {
    const base = carried() ?? beforeClause(text, clause);
    return (
      base && {
        ...base,
        name:
          base.name
            .replace(/^(?:居|位居|名列|蝉联|稳居|保持|进入|跻身|荣获|获)(?:全[国省市]|[\u4e00-\u9fa5]{2,3}[省市])?/, '')
            .replace(/第[一二三四五六七八九十\d]{1,3}[位名]?$/, '') || base.name,
      }
    );
  }
  const last = carried();
  // 为调整预算的98.4%: a rate of completion is of what was carried out.
  if (measure.measure === 'share' && PLANS.test(phrase.text)) return last;
  if (last && ASPECT.test(phrase.text)) return lean(last, phrase.text, dimension, aids.dictionary);
  if (measure.dependent && (short || COUNTS.test(phrase.text) || SUMS.test(phrase.text)))
    return last ?? topic(context) ?? named(text, clause, lexeme.start, aids.dictionary);
  if (lexeme.unit.written === '次' && short) {
    const act = /^[^，。；：]{2,16}/.exec(text.slice(lexeme.end, lexeme.end + 18))?.[0];
    if (act)
      return noun(
        { raw: act, text: act, acts: [] },
        { start: lexeme.end, end: lexeme.end + act.length },
        dimension,
        region,
        aids.dictionary,
      );
  }
  if (
    dimension === 'count' &&
    right &&
    (short || (/^[\u4e00-\u9fa5A-Z“\d]/.test(text.charAt(lexeme.end)) && isThing(context, right)))
  )
    return rightNoun();
  if (right && !short && endsInVerb(context, phrase)) return rightNoun();
  if (!short && last && COUNTS.test(phrase.text)) return last;
  if (
    !short &&
    last &&
    (SUMS.test(phrase.text) || STATES.test(phrase.text)) &&
    (phrase.raw === phrase.text || /^(?:完成|累计|共|已|计划|年度|预计)/.test(phrase.raw))
  )
    return lean(last, phrase.text, dimension, aids.dictionary);
  const purpose = dimension === 'money' && isOpening(phrase.text) ? purposeOf(text, lexeme.end) : undefined;
  if (purpose) return { ...purpose, qualifiers: [phrase.text] };
  if (!short)
    return noun(
      phrase,
      { start: phrase.start, end: phrase.end },
      dimension,
      measure.measure === 'rank' ? null : region,
      aids.dictionary,
      measure.measure === 'rank',
    );
  if (right) return rightNoun();
  return topic(context) ?? last ?? named(text, clause, lexeme.start, aids.dictionary) ?? deed(text, lexeme);
};

/** Where a name from behind the number stands; a quotation mark may open it. */
const placeOf = (text: string, name: string, from: number): { start: number; end: number } => {
  const at = text.indexOf(name, from);
  const start = at >= 0 && at <= from + 2 ? at : from;
  return { start, end: start + name.length };
};

/** 安排6260万元支持养老设施建设: what the money is for. */
const purposeOf = (text: string, from: number): IndicatorReading | undefined => {
  const m =
    /^(?:以上|左右)?(?:资金)?[，]?(?:重点|主要|专项)?(?:用于|支持|推动|推进|加强|加快|保障|实施|开展|促进|助力|落实|投向|重奖|奖励|奖补|扶持|补助|建设|改造|提升)([\u4e00-\u9fa5、]{4,28})(?=[，。；（])/.exec(
      text.slice(from, from + 44),
    );
  const name = m?.[1]?.replace(/^(?:和|与|及|、)/, '');
  return name ? { name, canonical: false, entry: null, written: name, viewSpan: null, qualifiers: [] } : undefined;
};

/** 省级统筹实施1000公里普通国道低等级路段: the left side only tells what is done. Known with words alone. */
const endsInVerb = ({ aids }: IndicatorContext, phrase: Phrase): boolean => {
  let tag = '';
  for (let at = phrase.start, word = aids.wordAt(at); word && at < phrase.end; word = aids.wordAt(at)) {
    tag = word.tag;
    at += word.text.length;
  }
  return /^(?:v|d|p|c)$/.test(tag) && !phrase.text.endsWith('就业');
};

/** 带动413万人增收: what stands behind the number is an act, not the thing counted. Without words everything is a thing. */
const isThing = ({ aids, lexeme }: IndicatorContext, right: string): boolean => {
  let at = lexeme.end;
  for (let word = aids.wordAt(at); word && at < lexeme.end + right.length; word = aids.wordAt(at)) {
    if (!/^(?:v|d|p|c|a|ad)$/.test(word.tag)) return true;
    at += word.text.length;
  }
  return at === lexeme.end;
};

/** 农民人均纯收入，1982年为270元: a clause without a number that names what the next one measures. */
/** No label before a colon is longer. */
const LABEL = 24;

const topic = ({
  text,
  lexeme,
  clause,
  statement,
  previousEnd,
  region,
  aids,
}: IndicatorContext): IndicatorReading | null => {
  // 地区生产总值：210.5亿元 names what it gives.
  const isLabel = /[：:]/.test(text.charAt(clause - 1)) && text.slice(clause, lexeme.start).trim() === '';
  if (isLabel) {
    const label = leftPhrase(text, Math.max(statement, previousEnd, clause - 1 - LABEL), clause - 1, aids);
    return label.text.length >= 2 && !COUNTS.test(label.text) && !/\d|为例|如下|单位/.test(label.text)
      ? noun(label, { start: label.start, end: label.end }, lexeme.unit.dimension, region, aids.dictionary)
      : null;
  }
  if (clause <= statement || previousEnd > statement || text.charAt(clause - 1) !== '，') return null;
  const phrase = leftPhrase(text, statement, clause - 1, aids);
  const entry = aids.dictionary.find(phrase.text) ?? aids.dictionary.find(phrase.raw);
  if (!entry && !TOPIC.test(phrase.text)) return null;
  return {
    name: entry ? entry.name : phrase.text,
    canonical: !!entry,
    entry: entry ?? null,
    written: phrase.text,
    viewSpan: { start: phrase.start, end: phrase.end },
    qualifiers: phrase.acts,
  };
};

const TOPIC =
  /^.{1,14}(?:收入|支出|产值|增加值|产量|面积|人数|余额|总额|规模|投资|率|比重|占比|价格|浓度|能耗|数量|水平|排放量|用电量|接待量|发电量|里程|成交额|贡献)$/;

/** 8573人实现脱贫: nothing is named but what they did. */
const deed = (text: string, lexeme: Lexeme): IndicatorReading | null => {
  const words = /^(?:以上|左右)?(?:已|均|全部|成功|顺利|稳定)*(?:实现|完成)?([\u4e00-\u9fa5]{2,8})(?=[，。；、])/.exec(
    text.slice(lexeme.end, lexeme.end + 24),
  )?.[1];
  return words ? { name: words, canonical: false, entry: null, written: words, viewSpan: null, qualifiers: [] } : null;
};

/** 入选百佳县（市），居第43位: the clause before names the ranking. */
const beforeClause = (text: string, clause: number): IndicatorReading | null => {
  const words = /([^，。；：！？]{4,30})[，：]$/.exec(text.slice(Math.max(0, clause - 40), clause))?.[1];
  return words
    ? {
        name: words,
        canonical: false,
        entry: null,
        written: words,
        viewSpan: { start: clause - 1 - words.length, end: clause - 1 },
        qualifiers: [],
      }
    : null;
};

/** How much of the words before the number is left without what only places it: ranks, comparisons, 占…. */
const statedBefore = (words: string, measure: MeasureReading): number => {
  let left = words;
  if (measure.measure === 'rank')
    left = left.replace(
      /(?:稳居|位居|居|名列|位列|列|排名|排在|排|跃居|升至|升到|进入|跻身|取得|获得|获|为|保持)[^，。；]{0,8}$/,
      '',
    );
  if (measure.measure === 'multiple') left = left.replace(/(?:是|为|相当于|比|较)[^，。；]*$/, '');
  left = left
    .replace(/(?<![药侵强霸挤抢抽])(?:所)?占(?!地|用)[^，。；]*$/, '')
    .replace(/(?:高于|低于|快于|慢于|高出)[^，。；]{2,}$/, '');
  // 比2025年预计数增长1.5%: a clause that opens with a comparison names nothing else.
  if (measure.dependent)
    left = left.replace(/^[比较与](?:上年|去年|年初|上月|\d{4}年|[一二][〇○零一二三四五六七八九]{3}年)[^，。；]*$/, '');
  if (measure.comparison)
    left = left.replace(/(?:[^对同环占]比)[^，。；率例重]*$/, m => (/^[^高低快]比/.test(m) ? m.charAt(0) : ''));
  return left.length;
};

/** 23个省、市重点项目: a list may open the name that follows. */
const rightOf = (text: string, { lexeme, rightEnd, aids }: IndicatorContext): string => {
  // 6223户21299名农村贫困人口: two units of one event share the name behind the second.
  const paired =
    rightEnd === lexeme.end
      ? /^\d+(?:\.\d+)?万?(?:人|名|户|个)/.exec(text.slice(lexeme.end, lexeme.end + 14))?.[0].length
      : undefined;
  const until = (from: number, most: number, marks: string): number => {
    let i = from;
    while (i < text.length && i < from + most && !marks.includes(text.charAt(i))) i++;
    return i;
  };
  if (paired) return rightPhrase(text, lexeme.end + paired, until(lexeme.end + paired, 24, '，。；：、（('), aids);
  // 9所省市（州）共建高校: a short gloss does not end the name.
  const gloss = /^[（(][^（()）]{1,8}[）)]/.exec(text.slice(rightEnd, rightEnd + 10))?.[0].length ?? 0;
  const past = gloss ? rightPhrase(text, rightEnd + gloss, until(rightEnd + gloss, 20, '，。；：、（('), aids) : '';
  const head = rightPhrase(text, lexeme.end, rightEnd, aids);
  const near = head && past && head.length === rightEnd - lexeme.end ? head + past : head;
  if (near || text.charAt(rightEnd) !== '、' || rightEnd === lexeme.end || rightEnd - lexeme.end > 3) return near;
  const tail = rightPhrase(text, rightEnd + 1, until(rightEnd + 1, 16, '，。；：（(0123456789'), aids);
  return tail ? text.slice(lexeme.end, rightEnd + 1) + tail : '';
};

/** 完成投资 behind 重点项目 makes 重点项目投资; 在建 behind 提质项目 makes 提质项目在建. */
const lean = (
  base: IndicatorReading,
  phrase: string,
  dimension: Dimension,
  dictionary: Dictionary,
): IndicatorReading => {
  const stem = base.name
    .replace(/(?:完成)?投资$/, '')
    .replace(/^(额度|资金|金额|奖金|贷款)/.test(phrase) ? /项目$/ : /$^/, '')
    .replace(
      /(?:完工|在建|开工|竣工|投产|落地|签约|建成|续建|签约资金|(?<=项目)数|(?:播种|种植|栽培|养殖)?面积|总?产量|总?产值|余额)$/,
      '',
    );
  const name = `${stem}${phrase.replace(/^完成/, '')}`;
  const entry = dictionary.find(name);
  const known = !!entry && fits(entry, dimension, false);
  return {
    name: known ? displayName(entry, name) : name,
    canonical: known,
    entry: known ? entry : null,
    written: name,
    viewSpan: null,
    qualifiers: base.qualifiers,
  };
};

/** The last dictionary name in the clause, where no phrase stands at the number. */
const named = (text: string, from: number, to: number, dictionary: Dictionary): IndicatorReading | null => {
  const start = Math.max(from, to - 60);
  const match = dictionary.match(text.slice(start, to)).pop();
  return match
    ? {
        name: match.entry.name,
        canonical: true,
        entry: match.entry,
        written: text.slice(start + match.start, start + match.end),
        viewSpan: { start: start + match.start, end: start + match.end },
        qualifiers: [],
      }
    : null;
};
