/**
 * Does a part of a report plan or review? Judged by joint evidence: a sentence that sets targets, how dense words of will stand against
 * words of having done, the years that the heading names, its words, and its place behind a review. No one of them decides alone.
 */
import { flattenHeadings, type HeadingNode, type ReportDocument } from '../document';
import { toSourceSpan } from '../text';
import { splitSentences } from './sentences';

export interface Outlook {
  readonly planned: boolean;
  /** Surely about what was done: no word of will makes a target there. */
  readonly done: boolean;
}

/** 今年的主要预期目标是, 2026年工作的总体要求是 */
const TARGETS =
  /(?:预期|奋斗|发展|工作|总体|主要)目标(?:任务|建议)?(?:是|为|：)|目标任务(?:是|为|：)|(?:工作)?总体要求是|预期目标/g;
const WILL =
  /(?<![主重需必首紧次摘纲概只不])要(?!求|素|闻|件|点|道|害|塞|义|目|职|案)|(?<!即|必)将(?!军|士|来)|力争|争取(?=[^了，。]{0,8}(?:达|突破|超|实现|建|开工|完成))|确保(?!了)|努力(?=实现|打造|建设|推动|完成)|务必|下一步|今后|明年|计划(?=[\u4e00-\u9fa5]{0,4}(?:完成|投资|实施|新增|建设))/g;
const DID =
  /了(?!解|望)|已(?!有)|同比|[比较](?:上年|去年)|完成(?!率|时|期)[^，。]{0,6}\d|达到?\d|荣获|获评|获批|获得|圆满|成功|顺利|显著|明显|有效|扎实|累计|新增[^，。]{0,12}\d|增长\d|去年/g;
/** A clause that begins with a verb of doing and does not say that it was done is an instruction; weak evidence. */
const BIDS =
  /(?:^|[，。；：])(?:深入|大力|全力|积极|持续|着力|全面|加快|统筹|有序|稳步|切实|坚持)*(?:抓好|推动|推进|加快|加强|强化|深化|实施|打造|建设|支持|落实|完善|健全|优化|发展|培育|构建|推行|开展|引导|鼓励|提升|巩固|拓展|做好|办好|坚持|瞄准|促进|扩大|加大|用好|建好|守牢)(?=[^，。；\d]{2,24}(?:[，。；]|$))/g;

const PLAN_WORDS =
  /(?:目标|安排|部署|重点工作|工作重点|主要任务|重点任务|工作任务|工作要求|下半年|下一步|打算|远景|预算草案|政府工作的?建议|工作思路|总体要求|主要措施|重点抓好|自身建设)/;
const REVIEW_WORDS = /(?:回顾|完成情况|执行情况|成就|成绩|总结|情况$|进展|运行情况|过去|成效)/;

/** How much the kind of the document counts, before anything is read of a part. */
const kindPrior = ({ front, frame }: ReportDocument): number => {
  const kind = frame.kind.value;
  // The report on how a plan was carried out is a review with a plan behind it.
  if (kind === 'plan') return /执行/.test(front.title?.value ?? '') ? 0 : 2.5;
  if (kind === 'policy') return 2;
  return kind === 'bulletin' || kind === 'final-accounts' || kind === 'summary' ? -3 : 0;
};

/** Running totals over the sentences of a report, so that every part is weighed at one price. */
interface Weights {
  readonly starts: readonly number[];
  /** Up to and without the sentence of that number: words of will, of having done, sentences that set targets. */
  readonly will: readonly number[];
  readonly did: readonly number[];
  readonly targets: readonly number[];
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** 到2030年，…达到400亿元: of a year that is still to come nothing is done. */
const isAhead = (sentence: string, year: number | null): boolean =>
  year !== null && [...sentence.matchAll(/(?<=[到至])(20\d{2})年/g)].some(m => Number(m[1]) > year);

const weigh = (report: ReportDocument): Weights => {
  const year = report.front.year;
  const starts: number[] = [];
  const [will, did, targets] = [[0], [0], [0]];
  for (const p of report.paragraphs) {
    if (p.kind !== 'text') continue;
    for (const span of splitSentences(p.view.text)) {
      const sentence = p.view.text.slice(span.start, span.end);
      const ahead = isAhead(sentence, year);
      const done = ahead ? 0 : count(sentence, DID);
      starts.push(toSourceSpan(p.view, { start: span.start, end: span.start + 1 }).start);
      will.push(
        (will[will.length - 1] ?? 0) +
          count(sentence, WILL) +
          (ahead ? 1 : 0) +
          (done ? 0 : count(sentence, BIDS) * 0.5),
      );
      did.push((did[did.length - 1] ?? 0) + done);
      targets.push((targets[targets.length - 1] ?? 0) + count(sentence, TARGETS));
    }
  }
  return { starts, will, did, targets };
};

/** The number of the first sentence at or behind an offset. */
const sentenceAt = ({ starts }: Weights, offset: number): number => {
  let [lo, hi] = [0, starts.length];
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if ((starts[mid] ?? 0) < offset) lo = mid + 1;
    else hi = mid;
  }
  return lo;
};

