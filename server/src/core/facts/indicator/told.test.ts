/** Names that lean on what stands before them; invented sentences, each class both ways. */
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../document';
import { figureKey } from '../../index/key';
import { createSource, NO_WORDS } from '../../text';
import { extractFacts, type Figure } from '../index';

const HEAD =
  '政府工作报告\n\n——2026年1月15日在云岭县第十八届人民代表大会第五次会议上\n\n各位代表：\n\n一、2025年工作回顾\n\n';
const figures = (text: string): readonly Figure[] =>
  extractFacts(parseDocument(createSource(`${HEAD}${text}\n`)), { segmenter: NO_WORDS, region: null }).flatMap(
    d => d.figures,
  );
const told = (text: string): string[] =>
  figures(text).map(f => `${f.indicator?.within ? `${f.indicator.within}：` : ''}${f.indicator?.name ?? '-'}`);

describe('a short name behind 其中', () => {
  it.each<[string, string[]]>([
    ['全县有卫生机构273个，其中，医院13个、诊所160个。', ['卫生机构', '卫生机构：医院', '卫生机构：诊所']],
    ['商品房待售面积5.4万平方米，其中住宅4.1万平方米。', ['商品房待售面积', '商品房待售面积：住宅']],
    // Another unit is another matter, and a name that says enough needs nothing.
    ['全县有卫生机构273个，其中，医院床位1300张。', ['卫生机构', '医院床位']],
    ['全县有卫生机构273个。医院13个。', ['卫生机构', '医院']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
  it('is compared within its whole alone', () => {
    const [, hospital] = figures('全县有卫生机构273个，其中，医院13个。').map(f => figureKey(f));
    expect(hospital).toContain('卫生机构：医院');
    expect(figureKey(figures('全县有医院13个。')[0] as Figure)).toBeUndefined();
  });
});

describe('a name', () => {
  it.each<[string, string]>([
    ['——产业发展支出21.3亿元。', '产业发展支出'],
    ['全县粮食总产量将近3.4万吨。', '粮食总产量'],
    ['出口总值8.5亿元。', '出口总额'],
  ])('has no mark, bound or verb of the sentence before it: %s', (text, name) =>
    expect(figures(text)[0]?.indicator?.name).toContain(name.slice(0, 4)),
  );
});

describe('a rate', () => {
  it.each<[string, string, string | null]>([
    ['全员劳动生产率提高6.5%。', 'growth', null],
    ['城镇化率提高6.5%。', 'share', null],
    ['五年来，粮食产量平均每年增长2.1%。', 'growth', '年均'],
    ['五年来，粮食产量年均增长2.1%。', 'growth', '年均'],
  ])('%s', (text, measure, comparison) =>
    expect(figures(text).map(f => [f.measure, f.comparison])).toEqual([[measure, comparison]]),
  );
});

it.each([
  ['年末城镇登记失业人员3120人。', '云岭县'],
  ['科技下乡服务农民3120人。', '云岭县'],
  ['东河镇常住居民3120人。', '东河镇'],
])('a noun of everybody’s is no owner: %s', (text, scope) => expect(figures(text)[0]?.scope?.name).toBe(scope));

describe('what moves a number and where a rank is held', () => {
  it.each<[string, string[]]>([
    ['毕业生留县率由67.6%提高到70%。', ['毕业生留县率', '毕业生留县率']],
    ['全社会研发经费投入强度达到2.6%。', ['全社会研发经费投入强度']],
    ['粮食产量24万吨，全省第一位。', ['粮食总产量', '粮食总产量']],
  ])('are no names: %s', (text, expected) => expect(figures(text).map(f => f.indicator?.name)).toEqual(expected));
});
