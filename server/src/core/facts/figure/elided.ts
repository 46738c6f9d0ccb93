/** Numbers whose unit is left out: it comes from the next number, from the thing counted, or is money. */
import { MONEY, type Lexeme } from './lexeme';
import { BUILT_IN_UNITS, type Unit } from './units';

/** 300亿、200亿、100亿元: a number without a unit takes the next one's, if only 、 和 或 stands between. */
export const resolveElided = (found: readonly Lexeme[], text: string): Lexeme[] => {
  const out: Lexeme[] = [];
  let next: Lexeme | undefined;
  for (let i = found.length - 1; i >= 0; i--) {
    const here = found[i];
    if (!here) continue;
    const joined = !!next && next.start - here.end <= 3 && /^(?:、|和|到|至|—|——|~|～|-|－|–|及|，|以上、|左右、)$/.test(text.slice(here.end, next.start));
    const resolved = here.elided ? withUnit(here, joined ? next : undefined, text) : joined && next && here.unit.written === '个' && next.unit.base === '个百分点' ? { ...here, unit: next.unit, writtenUnit: '个百分点' } : here; // 回升10个、26.2个百分点
    if (!resolved) continue;
    out.push(resolved);
    next = resolved;
  }
  return out.reverse();
};

const withUnit = (here: Lexeme, next: Lexeme | undefined, text: string): Lexeme | undefined => {
  const after = text.slice(here.end, here.end + 16);
  if (/^级/.test(after)) return undefined; // 50亿级 names a class.
  if (!here.writtenUnit && (!next || /^[、和及，]/.test(after))) return undefined; // a bare number has a unit only as the lower end of a range
  const unit = next && next.unit.dimension !== 'ratio' && next.unit.dimension !== 'multiple' ? next.unit : unitOf(here, after, text.slice(Math.max(0, here.start - 14), here.start));
  return unit && { ...here, unit, elided: false, writtenUnit: `${here.writtenUnit}${unit.written}` };
};

const PEOPLE = /^[\u4e00-\u9fa5]{0,8}?(?:人口|群众|学生|居民|农民工?|职工|工人|劳动力|人才|游客|旅客|师生|百姓|党员|干部|老人|老年人|儿童|大学生|毕业生|志愿者|人民|观众|用户)/;
const THINGS: readonly (readonly [RegExp, string])[] = [[/^[\u4e00-\u9fa5]{0,6}?(?:农户|家庭|贫困户|户)(?![籍均])/, '户'], [/^[\u4e00-\u9fa5]{0,6}?(?:企业|市场主体|经营主体|商户)/, '家']];
const COUNTED_BEFORE: readonly (readonly [RegExp, string])[] = [[/(?:人数|人口|就业|农民工|裁员|职工|在校生|参保|人才|居民|学生|游客|客流)[^，。；、\d]{0,6}$/, '人'], [/(?:户数|用户|农户|市场主体|经营主体)[^，。；、\d]{0,6}$/, '户'], [/(?:企业)(?:数|总数|数量)?[^，。；、\d]{0,4}$/, '家']];

/** 25.3万农村人口 counts people; 2396亿 with nothing behind it is money in a report; what cannot be told is left out. */
const unitOf = (here: Lexeme, after: string, before: string): Unit | undefined => {
  if (/^[\u4e00-\u9fa5]/.test(after) && !/^(?:以上|以下|以内|左右|多|余|的|大关|和|及|增|提|升|上|下|，)/.test(after)) {
    if (PEOPLE.test(after)) return BUILT_IN_UNITS.named('人');
    const thing = THINGS.find(([words]) => words.test(after));
    if (thing) return BUILT_IN_UNITS.named(thing[1]);
    return here.writtenUnit.includes('亿') && !/^(?:股|剂|包|字|粒|条|级|像素|次)/.test(after) ? MONEY : undefined;
  }
  const counted = COUNTED_BEFORE.find(([words]) => words.test(before));
  return counted ? BUILT_IN_UNITS.named(counted[1]) : MONEY;
};
