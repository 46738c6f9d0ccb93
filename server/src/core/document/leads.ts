/**
 * Unnumbered lead-ins: short sentences that title what follows (“稳工业运行。紧盯重点产业……”). Only where parallels
 * stand beside them under the same heading, each with text of its own; a short sentence alone is just a sentence.
 */
import type { Mark } from './mark';
import type { Paragraph } from './types';

interface Candidate extends Mark {
  /** Does the sentence open its paragraph? */
  readonly opens: boolean;
  /** Does the paragraph open with a numbered heading that is run in with its text? */
  readonly isRunIn: boolean;
  /** Where the paragraph ends. */
  readonly stop: number;
}

/** `marks`: in reading order. */
export const findLeads = (paragraphs: readonly Paragraph[], marks: readonly Mark[]): Mark[] => {
  const byParagraph = new Map<number, Mark[]>();
  for (const m of marks) {
    const own = byParagraph.get(m.paragraph);
    if (own) own.push(m);
    else byParagraph.set(m.paragraph, [m]);
  }
  const candidates = paragraphs.flatMap(p => (p.kind === 'text' ? sentences(p, byParagraph.get(p.index) ?? []) : []));
  return sections(candidates, marks).flatMap(parallels);
};

const VERBS = /^(?:加快|推进|推动|强化|提升|做强|做优|做大|做好|做美|做精|做靓|稳|抓|保|加强|落实|着力|扩大|决战|强力|持续|实施|改造|培育|大力|建好|扛稳|积极|深化|确保|扎实|高质量|着手|促进|优化|完善|打造|壮大|构建|健全|巩固|发展|支持|坚持|全面|打好|提高|增强|切实|加大|守|严|办好|服务|激发|释放|深入|狠抓|突出|建设|统筹|聚力|全力|全域|拓展|繁荣|夯实|筑牢|激活|引导|规范|创新|改善|毫不|聚焦|厚植|防范|维护|保障|精准|有序|有力|加力|提振|畅通|更|集中|广泛|不断|充分|科学|合理|严格|认真|主动|牢牢|推行|树立|营造|建立|建强|用好|引育|招引|擦亮|彰显|延伸|补齐|补强|挖掘|盘活|丰富|守牢|守好|守住|兜牢|织密|纵深|加速|培植|塑造|升级|攻坚|挺起|擘画|放大|拉长|吸引|集聚|搭建|弘扬|讲好|赋能|融入|对接|开展|组织|发挥|关爱|倡导|高标准|高水平|高效|高起点|奋力|勇)/;
/** “……难得机遇：比如，在宏观政策上。” */
const TOPIC = /(?:^|[：:]|比如，|例如，)(在[^，。；：:]{2,12}(?:上|方面|中))$/;

/** `own`: the marks of this paragraph. */
const sentences = (p: Paragraph, own: readonly Mark[]): Candidate[] => {
  const text = p.view.text;
  const from = own[0]?.style === 'heading' ? own[0].end + 1 : 0;
  const found: Mark[] = [];
  let start = from;
  // Stop to stop: a pattern for “anything up to 。” would search a text without 。 again from its every character.
  for (const stop of text.slice(from).matchAll(/[。！？]/g)) {
    const end = from + stop.index;
    const raw = text.slice(start, end);
    const at = start;
    start = end + 1;
    const words = TOPIC.exec(raw.slice(-40))?.[1] ?? raw;
    const cut = raw.length - words.length;
    if (stop[0] !== '。' || words.length < 4 || words.length > 24) continue;
    // What stands behind 一是 belongs to that item.
    if (own.some(o => o.style === 'inline' && o.start < end)) continue;
    if (!isLeadLike(words)) continue;
    found.push({ paragraph: p.index, start: at + cut, end, marker: null, style: 'lead', title: words });
  }
  return found.map(f => ({ ...f, opens: f.start === 0, isRunIn: from > 0, stop: text.length }));
};

/** A sentence that can title what follows, by its words alone. */
export const isLeadLike = (words: string): boolean => {
  if (TOPIC.test(words)) return true;
  if (/[，,：:；？！“]/.test(words.replace(/“[^”]*”/g, ''))) return false;
  if (!VERBS.test(words)) return false;
  return !/(?:我们|是|了|也|都(?!市)|已|将|要(?!素|件|务|道|塞|闻)|就(?!业|近|医|学|诊)|不断|取得|达到|达(?!峰|标)|得到|完成|实现|荣获|亿元|万元|%|以上|\d{2,})/.test(words.slice(1)) && !/^(?:完成|新建|建成|新增|实现)/.test(words);
};

/** Candidates under one heading: those with text of their own, if at least two are left. */
const parallels = (group: readonly Candidate[]): Mark[] => {
  const topics = group.filter(c => TOPIC.test(c.title));
  if (topics.length >= 2) return topics.map(bare);
  // One paragraph each (the usual print), else several within one paragraph that is theirs from its beginning.
  const opening = withBody(group.filter(c => c.opens));
  if (opening.length >= 2) return opening.map(bare);
  const paragraphs = new Map<number, Candidate[]>();
  for (const c of group) paragraphs.set(c.paragraph, [...(paragraphs.get(c.paragraph) ?? []), c]);
  return [...paragraphs.values()].flatMap(own => {
    const titled = withBody(own);
    if (titled.length >= 2 && (own[0]?.isRunIn || own[0]?.opens)) return titled.map(bare);
    // “坚持改革创新。……坚持绿色发展。……坚持以人为本。……”: behind an introduction, one word at every head makes them parallel.
    const heads = new Map<string, number>();
    for (const c of titled) heads.set(c.title.slice(0, 2), (heads.get(c.title.slice(0, 2)) ?? 0) + 1);
    const alike = withBody(titled.filter(c => (heads.get(c.title.slice(0, 2)) ?? 0) >= 3));
    return alike.map(bare);
  });
};

/** Enough characters up to the next of them or the paragraph's end. */
const withBody = (candidates: readonly Candidate[]): Candidate[] =>
  candidates.filter((c, i) => {
    const next = candidates[i + 1];
    return (next && next.paragraph === c.paragraph ? next.start : c.stop) - c.end - 1 >= BODY;
  });

const BODY = 25;

const bare = ({ paragraph, start, end, marker, style, title }: Candidate): Mark => ({ paragraph, start, end, marker, style, title });

/** The candidates under each numbered heading, in one walk along both lists. */
const sections = (candidates: readonly Candidate[], marks: readonly Mark[]): Candidate[][] => {
  const groups: Candidate[][] = [];
  let next = 0;
  let isNew = true;
  for (const c of candidates) {
    for (let m = marks[next]; m && (m.paragraph < c.paragraph || (m.paragraph === c.paragraph && m.start <= c.start)); m = marks[++next]) if (m.style === 'heading') isNew = true;
    if (isNew) groups.push([]);
    isNew = false;
    groups.at(-1)?.push(c);
  }
  return groups;
};
