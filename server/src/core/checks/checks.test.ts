/** Each rule fires where it must and, first, is quiet where it must be: the traps of the domain (T1–T10) are quiet cases. */
import { describe, expect, it } from 'vitest';
import { EMPTY_CONFIG } from '../config';
import { createReportService } from '../service';
import { NO_WORDS } from '../text';

const HEAD = (year: number, session: string) =>
  `政府工作报告\n\n——${year}年1月15日在云岭县第十八届人民代表大会第${session}次会议上\n\n各位代表：\n\n`;
const report = (body: string, year = 2026, heading = `一、${year - 1}年工作回顾`) =>
  `${HEAD(year, year === 2026 ? '五' : '四')}${heading}\n\n${body}\n\n各位代表！让我们携手奋进！\n`;

const check = (...texts: string[]) => {
  const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
  service.update(texts.map((text, i) => ({ file: `${i}.gw`, text })));
  const { findings, links, problems } = service.checkAll();
  expect(problems).toEqual([]);
  return {
    findings: findings.map(
      f => `${f.severity} ${f.rule} ${texts[Number(f.file.slice(0, -3))]?.slice(f.span.start, f.span.end) ?? ''}`,
    ),
    links: links.map(l => `${l.kind} ${l.detail}`),
    raw: findings,
  };
};
const said = (...texts: string[]) => check(...texts).findings;

describe('figure/conflict', () => {
  it.each([
    ['rounding: 18.3 and 18.34', '一般公共预算收入18.3亿元。全年一般公共预算收入18.34亿元。'],
    ['two halves of a year', '上半年一般公共预算收入8.1亿元。全年一般公共预算收入18.3亿元。'],
    ['two scopes', '全县粮食总产量39.1万吨。全省粮食总产量1200.5万吨。'],
    ['a bound that allows it', '农村居民人均可支配收入超过2万元。农村居民人均可支配收入20164元。'],
    ['increment and total', '新增高新技术企业18家。高新技术企业总数达到52家。'],
    ['T5 city-wide and within the limit', '全社会固定资产投资205亿元。固定资产投资200.5亿元。'],
    ['one sentence that tells them apart', '普通中学在校生4.7万人，小学在校生9.2万人。'],
  ])('is quiet on %s', (_, body) => expect(said(report(body))).toEqual([]));

  it('fires on one quantity with two values, at the odd one out', () => {
    expect(said(report('粮食总产量39.1万吨。据统计，粮食总产量39.1万吨。综合来看，粮食总产量39.4万吨。'))).toEqual([
      'error figure/conflict 39.4万吨',
    ]);
  });
  it('never lets equal precision and unequal digits agree', () => {
    expect(said(report('社会消费品零售总额91.6亿元。全年社会消费品零售总额91.7亿元。'))).toHaveLength(1);
  });
  it('fires on full-width digits', () => {
    expect(said(report('粮食总产量３９．１万吨。全年粮食总产量39.4万吨。'))).toHaveLength(1);
  });
  it('fires across documents as a warning, once', () => {
    expect(said(report('一般公共预算收入13.2亿元。'), report('一般公共预算收入13.5亿元。'))).toEqual(
      ['warning figure/conflict 13.5亿元'].map(() => expect.stringMatching(/^warning figure\/conflict 13\.[25]亿元$/)),
    );
  });
  it('says of two targets that they may have been revised, as info across documents', () => {
    const one = report('地区生产总值增长6%以上。', 2026, '二、2026年工作安排');
    const two = report('地区生产总值增长6.5%以上。', 2026, '二、2026年工作安排');
    expect(said(one, two)).toEqual([expect.stringMatching(/^info figure\/conflict/)]);
  });
  it('says what, why, what to do, and offers both corrections', () => {
    const { raw } = check(report('粮食总产量39.1万吨。全年粮食总产量39.4万吨。'));
    expect(raw[0]?.message).toMatch(/粮食总产量（2025年）前后不一致/);
    expect(raw[0]?.advice).toContain('请');
    expect(raw[0]?.fixes).toHaveLength(2);
    expect(raw[0]?.related[0]?.note).toContain('另一处');
  });
  it('is quiet after its fix', () => {
    const text = report('粮食总产量39.1万吨。全年粮食总产量39.4万吨。');
    const edit = check(text).raw[0]?.fixes[0]?.edits[0];
    if (!edit) throw new Error('no fix');
    expect(said(text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end))).toEqual([]);
  });
});

