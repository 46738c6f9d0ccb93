/** Whose report is it? Read from title, occasion and byline; else from the name that the text speaks of as its own. */
import type { FrontMatter } from './types';

const SUFFIX = '(?:特别行政区|自治区|自治州|自治县|省|市|县|区|州|盟|旗)';

/** With its administrative suffix; null when nothing tells. `text`: the whole report without blanks. */
export const readRegion = (front: Omit<FrontMatter, 'region' | 'year' | 'hintedDate'>, text: string): string | null =>
  nation(front, text) ?? fromFront(front.occasion?.value) ?? fromFront(front.byline?.office ?? undefined) ?? fromTitle(front.title?.value) ?? fromClaim(text) ?? fromText(text);

const nation = (front: Omit<FrontMatter, 'region' | 'year' | 'hintedDate'>, text: string): string | null => (/^国务院/.test(front.byline?.office ?? '') || /(?:代表|受)国务院|国务院向/.test(text.slice(0, 400)) ? '全国' : null);

/** 在河南省第十四届人民代表大会… · 云岭县人民政府县长 */
const fromFront = (words: string | undefined): string | null => {
  const m = words && new RegExp(`^(?:中共|中国共产党)?([\\u4e00-\\u9fa5]{2,10}?${SUFFIX})(?=人民政府|第|委员会|委|人民代表大会|人大|[省市县区州]长|代|统计局)`).exec(words);
  return m && isPlace(m[1] ?? '') ? (m[1] ?? null) : null;
};

const fromTitle = (title: string | undefined): string | null => {
  const m = title && new RegExp(`^(?:关于)?(?:\\d{4}年)?(?:关于)?([\\u4e00-\\u9fa5]{2,10}?${SUFFIX})(?!委|内|场|级|民|域|长|十|第|直)`).exec(title);
  return m && isPlace(m[1] ?? '') ? (m[1] ?? null) : null;
};

/** “我代表云岭县人民政府”, “《云岭县国民经济和社会发展第十五个五年规划纲要》”: the report says whose it is. */
const fromClaim = (text: string): string | null => {
  const m = new RegExp(`(?:我(?:谨)?代表|受|《)([\\u4e00-\\u9fa5]{2,10}?${SUFFIX})(?=人民政府[，,向委]|国民经济和社会发展第)`).exec(text);
  return m && isPlace(m[1] ?? '') ? (m[1] ?? null) : null;
};

/** Common verbs and nouns that happen to stand before 省, 市, 县 or 区. */
const WORDS = /^(?:加快|推进|推动|完成|开展|建设|保障|实现|全面|加强|提升|提高|支持|坚持|围绕|强化|优化|深化|发展|打造|创建|促进|实施|扩大|统筹|服务|持续|积极|深入|做好|做强|抓好|落实|确保|构建|完善|健全|落户|来自|示范|试点|重点|中心|产业|工业|经济|开发|高新|社会|城乡|农村|城镇|居民|人民|企业|项目|国家|中央|各级|各地|下辖|所辖|以及|其他|部分|先进|地级|县级|省级|副省|直辖|历史|文明|园林|卫生|森林|平安|智慧|数字|幸福|美丽|生态|宜居|旅游|资源|创新|开放|枢纽|山|老旧|贫困|自贸|保税|合作|新|主城|功能|核心|城郊|市辖|郊|景|灾|库|社|小|片|林|牧|特)/;

/** Characters that no name of a place holds, yet that often stand before 省 or 市. */
const FUNCTION = /[我全各其些了的在是有为末个这那和与及省将把被也就都已建成引培育获争创于到过入达比占居代表保险贸易]/;

export const isPlace = (name: string): boolean => !WORDS.test(name) && !/^(?:全|我|本|各|该|在|城|都|地|外|新|老|市|县|省|关于|人民|政府|国务|国家)/.test(name) && name.length >= 2;

/**
 * Names with a suffix, weighed by how the report speaks of the place: its bare name beside 高质量发展 or 《…规划》 speaks
 * for it; “高于X市”, “居X市第”, “省、X市”, “X市委” speak for a place above it.
 */
const fromText = (text: string): string | null => {
  const level = ownLevel(text);
  const scores = new Map<string, number>();
  for (const full of namesWith(level, text)) {
    const bare = full.slice(0, -1);
    let score = 0;
    for (const m of text.matchAll(new RegExp(bare, 'g'))) {
      const before = text.slice(Math.max(0, m.index - 4), m.index);
      const after = text.slice(m.index + bare.length, m.index + bare.length + 6);
      if (/(?:高于|低于|超过|居|在|全|省、|列|占|跻身)$|^省/.test(before) || new RegExp(`^${level}?(?:委|级|定|下达|平均|总|第|前列|招商|政府|创新|重点|乃至|全域|一流|技术|成立|率先)`).test(after)) score -= 1;
      else score += 1;
    }
    scores.set(full, score);
  }
  const best = [...scores].filter(([, s]) => s >= 4).sort((a, b) => b[1] - a[1])[0];
  return best ? best[0] : null;
};

/** Each name costs a walk through the text; more than these are not places but a text without marks. */
const MOST = 60;

/** Two- and three-character names before the suffix, those that occur most often first. */
const namesWith = (level: string, text: string): string[] => {
  const raw = new Map<string, number>();
  for (const m of text.matchAll(new RegExp(`([\\u4e00-\\u9fa5]{2,3})${level}(?!场|民|政|域|容|直|长|级以|里|中心|属|值)`, 'g'))) raw.set(m[1] ?? '', (raw.get(m[1] ?? '') ?? 0) + 1);
  const can = (name: string): boolean => isPlace(name) && !FUNCTION.test(name);
  const likely = [...raw].filter(([name]) => can(name) || can(name.slice(-2))).map(([name, count], order) => ({ name, count, order }));
  // Back in the order of the text: of two names alike, the one that comes first speaks for the report.
  const kept = likely.sort((a, b) => b.count - a.count).slice(0, MOST).sort((a, b) => a.order - b.order);
  return [...new Set(kept.map(k => shortest(k.name, text)).filter(can))].map(name => name + level);
};

/** 市, 县, 区 or 省: what 我X and 全X say most often; 居全省第二 speaks of the level above. */
const ownLevel = (text: string): string => {
  const count = (words: RegExp): number => (text.match(words) ?? []).length;
  const levels = ['省', '市', '县', '区'].map(l => [l, count(new RegExp(`我${l}`, 'g')) * 3 + count(new RegExp(`(?<![居列在占比于获名为是与成到过])全${l}(?!场|第|前|首|唯一|领先|平均|通报|推广|先进|示范|试点)`, 'g'))] as const);
  return levels.sort((a, b) => b[1] - a[1])[0]?.[0] ?? '市';
};

/** 设长岭 → 长岭: the two-character name where it stands alone more often than the longer string. */
const shortest = (name: string, text: string): string => {
  const count = (words: string): number => text.split(words).length - 1;
  return name.length === 3 && count(name.slice(1)) > count(name) * 2 ? name.slice(1) : name;
};
