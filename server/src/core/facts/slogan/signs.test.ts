/** Slogans whose signs the sentences behind them explain; quiet where these say something else. */
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../document';
import { createSource } from '../../text';
import { BUILT_IN } from './glossary';
import { extractSlogans } from './extract';

const HEAD =
  '政府工作报告\n\n——2021年1月15日在云岭县第十八届人民代表大会第四次会议上\n\n各位代表：\n\n一、2020年工作回顾\n\n';
const read = (body: string) => extractSlogans(parseDocument(createSource(`${HEAD}${body}\n`)), BUILT_IN).flat();
const items = (body: string) =>
  read(body)
    .filter(s => s.stated === 'following')
    .map(s => [s.name, s.items]);

it.each([
  ['digits of other figures', '实施“2526”行动计划，推动30个项目落地，推介50个项目。'],
  ['half of a code', '实施“5326”行动计划，签约30个项目，引进资金260亿元。'],
  ['the other direction', '实现“两降一升”。PM10、PM2.5浓度分别下降6%和15%，优良天数减少3天。'],
  ['too few that fall', '实现“两降一升”。PM10浓度下降6%，优良天数增加3天。'],
  ['areas of another kind', '推进“一区两园”建设，完成东河集聚区改造。南沟农场要动工。北坪科技园要立项。'],
  [
    'a goal whose parts are fewer',
    '目标是“建设更高水平的三个云岭”。\n\n建设更高水平的实力云岭。经济壮大。\n\n建设更高水平的宜居云岭。环境改善。',
  ],
  ['a sentence with more members than the name announces', '实现“三达到”。即甲项达标，乙项达标，丙项达标，丁项达标。'],
])('does not take %s', (_, body) => expect(items(body)).toEqual([]));

describe('takes', () => {
  it.each([
    [
      'the sentence behind',
      '目标是实现“一达到、两提升”。即到2022年，教育指标达到现代化水平；群众满意度显著提升，服务能力显著提升。',
      ['一达到、两提升', ['教育指标达到现代化水平', '群众满意度显著提升', '服务能力显著提升']],
    ],
    [
      '具体来说',
      '落实“三达到”要求。具体来说，产业达到一流、生态达到优良、民生达到小康。',
      ['三达到', ['产业达到一流', '生态达到优良', '民生达到小康']],
    ],
    [
      'a code’s figures',
      '实施“2526”招商计划，推动20个项目落地，推介50个重点项目，引进资金260亿元。',
      ['2526', ['推动20个项目落地', '推介50个重点项目', '引进资金260亿元']],
    ],
    [
      'falls and rises',
      '实现“两降一升”。PM10、PM2.5平均浓度分别下降6%和15%，优良天数达到251天，增加38天。',
      ['两降一升', ['PM10下降', 'PM2.5下降', '优良天数增加']],
    ],
    [
      'areas in turn',
      '推进“一区两园”建设，今年要完成东河集聚区改造。南沟铸造产业园要争取动工。北坪科技园要完成规划、立项。',
      ['一区两园', ['东河集聚区', '南沟铸造产业园', '北坪科技园']],
    ],
    [
      'the parts of a goal',
      '目标是“建设更高水平的三个云岭”。\n\n建设更高水平的实力云岭。经济壮大。\n\n建设更高水平的宜居云岭。环境改善。\n\n建设更高水平的幸福云岭。民生改善。',
      ['建设更高水平的三个云岭', ['实力云岭', '宜居云岭', '幸福云岭']],
    ],
  ])('%s', (_, body, expected) => expect(items(body)).toEqual([expected]));
  it('a pair before 双第一, without the rank', () =>
    expect(read('债券获批数量、额度位列江北“双第一”。').map(s => [s.name, s.items])).toEqual([
      ['双第一', ['债券获批数量', '额度']],
    ]));
  it('the place of the items in the source', () => {
    const body = '实施“2526”计划，落地20个项目，推介50个项目，引进26亿元。';
    const [slogan] = read(body);
    expect(slogan?.itemsSpan && `${HEAD}${body}`.slice(slogan.itemsSpan.start, slogan.itemsSpan.end)).toBe(
      '落地20个项目，推介50个项目，引进26亿元',
    );
  });
});
