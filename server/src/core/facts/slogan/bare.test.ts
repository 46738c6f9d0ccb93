/** Names that are slogans without quotes, and counts that are none. */
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../document';
import { createSource } from '../../text';
import { shortPlace } from './bare';
import { cardinalOf } from './cardinal';
import { BUILT_IN } from './glossary';
import { extractSlogans } from './extract';

const HEAD =
  '政府工作报告\n\n——2021年1月15日在云岭县第十八届人民代表大会第四次会议上\n\n各位代表：\n\n一、2020年工作回顾\n\n';
const shapes = (body: string) =>
  extractSlogans(parseDocument(createSource(`${HEAD}${body}\n`)), BUILT_IN)
    .flat()
    .map(s => [s.text, s.quoted, s.items]);

describe('left alone', () => {
  it.each([
    ['counts whose things are nowhere named', '守住三条底线，推进三项改革，开展两个示范创建，效益实现双提升。'],
    ['a list of another number', '完成土地入市、成果转化等三项改革。'],
    ['a list that goes on behind the number', '抓好东部、中部和西部的三项改革项目。'],
    ['things that are counted, not named', '建成东河、南沟、北坪三个项目，落实公路、桥梁、涵洞三项任务。'],
    ['the virtues of another place', '学习平安青川、法治江北的做法。'],
    ['the place itself', '平安云岭县。'],
    ['a part of a longer number', '第三镇四办，二十一企一策，十三镇四办。'],
    ['a turn of another length', '变“给我办”为“大家一起办”。'],
  ])('%s', (_, body) => expect(shapes(body)).toEqual([]));
});

describe('names without quotes', () => {
  it.each([
    ['one thing, one policy', '推行一企一策，建立一户一档。', ['一企一策', '一户一档']],
    ['areas by number', '把三镇四办划分为若干社区。', ['三镇四办']],
    ['a virtue of the place', '建设更高水平的平安云岭，推进法治云岭建设。', ['平安云岭', '法治云岭']],
  ])('are told by %s', (_, body, expected) => expect(shapes(body)).toEqual(expected.map(text => [text, false, null])));
  it.each([
    [
      '三项改革 behind its names',
      '完成土地入市、两权抵押、成果转化等三项改革年度任务。',
      ['三项改革', ['土地入市', '两权抵押', '成果转化']],
    ],
    [
      'land for building is no verb',
      '完成经营性建设用地入市、两权抵押、成果转化等三项改革。',
      ['三项改革', ['经营性建设用地入市', '两权抵押', '成果转化']],
    ],
    ['a pair that improves', '促进节地水平、产出效益双提升。', ['双提升', ['节地水平', '产出效益']]],
    ['areas by their direction', '打造东、中、西三个乡村振兴示范圈。', ['三个乡村振兴示范圈', ['东', '中', '西']]],
    [
      'names with quotes of their own',
      '以生态立县“三步走”、园区发展“两手抓”两个示范创建为抓手。',
      ['两个示范创建', ['生态立县“三步走”', '园区发展“两手抓”']],
    ],
    [
      'a series behind it',
      '守好三条底线。（1）守好防控底线。压实责任。（2）守好脱贫底线。巩固成果。（3）守好就业底线。稳住岗位。',
      ['三条底线', ['守好防控底线', '守好脱贫底线', '守好就业底线']],
    ],
  ])('are told by what spells them out: %s', (_, body, [name, items]) =>
    expect(shapes(body).filter(s => s[0] === name)).toEqual([[name, false, items]]),
  );
  it('take their quotes along', () =>
    expect(shapes('树立建设“绿色云岭”的理念，推行“一企一策”。')).toEqual([
      ['“绿色云岭”', true, null],
      ['“一企一策”', true, null],
    ]));
});

describe('quotations told by their neighbours', () => {
  it.each([
    [
      'both sides of a turn',
      '由“建好家园”向“经营家园”转变，变“给我办”为“跟我办”。',
      ['“建好家园”', '“经营家园”', '“给我办”', '“跟我办”'],
    ],
    ['names of one kind of work', '完善“驻点员”“首席服务员”等制度。', ['“驻点员”', '“首席服务员”']],
    ['one thing made into another', '抓住“公改铁”机遇，推动“个转企”。', ['“公改铁”', '“个转企”']],
    ['a goal by the number of its parts', '奋斗目标是“建设更高水平的三个云岭”。', ['“建设更高水平的三个云岭”']],
  ])('%s', (_, body, expected) => expect(shapes(body).map(s => s[0])).toEqual(expected));
});

it('一企一策 counts nothing, 三镇四办 seven', () =>
  expect(['一企一策', '三镇四办', '平安云岭', '双第一'].map(cardinalOf)).toEqual([null, 7, null, 2]));

it('the short name of a place', () =>
  expect(['云岭县', '青川省', '云岭苗族侗族自治县', '江北市', '县', null].map(shortPlace)).toEqual([
    '云岭',
    '青川',
    '云岭',
    '江北',
    null,
    null,
  ]));
