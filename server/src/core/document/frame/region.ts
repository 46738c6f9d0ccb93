/**
 * Whose report it is: from the slots where a report says so, strongest first. What only the words of the running text might
 * suggest is no answer; then there is none.
 */
import { ADMIN_SUFFIX, fullName, placeAtEnd, placeAtStart, placeCalled, placesNamed } from '../../lexicon';
import type { FrameReading, FrameSource } from '../types';
import type { FrameEvidence } from './evidence';
import { isNameShaped, nameIn } from './names';

type Region = FrameReading<string> | null;
type Reader = (evidence: FrameEvidence, suffix: string | null) => Region;

/** What the report itself says of whose it is. `suffix`: how its own place must end, see `ownSuffix`. */
export const readRegion = (evidence: FrameEvidence, suffix: string | null): Region => {
  for (const read of READERS) {
    const found = read(evidence, suffix);
    if (found) return found;
  }
  return null;
};

const answer = (value: string | null, from: FrameSource, words: string): Region =>
  value === null ? null : { value, from, words };

/** 中华人民共和国国务院 reports for the whole country, and so does the party's congress. */
const nation: Reader = ({ front, title, text }) => {
  const office = /^国务院[\u4e00-\u9fa5]*/.exec(front.byline?.office ?? '');
  const meeting =
    /^(?:第[一二三四五六七八九十]+届全国人民代表大会|(?:中国共产党|中共)(?:第[一二三四五六七八九十]+(?:次全国|届中央)|中央))/.exec(
      front.occasion?.value ?? '',
    );
  const named =
    /^(?:关于)?(?:\d{4}年)?(?:中华人民共和国|国务院|中共中央|中国共产党第[一二三四五六七八九十]+(?:次全国|届中央)|全国)/.exec(
      title,
    );
  const claim =
    /(?:代表|受)(?:中华人民共和国)?(?:国务院|中国共产党(?:第[一二三四五六七八九十]+届)?中央委员会|第[一二三四五六七八九十]+届中央委员会)|国务院向/.exec(
      text.slice(0, 1000),
    );
  const found = office ?? meeting ?? named ?? claim;
  return found
    ? { value: '全国', from: found === named ? 'title' : found === claim ? 'text' : 'head', words: found[0] }
    : null;
};

const ORDINAL = '(?:第?[一二三四五六七八九十\\d]{1,3}[届次])';
/** What stands behind a place's name where it is the name of an organ. */
const ORGAN = `(?:${ORDINAL}|人民政府|政府|人民代表大会|人大|政协|政治协商|委员会|人民法院|人民检察院|[省市县区州盟旗]委|委(?=[全常十第]))`;

const BEFORE_ORGAN = new RegExp(`^([\\u4e00-\\u9fa5]{2,24}?)${ORGAN}`);

/** 云岭县第十八届人民代表大会第五次会议, 中共江北市委十四届九次全会. */
const occasion: Reader = ({ front }, suffix) => {
  const words = front.occasion?.value ?? '';
  const m = BEFORE_ORGAN.exec(words.replace(/^(?:中国共产党|中共)/, ''));
  return answer(m && nameIn(m[1] ?? '', suffix), 'head', words);
};

/** 云岭县人民政府县长, 江北市财政局局长, 江北市市长. */
const office: Reader = ({ front }, suffix) => {
  const words = front.byline?.office ?? '';
  return answer(nameOfOffice(words, suffix), 'head', words);
};

const OFFICE = `(?:人民政府|政府|委员会|委(?!员)|人大常委会|代?[省市县区州盟旗]长|[\\u4e00-\\u9fa5]{2,10}?(?:局|厅|委|院|办公室|调查队)|${ORDINAL})`;

const OFFICE_AHEAD = new RegExp(`^(?:${OFFICE}|长)`);
const SUFFIX = new RegExp(ADMIN_SUFFIX, 'g');

const nameOfOffice = (line: string, suffix: string | null): string | null => {
  const plain = line.replace(/^(?:中国共产党|中共|国家统计局(?=.*调查队))/, '');
  const known = knownAtStart(plain);
  // 江北市长 is the 市长 of 江北.
  if (known !== null && OFFICE_AHEAD.test(plain.slice(known.length))) return known.name;
  for (const m of plain.matchAll(SUFFIX)) {
    const end = m.index + m[0].length;
    if (end > 24 || !OFFICE_AHEAD.test(plain.slice(end))) continue;
    const found: string | null = nameIn(plain.slice(0, end), suffix);
    if (found !== null) return found;
  }
  const short = /^([\u4e00-\u9fa5]{2,6})(?:调查队|统计局|财政局|市委|县委|区委|州委|省委)/.exec(plain)?.[1];
  return short === undefined ? null : placeCalled(short, suffix);
};

/** 湖南省常德市… → 常德市 and how far the chain goes. */
const knownAtStart = (words: string): { readonly name: string; readonly length: number } | null => {
  let length = 0;
  let name: string | null = null;
  for (;;) {
    const next: string | undefined = placeAtStart(words.slice(length));
    if (next === undefined || !placesNamed(next).length) break;
    name = fullName(next);
    length += next.length;
  }
  return name === null ? null : { name, length };
};

/** Words that may stand before the name in a title. */
const BEFORE =
  /^(?:在|关于)?(?:印发|公布|报送|批准|转发|下达)?[《“〈]?(?:关于)?(?:中国共产党|中共)?(?:(?:\d{4}|[二一][〇○零一二三四五六七八九]{3})(?:[—\-－~～至到](?:\d{4}|[二一][〇○零一二三四五六七八九]{3}))?年?(?:度)?(?:上半年|下半年|前?[一二三四]季度)?)?(?:关于)?/;
