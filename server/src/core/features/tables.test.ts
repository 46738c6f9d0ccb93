/** Tables in the editor: outline, hover, 核对表, explanation, corrections. Invented. */
import { describe, expect, it } from 'vitest';
import { markdownSource } from '../base';
import { EMPTY_CONFIG } from '../config';
import { createReportService } from '../service';
import { NO_WORDS } from '../text';

const TEXT = [
  '2031年江北市国民经济和社会发展统计公报',
  '一、综合',
  '全市平稳。',
  '二、农业',
  '全年油料产量25.39万吨，比上年增长2.1%。',
  '表2 2031年主要农产品产量',
  '产品名称\t产量（万吨）\t比上年增长（%）',
  '粮食\t412.60\t1.2',
  '油料\t23.59\t2.1',
  '三、工业',
  '全市向好。',
].join('\n');
const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
service.update([{ file: 'a.gw', text: TEXT }]);
const CELL = TEXT.indexOf('23.59');

describe('a table', () => {
  it('stands in the outline under its heading, with its caption and its size', () => {
    const names = service.outline('a.gw').map(s => [s.name, ...s.children.map(c => `${c.kind} ${c.name} ${c.detail}`)]);
    expect(names).toContainEqual(['二、农业', 'table 表2 2031年主要农产品产量 2行 · 4个数据']);
    expect(names).toContainEqual(['三、工业']);
  });
});

describe('a cell', () => {
  it('says on hover by which caption, row and column it was read', () => {
    const card = service.hover('a.gw', CELL);
    expect(card && markdownSource(card.markdown)).toContain('表格‘2031年主要农产品产量 · 油料 · 产量（万吨）’');
  });

  it('is explained by its table', () => {
    expect(service.explain('a.gw', CELL)?.rows[0]).toMatchObject({
      label: '所在表格',
      value: '2031年主要农产品产量',
      why: '行“油料”，列“产量（万吨）”',
    });
  });

  it('has its row and its column in 核对表', () => {
    const row = service.sheet('a.gw').find(r => r.span.start === CELL);
    expect(row).toMatchObject({
      before: '2031年主要农产品产量 · 油料 · 产量（万吨）：',
      figure: '23.59',
      after: '',
      indicator: '油料产量',
    });
  });

  it('is corrected in its own unit, and a sentence in its', () => {
    const [finding] = service.check('a.gw').findings.filter(f => f.rule === 'figure/conflict');
    expect(finding?.fixes.map(f => f.edits[0]?.newText)).toEqual(expect.arrayContaining(['25.39', '23.59万吨']));
  });

  it('is changed everywhere, each in its own unit', () => {
    const renaming = service.rename('a.gw', TEXT.indexOf('412.60'), '413.50万吨');
    expect('edits' in renaming && renaming.edits.map(e => e.newText)).toContain('413.50');
  });
});
