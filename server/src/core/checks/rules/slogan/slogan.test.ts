/** The rules on slogans: quiet first. Sentences are invented; the formulations in them are the nation's. */
import { describe, expect, it } from 'vitest';
import { EMPTY_CONFIG, type SloganConfig } from '../../../config';
import { createReportService } from '../../../service';
import { NO_WORDS } from '../../../text';

const report = (body: string, year = 2022): string =>
  `政府工作报告\n\n——${year}年1月15日在云岭县第十八届人民代表大会第五次会议上\n\n各位代表：\n\n一、${year - 1}年工作回顾\n\n${body}\n\n各位代表！让我们携手奋进！\n`;

const check = (texts: readonly string[], slogans: readonly SloganConfig[] = []) => {
  const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: { ...EMPTY_CONFIG, slogans } });
  service.update(texts.map((text, i) => ({ file: `${i}.gw`, text })));
  const { findings, problems } = service.checkAll();
  expect(problems).toEqual([]);
  return findings
    .filter(f => /^(?:slogan|figure\/count)/.test(f.rule))
    .map(f => ({
      ...f,
      said: `${f.severity} ${f.rule} ${f.message}`,
      text: texts[Number(f.file.slice(0, -3))]?.slice(f.span.start, f.span.end) ?? '',
    }));
};
const said = (body: string, year?: number): string[] => check([report(body, year)]).map(f => f.said);

describe('slogan/wording', () => {
  it.each([
    [
      'what is written as it should be',
      '增强“四个意识”、坚定“四个自信”、做到“两个维护”，统筹推进“五位一体”总体布局、协调推进“四个全面”战略布局。',
    ],
    ['items in their order', '贯彻创新、协调、绿色、开放、共享的新发展理念，一体推进不敢腐、不能腐、不想腐。'],
    ['two of three', '群众获得感、幸福感明显增强，坚持精准治污、科学治污。'],
    [
      'a list that goes on otherwise',
      '坚持自治、法治、德治、智治相结合，建设政治、经济、文化、社会、生态文明各项制度。',
    ],
    ['a member of another known list', '德治、法治、智治相结合，基层治理水平不断提升。'],
    ['free particles', '统筹好发展和安全，打造市场化法治化国际化的营商环境，坚持稳中求进的工作总基调。'],
    ['variants that are allowed', '立足新发展阶段，贯彻新发展理念，融入新发展格局。'],
    ['a local slogan that resembles a known one', '推进“三个意愿”调查，建设“两个中枢”，实施“六抱”行动。'],
    ['a local name that is spelled out', '落实“四个意思”（想到、说到、做到、办到）。'],
    ['entries that are not verified', '落实“六控”（控煤、控尘、控车）。'],
    ['an order that was not yet fixed', '创新、绿色、协调、开放、共享。'],
    ['two formulations side by side in two sentences', '坚决做到“两个维护”。坚定“四个自信”。'],
  ])('is quiet on %s', (_, body) => expect(said(body, body.startsWith('创新') ? 2014 : 2022)).toEqual([]));

  it.each([
    [
      'order of a list',
      '贯彻创新、绿色、协调、开放、共享的发展理念。',
      '创新、绿色、协调、开放、共享',
      'warning slogan/wording “创新、绿色、协调、开放、共享”的次序与固定表述不同',
    ],
    [
      'order without marks',
      '一体推进不敢腐不想腐不能腐。',
      '不敢腐不想腐不能腐',
      'warning slogan/wording “不敢腐不想腐不能腐”的次序与固定表述不同',
    ],
    [
      'order and a member',
      '群众幸福感、获得感、满足感不断提升。',
      '幸福感、获得感、满足感',
      'warning slogan/wording “幸福感、获得感、满足感”的次序与固定表述不同',
    ],
    [
      'order of the triad',
      '坚定“四个自信”、增强“四个意识”、做到“两个维护”。',
      '“四个意识”',
      'warning slogan/wording “四个自信、四个意识”的次序与固定表述不同',
    ],
    [
      'a member replaced',
      '落实乡村振兴产业兴旺、生态宜居、乡风文明、治理有效、生活富足的要求。',
      '生活富足',
      'warning slogan/wording “乡村振兴二十字总要求”中的“生活富足”应为“生活富裕”',
    ],
    [
      'a member replaced in brackets',
      '落实“六稳”（稳就业、稳金融、稳外贸、稳外资、稳投资、稳物价）。',
      '稳物价',
      'warning slogan/wording “六稳”中的“稳物价”应为“稳预期”',
    ],
    [
      'a member missing',
      '培育和践行坚持创新、协调、绿色、开放的理念。',
      '创新、协调、绿色、开放',
      'info slogan/wording “创新、协调、绿色、开放”少写了一项',
    ],
    [
      'a verb of the sister',
      '坚定“两个维护”。',
      '“两个维护”',
      'warning slogan/wording “两个维护”不与“坚定”搭配，应为“做到”',
    ],
    [
      'a head word of the sister',
      '统筹推进“五位一体”战略布局。',
      '“五位一体”',
      'warning slogan/wording “五位一体”后面的“战略布局”应为“总体布局”',
    ],
    [
      'a character of the same sound',
      '增强“四个意思”。',
      '“四个意思”',
      'warning slogan/wording “四个意思”疑为“四个意识”之误',
    ],
    [
      'a cardinal in a fixed collocation',
      '增强“五个意识”。',
      '“五个意识”',
      'warning slogan/wording “五个意识”疑为“四个意识”之误',
    ],
    [
      'a wrong character in a long name',
      '以习近平新时代中国特色社会主意思想为指导。',
      '习近平新时代中国特色社会主意思想',
      'warning slogan/wording “习近平新时代中国特色社会主意思想”疑为“习近平新时代中国特色社会主义思想”之误',
    ],
    [
      'a missing word in a long name',
      '以习近平新时代特色社会主义思想为指导。',
      '习近平新时代特色社会主义思想',
      'warning slogan/wording “习近平新时代特色社会主义思想”疑为“习近平新时代中国特色社会主义思想”之误',
    ],
    [
      'a missing character',
      '深化供给侧结构改革。',
      '供给侧结构改革',
      'warning slogan/wording “供给侧结构改革”疑为“供给侧结构性改革”之误',
    ],
    [
      'characters that changed places',
      '深化“放服管”改革。',
      '“放服管”',
      'warning slogan/wording “放服管”疑为“放管服”之误',
    ],
    [
      'a short name in its collocation',
      '全面落实“六报”任务。',
      '“六报”',
      'warning slogan/wording “六报”疑为“六保”之误',
    ],
  ])('fires on %s', (_, body, text, message) =>
    expect(check([report(body)]).map(f => [f.text, f.said])).toEqual([[text, message]]),
  );

  it('offers the fixed formulation, and changes nothing by itself', () => {
    const [finding] = check([report('群众安全感、获得感、幸福感不断增强。')]);
    expect(finding?.fixes.map(f => [f.safe, f.edits.map(e => e.newText)])).toEqual([
      [false, ['获得感、幸福感、安全感']],
    ]);
    expect(said('群众获得感、幸福感、安全感不断增强。')).toEqual([]);
  });
});

