/** Whether a report speaks of an indicator elsewhere than among its own targets, with a figure or in words. */
import type { ReportDocument } from '../../document';
import type { Figure } from '../types';

/** `names`: all that the indicator is called. A longer name that holds one of them (农村居民收入 for 居民收入) counts, and a shorter that one holds. */
export const namedWithoutTarget = (
  report: ReportDocument,
  figures: readonly Figure[],
  names: readonly string[],
): boolean => {
  const plans = new Set(figures.flatMap(f => (f.status === 'target' ? [f.paragraph] : [])));
  const words = [...names, ...names.map(coreOf)];
  return (
    figures.some(
      f =>
        f.status !== 'target' &&
        f.indicator !== null &&
        [f.indicator.name, f.indicator.written].some(told =>
          names.some(name => told.includes(name) || (told.length >= SHORTEST && name.includes(told))),
        ),
    ) || report.paragraphs.some(p => !plans.has(p.index) && words.some(word => p.view.text.includes(word)))
  );
};

/** 新增就业 for 城镇新增就业, 学位 for 新增学位: in running text a name sheds what its surroundings say. */
const coreOf = (name: string): string =>
  name
    .replace(/^(?:城镇|城乡|农村|新增|全社会|规模以上|规上|主要|全员|单位|人均)(?=.{2})/, '')
    .replace(
      /(?<=.{2})(?:总额|总量|总数|面积|里程|人数|数量|产量|增加值|成交额|交易额|零售额|率|数|额|占比|比重)$/,
      '',
    );

/** 收入 and 投资 alone are names of nothing. */
const SHORTEST = 4;
