/** 新增18家，总数达到52家, and last year's 34家: a stock, what was added, and the stock before. */
import { interval, rational, say } from '../../base';
import type { Figure } from '../../facts';
import { yearBefore, type FigureRef, type IndexedReport, type WorkspaceSnapshot } from '../../index';
import { about, computed, written } from '../wording';
import { at, nearest, siblings } from './lookup';
import { advice, member, printed, shown } from './outcome';
import type { Outcome } from './types';

export const stockAndIncrement = (workspace: WorkspaceSnapshot, report: IndexedReport, total: FigureRef): Outcome[] => {
  const { figure } = total;
  if (figure.aggregate !== 'total' || figure.measure !== 'level' || !figure.indicator || !figure.period) return [];
  const added = report.figures[figure.id - 1];
  if (!added || added.aggregate !== 'new' || added.sentence.start !== figure.sentence.start || added.paragraph !== figure.paragraph || added.quantity.unit !== figure.quantity.unit) return [];
  const name = stem(figure.indicator.name);
  if (!added.indicator || stem(added.indicator.name) !== name) return [];
  const increment = member({ ...total, figure: added }, say('新增'));
  if (rational.compare(added.quantity.value, figure.quantity.value) > 0 && figure.bound === '=')
    return [{ holds: false, certain: true, severity: 'error', calculation: `${written(added)}＞${written(figure)}`, message: say('新增数大于总数：新增{0}，总数{1}', written(added), written(figure)), advice: advice(), members: [member(total, say('总数')), increment] }];
  const before = yearBefore(figure.period.code);
  const earlier = before === undefined ? undefined : nearest(siblings(workspace, figure, { indicator: { ...figure.indicator, name }, period: at(before), status: 'actual', aggregate: null }), total);
  if (!earlier) return [];
  const sum = interval.addIntervals(earlier.figure.interval, printed(added));
  const words = shown(sum, m => computed(m, figure));
  return [
    {
      holds: interval.meets(sum, figure.interval),
      // Cancelled and lapsed members leave the stock: a difference is a question, not a mistake.
      certain: figure.status !== 'target' && figure.bound === '=',
      severity: 'info',
      calculation: `${written(earlier.figure)}＋${written(added)}＝${words}`,
      message: say('{0}的总数与上年数、新增数对不上：{1}＋{2}为{3}，文中写{4}', about(figure), written(earlier.figure), written(added), words, written(figure)),
      advice: say('如有注销、退出，请核对；否则更正其中一个数'),
      members: [member(total, say('总数')), increment, member(earlier, say('上年数'))],
    },
  ];
};

const stem = (name: Figure['text']): string => name.replace(/^(?:新增|新培育|新认定|净增|培育|新)/, '');
