/** Words and units that fit the change they tell of. */
import { say } from '../../../base';
import type { NumberFault } from '../../../facts';
import { defineCheck, fires, found, place, quiet, type Fix } from '../../define';

export const unit = defineCheck({
  id: 'figure/unit',
  status: 'preview',
  summary: '数字的单位或说法不妥',
  explanation: {
    says: '数字的单位和说法应当与所说的变化相称。比率的升降用“个百分点”；“增长”后面不写负数；不说“减少几倍”；“约”与“左右”、“超过”与“以上”不同时用；“由A增加了B”与“由A增加到B”不混用。只看说法，不判断数字本身对不对。',
    basis: '统计工作的通行说法：两个百分数之差称百分点；减少、下降用百分数或分数表示。概数词不重复，是一般的语法要求。',
    severity: '试行规则，只作提示。',
  },
  examples: [
    quiet('常住人口城镇化率提高2个百分点。', '比率的升降用个百分点'),
    quiet('森林覆盖率提高到42%。', '“到”后面是水平'),
    quiet('劳动生产率提高5%，办事效率提升30%。', '这些率可以按百分比增长'),
    quiet('工业用电量同比下降9.3%。', '下降用正数'),
    quiet('人口自然增长率为-4.58‰。', '这个率可以是负数'),
    quiet('新增企业约20家，总数达到60家左右。', '各用一个概数词'),
    quiet('高新技术企业由35家增加了17家。', '增加的是增量'),
    fires('常住人口城镇化率⟦提高2%⟧。', '比率的升降应为个百分点'),
    fires('高考一本上线率⟦增长21.8%⟧。', '增长的是人数，率的升降用个百分点'),
    fires('工业用电量⟦增长-9.3%⟧。', '应写下降'),
    fires('水泥产量下降⟦12..6%⟧。', '小数点重复'),
    fires('办件时间⟦减少3倍⟧。', '减少不能用倍数'),
    fires('新增企业⟦约20家左右⟧。', '概数词重复'),
    fires('高新技术企业由35家⟦增加了52家⟧。', '52家是现有数，应为“增加到”'),
  ],
  *run({ file }) {
    for (const report of file.reports)
      for (const fault of report.faults) {
        const { message, why, advice, fixed } = WORDS[fault.kind](fault.text);
        const fixes: Fix[] =
          fixed === undefined
            ? []
            : [
                {
                  title: say('改为“{0}”', fixed),
                  safe: false,
                  edits: [{ ...place(file.file, fault.span), newText: fixed }],
                },
              ];
        yield found({
          rule: 'figure/unit',
          severity: 'warning',
          ...place(file.file, fault.span),
          message,
          why,
          advice,
          related: [],
          fixes,
          group: `unit|${file.file}#${fault.span.start}`,
          data: { kind: fault.kind },
        });
      }
  },
});

interface Words {
  readonly message: string;
  readonly why: string;
  readonly advice: string;
  /** The words put right, where there is only one way. */
  readonly fixed?: string;
}

const WORDS: Readonly<Record<NumberFault['kind'], (text: string) => Words>> = {
  points: text => ({
    message: say('“{0}”应为个百分点', text),
    why: say('比率的升降是两个百分数之差，用“个百分点”'),
    advice: say('改为“个百分点”；如是达到的水平，请写“提高到”'),
    fixed: text.replace(/%|％/, '个百分点'),
  }),
  negative: text => ({
    message: say('“{0}”把下降写成了负增长', text),
    why: say('“增长”后面不写负数'),
    advice: say('改用“下降”'),
    fixed: text.replace(/^(?:增长|增加)[-－−–]/, '下降'),
  }),
  'times-less': text => ({
    message: say('“{0}”说不通', text),
    why: say('减少、下降不能用倍数：减少一倍就没有了'),
    advice: say('改用百分比或分数，如“减少三分之二”'),
  }),
  'two-bounds': text => ({
    message: say('“{0}”的概数词或限定词重复', text),
    why: say('一个数只用一个“约”“近”“左右”“以上”之类的词'),
    advice: say('留一个，删去另一个'),
  }),
  damaged: text => ({
    message: say('数字“{0}”的小数点重复', text),
    why: say('一个数只有一个小数点；这样的数读不准，没有与别处比较'),
    advice: say('请对照来源核定这个数'),
  }),
  'grew-by-total': text => ({
    message: say('“{0}”的数大于原数，疑为“增加到”', text),
    why: say('“增加了”后面是增量，“增加到”后面是增加后的数'),
    advice: say('请核对是增量还是现有数'),
    fixed: text.replace('了', '到'),
  }),
};