describe('figure/arithmetic', () => {
  it.each([
    [
      'T1 real growth against nominal levels',
      [report('地区生产总值200.5亿元。', 2025), report('地区生产总值210.1亿元，增长5.5%。')],
    ],
    ['T3 parts that round to 100.1', [report('三次产业结构为26.6∶17.7∶55.8。')]],
    ['T4 a share within 以上', [report('规模以上工业企业546家，占全市总数（1571家）的三分之一以上。')]],
    [
      'T7 其中 parts that overlap or leave a rest',
      [report('规模以上企业187家，其中高新技术企业56家、专精特新企业90家、上市企业2家。')],
    ],
    [
      'T8 a yearly average',
      [report('一般公共预算收入12.0亿元。', 2025), report('一般公共预算收入13.5亿元，年均增长4.1%。')],
    ],
    ['amount and growth from one base', [report('贷款余额271亿元，比年初新增31.8亿元，增长13.3%。')]],
    [
      'growth from two nominal levels',
      [report('一般公共预算收入18.3亿元。', 2025), report('一般公共预算收入19.6亿元，增长7.5%。')],
    ],
    ['per-head figures after 其中', [report('全体居民人均可支配收入30500元，其中城镇居民人均可支配收入40500元。')]],
  ])('is quiet on %s', (_, texts) => expect(said(...texts).filter(f => !f.startsWith('info'))).toEqual([]));

  it.each([
    [
      'a share of a named whole',
      '规模以上工业企业187家。高新技术企业56家，占规模以上工业企业（187家）的39.9%。',
      '39.9%',
    ],
    ['an increment against its rate', '贷款余额168亿元，比年初新增16亿元，增长12.5%。', '12.5%'],
    ['a structure that does not make one hundred', '三次产业结构为14.2∶41.5∶44.8。', '14.2'],
    ['a part larger than its whole', '规模以上企业187家，其中高新技术企业256家。', '256家'],
    ['T6 a change from A to B', '公路里程由800公里增加到860公里，增加80公里。', '80公里'],
  ])('fires on %s', (_, body, text) => expect(said(report(body)).map(f => f.split(' ').at(-1))).toContain(text));

  it('shows the calculation', () => {
    expect(check(report('贷款余额168亿元，比年初新增16亿元，增长12.5%。')).raw[0]?.why).toBe(
      '16亿元÷（168亿元－16亿元）＝10.53%',
    );
  });
  it('finds the plan behind a plan share', () => {
    const text = `${HEAD(2026, '五')}一、2026年工作回顾\n\n新增城镇就业5130人，完成年度目标的53%。\n\n二、下一步工作安排\n\n2026年新增城镇就业8000人以上。\n\n各位代表！让我们携手奋进！\n`;
    expect(said(text)).toEqual(['warning figure/plan 53%']);
  });
  it('proves what holds', () => {
    expect(check(report('贷款余额271亿元，比年初新增31.8亿元，增长13.3%。')).links).toEqual([
      'derives 31.8亿元÷（271亿元－31.8亿元）＝13.29%',
    ]);
  });
});

describe('figure/count', () => {
  it.each([
    ['a series that matches', '抓好两个方面。一是强项目，扩大投资。二是优服务，改善环境。'],
    ['等 with fewer named', '支持甲厂、乙厂等6家企业发展。'],
    ['T10 a slogan without a list', '落实“四个不摘”要求，持续发力。'],
    ['a conjunction inside the last name', '做强装备制造、再生金属、超硬材料及制品3个产业。'],
  ])('is quiet on %s', (_, body) => expect(said(report(body))).toEqual([]));
  it('fires on a series and on a list', () => {
    expect(said(report('抓好三个方面。一是强项目，扩大投资。二是优服务，改善环境。'))).toEqual([
      'warning figure/count 三个方面',
    ]);
    expect(said(report('培育电子信息、生物医药三个新兴产业。'))).toEqual([
      expect.stringContaining('warning figure/count 三个'),
    ]);
    expect(said(report('支持甲厂、乙厂、丙厂等2家企业发展。'))).toHaveLength(1);
  });
});