/** What a name in a title is followed by; anything may stand behind one that the gazetteer has. */
const BEHIND = new RegExp(
  `^(?:[（(]?(?:\\d{4}|[二一][〇○零一二三四五六七八九]{3})[年—\\-－~～至到]|${ORGAN}|国民经济|经济|社会发展|统计|财政|预算|决算|审计|一般公共|“?十[一二三四五六]?五”?|上半年|下半年|前?[一二三四]季度|全民|法治政府|[\\u4e00-\\u9fa5]{2,10}?(?:局|厅|委|院|办公室|集团|管委会|工作)|[\\u4e00-\\u9fa5]{0,12}(?:规划|纲要|方案|办法|意见|总结|报告)$)`,
);
/** 市级, 市域, 县长: behind a suffix these make another word of it. */
const OTHER_WORD = /^(?:[级域内场民长直属]|政(?!府)|里)/;

const title: Reader = ({ title: words }, suffix) => {
  const rest = words.replace(BEFORE, '');
  const known = knownAtStart(rest);
  if (known && !OTHER_WORD.test(rest.slice(known.length))) {
    // 青川省云岭县: the unit below may be unknown.
    const below = unknownAtStart(rest.slice(known.length));
    return answer(below ?? known.name, 'title', words);
  }
  const called = placeAtStart(rest);
  if (called !== undefined && BEHIND.test(rest.slice(called.length))) {
    const found: string | null = placeCalled(called, suffix) ?? placeCalled(called, null);
    if (found !== null) return answer(found, 'title', words);
  }
  return answer(unknownAtStart(rest), 'title', words);
};

/** 云岭县2025年…: up to the first suffix behind which a title goes on. */
const unknownAtStart = (rest: string): string | null => {
  for (const m of rest.slice(0, 24).matchAll(SUFFIX)) {
    const end = m.index + m[0].length;
    if (end < 3 || OTHER_WORD.test(rest.slice(end)) || !BEHIND.test(rest.slice(end))) continue;
    const found: string | null = nameIn(rest.slice(0, end), null);
    if (found !== null) return found;
  }
  return null;
};

const SPEAKS_FOR = new RegExp(
  `(?:我(?:现在|谨)?(?:代表|受)|(?:现在|谨)代表|受)([\\u4e00-\\u9fa5]{3,24}?)(?:${ORDINAL})?(?:人民政府|政府|委员会|人大常委会|人民法院|人民检察院|[省市县区州盟旗]委)`,
);

/** “我代表云岭县人民政府”, “受江北市人民政府委托”. */
const claim: Reader = ({ text }, suffix) => {
  const m = SPEAKS_FOR.exec(text.slice(0, 4000));
  return answer(m && nameIn(m[1] ?? '', suffix), 'text', m?.[0] ?? '');
};

const ISSUER = new RegExp(
  `(?:局|厅|委员会|委|政府|人大|办公[室厅]|调查队|法院|检察院|文件[一二三四五六七八九十]*|会议上?)[）)]?$|人大|人民代表大会`,
);

/** 江北市统计局 above or below the text, 来源：江北市统计局. A line of the place above does not fit how the text speaks of itself. */
const letterhead: Reader = ({ lines }, suffix) => {
  for (const line of lines) {
    const plain = line
      .replace(/^.{0,12}?(?:来源|出处|机构|作者|单位|部门)[：:]/, '')
      .replace(/^[（(]|(?:发布时间|时间|访问量|浏览|日期)[：:].*$/g, '');
    if (!ISSUER.test(plain) || /[。，；]/.test(plain)) continue;
    const name = nameOfOffice(plain.replace(/^.{0,24}日在/, ''), suffix);
    if (name && (suffix === null || name.endsWith(suffix))) return { value: name, from: 'head', words: line };
  }
  return null;
};

/** Slots in the running text in which a place speaks of itself; only names of the gazetteer, at the text's own level, and no two of them. */
const SELF: readonly RegExp[] = [
  /《(?:中共)?([\u4e00-\u9fa5]{2,18}?)(?:国民经济和社会发展|委关于制定)/g,
  /(?:现代化(?:建设)?|高质量发展)([\u4e00-\u9fa5]{2,6}?)(?:新?(?:实践|篇章|样板|画卷|局面|征程))/g,
  /(?:平安|美丽|法治|健康|数字|幸福|文明|活力|富强|魅力|清廉|智慧|书香|诚信|信用|和谐)([\u4e00-\u9fa5]{2,4})(?=建设|水平|品牌|[，。、；])/g,
];

/** A plan that follows the party's proposal and nobody's below it. */
const ofNation = (text: string): Region => {
  const words = /《中共中央关于制定国民经济和社会发展/.exec(text)?.[0];
  return words && /我国/.test(text) && !/《中共[\u4e00-\u9fa5]{2,8}委关于制定/.test(text)
    ? { value: '全国', from: 'text', words }
    : null;
};

const self: Reader = ({ text }, suffix) => {
  if (suffix === null) return ofNation(text);
  const found = new Map<string, string>();
  for (const slot of SELF)
    for (const m of text.matchAll(slot)) {
      const words = m[1] ?? '';
      const full: string | undefined =
        placeAtEnd(words) ?? (isNameShaped(words) && slot === SELF[0] ? words : undefined);
      const name: string | null = full !== undefined ? fullName(full) : placeCalled(words, suffix);
      if (name?.endsWith(suffix)) found.set(name, found.get(name) ?? m[0]);
    }
  const [only] = found;
  return found.size === 1 && only ? { value: only[0], from: 'text', words: only[1] } : null;
};

const READERS: readonly Reader[] = [nation, occasion, title, office, claim, letterhead, self];
