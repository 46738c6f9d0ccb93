import { describe, expect, it } from 'vitest';
import { rational } from '../../base';
import { createSource, createView } from '../../text';
import { lexQuantities } from './lexer';
import { commonUnit } from '../../lexicon';

const view = (text: string): string => createView(createSource(text), [{ start: 0, end: text.length }]).text;
const read = (text: string) => lexQuantities(view(text)).map(l => [rational.toNumber(l.value), l.unit.base]);

describe('no figure', () => {
  it.each([
    '十届六次全会召开。', '市委六次、七次全会部署。', '三次产业结构优化。', '实现四个现代化。', '第三次党代会。', '学习九届二中全会精神。',
    '〔2025〕15号文件。', '【2024】9号。', '电话0888-1234567。', '代码“5326”。', '2025年全面完成。', '5G基站。', 'PM2.5治理。', '3号路。', '107国道。', 'G319线。', '30万吨级泊位。', '50亿级企业。', '两个维护。', '四项规定。', '一次办好。', '（1）抓项目。', '1.抓项目。', '“一半是海水”。', '成就显著，一成不变。',
    '前两年打基础。', '近三年。', '首批名单。', '4A级景区。', '八一路。', '5.1节。',
  ])('in %s', text => expect(read(text)).toEqual([]));
});

describe('quantities', () => {
  it.each<[string, (number | string)[][]]>([
    ['产值１，２３４万元'.replace('，', ','), [[1.234e7, '元']]],
    ['１ ８ ． ３ 亿元', [[1.83e9, '元']]],
    ['1 9 9 3人', [[1993, '人']]],
    ['国内生产总值五十四万亿元', [[5.4e13, '元']]],
    ['支出七百六十六亿四千万元', [[76.64e9, '元']]],
    ['总产量三亿零四百七十五万吨', [[304_750_000, '吨']]],
    ['一千多万人', [[1e7, '人']]],
    ['7亿5000万元', [[7.5e8, '元']]],
    ['增长百分之七十七点五', [[77.5, '%']]],
    ['占四分之一以上', [[0.25, '']]],
    ['占五分之二', [[0.4, '']]],
    ['一半以上', [[0.5, '']]],
    ['占七成以上', [[70, '%']]],
    ['增长一倍', [[1, '倍']]],
    ['是上年的两倍', [[2, '倍']]],
    ['翻一番', [[2, '倍']]],
    ['近两番', [[4, '倍']]],
    ['1—2个', [[1, '个'], [2, '个']]],
    ['5%—6%', [[5, '%'], [6, '%']]],
    ['9亿—16亿元', [[9e8, '元'], [16e8, '元']]],
    ['80万至100万元', [[8e5, '元'], [1e6, '元']]],
    ['12.4∶65.8∶21.8', [[12.4, '%'], [65.8, '%'], [21.8, '%']]],
    ['粮食120亿斤', [[6e6, '吨']]],
    ['面积2公顷', [[20_000, '平方米']]],
    ['装机容量2GW', [[2e6, '千瓦']]],
    ['吞吐量50万TEU', [[5e5, '标箱']]],
    ['浓度35微克/立方米', [[35, '微克/立方米']]],
    ['产出3.2万元/亩', [[32_000, '元/亩']]],
    ['补助60元/人', [[60, '元/人']]],
    ['处理能力18.9万吨/日', [[189_000, '吨/日']]],
    ['解决25.3万农村人口饮水问题', [[253_000, '人']]],
    ['惠及3万农户', [[30_000, '户']]],
    ['总产值[2]9100.3亿元', [[9.1003e11, '元']]],
    ['考核居全省第二，', [[2, '位']]],
    ['综合考评全省第一。', [[1, '位']]],
    ['跻身前十，', [[10, '位']]],
    ['跳出后20位', [[20, '位']]],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  it('keeps the last written digit of a Chinese number', () => {
    expect(lexQuantities('四千万元').map(l => rational.toNumber(l.quantum))).toEqual([1e7]);
    expect(lexQuantities('五百三十万吨').map(l => rational.toNumber(l.quantum))).toEqual([1e5]);
  });
  it('lets mass, area and length meet in one unit, exactly', () => {
    expect(lexQuantities('120亿斤与600万吨').map(l => l.value)).toEqual([rational.rational(6_000_000n), rational.rational(6_000_000n)]);
    expect(rational.multiply(rational.fromInt(15), commonUnit('亩').factor)).toEqual(rational.rational(10_000n));
    expect(commonUnit('家')).toEqual({ unit: '家', factor: rational.ONE });
  });
});
