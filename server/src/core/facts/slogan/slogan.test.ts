/** Recognition: known slogans however they are written, local ones by how they are made, and ordinary words left alone. */
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../document';
import { createSource } from '../../text';
import { BUILT_IN, extendGlossary, type Glossary } from './glossary';
import { extractSlogans } from './extract';

const HEAD =
  '政府工作报告\n\n——2021年1月15日在云岭县第十八届人民代表大会第四次会议上\n\n各位代表：\n\n一、2020年工作回顾\n\n';
const read = (body: string, glossary: Glossary = BUILT_IN) =>
  extractSlogans(parseDocument(createSource(`${HEAD}${body}\n`)), glossary).flat();
const names = (body: string) => read(body).map(s => s.name);
const shapes = (body: string) => read(body).map(s => [s.text, s.key, s.known, s.quoted]);
const items = (body: string) =>
  read(body)
    .filter(s => s.items)
    .map(s => [s.name, s.items]);

describe('left alone', () => {
  it.each([
    ['speech', '他说“要坚持不懈抓下去”，解决“停车难”问题。'],
    ['one emphasised character', '增长的压力依然较大，“稳”的压力尤其突出，“进”的动力不足。'],
    ['plan periods, dates and days', '“十四五”开局良好，“九五”期间打下基础，“八一”前夕走访慰问，“2020年”已经过去。'],
    ['a longer word', '六保险企业、三农业公司和第四风险等级一一核对，二十六稳步推进，创新发展理念深入人心。'],
    ['a quotation that goes on behind the name', '把握五个“必须统筹好”的方法。'],
    ['ordinary language', '请领导回头看一看，抓好三大工程，坚持三个转变，实施五个统筹。'],
    ['counted things', '建成3个中心、5个基地，新增两个园区。'],
    [
      'an old text that uses the same words for something else',
      '一九五六年三大改造基本完成。'.replace('三大改造', '“一五”计划'),
    ],
  ])('%s', (_, body) => expect(names(body)).toEqual([]));
  it('a bare name before it was coined', () => {
    const old =
      '政府工作报告\n\n——1956年6月15日在云岭县第一届人民代表大会第三次会议上\n\n各位代表：\n\n农业、手工业、资本主义工商业三大改造进展顺利。\n';
    expect(extractSlogans(parseDocument(createSource(old)), BUILT_IN).flat()).toEqual([]);
  });
});

describe('known slogans', () => {
  it('are found quoted and bare', () => {
    expect(shapes('扎实做好“六稳”工作，全面落实六保任务。')).toEqual([
      ['“六稳”', '六稳', true, true],
      ['六保', '六保', true, false],
    ]);
  });
  it('are one slogan wherever the quotes stand', () => {
    expect(new Set(read('“三变”改革见效。“三变改革”扎实推进。三变改革走在前列。').map(s => s.key))).toEqual(
      new Set(['三变改革']),
    );
    expect(names('深入推进“百园增效”行动。')).toEqual(['百园增效']);
    expect(names('“六稳”“六保”取得实效，“六稳六保”有力有效。')).toEqual(['六稳', '六保', '六稳六保']);
    expect(shapes('践行县域治理“三起来”。')).toEqual([['“三起来”', '县域治理三起来', true, true]]);
  });
  it('are found through blanks, torn lines and Arabic digits', () => {
    expect(shapes('增强“4 个意识”，打好三大 攻坚战。')).toEqual([
      ['“4 个意识”', '四个意识', true, true],
      ['三大 攻坚战', '三大攻坚战', true, false],
    ]);
    expect(
      shapes(
        `${'全县上下凝心聚力、攻坚克难，各项事业取得新的进展，'.repeat(4)}坚持以习近平同志为核\n\n心的党中央集中统一领导，推动高质量发展。`,
      ).map(s => s[1]),
    ).toEqual(['以习近平同志为核心的党中央']);
  });
  it('are taken at their longest', () => {
    expect(
      names('严格落实中央八项规定及其实施细则精神，构建以国内大循环为主体、国内国际双循环相互促进的新发展格局。'),
    ).toEqual(['中央八项规定及其实施细则精神', '以国内大循环为主体、国内国际双循环相互促进的新发展格局']);
  });
  it('that are ordinary words without quotes count where the file has them in quotes', () => {
    expect(names('开展“回头看”。对整改情况回头看。')).toEqual(['回头看', '回头看']);
  });
  it('spelled out with other things are this place’s own', () => {
    expect(read('开展“三个一批”（修复一批河堤、改造一批泵站、清理一批沟渠）。').map(s => [s.known, s.key])).toEqual([
      [false, '三个一批'],
    ]);
    expect(read('开展“三个一批”（签约一批、开工一批、投产一批）。').map(s => s.known)).toEqual([true]);
  });
  it('come from the workspace too', () => {
    const glossary = extendGlossary([
      {
        name: '清水河治理',
        variants: ['清河行动'],
        items: [],
        note: '',
        level: 'local',
        since: null,
        until: null,
        fixedVerb: null,
      },
    ]);
    expect(read('持续推进清河行动。', glossary).map(s => [s.name, s.key, s.known])).toEqual([
      ['清河行动', '清水河治理', true],
    ]);
  });
});

