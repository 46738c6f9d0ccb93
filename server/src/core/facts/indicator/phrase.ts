/**
 * The noun phrase that names what a figure counts, from the words on its left or right. Characters decide here; what tags of words
 * add is in verbs.ts.
 */
import { findIndicator } from './dictionary';

/** Function words and verbs that stand between a name and its number; peeled off the end, longest first. */
const TAIL = new RegExp(
  `(?:${[
    '(?:由|从)?\\d{4}年的?', '增长(?:预期)?目标', '预期目标', '目标', '同比(?:分别)?', '环比', '比上年(?:同期|末)?', '比去年(?:同期)?', '较上年(?:同期|末)?', '较去年(?:同期)?', '比年初', '较年初', '比一季度', '年均', '分别', '双双', '均', '各', '共(?:计)?', '合计', '总计', '累计', '已经', '已', '就', '仅', '只', '约', '近', '超', '逾', '大约', '不低于', '不少于', '不超过', '至少', '首次', '再次', '历史性', '稳定', '保持', '力争', '要', '将', '预计', '确保', '可', '也', '又', '再', '为', '是', '有', '达到了?', '达成', '达', '完成', '实现', '突破', '超过', '高达', '多达', '控制在', '稳定在', '保持在', '维持在', '居', '位居', '位列', '排名', '排', '名列', '列', '由', '从', '到', '至', '增长', '增加', '增至', '增加到', '增', '上升到?', '提高到?', '提升到?', '提升', '扩大到?', '下降到?', '下降', '减少到?', '减少', '降至', '降到', '降低到?', '降低', '回落', '收窄', '回升', '上涨', '净增', '压缩至', '压缩到', '缩短至', '攀升至?', '跃升至?', '增幅', '降幅', '涨幅', '增速', '了', '着', '的', '在', '约为', '名义', '实际', '可比', '按可比价格?', '不变价', '计算', '新增', '比重', '每年', '以',
  ].sort((a, b) => b.length - a.length).join('|')})$`,
);

/** Verbs and adverbs that open a clause before the name; everything up to the last of them goes. */
const LEADS = /^(?:今年(?:以来)?|新改扩建|上半年|下半年|改扩建|新改建|新签约|新设立|一批|下达|举办|举行|争创|争取|使用|供应|促成|促进|保持|修建|做好|做强|储备|先后|兑现|入库|入选|全区|全县|全国|全市|全年|全省|全面|共有|关停|其中|减免|减少|减税|出口|出栏|出让|列入|创建|创成|利用|力争|办理|加固|加快|化解|压减|去年|县级|发展|发放|发行|召开|各类|各级|吸引|命名|培育|培训|增加|处理|大力|安排|完工|完成|实施|实现|市级|带动|帮助|帮扶|年内|建成|建立|建设|开展|开工|引入|引导|引育|引进|惠及|成功|我区|我县|我市|我省|扎实|打造|扩大|扩建|承办|抓好|投产|投入|投放|招录|招聘|拥有|拨付|拿出|持续|接待|推动|推进|提升|支持|收储|收集|改造|救助|整治|新修|新入|新增|新建|新植|新设|本县|本市|栽植|治理|流转|涉及|淘汰|深入|现有|盘活|目前|着力|确保|确定|种植|积极|竣工|筹集|签约|签订|累计|纳入|组织|统筹|荣获|获得|获批|落地|落实|覆盖|解决|认定|设立|评选|谋划|资助|达到|造林|销售|预计|为|于|从|使|共|占|在|将|已|把|按|是|有|由|等|让)/;

export interface Phrase {
  /** With the verbs and adverbs that open it: 新增城镇就业. */
  readonly raw: string;
  /** Without them: 城镇就业. */
  readonly text: string;
}

/** The phrase that ends at the end of `left`; empty where nothing but function words stands there. */
export const leftPhrase = (left: string): Phrase => {
  let text = left.replace(/^.*[，。；：！？、]/s, '');
  // A bracket that has just closed glosses the name before it: （含…） goes.
  text = text.replace(/[（(][^（）()]*[）)]/g, '').replace(/^.*[（(]/s, '');
  for (let i = 0; i < 12; i++) {
    const next = text.replace(TAIL, '');
    if (next === text) break;
    text = next;
  }
  const raw = text.replace(/[“”‘’]/g, '');
  return { raw, text: headless(raw) };
};

/** Peels openings off the front as long as at least two characters stay. */
export const headless = (text: string): string => {
  let rest = text.replace(/^.*?(?:\d{4}年(?:度)?|(?:截至)?\d{1,2}月底?|[一二三四]季度|“十[一二三四五六]?五”(?:末|期间|时期)?|(?<![A-Za-z.\d])[0-9.%]+)/, m => (m.length < text.length - 1 ? '' : m));
  for (let i = 0; i < 8; i++) {
    const m = findIndicator(rest) ? null : LEADS.exec(rest);
    if (!m || rest.length - m[0].length < 2) break;
    rest = rest.slice(m[0].length);
  }
  return rest;
};

/** Words that end a name on the right of its number: 145个扶贫项目|全部开工. */
const STOP = /(?:全部|全面|全|已经|已|均|实现|完成|竣工|开工|投产|获得|获评|获批|获|入选|通过|被|签订|签约|进入|进|占|达到|达|要|将|建成|加快|加紧|有序|顺利|稳步|稳定|纳入|受到|成功|提前|按|以及|建设(?!项目|用地|工程)|完工|脱贫|落地|列入|开展|申报|创建|退出|稳居|正在|投入(?!使用)|为|在|由|与|和|的|，|。|；|、|：|（|）|”|“|提升(?!工程)|改造(?!项目|工程|提升)|增长|增加|下降|总投资|总|年|可|向|能|办理|签|居|名列|位列|升|成为|取得|享受|接入|实施|组织|参加|参与|得到|较|比|同比)/;

export const rightPhrase = (right: string): string => {
  // 项目完成投资: a leading stop word means that nothing is named here.
  const plain = right.replace(/[“”]/g, '').replace(/^(?:以上|以下|以内|左右|及以上)(?:的)?/, '');
  const at = plain.search(STOP);
  const phrase = at < 0 ? plain : plain.slice(0, at);
  return phrase.length >= 2 && phrase.length <= 20 && !/\d/.test(phrase) ? phrase : '';
};
