/**
 * Where words may be cut. A function word such as 全, 中 or 在 is peeled off a phrase only where it is a word of its own:
 * not out of 安全, 高中 or 在校. Words of the segmenter decide; where they are not known yet, a list of such words does.
 */
import type { Word } from '../../text';
import type { Dictionary } from './dictionary';

export interface WordEdges {
  /** Does this offset of the view lie within a word? */
  readonly inside: (offset: number) => boolean;
  /** The word that starts here, where words are known. */
  readonly wordAt: (offset: number) => Word | undefined;
}

/** What a phrase is read with. */
export interface PhraseAids extends WordEdges {
  readonly dictionary: Dictionary;
}

/** Words that begin or end with a character which elsewhere is a function word or a stop. */
const KEPT =
  /普及|及格|及时|涉及|安全|健全|完全|保全|齐全|全面|全员|全民所|全口径|全社会|全要素|全日制|全域|全国|全省|全市|全球|智能|功能|技能|节能|产能|动能|性能|职能|可能|能源|能力|能耗|储能|赋能|高能|核能|高中|初中|集中|其中|中小|中医|中央|中心|中等|中学|中药|中介|中外|中欧|中型|中国|中部|中级|空中|心中|和谐|和平|共和|和美|安排|排放|排水|排查|减排|自由|理由|平均|人均|户均|亩均|年均|均衡|公共|共同|共享|共建|共青|附近|最近|邻近|已有|国有|所有|现有|拥有|享有|占有|具有|保有|有机|有色|有线|有效|有限|有偿|有关|需要|主要|重要|必要|纪要|摘要|要素|认可|许可|可再生|可支配|作为|行为|成为|人为|存在|现在|潜在|所在|正在|在校|在建|在岗|在册|在职|在外|在家|在线|在读|在学|目的|标的|高达|到达|发达|直达|通达|雷达|新增|倍增|所以|可以|予以|加以|用以|以上|以下|以内|以来|以工代赈|以旧换新|预约|节约|签约|集约|条约|制约|违约|履约|按揭|按摩|将军|是否|让利|使用|占地|占用|从业|从事|由于|为民|等级|等外|等高|高等|初等|同等|平等|均等|比例|比率|比重|占比|同比|环比|对比|总产|总量|总额|总数|总值|总部|总投资|总面积|总规模|总收入|总长|总人口|总资产|总成本|居民|居家|居住|定居|安居|民居|邻居|进口|进出口|进度|改进|先进|引进|促进|推进|升级|提升|上升|晋升|签订|获得|被子|较大|较快|比较|向上|方向|面向|可靠|年末|年度|年限|全年|百年|青年|少年|成年|老年|学年|中年|按时|建成区|建成投|成功|成果|成本|成效|完成率|建成率|衣着|着力|了解|的确|公里|里程|乡村里|上市|上线|上网|网上|线上|路上|海上|路上|上规|入库|入学|入园|入户|入境|出境|入住|入河|加入|收入|投入|融入|纳入|输入|参与|与会|提供|供应|供水|供电|供热|供气|通过率|达标率|达标|党组织|社会组织|合作组织|组织部|基层组织|专合组织/g;

export const wordEdges = (text: string, words: readonly Word[] | undefined): WordEdges => {
  const inner = new Set<number>();
  const byOffset = new Map<number, Word>();
  const hold = (start: number, length: number): void => {
    for (let i = 1; i < length; i++) inner.add(start + i);
  };
  if (words) {
    let at = 0;
    for (const word of words) {
      byOffset.set(at, word);
      // Characters that the segmenter only guessed to belong together (各获) hold nothing, nor do whole names of indicators that it was taught.
      if (word.tag !== 'x' && word.text.length <= 4) hold(at, word.text.length);
      at += word.text.length;
    }
  }
  if (!words?.some(w => w.tag !== 'x')) for (const m of text.matchAll(KEPT)) hold(m.index, m[0].length);
  return { inside: offset => inner.has(offset), wordAt: offset => byOffset.get(offset) };
};
