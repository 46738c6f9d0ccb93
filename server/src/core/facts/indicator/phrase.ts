/**
 * The noun phrase before a number: what stands there without the verbs, times and comparisons that lead from it to the
 * number, and without the acts that open it. Characters decide; words say where a phrase may be cut and what is a verb.
 */
import { anyOf } from '../../base';
import { deverbalAt } from '../../lexicon';
import type { PhraseAids, WordEdges } from './edges';
import { TAIL, TOTAL, YEAR } from './tails';

export interface Phrase {
  /** With the verbs and adverbs that open it: 新增城镇就业. */
  readonly raw: string;
  /** Without them: 城镇就业. */
  readonly text: string;
  /** Where `text` lies in the view. */
  readonly start: number;
  readonly end: number;
  /** What was done to it where that makes it another quantity: 撤并, 培训, 改造. */
  readonly acts: readonly string[];
}

/** Characters of the view with their places, so that glosses may go from the middle. */
interface Slice {
  readonly text: string;
  readonly at: readonly number[];
}

const cut = (s: Slice, from: number, to: number = s.text.length): Slice => ({
  text: s.text.slice(from, to),
  at: s.at.slice(from, to),
});

const LONGEST = 60;

/** The phrase that ends at `to`, not reaching back over `from`; empty where nothing but function words stands there. */
export const leftPhrase = (text: string, from: number, to: number, aids: PhraseAids): Phrase => {
  const raw = withoutTail(withoutGlosses(text, lastStop(text, Math.max(from, to - LONGEST), to), to), aids);
  const acts: string[] = [];
  const named = nounOf(raw, aids, acts);
  if (isTime(named.text)) return { raw: '', text: '', start: to, end: to, acts: [] };
  return {
    raw: raw.text,
    text: named.text,
    start: named.at[0] ?? to,
    end: (named.at[named.at.length - 1] ?? to - 1) + 1,
    acts,
  };
};

const lastStop = (text: string, from: number, to: number): number => {
  let depth = 0;
  for (let i = to - 1; i >= from; i--) {
    const c = text.charAt(i);
    if (c === '）' || c === ')' || c === '》') depth++;
    else if (c === '（' || c === '(' || c === '《') {
      if (depth === 0) return i + 1;
      depth--;
    } else if (depth === 0 && '，。；：！？、,;:'.includes(c)) return i + 1;
  }
  return from;
};

/** （管控）, “”, [2]: a bracket that has closed glosses the name before it. */
const withoutGlosses = (text: string, from: number, to: number): Slice => {
  const chars: string[] = [];
  const at: number[] = [];
  let depth = 0;
  for (let i = from; i < to; i++) {
    const c = text.charAt(i);
    if ('（([【'.includes(c)) depth++;
    else if ('）)]】'.includes(c)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && !'“”‘’ '.includes(c)) {
      chars.push(c);
      at.push(i);
    }
  }
  return { text: chars.join(''), at };
};

const withoutTail = (slice: Slice, edges: WordEdges): Slice => {
  let rest = slice;
  for (let i = 0; i < 14; i++) {
    const m = TOTAL.test(rest.text) ? null : TAIL.exec(rest.text);
    if (!m || (m.index > 0 && splits(rest, m.index, edges))) break;
    rest = cut(rest, 0, m.index);
  }
  return rest;
};

/** Would a cut before this character go through a word? Characters that a gloss has parted never make one. */
const splits = (s: Slice, index: number, edges: WordEdges): boolean => {
  const [before, here] = [s.at[index - 1], s.at[index]];
  return before !== undefined && here === before + 1 && edges.inside(here);
};

/** Times that open a phrase. */
const TIME = new RegExp(
  `^(?:[到至自从]|截至|预计)?(?:\\d{4}年?[—–～~-]\\d{4}年|${YEAR}(?:底|末|度|初|以来|起)?(?:[上下]半年|[一二三四]季度)?(?:\\d{1,2}月(?:底|末|份)?)?|今年|去年|上年|全年|当年|本年度?|年末|年底|年内|期末|年初|上半年|下半年|[一二三四]季度|前[一二三四五六七八九十]{1,3}个?(?:月|季度)|\\d{1,2}[—–-]\\d{1,2}月|\\d{1,2}月(?:底|末|份)|(?:过去的?|近|这|前|连续|未来|今后)?[一二两三四五]年(?:多来|来|间|内)?|十[一二三四五六]?五(?:末|期间|时期|以来)|截至目前|目前|每年)(?:以来)?`,
);

const isTime = (text: string): boolean => text !== '' && TIME.exec(text)?.[0].length === text.length;