describe('local slogans', () => {
  it.each([
    ['a quoted cardinal', '建强“三支队伍”，抓好“一转两提”，实现“两降一升”。', ['三支队伍', '一转两提', '两降一升']],
    ['codes', '实施“3526”行动，建立“3+1”机制，开展“十百千”培育。', ['3526', '3+1', '十百千']],
    [
      'parallel phrases',
      '推行“容缺办理、并行审批、应办尽办”，做到“村村有绿、户户见花”。',
      ['容缺办理、并行审批、应办尽办', '村村有绿、户户见花'],
    ],
    ['what is called a plan', '实施“云岭英才计划”和“智造强县”战略。', ['云岭英才计划', '智造强县']],
    ['what is upheld', '坚持“一手牵两头”，唱响“绿色云岭”。', ['一手牵两头', '绿色云岭']],
    ['quotations side by side', '实现“零感染”“零新增”“零死亡”的目标。', ['零感染', '零新增', '零死亡']],
    ['names that recur', '建设“云岭之眼”，“云岭之眼”已经开放。', ['云岭之眼', '云岭之眼']],
    ['abbreviations that are introduced', '加快先进钢铁业和现代物流业融合发展（以下简称“钢物融合”）。', ['钢物融合']],
    [
      'bare and with a digit, once the file has them in quotes',
      '推进“五个村村通”，完成5个村村通工程。',
      ['五个村村通', '五个村村通'],
    ],
    [
      'not bare where the words are ordinary',
      '落实“五个转变”，实现五个转变；办好“十件民生实事”，十件民生实事全部办结。',
      ['五个转变', '十件民生实事'],
    ],
    ['bare, once the file has them in quotes', '“三城联动”全面启动，三城联动取得进展。', ['三城联动', '三城联动']],
  ])('are told by %s', (_, body, expected) => expect(names(body)).toEqual(expected));
});

describe('expansions', () => {
  it.each([
    [
      'in brackets',
      '落实“五个一”（每月一例会、双月一考评、季度一观摩、半年一小结、年度一述职）机制。',
      ['五个一', ['每月一例会', '双月一考评', '季度一观摩', '半年一小结', '年度一述职']],
    ],
    [
      'behind 即',
      '推行“四零”服务，即办事零跑腿、材料零重复、流程零障碍、服务零差评。',
      ['四零', ['办事零跑腿', '材料零重复', '流程零障碍', '服务零差评']],
    ],
    ['behind a colon', '抓实“三清”：清河道、清沟渠、清塘坝。', ['三清', ['清河道', '清沟渠', '清塘坝']]],
    [
      'in the list before it',
      '加快推进公交、自来水、天然气“三个村村通”。',
      ['三个村村通', ['公交', '自来水', '天然气']],
    ],
    [
      'in the pair before it',
      '深入实施规上工业企业和高新技术企业“双倍增”行动。',
      ['双倍增', ['规上工业企业', '高新技术企业']],
    ],
    [
      'in quotes before it',
      '以“工业强县、生态立县、开放活县”三大战略推动发展。',
      ['三大战略', ['工业强县', '生态立县', '开放活县']],
    ],
    [
      'in a list with brackets and quotes of its own',
      '抢抓都市圈建设、云江一体化、“两山”示范县（市）三大战略机遇。',
      ['三大战略机遇', ['都市圈建设', '云江一体化', '“两山”示范县（市）']],
    ],
    [
      'in a series',
      '要建强“三支队伍”。（1）要建强干部队伍。锤炼作风。（2）要建强企业家队伍。优化服务。（3）要建强人才队伍。广开门路。',
      ['三支队伍', ['建强干部队伍', '建强企业家队伍', '建强人才队伍']],
    ],
    [
      'letter by letter',
      '确立“一二三”目标路径。\n\n“一”，就是走在前列这一总目标。\n\n“二”，就是两个示范创建。\n\n“三”，就是三大战略。',
      ['一二三', ['走在前列这一总目标', '两个示范创建', '三大战略']],
    ],
    [
      'by an abbreviation',
      '加快先进钢铁业和现代物流业融合（以下简称“钢物融合”）。',
      ['钢物融合', ['先进钢铁业和现代物流业融合']],
    ],
    [
      'without quotes, behind the list of its names',
      '融入西部开放、流域治理、边境发展三大国家战略。',
      ['三大国家战略', ['西部开放', '流域治理', '边境发展']],
    ],
  ])('stand %s', (_, body, expected) => expect(items(body)).toEqual([expected]));
  it('point at the items in the source', () => {
    const body = '抓实“三清”（清河道、清 沟渠、清塘坝）。';
    const [slogan] = read(body);
    expect(slogan?.itemsSpan && `${HEAD}${body}`.slice(slogan.itemsSpan.start, slogan.itemsSpan.end)).toBe(
      '清河道、清 沟渠、清塘坝',
    );
  });
  it.each([
    ['figures in brackets', '“三农”（投入3.5亿元、增长12%）工作扎实推进。'],
    [
      'a series that belongs to something else',
      '获评践行“三带头”示范县。一是工业平稳。二是农业丰收。三是商贸活跃。四是民生改善。五是环境优化。',
    ],
    ['a list that has nothing to do with a known slogan', '滚动、定期、常态化开展“三个一批”。'],
    ['an open list', '清水、云溪、北沟等镇的农村“三变改革”全面推开。'],
  ])('are not %s', (_, body) => expect(items(body)).toEqual([]));
});
