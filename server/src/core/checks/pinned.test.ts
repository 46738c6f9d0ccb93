/** Which figures a proof pins down, and that another digit in one of them is indeed reported. */
import { describe, expect, it } from 'vitest';
import { EMPTY_CONFIG } from '../config';
import { createReportService } from '../service';
import { NO_WORDS } from '../text';
import { isProof } from './define';

const report = (body: string, year = 2026) =>
  `政府工作报告\n\n——${year}年1月15日在云岭县第十八届人民代表大会第五次会议上\n\n各位代表：\n\n一、${year - 1}年工作回顾\n\n${body}\n\n各位代表！让我们携手奋进！\n`;
const checked = (text: string) => {
  const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
  service.update([{ file: 'a', text }]);
  return service.check('a');
};
const words = (
  text: string,
  places: readonly { readonly span: { readonly start: number; readonly end: number } }[],
): string[] => [...new Set(places.map(p => text.slice(p.span.start, p.span.end)))].sort();

describe('a proof pins down', () => {
  it.each([
    ['both of two equal statements', '粮食总产量39.1万吨。\n\n全年粮食总产量39.1万吨。', ['39.1万吨']],
    ['neither of an exact number and a bound', '粮食总产量39.1万吨。\n\n全年粮食总产量超过39万吨。', []],
    [
      'all of a sum in one precision',
      '一般公共预算收入63.6亿元，加上上级补助收入76.9亿元，收入合计140.5亿元。',
      ['140.5亿元', '63.6亿元', '76.9亿元'],
    ],
    [
      'the coarse ones of a sum',
      '一般公共预算收入63.6亿元，加上上级补助收入76.92亿元，收入合计140.5亿元。',
      ['140.5亿元', '63.6亿元'],
    ],
    [
      'a share and not its long levels',
      '规模以上工业企业1870家，其中高新技术企业561家。高新技术企业561家，占规模以上工业企业（1870家）的30.0%。',
      ['30.0%', '561家'],
    ],
    ['nothing of an inequality', '24个工业行业中16个实现增长。', []],
    ['nothing of a bare change', '城镇登记失业率由4.2%下降到3.9%。', []],
  ])('%s', (_, body, pinned) => {
    const text = report(body);
    const { links, findings } = checked(text);
    expect(findings).toEqual([]);
    expect(links.length).toBeGreaterThan(0);
    expect(
      words(
        text,
        links.flatMap(l => l.pinned ?? []),
      ),
    ).toEqual(pinned);
  });

  it.each(['24个工业行业中16个实现增长。', '城镇登记失业率由4.2%下降到3.9%。'])(
    '%s contradicts nothing and proves nothing',
    body => {
      expect(checked(report(body)).links.map(isProof)).toEqual([false]);
    },
  );

  it.each([
    '粮食总产量39.1万吨。\n\n全年粮食总产量39.1万吨。',
    '一般公共预算收入63.6亿元，加上上级补助收入76.9亿元，收入合计140.5亿元。',
    '贷款余额271亿元，比年初新增31.8亿元，增长13.3%。',
  ])('what is reported when its first digit changes: %s', body => {
    const text = report(body);
    const places = checked(text).links.flatMap(l => l.pinned ?? []);
    expect(places.length).toBeGreaterThan(0);
    for (const { span } of places) {
      const other = text.charAt(span.start) === '9' ? '8' : String(Number(text.charAt(span.start)) + 1);
      expect(
        checked(text.slice(0, span.start) + other + text.slice(span.start + 1)).findings.filter(f =>
          f.rule.startsWith('figure/'),
        ),
      ).not.toEqual([]);
    }
  });
});

describe('parts that miss their whole by one digit', () => {
  const said = (body: string) => checked(report(body)).findings.map(f => `${f.severity} ${f.message}`);
  it('are asked about where a rest may be left out', () => {
    expect(said('专业技术人员52.40万人，其中高级职称4.62万人，中级职称20.58万人，初级职称27.12万人。')).toEqual([
      'info “其中”各项相加为52.32万人，总数写52.40万人，可能有一个数写错了一位',
    ]);
  });
  it('are wrong where they are more than the whole, also by a digit before the others', () => {
    expect(
      said(
        '社会保险基金收入80.20亿元，其中保险费收入48.56亿元，财政补贴收入31.42亿元，利息收入6.85亿元，转移收入0.37亿元。',
      ),
    ).toEqual([expect.stringMatching(/^warning /)]);
  });
  it('are no question where the rest is another', () =>
    expect(said('专业技术人员52.40万人，其中高级职称4.15万人，中级职称20.46万人。')).toEqual([]));
});