/** Is it nothing but a verb or an adverb that might open a name? */
export const isOpening = (text: string): boolean => LEADS.exec(text)?.[0].length === text.length;

/** Verbs, adverbs and places that open a clause before the name. */
const LEADS = new RegExp(
  `^(?:${anyOf(['加上', '减去', '扣除', '今年(?:以来)?', '新改扩建', '改扩建', '新改建', '新签约', '新设立', '新发展', '新培育', '新认定', '新引进', '新登记', '新开工', '新组建', '新创建', '新谋划', '新创', '新办', '一批', '下达', '举办', '举行', '争创', '争取到?', '使用', '供应', '促成', '促进', '保持', '修建', '做好', '做强', '用好', '发挥', '储备', '先后', '兑现', '入库', '入选', '全区', '全县', '全国', '全市', '全年', '全省', '全州', '全面', '共有', '关停', '其中', '减免', '减少', '减税', '出口', '出栏', '出让', '出台', '列入', '创建', '创成', '利用', '力争', '办理', '加固', '加快', '化解', '压减', '县级', '发展', '发放', '发行', '召开', '各级各类', '各类', '各级', '各项', '吸引', '命名', '培育', '培训', '增加', '处理', '大力', '安排', '继续', '完工', '完成', '实施', '实现', '带动', '帮助', '帮扶', '年内', '建成投产', '建成', '建立', '建设', '开展', '开工建设', '开工', '引入', '引导', '引育', '引进', '惠及', '成功', '我区', '我县', '我市', '我省', '扎实', '打造', '扩大', '扩建', '承办', '抓好', '投产', '投入', '投放', '招录', '招聘', '拥有', '拨付', '拿出', '持续', '接待', '推动', '推进', '推出', '提升', '支持', '收储', '收集', '改造', '救助', '整治', '新修', '新入', '新增', '新建', '新植', '新设', '本县', '本市', '栽植', '治理', '流转', '涉及', '淘汰', '深入', '现有', '盘活', '目前', '着力', '确保', '确定', '种植', '积极', '竣工', '筹集', '筹措', '签约', '签订', '累计', '纳入', '组织', '统筹', '荣获', '获得', '获批', '获', '落地', '落实', '覆盖', '解决', '认定', '设立', '评选', '谋划', '资助', '达到', '造林', '销售', '预计', '调度', '集聚', '启动', '交付', '新落地', '基本', '进一步', '多渠道', '多方', '广泛', '精心', '全力', '依法', '首次', '率先', '再次', '切实', '稳步', '有序', '按期', '如期', '超额', '提前', '重奖', '为', '于', '从', '使', '共', '占', '在', '将', '已', '把', '按', '是', '有', '由', '等', '让', '对(?![欧德外美日俄韩口澳港台])', '每(?![十百千万])', '和', '及', '与', '并', '又', '再(?!融资|就业|生|贷款|担保|制造|保险|投资|利用)', '则', '但', '而', '各', '了', '的', '近', '约', '超', '以上的?', '以下的?', '及以上的?', '以内的?', '左右的?'])})`,
);

/** What is done to a thing and makes another quantity of it than having it. */
const ACTS =
  /撤并|关停|关闭|淘汰|减少|减免|退出|压减|化解|拆除|取缔|核减|续建|签约|申报|储备|谋划|入库|培训|救助|资助|帮扶|覆盖|惠及|带动|改造|治理|整治|加固|流转|交付|审议|颁布|清理|查处|办理|检查/;

const nounOf = (slice: Slice, aids: PhraseAids, acts: string[]): Slice => {
  let rest = afterOf(joined(slice), acts);
  for (let i = 0; i < 10; i++) {
    if (aids.dictionary.knows(rest.text) && !/^(?:发放|拨付|完成|实现|建成|新建)/.test(rest.text)) return rest;
    const length = opening(rest, aids);
    if (!length || rest.text.length - length < 2) break;
    const act = ACTS.exec(rest.text.slice(0, length));
    if (act) acts.push(act[0]);
    rest = cut(rest, length);
  }
  return inner(rest, acts);
};

