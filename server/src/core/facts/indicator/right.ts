/** The noun phrase behind a number: 145个|扶贫项目|全部开工. */
import type { WordEdges } from './edges';

/** Words that end a name on the right of its number. */
const STOP =
  /(?:全部|全面|全(?![日要])|已经|已|均|实现|完成|竣工|开工(?!建设项目)|投产|获得|获评|获批|获|入选|通过|被|签订|签约|进入|进|占|达到|达|要|将|建成|加快|加紧|有序|顺利|稳步|稳定|纳入|受到|成功|提前|按|以及|建设(?!项目|用地|工程|单位|任务)|完工|脱贫(?!县|村|户|人口)|落地|列入|开展|申报|创建|退出|稳居|正在|投入(?!使用)|为|在|由|与|和|的|提升(?!工程|行动|项目)|改造(?!项目|工程|提升|任务)|增长|增加|下降|总投资|总|年|可|向|能|办理|居|名列|位列|升|成为|取得|享受|接入|实施|组织|参加|参与|得到|较|比|同比|有|解决|推动|支持|需要|来|基本|免费|集中(?=开工|签约|竣工)|共计|网上|量身|构成|组成|连续|中(?=[^，。；]|$)|发放|安排|用于|投向|重奖|前列|增速|增幅|降幅|排名|落户|入围|开门|同比|分别)/g;

const LONGEST = 20;

/** `to`: the next number or punctuation. Empty where no name stands there. */
export const rightPhrase = (text: string, from: number, to: number, edges: WordEdges): string => {
  const window = text.slice(from, Math.min(to, from + 30));
  const skipped = /^(?:及?以上|以下|以内|左右)?(?:的)?/.exec(window)?.[0].length ?? 0;
  const end = stopAt(text, from + skipped, from + window.length, edges);
  const phrase = text
    .slice(from + skipped, end)
    .replace(/[“”‘’]/g, '')
    .replace(/^(?:各类|各级各类|各种)(?=.{2})/, '');
  return phrase.length >= 2 && phrase.length <= LONGEST && !/\d/.test(phrase) && !LANDMARK.test(phrase) ? phrase : '';
};

/** 突破1000亿元大关: a landmark, not a thing. */
const LANDMARK = /^(?:大关|关口|台阶|目标|以上|以下|左右|水平|门槛|新台阶|整数关|工作日|标准)/;

const stopAt = (text: string, from: number, to: number, edges: WordEdges): number => {
  for (const m of text.slice(from, to).matchAll(STOP)) {
    const at = from + m.index;
    if (at > from && edges.inside(at)) continue;
    if (edges.inside(at + m[0].length)) continue;
    return at;
  }
  return to;
};