describe('slogan/wording beside characters of two units', () => {
  it.each([
    '𠮷就业、稳金融、稳外贸、稳外资、稳投资、稳预期。',
    '🇨🇳就业、稳金融稳外贸稳外资稳投资稳预期。',
    '稳就业、稳金融、稳外贸、稳外资、稳投资、稳预𠮷。',
  ])('takes no half of one for a word: %s', body => {
    expect(said(`全年做到${body}`).filter(s => /\p{Cs}/u.test(s))).toEqual([]);
  });
});

describe('slogan/count', () => {
  it.each([
    ['a count that holds', '落实“五个一”（每月一例会、双月一考评、季度一观摩、半年一小结、年度一述职）。'],
    ['a list left open', '落实“五个一”（每月一例会、双月一考评等）。'],
    ['a name that counts nothing', '推行“一箱制”，即不换箱、不开箱、一箱到底。'],
    ['groups of a composed name', '建设“三河七湖一湿地”（清水三河、云溪七湖、北沟湿地、南沟湿地）。'],
    ['entries that are not verified', '落实“六控”（控煤、控尘、控车）。'],
    ['rows that are known', '扎实做好“六稳”“六保”工作，落实六稳六保任务。'],
  ])('is quiet on %s', (_, body) => expect(said(body)).toEqual([]));
  it.each([
    [
      'an item too few',
      '落实“五个一”（每月一例会、双月一考评、季度一观摩、年度一述职）。',
      'warning slogan/count “五个一”应有 5 项，展开为 4 项',
    ],
    [
      'an item too many',
      '推行“三零”服务，即办事零跑腿、材料零重复、流程零障碍、服务零差评。',
      'warning slogan/count “三零”应有 3 项，展开为 4 项',
    ],
    [
      'a known slogan',
      '增强“四个意识”（政治意识、大局意识、核心意识）。',
      'warning slogan/count “四个意识”应有 4 项，展开为 3 项',
    ],
    [
      'an invention in one word',
      '做好六稳六保六促工作。',
      'info slogan/count “六稳六保六促”中的“六促”不在已知提法之中',
    ],
    ['an invention in a row', '做好“六稳”“六保”“六促”工作。', 'info slogan/count “六促”不在已知提法之中'],
  ])('fires once on %s', (_, body, message) => expect(said(body)).toEqual([message]));
  it('names what is missing', () =>
    expect(check([report('增强“四个意识”（政治意识、大局意识、核心意识）。')])[0]?.why).toBe(
      '对照规范表述，缺“看齐意识”',
    ));
  it('leaves series to figure/count', () =>
    expect(
      said('建强“三支队伍”。（1）要建强干部队伍。锤炼作风。（2）要建强人才队伍。广开门路。').every(f =>
        f.startsWith('warning figure/count'),
      ),
    ).toBe(true));
});

