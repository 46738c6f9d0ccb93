/** What kind of document it is: from its title, else from how it addresses its readers and what its parts are called. */
import type { DocumentKind } from '../../config';
import type { FrameReading } from '../types';
import type { FrameEvidence } from './evidence';

/** The first that fits decides: 决算 before 预算, since a report on the final accounts also speaks of this year's budget. */
const BY_TITLE: readonly (readonly [DocumentKind, RegExp])[] = [
  ['audit', /审计(?:工作)?(?:报告|情况|结果)|审计/],
  [
    'party-report',
    /(?:全体会议|全会)公报|(?:中国共产党|中共)[^，。]*(?:代表大会|党代会)上的报告|党委工作报告|(?:中共|中国共产党)[^，。]*委员会(?:常务委员会)?工作报告/,
  ],
  ['bulletin', /公报/],
  ['final-accounts', /决算/],
  ['budget', /预算/],
  ['policy', /(?:通知|意见|办法|决定|规定|条例|措施|方案|细则|批复|命令|公告|决议)(?:[（(][^（()）]{1,12}[）)])*$/],
  ['speech', /讲话|致辞|致词|发言|演讲|献词/],
  ['work-report', /政府工作(?:的)?报告|(?:法院|检察院|常务委员会|常委会|委员会)工作报告/],
  ['plan', /规划|纲要|计划/],
  ['summary', /总结|述职|年度报告|年报|小结|汇报|分析|(?:运行|完成|执行|开展|工作|建设|发展)情况|打算|简报|通报|要点/],
  ['work-report', /工作报告/],
];

const SPOKEN = /(?:中国共产党|中共)[^，。\n]{0,30}(?:委员会|代表大会)/;

export const readKind = (evidence: FrameEvidence): FrameReading<DocumentKind> =>
  byTitle(evidence) ??
  byClaim(evidence) ??
  byParts(evidence) ??
  bySalutation(evidence) ?? { value: 'other', from: 'text', words: '' };

/** The kind that a file's name says, for a text that says none. */
export const kindOfName = (name: string): FrameReading<DocumentKind> | null => match(name, 'file');

const match = (words: string, from: 'title' | 'file'): FrameReading<DocumentKind> | null => {
  for (const [value, pattern] of BY_TITLE) {
    const found = pattern.exec(words);
    if (found) return { value, from, words: found[0] };
  }
  return null;
};

const byTitle = ({ title, front }: FrameEvidence): FrameReading<DocumentKind> | null => {
  // 在中国共产党云岭县第十四次代表大会上的报告, also where the meeting stands below a title 报告.
  if (/报告/.test(title) && front.occasion && SPOKEN.test(front.occasion.value) && !/政府工作报告/.test(title))
    return { value: 'party-report', from: 'head', words: front.occasion.value };
  return title ? match(title, 'title') : null;
};

/** “我代表县人民政府，向大会报告工作”, “我代表第十四届县委向大会作报告”: the report says in whose name it speaks. */
const byClaim = ({ text }: FrameEvidence): FrameReading<DocumentKind> | null => {
  const head = text.slice(0, 3000);
  const claim = /(?:我(?:现在|谨)?(?:代表|受)|(?:现在|谨)代表)([^。；]{2,60})/.exec(head);
  if (!claim) return null;
  const said = claim[1] ?? '';
  if (/预算/.test(said)) return { value: 'budget', from: 'text', words: claim[0] };
  if (/(?:政府|国务院)/.test(said) && /报告|工作/.test(said))
    return { value: 'work-report', from: 'text', words: claim[0] };
  return /委员会|[省市县区州]委/.test(said) && /报告/.test(said)
    ? { value: 'party-report', from: 'text', words: claim[0] }
    : null;
};

const BRANCHES =
  /综合|农业|工业|建筑业|投资|贸易|消费|对外|交通|邮电|财政|金融|保险|人口|居民|人民生活|社会保障|就业|教育|科技|科学|文化|卫生|体育|资源|环境|应急|安全生产/;

const byParts = ({ text, headings, body }: FrameEvidence): FrameReading<DocumentKind> | null => {
  const execution = headings.find(h => /预算(?:收支)?(?:执行|完成)情况|预算草案/.test(h));
  const budgets = body.slice(0, 40).filter(t => /预算(?:收入|支出)/.test(t)).length;
  const accounts = body.slice(0, 60).find(t => /(?:政府性基金|国有资本经营)预算/.test(t));
  if (accounts && (execution || budgets >= 6))
    return {
      value: 'budget',
      from: 'text',
      words: execution ?? /(?:政府性基金|国有资本经营)预算/.exec(accounts)?.[0] ?? '',
    };
  const branches = headings.filter(h => BRANCHES.test(h) && h.length <= 24);
  const first = /(?:初步核算|统一核算)[^。]{0,30}(?:地区生产总值|国内生产总值)/.exec(text.slice(0, 3000));
  if (first && branches.length >= 5) return { value: 'bulletin', from: 'text', words: first[0] };
  const plan =
    /(?:第[一二三四五六七八九十]{1,3}个五年|五年)(?:规划|计划)(?:[（(][^（()）]{2,16}[）)])?(?:纲要)?(?:[（(]草案[）)])?[^。]{0,20}(?:编制|阐明|是)|(?:编制|制定)本(?:规划|纲要|计划)|本(?:规划|纲要)(?:根据|依据|主要阐明|是)/.exec(
      text.slice(0, 3000),
    );
  if (plan) return { value: 'plan', from: 'text', words: plan[0] };
  const policy =
    /(?:制定|提出)(?:以下|如下|本)(?:[\u4e00-\u9fa5]{0,4})(?:办法|意见|方案|措施|规定|细则)|现(?:将[^。]{2,60})?印发给你们/.exec(
      text.slice(0, 3000),
    );
  return policy ? { value: 'policy', from: 'text', words: policy[0] } : null;
};

/** A government reports to 各位代表; before others someone speaks. */
const bySalutation = ({ front }: FrameEvidence): FrameReading<DocumentKind> | null =>
  front.salutation && {
    value: /^各位代表[：:！!]?$/.test(front.salutation.value.trim()) ? 'work-report' : 'speech',
    from: 'head',
    words: front.salutation.value,
  };