const between = (sums: readonly number[], from: number, to: number): number => (sums[to] ?? 0) - (sums[from] ?? 0);

/** From −3, all done, to 3, all intended; what says little weighs little. */
const tendency = (w: Weights, from: number, to: number): number => {
  const [will, did] = [between(w.will, from, to), between(w.did, from, to)];
  return (3 * (will - did)) / (will + did + 3) + (between(w.targets, from, to) > 0 && will + 1 >= did / 3 ? 1.5 : 0);
};

/** Words of the heading and the years it names: one vote among others. */
const headingVote = (h: HeadingNode, year: number | null): number => {
  // Further down 取得新成效, 取得进展 head what will be as often as what was; 全县情况, 收支情况 tell neither.
  const looksBack =
    h.level === 1
      ? REVIEW_WORDS.test(h.title)
      : /回顾|总结|(?:完成|执行|运行|落实|进展|实施|开展|发展)情况/.test(h.title);
  const words =
    looksBack && /完成|执行|回顾|过去|成就|成绩/.test(h.title)
      ? -2
      : (looksBack ? -2 : 0) + (PLAN_WORDS.test(h.title) ? 2 : 0);
  if (year === null) return words;
  const named = [...h.title.matchAll(/(\d{4})年?(?![—\-－–~～至到]?\d)/g)].map(m => Number(m[1]));
  if (!named.length) return words;
  if (named.every(y => y >= year)) return words + 1.5;
  return words || (Math.max(...named) === year - 1 ? -1.5 : 0);
};

/** A function from the headings above an offset, outermost first, to the outlook there. */
export const outlookOf = (report: ReportDocument): ((path: readonly HeadingNode[], offset: number) => Outlook) => {
  const w = weigh(report);
  const prior = kindPrior(report);
  const year = report.frame.kind.value === 'bulletin' ? null : report.front.year;
  const parts = flattenHeadings(report.headings).filter(h => h.level === 1 && h.style === 'heading');
  const scores = new Map<HeadingNode, number>();
  let reviewed = false;
  for (const part of parts) {
    const own =
      prior + headingVote(part, year) + tendency(w, sentenceAt(w, part.span.start), sentenceAt(w, part.span.end));
    // What stands behind a review and is no review itself is the plan more often than not.
    const score = own + (reviewed && own > -1.5 ? 1 : 0);
    scores.set(part, score);
    if (score < 0) reviewed = true;
  }
  const turn = parts.length > 1 || prior !== 0 ? undefined : turningPoint(w);
  const within = (h: HeadingNode, above: number): number => {
    const known = scores.get(h);
    if (known !== undefined) return known;
    const vote = h.style === 'heading' || h.style === 'lead' ? headingVote(h, year) : 0;
    const [from, to] = [sentenceAt(w, h.span.start), sentenceAt(w, h.span.end)];
    const own = vote === 0 ? 0 : tendency(w, from, to) / 2;
    const score =
      (vote === 0 ? above : Math.max(-1.5, Math.min(1.5, above)) + 1.5 * vote + own) + (h.family === 'must' ? 3 : 0);
    scores.set(h, score);
    return score;
  };
  return (path, offset) => {
    const base = turn === undefined ? prior : offset >= turn ? 2 : -2;
    const score = path.reduce((above, h) => within(h, above), base);
    return { planned: score >= 1, done: score <= -1.5 };
  };
};

/**
 * In a text whose parts no headings tell apart: where a review turns into a plan. The place that parts will from having done best, where
 * both sides are clear; undefined where there is none.
 */
const turningPoint = (w: Weights): number | undefined => {
  const n = w.starts.length;
  if (n < 8) return undefined;
  const balance = (k: number): number => between(w.did, 0, k) - between(w.will, 0, k);
  let best = 0;
  for (let k = 1; k < n; k++) if (balance(k) > balance(best)) best = k;
  const [before, behind] = [tendency(w, 0, best), tendency(w, best, n)];
  return best > 0 && before <= -1 && behind >= 1 && between(w.targets, best, n) > 0 ? w.starts[best] : undefined;
};
