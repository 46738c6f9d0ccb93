/**
 * Slogans that no glossary knows, told by how they are written: a quoted cardinal, parallel phrases in quotes, a quoted
 * name before a word such as 战略 or 行动, a quoted name that recurs, an abbreviation that the text introduces.
 * An ordinary quotation is none of these.
 */

import { countingWord } from '../../lexicon';

/** May a quotation be a name at all? `before` and `behind`: what stands beside the quotes. */
export const isName = (inner: string): boolean =>
  inner.length >= 2 && inner.length <= 30 && !/[。；：！？《》（）“”\n]/.test(inner) && !isTime(inner);

/** “12345”热线, “五谷春”酒厂: a number that is dialled, the name of goods or of a firm. */
export const isNoFormulation = (name: string, behind: string): boolean =>
  (/^\d{3,12}$/.test(name) && countingWord('hotline', behind, 0) !== undefined) ||
  (name.length <= 6 && countingWord('goods', behind, 0) !== undefined);

/** “三支队伍”, “一转两提”, “3+1”, “一二三六”, “十百千”: a cardinal opens it, and it is no sentence. */
export const isCoinage = (name: string): boolean => {
  if (name.length > 16 || /[，。；：！？、]/.test(name) || isTime(name)) return false;
  if (/^(?!(?:19|20)\d\d$)\d{3,5}$|^\d\+[\dN](?:\+[\dNX])*$/.test(name)) return true;
  if (/^[一二三四五六七八九]{3,6}$/.test(name)) return /^(?!.*(.).*\1)/.test(name) || /^一二三/.test(name);
  if (/^[十百千万]{2,4}$/.test(name) || TURNS.test(name)) return true;
  if (/^一(?!.*[一二两三四五六七八九])|^[百千万]/.test(name)) return false;
  return (
    /^[一二两双三四五六七八九十]/.test(name) &&
    !NOT_COUNTED.test(name) &&
    /[\u4e00-\u9fa5]$/.test(name) &&
    !/\d/.test(name)
  );
};

/** “容缺受理、并联审批、能办尽办”: members of one length, or nearly. */
export const isParallel = (name: string): boolean => {
  const members = name.split(/[、，]/);
  const lengths = members.map(m => m.length);
  return (
    members.length >= 2 &&
    Math.min(...lengths) >= 2 &&
    Math.max(...lengths) <= 10 &&
    Math.max(...lengths) - Math.min(...lengths) <= 1 &&
    members.every(m => /^[\u4e00-\u9fa5\d]+$/.test(m)) &&
    !/^(?:要|不要|我们|必须)/.test(name) &&
    name.length >= 5
  );
};

/** “英才计划”, “教育强市”战略, “驻点员”“首席服务员”等制度: it is called a plan. */
export const isCalled = (name: string, behind: string): boolean =>
  PLAIN.test(name) &&
  name.length <= 12 &&
  (CALLED_IN.test(name) || CALLED_BEHIND.test(behind) || (name.length <= 8 && CALLED_TOGETHER.test(behind)));

/** 变“给我办”为“跟我办”, 由“建好家园”向“经营家园”转变: both sides of a turn, of one length. */
export const isTurn = (name: string, before: string, behind: string): boolean => {
  if (!PLAIN.test(name) || name.length < 3 || name.length > 6) return false;
  return /[变由从]$/.test(before)
    ? new RegExp(`^(?:为|向|到)“[^“”]{${name.length}}”`).test(behind)
    : new RegExp(`[变由从]“[^“”]{${name.length}}”(?:为|向|到)$`).test(before);
};

/** “建设更高水平的五个云岭”: a goal that says how many parts it has. */
export const isGoal = (name: string): boolean =>
  /^[\u4e00-\u9fa5]{2,10}[三四五六七八九十]个[\u4e00-\u9fa5]{2,4}$/.test(name) &&
  /^(?:建设|打造|实现|建成|奋力|全面|加快)/.test(name);

/** 坚持“一手牵两头”, 唱响“智造强市”: it is upheld, so it is a motto. */
export const isUpheld = (name: string, before: string): boolean =>
  PLAIN.test(name) && name.length >= 4 && name.length <= 10 && UPHELD.test(before);

/** “零传染”“零新增”“零死亡”: quotations side by side and of one length. */
export const isSideBySide = (name: string, before: string, behind: string): boolean =>
  PLAIN.test(name) &&
  name.length >= 3 &&
  name.length <= 6 &&
  (new RegExp(`“[^“”]{${name.length}}”$`).test(before) || new RegExp(`^“[^“”]{${name.length}}”`).test(behind));

/** Short enough, plain enough to be a name if it recurs. */
export const mayRecur = (name: string): boolean =>
  PLAIN.test(name) && name.length <= 10 && !/^(?:我|你|他|这|那|不是|没有)/.test(name);

/** Ordinary words when they stand without quotes: 五个转变, 十件民生实事; not 五个村村通. */
export const isOrdinaryBare = (name: string): boolean =>
  name.length < 4 || /^[一二两双三四五六七八九十]{1,2}(?:项|种|张|件|[个大条类].{0,2}$)/.test(name);

const PLAIN = /^[\u4e00-\u9fa5A-Za-z\d+]{2,}$/;
/** “公改铁”, “个转企”: one thing made into another. */
const TURNS = /^[\u4e00-\u9fa5][改转升][\u4e00-\u9fa5]$/;
const CALLED_IN = /(?:计划|行动|工程|战略|小镇|小区|社区|机制|工作法|模式|制度|强[市县省区]|[市县省区]圈)$/;
const CALLED_BEHIND =
  /^(?:[\u4e00-\u9fa5]{0,4}(?:战略|行动|工程|计划|工作法)|(?:模式|机制|制度|理念|思路|路径|改革|精神|示范|试点|建设|原则|导向|品牌|政策|创建|活动|服务|体系|格局|主旋律|[\u4e00-\u9fa5]{0,6}导向))/;
const CALLED_TOGETHER = /^(?:(?:[、和]?“[^“”]{2,10}”)+等?|等)(?:制度|机制|行动|工程|计划|工作法|模式)/;
const UPHELD = /(?:坚持|树牢|唱响|叫响|擦亮|打响|践行|弘扬|秉承|推行|奉行)$/;
const NOT_COUNTED =
  /^[一二两双三四五六七八九十](?:十|百|千|万|亿|月|日|年|季度|孩|胎|手|维码|代|战|环|甲|级|岸|院|人帮|元|角|分|点|刻|[一二三四五六七八九·])/;

/** “十四五”, “2020年”, “三年” are times; “七一” and “九五” days and plans. */
const isTime = (name: string): boolean =>
  /^十[一二三四五六七]?五(?:规划)?$|^[五六七八九]五$|^\d{4}年|^\d+(?:年|月|日|天|分钟|小时)$|^[一二三四五六七八九]·?[一二三四五六七八九]$/.test(
    name,
  );
