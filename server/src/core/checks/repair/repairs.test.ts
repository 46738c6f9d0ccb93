/** Proposals satisfy everything their figure is part of, keep the drafter's unit and precision, and come by evidence. */
import { describe, expect, it } from 'vitest';
import { EMPTY_CONFIG } from '../../config';
import { createReportService } from '../../service';
import { NO_WORDS } from '../../text';
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

describe('repairs', () => {
  it('mend each number that can be mended, a slip first, with the reason', () => {
    expect(proposals(report('贷款余额168亿元，比年初新增16亿元，增长12.5%。')).map(f => f.title)).toEqual([
      '把“12.5%”改为“10.5%”（16亿元÷（168亿元－16亿元）＝10.53%）',
      '把“168亿元”改为“148亿元”（16亿元÷（148亿元－16亿元）＝12.12%）',
      '把“16亿元”改为“18亿元”（18亿元÷（168亿元－18亿元）＝12%）',
      '把“16亿元”改为“19亿元”（19亿元÷（168亿元－19亿元）＝12.75%）',
    ]);
  });
  it('propose nothing that breaks what another sentence says', () => {
    const titles = proposals(
      report(
        '规模以上工业企业187家。据统计，规模以上工业企业187家。高新技术企业56家，占规模以上工业企业（187家）的39.9%。',
      ),
    ).map(f => f.title);
    expect(titles.some(t => t.startsWith('把“187家”'))).toBe(false);
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
    expect(proposals(report('贷款余额262亿元，比年初新增30.7亿元，增长13.3%。'))).toEqual([]));
});
