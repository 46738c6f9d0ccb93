/** Proposals satisfy everything their figure is part of, keep the drafter's unit and precision, and come by evidence. */
import { describe, expect, it } from 'vitest';
import { EMPTY_CONFIG } from '../../config';
import { createReportService } from '../../service';
import { NO_WORDS } from '../../text';
import { soundFixes } from './holds';
import { repairsOf } from './repairs';

const report = (body: string, year = 2026) =>
  `政府工作报告\n\n——${year}年1月15日在云岭县第十八届人民代表大会第${year === 2026 ? '五' : '四'}次会议上\n\n各位代表：\n\n一、${year - 1}年工作回顾\n\n${body}\n\n各位代表！让我们携手奋进！\n`;
const serviceOf = (...texts: string[]) => {
  const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
  service.update(texts.map((text, i) => ({ file: `${i}.gw`, text })));
  return service;
};
const proposals = (...texts: string[]) => {
  const service = serviceOf(...texts);
  return service.checkAll({ only: ['figure/arithmetic'] }).findings.flatMap(f => repairsOf(service.workspace, f));
};

describe('fixes of a contradiction', () => {
  const sound = (...texts: string[]) => {
    const service = serviceOf(...texts);
    return service
      .checkAll({ only: ['figure/conflict'] })
      .findings.flatMap(f => soundFixes(service.workspace, f))
      .map(f => f.title);
  };
  it('say what becomes of which place', () =>
    expect(sound(report('社会消费品零售总额91.6亿元。全年社会消费品零售总额91.7亿元。'))).toEqual([
      '把第9行社会消费品零售总额“91.7亿元”改为“91.6亿元”（同第9行）',
      '把第9行社会消费品零售总额“91.6亿元”改为“91.7亿元”（同此处）',
    ]));
  it('are not proposed where they would break what the other place is reckoned with', () =>
    expect(
      sound(
        report('社会消费品零售总额118.4亿元。', 2025),
        report('社会消费品零售总额125.7亿元，增长6.2%。全年社会消费品零售总额127.5亿元。'),
      ),
    ).toEqual(['把第9行社会消费品零售总额“127.5亿元”改为“125.7亿元”（同第9行）']));
});

describe('repairs', () => {
  it('mend each number that can be mended, a slip first, with the reason', () => {
    expect(proposals(report('贷款余额168亿元，比年初新增16亿元，增长12.5%。')).map(f => f.title)).toEqual([
      '把第9行贷款余额“12.5%”改为“10.5%”（16亿元÷（168亿元－16亿元）＝10.53%）',
      '把第9行贷款余额“168亿元”改为“148亿元”（16亿元÷（148亿元－16亿元）＝12.12%）',
      '把第9行贷款余额“16亿元”改为“18亿元”（18亿元÷（168亿元－18亿元）＝12%）',
      '把第9行贷款余额“16亿元”改为“19亿元”（19亿元÷（168亿元－19亿元）＝12.75%）',
    ]);
  });
  it('propose nothing that breaks what another sentence says', () => {
    const titles = proposals(
      report(
        '规模以上工业企业187家。据统计，规模以上工业企业187家。高新技术企业56家，占规模以上工业企业（187家）的39.9%。',
      ),
    ).map(f => f.title);
    expect(titles.some(t => t.includes('“187家”改为'))).toBe(false);
  });
  const income = (rate: string): string => report(`城镇居民人均可支配收入23401元，增长${rate}。`);
  const before = report('城镇居民人均可支配收入21854元，增长6.5%。', 2025);
  it('give the rate that the two levels come to, and not its neighbours that a tolerance would forgive', () => {
    const titles = proposals(before, income('7.9%')).map(f => f.title);
    expect(titles.filter(t => t.includes('“7.9%”改为'))).toEqual([
      '把第9行城镇居民人均可支配收入“7.9%”改为“7.1%”（23401元÷21854元－1＝7.08%）',
    ]);
  });
  it('propose no level by which the rate that is written would not follow', () => {
    for (const { edits } of proposals(before, income('7.9%'))) {
      const [edit] = edits;
      const level = /^(\d+)元$/.exec(edit?.newText ?? '')?.[1];
      if (level === undefined) continue;
      const [now, then] = edit?.file === '0.gw' ? [23401, Number(level)] : [Number(level), 21854];
      expect(((now / then - 1) * 100).toFixed(1)).toBe('7.9');
    }
  });
  it('say value, place and name, no two alike, and ask before another file is written', () => {
    const fixes = proposals(before, income('7.9%'));
    expect(new Set(fixes.map(f => f.title)).size).toBe(fixes.length);
    for (const f of fixes) expect(f.confirm !== undefined).toBe(f.edits[0]?.file === '0.gw');
  });
  it('keep unit, decimals and width', () => {
    const [first] = proposals(report('贷款余额１６８.０亿元，比年初新增16.0亿元，增长12.5%。'));
    expect(first?.edits[0]?.newText).toMatch(/^(?:\d+\.\d%|[０-９]+[.．][\d０-９]亿元|\d+\.\d亿元)$/);
  });
  it('leave no violation when made', () => {
    const text = report('公路里程由800公里增加到860公里，增加80公里。三次产业结构为14.2∶41.5∶44.8。');
    for (const fix of proposals(text)) {
      const { span, newText } = fix.edits[0] ?? { span: { start: 0, end: 0 }, newText: '' };
      const before = serviceOf(text).checkAll().findings.length;
      expect(
        serviceOf(text.slice(0, span.start) + newText + text.slice(span.end)).checkAll().findings.length,
        fix.title,
      ).toBeLessThan(before);
    }
    expect(proposals(text).length).toBeGreaterThan(3);
  });
  it('are silent where nothing is wrong', () =>
    expect(proposals(report('贷款余额271亿元，比年初新增31.8亿元，增长13.3%。'))).toEqual([]));
});
