/** The loose linker: what proves that two figures say one thing, and first what does not. */
import { describe, expect, it } from 'vitest';
import { EMPTY_CONFIG } from '../config';
import { createReportService } from '../service';
import { NO_WORDS } from '../text';

const report = (body: string, year = 2026) =>
  `政府工作报告\n\n——${year}年1月15日在云岭县第十八届人民代表大会第五次会议上\n\n各位代表：\n\n一、${year - 1}年工作回顾\n\n${body}\n\n各位代表！让我们携手奋进！\n`;
const agreed = (...texts: string[]): string[] => {
  const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
  service.update(texts.map((text, i) => ({ file: `${i}.gw`, text })));
  return service
    .checkAll()
    .links.filter(l => l.kind === 'agrees')
    .map(l => l.members.map(m => texts[Number(m.file[0])]?.slice(m.span.start, m.span.end)).join('＝'));
};

describe('agreement in other words', () => {
  it.each([
    ['small equal numbers of different things', '建成幼儿园5个。\n\n改造农贸市场5个。'],
    ['one generic name', '实施重点工程，完成投资5亿元。\n\n推进旧城改造，完成投资5亿元。'],
    ['names with a common tail only', '培育创新型产业集群3个。\n\n新增战略性新兴产业集群3个。'],
    ['rates of neighbours in one list', '软件业增加值增长7.9%。金融业增加值增长7.9%。'],
    ['two numbers of one sentence', '组织项目集中开工2次和项目集中观摩2次。'],
    ['unequal numbers', '撤并农村小学校73所。\n\n先后撤并农村学校74所。'],
    ['ranks of different rankings', '研发投入强度从全国第10位升至第7位。\n\n龙头企业数从全国第10位升至第5位。'],
    ['bounds that both allow much', '进出口总额接连突破8万亿元、9万亿元。'],
  ])('is quiet on %s', (_, body) => expect(agreed(report(body))).toEqual([]));

  it('says nothing of two years', () =>
    expect(agreed(report('新建公共充电桩1213个。', 2025), report('新建公共充电桩1213个。'))).toEqual([]));

  it.each([
    ['a name within a name', '撤并农村小规模学校73所。\n\n先后撤并农村学校73所。', '73所＝73所'],
    ['a rounded number', '为企业办理新增贷款5.42亿元。\n\n帮助企业新增贷款5.4亿元。', '5.42亿元＝5.4亿元'],
    [
      'two numbers that stand together twice',
      '累计脱贫6223户21299人。\n\n6223户21299名农村贫困人口全部脱贫。',
      '6223户＝6223户',
    ],
    [
      'other words and many digits',
      '上半年共为市场主体减税降费2.17亿元。\n\n落实减税降费2.17亿元。',
      '2.17亿元＝2.17亿元',
    ],
  ])('proves %s', (_, body, detail) => expect(agreed(report(body))).toContain(detail));
});