describe('figure/count, proofs that contradict nothing', () => {
  const counted = (body: string) => check(report(body)).links.filter(l => l.startsWith('counts'));
  it.each([
    ['names before a quoted number', '压实属地、部门、单位、个人“四方责任”。', 4],
    ['two names joined by 与', '坚持优化存量与扩大增量“两手抓”。', 2],
    [
      'a bracket behind it',
      '弘扬“三不相信”精神（不相信有完成不了的任务，不相信有克服不了的困难、不相信有战胜不了的敌人）。',
      3,
    ],
    ['分别 with as many values', '卫浴洁具、食品、包装印刷产业集群分别突破300亿、200亿、100亿元。', 3],
    ['分别 behind a number', '两名学生分别被甲大学、乙大学录取。', 2],
    ['双双', '装备制造、再生金属产业集群双双突破1000亿元。', 2],
    ['a tally of what follows', '环境质量实现“两降一升”。PM10浓度下降23.2%，PM2.5浓度下降12.9%，优良天数增加44天。', 3],
    ['a code that spells itself', '实施“2526”行动计划，落地20个项目，谋划50个项目，引进资金260亿元。', 3],
    ['a list apart from its number', '推进与甲钢厂、乙银行等企业合作的5个项目。', 2],
  ])('proves %s', (_, body, items) => expect(counted(body)).toEqual([expect.stringContaining(`列出${items}项`)]));
  it.each([
    ['a quoted number that others count', '压实属地、部门、单位“四方责任”。'],
    ['a tally told elsewhere', '环境质量实现“两降一升”。PM10浓度下降23.2%。'],
    ['a code of other numbers', '实施“5326”行动计划，签约30个项目，引进资金260亿元。'],
  ])('says nothing of %s', (_, body) => {
    expect(counted(body)).toEqual([]);
    expect(said(report(body))).toEqual([]);
  });
});

describe('structure/numbering', () => {
  const sections = (...markers: string[]) =>
    `${HEAD(2026, '五')}${markers.map(m => `${m}工作\n\n扎实推进各项工作。\n\n`).join('')}`;
  it('is quiet on order, and on a series that starts anew', () => {
    expect(said(sections('一、', '二、', '三、'))).toEqual([]);
    expect(said(sections('一、', '（一）', '（二）', '二、', '（一）', '（二）'))).toEqual([]);
  });
  it('fires once on a gap, a repeat and a step back', () => {
    expect(said(sections('（一）', '（二）', '（四）', '（五）'))).toEqual(['warning structure/numbering （四）']);
    expect(said(sections('一、', '二、', '二、'))).toEqual(['warning structure/numbering 二、']);
    expect(check(sections('（一）', '（二）', '（四）')).raw[0]?.fixes[0]?.edits[0]?.newText).toBe('（三）');
  });
});

describe('engine', () => {
  it('goes on when a rule throws, and says which', async () => {
    const { checkWorkspace } = await import('./index');
    const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
    service.update([{ file: 'a.gw', text: report('平稳。') }]);
    const result = checkWorkspace(service.workspace, {
      checks: [
        {
          id: 'a/b',
          status: 'stable',
          summary: '',
          explanation: { says: '', basis: '', severity: '' },
          examples: [],
          run: () => {
            throw new Error('broken');
          },
        },
        {
          id: 'c/d',
          status: 'preview',
          summary: '',
          explanation: { says: '', basis: '', severity: '' },
          examples: [],
          *run() {
            yield {
              kind: 'finding',
              finding: {
                rule: 'c/d',
                severity: 'error',
                file: 'a.gw',
                span: { start: 0, end: 1 },
                message: '',
                why: '',
                advice: '',
                related: [],
                fixes: [],
                group: 'x',
                data: {},
              },
            };
          },
        },
      ],
    });
    expect(result.problems.map(p => p.rule)).toEqual(['a/b']);
    expect(result.findings.map(f => f.severity)).toEqual(['info']);
  });
  it('counts every figure once', () => {
    const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
    service.update([{ file: 'a.gw', text: report('粮食总产量39.1万吨。全年粮食总产量39.4万吨。生猪出栏44.1万头。') }]);
    expect(service.coverage('a.gw')).toMatchObject({ figures: 3, conflicting: 2, single: 1, agreed: 0, derived: 0 });
  });
  it('finds the same a rule at a time as at once, and begins anew when the text is another', () => {
    const text = report('粮食总产量39.1万吨。全年粮食总产量39.4万吨。');
    const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
    service.update([{ file: 'a.gw', text }]);
    const whole = service.checkAll().findings.map(f => f.message);
    expect(whole).toHaveLength(1);
    expect(service.checkStep('a.gw')).toBeUndefined();
    service.update([{ file: 'a.gw', text: text.replace('39.4', '39.1') }]);
    expect(service.check('a.gw').findings).toEqual([]);
    service.update([{ file: 'a.gw', text }]);
    let steps = 0;
    while (!service.checkStep('a.gw')) steps++;
    expect(steps).toBeGreaterThan(20);
    expect(service.check('a.gw').findings.map(f => f.message)).toEqual(whole);
  });
  it('leaves other files’ entries alone when one is changed', () => {
    const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
    service.update([
      { file: 'a.gw', text: report('甲。') },
      { file: 'b.gw', text: report('乙。') },
    ]);
    const before = service.get('a.gw');
    service.update([{ file: 'b.gw', text: report('丙。') }]);
    expect(service.get('a.gw')).toBe(before);
  });
});