describe('slogan/drift', () => {
  it.each([
    ['one way of writing', ['“三变”改革见效，“三变”改革深化。']],
    ['a bare mention', ['“三城联动”启动，三城联动见效。']],
    ['a short form', ['推进“三变改革”，“三变”见效。', '践行县域治理“三起来”，“三起来”见效。']],
    ['two slogans of one document', ['抓好“四个村村通”，谋划“五个村村通”。']],
    ['two slogans of two years that share a common noun', ['实施“三大工程”。', '实施“四大工程”。']],
    ['names that merely look alike', ['推进“三城联动”，“三城联动”见效，推进“三镇联动”。']],
  ])('is quiet on %s', (_, bodies) =>
    expect(check(bodies.map((b, i) => report(b, 2021 + i))).map(f => f.said)).toEqual([]),
  );
  it('tells quotes that move, at the rarer form', () => {
    const [finding] = check([report('“三变改革”扎实推进，“三变改革”见效。积极推进“三变”改革。')]);
    expect([finding?.said, finding?.text]).toEqual([
      'info slogan/drift 同一提法有两种写法：“三变”改革与“三变改革”',
      '“三变”',
    ]);
  });
  it('warns of digits where numerals are used, between documents too', () => {
    const findings = check([report('推进“五个村村通”。', 2021), report('推进“5个村村通”工程。', 2022)]);
    expect(findings.map(f => [f.said, f.fixes[0]?.edits[0]?.newText])).toEqual([
      ['warning slogan/drift 同一提法有两种写法：“5个村村通”与“五个村村通”', '“五个村村通”'],
    ]);
  });
  it('says what a changed cardinal added', () => {
    const findings = check([
      report('推进公交、自来水、天然气“三个村村通”。', 2021),
      report('推进公交、自来水、天然气、污水处理“四个村村通”。', 2022),
    ]);
    expect(findings.map(f => [f.said, f.why])).toEqual([
      ['info slogan/drift “四个村村通”在此前的文件中为“三个村村通”', '增加了“污水处理”'],
    ]);
  });
  it('tells list marks that vary', () =>
    expect(
      check([report('坚持“智造引领、城乡并举”，落实“智造引领、城乡并举”，深化“智造引领，城乡并举”。')]).map(
        f => f.said,
      ),
    ).toEqual(['info slogan/drift 同一提法有两种写法：“智造引领，城乡并举”与“智造引领、城乡并举”']));
  it('warns of a slip of the keyboard in a local name', () =>
    expect(said('实施“三城联动”，“三城联动”见效，“三程联动”深化。')).toEqual([
      'warning slogan/drift “三程联动”疑为“三城联动”之误',
    ]));
});

describe('slogan/date', () => {
  it('is quiet on what is current, on the year after, and on names that others had before', () => {
    expect(said('增强“四个意识”。', 2017)).toEqual([]);
    expect(said('三大攻坚战取得决定性成就。', 2021)).toEqual([]);
    expect(said('健全“三项制度”，按照“两步走”部署推进。', 2010)).toEqual([]);
  });
  it('informs once of what is not yet coined and of what is no longer used', () => {
    expect(said('增强“四个意识”，再增强“四个意识”。', 2012)).toEqual(['info slogan/date “四个意识”在 2012 年尚未提出']);
    expect(said('扎实做好“六稳”工作。', 2026)).toEqual(['info slogan/date “六稳”在 2026 年已不再使用']);
  });
});

describe('the workspace’s own slogans', () => {
  const own: SloganConfig = {
    name: '云岭五条',
    variants: [],
    items: ['一条心', '两条路'],
    note: '',
    level: 'local',
    since: 2021,
    until: null,
    fixedVerb: '落实“云岭五条”',
  };
  it('reach the checks', () => {
    expect(check([report('推进“云岭五条”。', 2019)], [own]).map(f => f.said)).toEqual([
      'info slogan/date “云岭五条”在 2019 年尚未提出',
    ]);
    expect(check([report('落实“云领五条”。')], [own]).map(f => f.said)).toEqual([
      'warning slogan/wording “云领五条”疑为“云岭五条”之误',
    ]);
  });
});