/** How many characters at the front are a time, an act or an adverb; a number in a name (3岁以下婴幼儿) is none. */
const opening = (s: Slice, edges: WordEdges): number => {
  const fits = (m: RegExpExecArray | null): number =>
    m && m[0].length > 0 && !(m[0].length < s.text.length && splits(s, m[0].length, edges)) ? m[0].length : 0;
  const marker = MARKER.exec(s.text)?.[0].length ?? 0;
  if (marker && marker < s.text.length) return marker;
  // 出口总值: a noun before its head, not what was done.
  const noun = deverbalAt(s.text);
  if (noun && HEAD.test(s.text.slice(noun.length))) return 0;
  const listed = fits(TIME.exec(s.text)) || fits(LEADS.exec(s.text));
  if (listed) return listed;
  const word = edges.wordAt(s.at[0] ?? -1);
  if (
    !word ||
    word.text.length < 2 ||
    QUALITY.test(word.text) ||
    noun !== undefined ||
    !/^(?:v|d|vd|c|p)$/.test(word.tag) ||
    !s.text.startsWith(word.text)
  )
    return 0;
  // 安置|房|交付: a verb before a single character makes a word with it.
  const next = edges.wordAt((s.at[0] ?? 0) + word.text.length);
  return HEAD.test(s.text.slice(word.text.length)) || next?.text.length === 1 ? 0 : word.text.length;
};

/** What numbers an item is no part of its name: 1.粮食产量, 一是粮食产量, ①粮食产量, - 粮食产量. */
const MARKER =
  /^(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、．.](?!\d)|[一二三四五六七八九十]{1,2}(?:是|要|则)|[①-⑳⑴-⒇]|[-—–*+•·●◆■▪○▲★]+\s*)\s*/;

/** Adverbs that are adjectives inside a name: 长期护理保险, 正常运转支出. */
const QUALITY =
  /^(?:长期|短期|中长期|临时|定期|日常|正常|经常性?|专门|专项|统一|直接|间接|公开|公益|共同|基本|综合|实际|高标准|高质量)$/;

/** Heads that need the verb before them: 培训人数, 招商项目. */
const HEAD =
  /^(?:人数|人口|人员|总?额|总?值|强度|密度|均价|单价|成本|数量?|总?量|面积|规模|收入|支出|投资|资金|项目|企业|任务|工程|率|标准|能力|水平|次数|户数|比重|占比|余额|产值|产业|基金|市场|服务|岗位|平台|中心|基地|体系|机构|设施|补贴|补助|主体|贷款|用地|试点|专区|园区|下年|限额|结余)/;

/** 规模以上工业企业实现利润总额: the verb between a thing and its amount goes. */
const joined = (s: Slice): Slice => {
  const m = /^(.{2,})(?:累计完成|已完成|完成|累计实现|实现)(?=.{2,}$)/.exec(s.text);
  if (!m || /^(?:率|比例|情况|度)/.test(s.text.slice(m[0].length))) return s;
  const head = m[1]?.length ?? 0;
  if (ADVERB.test(m[1] ?? '')) return cut(s, m[0].length);
  return {
    text: s.text.slice(0, head) + s.text.slice(m[0].length),
    at: [...s.at.slice(0, head), ...s.at.slice(m[0].length)],
  };
};

const ADVERB =
  /^(?:预计|全市|全县|全省|全区|全国|全年|今年|去年|五年|三年|累计|共|已|基本|超额|提前|如期|顺利|圆满|同比|市县|\d{4}年)+$/;

/** 与群众密切相关的民生支出: what stands before 的 narrows; a head that means nothing alone (贡献率, 面积) keeps it. */
const afterOf = (s: Slice, acts: string[]): Slice => {
  const at = s.text.lastIndexOf('的');
  if (at < 1 || s.text.length - at - 1 < 2 || BARE.test(s.text.slice(at + 1))) return s;
  if (at > 2) acts.push(s.text.slice(0, at));
  return cut(s, at + 1);
};

const BARE =
  /^(?:[\u4e00-\u9fa5]{0,2}率|.{0,2}比重|.{0,2}比例|占比|需求|数量|影响|水平|速度|增速|余额|金额|总?面积|人数|总数|规模|价格|标准|能力|产值|产量|总量|总额|企业|项目|人员|单位|机构|地区|群众|人口|户数|地方|目标|任务|大关|领域|行业|产业|资金|投资|支出|收入)$/;

/** 企业办理新增贷款: what the last inner verb governs is counted. */
const inner = (s: Slice, acts: string[]): Slice => {
  const verb = [...s.text.matchAll(INNER)]
    .filter(
      m =>
        m.index >= 2 && s.text.length - m.index - m[0].length >= 2 && !HEAD.test(s.text.slice(m.index + m[0].length)),
    )
    .pop();
  if (!verb) return s;
  const act = ACTS.exec(verb[0]);
  if (act) acts.push(act[0]);
  const from = verb.index + verb[0].length;
  return cut(s, from + (/^(?:各级各类|各类|各项)(?=.{2})/.exec(s.text.slice(from))?.[0].length ?? 0));
};

const INNER =
  /办理|发放|拨付|收集|解决|签订|组织|拿出|捐资|捐款|引进|引育|化解|发动|筹集|审议|接待|入选|获评|投入|改造(?=.*(?:公里|管网|道路|小区|住房))/g;
