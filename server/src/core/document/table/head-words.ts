/** Does a line look like the head of a table, or a cell like one of its cells? */
import { columnClasses } from '../../lexicon';
import { isUnit, isYearNumber, squeezed } from './cell';

/** Words that say what stands below: 指标, 产量（万吨）, 2031年, 比上年增长（%）. */
export const isHeadCell = (written: string): boolean => {
  const text = squeezed(written);
  if (!text || text.length > 30) return false;
  const unit = /[（(]([^（）()]{1,10})[）)]$/.exec(text)?.[1];
  return (
    (unit !== undefined && isUnit(unit)) ||
    /^(?:19|20)\d{2}年(?:度|末|底)?$/.test(text) ||
    isYearNumber(text) ||
    (/[%％‰]$/.test(text) && !/\d[%％‰]$/.test(text)) ||
    columnClasses(text).length > 0
  );
};

/** Of a line: at least half of its pieces are such cells. */
export const headWords = (line: string): boolean => {
  const pieces = line.trim().split(/[\s\u3000\u00a0]+/);
  if (isHeadCell(line)) return true;
  return pieces.length > 1 && pieces.filter(isHeadCell).length * 2 >= pieces.length;
};
