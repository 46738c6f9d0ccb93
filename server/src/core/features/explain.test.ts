/** How a figure was read is told in full, and so is why it is compared with nothing. */
import { describe, expect, it } from 'vitest';
import { LAST_YEAR, THIS_YEAR } from '../../../../test/support/report';
import { EMPTY_CONFIG } from '../config';
import { createReportService } from '../service';
import { NO_WORDS } from '../text';

const explain = (words: string, text = THIS_YEAR): string[] => {
  const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
  service.update([
    { file: 'a.gw', text: LAST_YEAR },
    { file: 'b.gw', text },
  ]);
  const told = service.explain('b.gw', text.indexOf(words) + 1);
  return told
    ? [
        told.title,
        ...told.rows.map(r => `${r.kind} ${r.label}：${r.value}${r.why ? `（${r.why}）` : ''}${r.place ? ' →' : ''}`),
      ]
    : [];
};

describe('explanation', () => {
  it('tells indicator, scope, period, kind and value with the words that decided', () => {
    const [title, ...rows] = explain('13.2亿元');
    expect(title).toBe('13.2亿元');
    expect(rows.slice(0, 3)).toEqual([
      'read 指标：一般公共预算收入（词库中的指标，原文“一般公共预算收入”）',
      'read 范围：云岭县（依据本句“全县”）',
      'read 时期：2025年（依据本句“2025年”）',
    ]);
    expect(rows.join('\n')).toContain('按书写精度和限定词，在 13.15亿元 与 13.25亿元 之间');
  });
  it('names what contradicts it and leads there', () => {
    const rows = explain('39.4万吨');
    expect(rows).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^same 同一数据：39\.1万吨（b 第13行） →$/),
        expect.stringMatching(/^finding 提示：粮食总产量（2025年）前后不一致.*→$/),
      ]),
    );
  });
  it('says why a figure is compared with nothing', () => {
    expect(
      explain('13.2亿元', THIS_YEAR.replace('一般公共预算收入13.2亿元', '项目13.2亿元')).find(r =>
        r.startsWith('note 不与别处比较'),
      ),
    ).toMatch(/太笼统|没有读出/);
  });
  it('says what is not taken for a figure', () => {
    expect(explain('一、2025年')[0]).toBe('光标处没有数据');
  });
});
