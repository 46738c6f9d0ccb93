/** A workbook that we have written is nobody's authority: of it only the sheet of statements is kept, which tells what it is. */
import type { Workbook } from '../../core/text';

export const withoutOwn = (workbook: Workbook): Workbook => {
  const own = workbook.sheets.find(({ rows }) => {
    const head = new Set(rows[0]?.cells.map(c => c.text));
    return ['文件', '原文', '指标', '所在句'].every(column => head.has(column));
  });
  return own ? { sheets: [own] } : workbook;
};
