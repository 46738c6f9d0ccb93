/** Names and owners of lines of accounts; invented budgets, each class both ways. */
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../document';
import { createSource, NO_WORDS } from '../../text';
import { extractFacts, type Figure } from '../index';

const HEAD =
  '关于云岭县2025年预算执行情况和2026年预算草案的报告\n\n——2026年1月15日在云岭县第十八届人民代表大会第五次会议上\n\n各位代表：\n\n一、2025年预算执行情况\n\n';
const figures = (text: string): readonly Figure[] =>
  extractFacts(parseDocument(createSource(`${HEAD}${text}\n`)), { segmenter: NO_WORDS, region: null }).flatMap(
    d => d.figures,
  );
const names = (text: string): (string | undefined)[] => figures(text).map(f => f.indicator?.name);
const scopes = (text: string): (string | undefined)[] => figures(text).map(f => f.scope?.name);

describe('the name of a line', () => {
  it.each<[string, string[]]>([
    // Bare income and expenditure are of their account; its stage is no part of the name.
    [
      '全县一般公共预算收入年初预算30亿元，实际完成31亿元，为年初预算的103.3%，增长4%。',
      ['一般公共预算收入', '一般公共预算收入', '一般公共预算收入', '一般公共预算收入'],
    ],
    [
      '全县政府性基金预算收入完成9亿元。支出预算调整为8亿元，实际完成7.6亿元，为调整预算的95%。',
      ['政府性基金预算收入', '政府性基金预算支出', '政府性基金预算支出', '政府性基金预算支出'],
    ],
    ['全县国有资本经营预算总收入0.9亿元，总支出0.8亿元。', ['国有资本经营预算总收入', '国有资本经营预算支出总计']],
    // Lines of an account keep the words that elsewhere are times, verbs and sums.
    [
      '全县一般公共预算收入30亿元，加上上级补助收入12亿元、上年结转1.2亿元，收入总计43.2亿元。',
      ['一般公共预算收入', '上级补助收入', '上年结转收入', '一般公共预算收入总计'],
    ],
    [
      '县级一般公共预算支出20亿元，上解上级支出2亿元，补助下级支出3亿元，结转下年0.5亿元。',
      ['一般公共预算支出', '上解上级支出', '补助下级支出', '结转下年支出'],
    ],
    // What a plan adds behind the name, and a comparison before the rate, name nothing.
    ['全县一般公共预算收入安排32亿元，比2025年预计数增长1.5%。', ['一般公共预算收入', '一般公共预算收入']],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));
  it('is not made up where no account is told: it is compared with nothing', () =>
    expect(figures('收入完成12.3亿元。').map(f => f.indicator?.shared)).toEqual([true]));
  it('of borrowing does not turn an account into one of debt', () =>
    expect(
      figures('全县政府性基金预算支出9亿元，债务还本支出2亿元，支出总计11亿元。').map(f => f.budget?.account),
    ).toEqual(['government-fund', 'government-fund', 'government-fund']));
});

describe('whose accounts they are', () => {
  it.each<[string, (string | undefined)[]]>([
    ['临湖度假区一般公共预算收入3亿元，政府性基金预算收入1亿元。', ['临湖度假区', '临湖度假区']],
    // A part of a budget that names its tier in the heading, and paragraphs that go on.
    ['（一）全县收支情况\n\n一般公共预算收入30亿元。', ['云岭县']],
    [
      '（一）一般公共预算\n\n县级一般公共预算支出20亿元。\n\n教育支出5亿元，增长3%。',
      ['云岭县县级', '云岭县县级', '云岭县县级'],
    ],
    ['（一）一般公共预算\n\n教育支出5亿元。', [undefined]],
    // A heading of two tiers tells neither.
    ['（一）全县和县级收支情况\n\n一般公共预算收入30亿元。', [undefined]],
    // What the reporting government spends, and what is counted, is of its place.
    ['安排2亿元支持粮食生产。全年培训会计人员120人次。', ['云岭县', '云岭县']],
    // A sentence of another owner turns to it.
    [
      '全县政府债务余额40亿元。临湖度假区政府债务限额6亿元。政府债务余额5亿元。',
      ['云岭县', '临湖度假区', '临湖度假区'],
    ],
  ])('%s', (text, expected) => expect(scopes(text)).toEqual(expected));
});
