/**
 * Ten traps of the field, each with texts that must stay quiet (or be no more than a question) and texts in which a mistake
 * of the same looks is found. Sources: domain grammar §§4–9; the numbers T1–T10 are those of the design notes.
 */
import { describe, expect, it } from 'vitest';
import { EMPTY_CONFIG } from '../config';
import { createReportService } from '../service';
import { NO_WORDS } from '../text';

const report = (body: string, year = 2026) =>
  `政府工作报告\n\n——${year}年1月15日在云岭县第十八届人民代表大会第五次会议上\n\n各位代表：\n\n一、${year - 1}年工作回顾\n\n${body}\n\n各位代表！让我们携手奋进！\n`;
const said = (...texts: string[]): string[] => {
  const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
  service.update(texts.map((text, i) => ({ file: `${i}.gw`, text })));
  const { findings, problems } = service.checkAll();
  expect(problems).toEqual([]);
  return findings
    .filter(f => /^(?:figure|slogan)\//.test(f.rule) && f.rule !== 'figure/target')
    .map(f => `${f.severity} ${f.rule} ${texts[Number(f.file[0])]?.slice(f.span.start, f.span.end) ?? ''}`);
};
const last = (body: string): string => report(body, 2025);

interface Trap {
  readonly quiet: readonly (readonly string[])[];
  /** Asked about, no louder than `info`. */
  readonly asked?: readonly (readonly string[])[];
  readonly fires: readonly (readonly string[])[];
}

const TRAPS: Readonly<Record<string, Trap>> = {
  'T1 real growth beside nominal levels': {
    quiet: [
      [last('地区生产总值200.5亿元。'), report('地区生产总值210.1亿元，增长5.5%。')],
      [last('规模以上工业增加值80.5亿元。'), report('规模以上工业增加值83.1亿元，增长6.2%。')],
      [last('第三产业增加值90.2亿元。'), report('第三产业增加值97.1亿元，增长5.1%。')],
    ],
    asked: [
      [last('地区生产总值200.5亿元。'), report('地区生产总值209.1亿元，增长12%。')],
      [report('地区生产总值由4000亿元增加到4360亿元，增长5.5%。')],
      [report('地区生产总值4360亿元，比上年增加360亿元，增长5.5%。')],
      [report('规模以上工业增加值由80.5亿元增加到83.1亿元，增长6.2%。')],
    ],
    fires: [
      [report('一般公共预算收入由20.5亿元增加到21.5亿元，增长9.9%。')],
      [last('一般公共预算收入20.5亿元。'), report('一般公共预算收入21.5亿元，增长9.9%。')],
    ],
  },
  'T2 a base that was revised': {
    quiet: [
      [report('地区生产总值210.1亿元。'), report('2025年地区生产总值210.1亿元。', 2027)],
      [report('粮食总产量39.1万吨。'), report('2024年粮食总产量38.8万吨。')],
    ],
    asked: [
      [report('地区生产总值210.1亿元。'), report('2025年地区生产总值208.4亿元。', 2027)],
      [report('社会消费品零售总额91.6亿元。'), report('2025年社会消费品零售总额91.2亿元。', 2027)],
    ],
    fires: [[report('地区生产总值210.1亿元。\n\n全年地区生产总值208.4亿元。')]],
  },
  'T3 parts that rounding keeps from their whole': {
    quiet: [
      [report('三次产业结构为26.6∶17.7∶55.8。')],
      [report('三次产业结构为7∶43∶51。')],
      [report('税收收入8.16亿元、非税收入4.17亿元，合计12.3亿元。')],
    ],
    fires: [
      [report('三次产业结构为14.2∶41.5∶44.8。')],
      [report('一般公共预算收入12.5亿元，其中税收收入8.1亿元、非税收入5.4亿元。')],
    ],
  },
  'T4 words that leave room': {
    quiet: [
      [report('农村居民人均可支配收入超过2万元。\n\n农村居民人均可支配收入20164元。')],
      [report('规模以上工业企业近550家。\n\n规模以上工业企业546家。')],
      [report('新增城镇就业3600余人。\n\n新增城镇就业3642人。')],
      [report('粮食总产量稳定在39万吨以上。\n\n粮食总产量39.4万吨。')],
      [report('规模以上工业企业546家，占全县工业企业（1571家）的三分之一以上。')],
    ],
    fires: [
      [report('粮食总产量39.4万吨。\n\n全年粮食总产量39.8万吨。')],
      [report('规模以上工业企业546家，占全县工业企业（1867家）的三分之一以上。')],
    ],
  },
  'T5 other days and another basis': {
    quiet: [
      [report('截至6月底，贷款余额258亿元。\n\n截至9月底，贷款余额271亿元。')],
      [report('全社会用电量12.1亿千瓦时。\n\n规模以上工业用电量8.4亿千瓦时。')],
      [report('上半年一般公共预算收入8.1亿元。\n\n全年一般公共预算收入18.3亿元。')],
      [report('全县一般公共预算收入18.3亿元。\n\n县本级一般公共预算收入12.6亿元。')],
    ],
    fires: [[report('年末贷款余额271亿元。\n\n年末贷款余额267亿元。')]],
  },
  'T6 by so much, to so much, so many times': {
    quiet: [
      [report('高新技术企业由2020年的20家增加到40家，增长2倍。')],
      [report('公路里程由800公里增加到860公里，增加60公里。')],
      [report('常住人口城镇化率由55.8%提高到57.8%，提高2个百分点。')],
      [report('高新技术企业由2020年的26家增加到52家，翻了一番。')],
    ],
    fires: [
      [report('公路里程由800公里增加到860公里，增加80公里。')],
      [report('高新技术企业由2020年的26家增加到72家，翻了一番。')],
      [report('常住人口城镇化率由55.8%提高到57.8%，提高3个百分点。')],
    ],
  },
  'T7 parts that overlap or are not all named': {
    quiet: [
      [report('规模以上企业187家，其中高新技术企业56家、专精特新企业90家、上市企业2家。')],
      [report('高新技术企业、专精特新企业等达到187家，其中高新技术企业156家、专精特新企业90家。')],
      [report('民生支出42.9亿元，其中教育支出12.1亿元、社会保障支出9.8亿元等。')],
    ],
    fires: [[report('规模以上企业187家，其中高新技术企业256家。')]],
  },
  'T8 averages and sums over years': {
    quiet: [
      [report('一般公共预算收入是2020年的1.7倍，年均增长11.3%。')],
      [report('民生支出42.9亿元。\n\n五年来，民生支出累计达到176.5亿元。')],
      [report('一般公共预算收入增长6.1%。\n\n五年来，一般公共预算收入年均增长8.2%。')],
    ],
    asked: [[report('地区生产总值是2020年的1.6倍，年均增长7.7%。')]],
    fires: [[report('一般公共预算收入是2020年的1.7倍，年均增长15.3%。')]],
  },
  'T9 scales and lost zeros': {
    quiet: [
      [report('粮食总产量120亿斤（600万吨）。')],
      [report('一般公共预算收入183000万元。\n\n一般公共预算收入18.3亿元。')],
      [report('地区生产总值1.2万亿元。\n\n地区生产总值12043亿元。')],
    ],
    fires: [
      [report('粮食总产量120亿斤（60万吨）。')],
      [report('一般公共预算收入183000万元。\n\n一般公共预算收入18.6亿元。')],
    ],
  },
  'T10 slogans whose members changed over the years': {
    quiet: [
      [report('坚决打好防范化解重大风险、精准脱贫、污染防治三大攻坚战。', 2020)],
      [report('协调推进“四个全面”战略布局。')],
      [report('做好“六稳”工作，落实“六保”任务。', 2021)],
    ],
    asked: [
      [
        last('实施“四个村村通”（自来水、天然气、宽带、公交）。'),
        report('实施“五个村村通”（自来水、天然气、宽带、公交、污水处理）。'),
      ],
      [report('深刻领悟“两个确立”的决定性意义。', 2019)],
    ],
    fires: [[report('深入推进“六稳六保六促”，落实“六保”要求。', 2021)]],
  },
};

describe.each(Object.entries(TRAPS))('%s', (_, { quiet, asked = [], fires }) => {
  it.each(quiet)('is quiet on %s', (...texts) => expect(said(...texts)).toEqual([]));
  if (asked.length)
    it.each(asked)('asks, no louder, on %s', (...texts) => {
      const all = said(...texts);
      expect(all.length).toBeGreaterThan(0);
      expect(all.filter(f => !f.startsWith('info '))).toEqual([]);
    });
  it.each(fires)('finds %s', (...texts) => expect(said(...texts)).not.toEqual([]));
});
