/** Names that are slogans without quotes. A count of things is one only where its items stand beside it; ordinary counts are none. */

/** 一企一策, 三镇四办, and 平安 or 法治 before the place's own name (`place`). */
export const bareNameAt = (text: string, at: number, place: string | null): string | undefined => {
  const c = text.charAt(at);
  if (NUMERAL.test(c)) {
    if (NUMERAL_BEFORE.test(text.charAt(at - 1))) return undefined;
    return POLICY.exec(text.slice(at, at + 4))?.[0] ?? AREAS.exec(text.slice(at, at + 5))?.[0];
  }
  const name = text.slice(at, at + 2);
  return place !== null &&
    VIRTUES.has(name) &&
    text.startsWith(place, at + 2) &&
    !SUFFIX.test(text.charAt(at + 2 + place.length))
    ? name + place
    : undefined;
};

/** 三大国家战略, 三项改革, 两个示范创建, 双提升: a name only where the text spells it out. */
export const countedNameAt = (text: string, at: number): string | undefined => {
  if (!/[两双三四五六七八九十]/.test(text.charAt(at)) || NUMERAL_BEFORE.test(text.charAt(at - 1))) return undefined;
  return (BIG.exec(text.slice(at, at + 12)) ??
    COUNTED.exec(text.slice(at, at + 12)) ??
    PAIR.exec(text.slice(at, at + 4)))?.[0];
};

/** 云岭 of 云岭县; null where nothing or too little would be left. A people's own name holds no 族, so that it can be cut in one way only. */
export const shortPlace = (region: string | null): string | null =>
  /^(.{2,4}?)(?:(?:[\u4e00-\u65ce\u65d0-\u9fa5]{1,3}族)*自治[区州县]|[省市县区州盟旗])$/.exec(region ?? '')?.[1] ??
  null;

const NUMERAL = /[一两三四五六七八九]/;
const NUMERAL_BEFORE = /[第\d双一二三四五六七八九十百千万]/;
const POLICY = /^一[\u4e00-\u9fa5]一[策档案品码]/;
const AREAS =
  /^[一两三四五六七八九][镇乡区园城带轴廊核心河湖][一两三四五六七八九][镇乡区园城带轴廊核翼岸办湖](?![公理法域间县委林地市乡镇村区里际长形线多])/;
const BIG =
  /^[两三四五六七八九十]大[\u4e00-\u9fa5]{0,4}?(?:战略机遇|战略|机遇|优势|领域|行动|工程|体系|任务|攻坚战|保卫战|片区|品牌|原则|路径|定位|功能|高地|板块)/;
const COUNTED =
  /^[两三四五六七八九十](?:项|个|条|支)[\u4e00-\u9fa5]{0,4}?(?:改革|战略|行动|工程|底线|主线|红线|队伍|机制|示范创建|示范圈|示范区|示范带)(?![\u4e00-\u9fa5]?项目)/;
const PAIR = /^双(?:提升|促进|增长|丰收|倍增|达标|突破|第一|覆盖)/;
const VIRTUES = new Set([
  '平安',
  '法治',
  '健康',
  '美丽',
  '幸福',
  '数字',
  '智慧',
  '书香',
  '诚信',
  '文明',
  '绿色',
  '创新',
  '开放',
  '活力',
  '信用',
  '生态',
  '宜居',
  '清廉',
  '质量',
  '品质',
  '实力',
]);
/** 健康云岭县: the place itself, not the slogan. */
const SUFFIX = /[省市县区镇乡村州]/;
