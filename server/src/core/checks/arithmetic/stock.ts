/** 新增18家，总数达到52家, and last year's 34家: a stock, what was added, and the stock before. */
import { interval, rational, say } from '../../base';
import { halfBefore, yearBefore, type Figure, type Period } from '../../facts';
import type { FigureRef, IndexedReport, WorkspaceSnapshot } from '../../index';
import { about, computed, written } from '../wording';
import { at, nearest, siblings } from './lookup';
import { advice, member, printed, shown } from './outcome';
import type { Outcome } from './types';

export const stockAndIncrement = (workspace: WorkspaceSnapshot, report: IndexedReport, total: FigureRef): Outcome[] => {
  const { figure } = total;
  if (figure.aggregate !== 'total' || figure.measure !== 'level' || !figure.indicator || !figure.period) return [];
  const added = report.figures[figure.id - 1];
  if (
    !added ||
    added.aggregate !== 'new' ||
    added.where.span.start !== figure.where.span.start ||
    added.paragraph !== figure.paragraph ||
    added.quantity.unit !== figure.quantity.unit
  )
    return [];
  const { indicator } = figure;
  const name = stem(indicator.name);
  if (!added.indicator || stem(added.indicator.name) !== name) return [];
  const increment = member({ ...total, figure: added }, say('新增'));
  if (rational.compare(added.quantity.value, figure.quantity.value) > 0 && figure.bound === '=')
    return [
      {
        rule: 'figure/stock',
        holds: false,
        certain: true,
        severity: 'error',
        calculation: `${written(added)}＞${written(figure)}`,
        message: say('新增数大于总数：新增{0}，总数{1}', written(added), written(figure)),
        advice: advice(),
        members: [member(total, say('总数')), increment],
      },
    ];
  const earlier = starts(figure.period.code)
    .map(code =>
      nearest(
        siblings(workspace, figure, {
          indicator: { ...indicator, name },
          period: at(code),
          status: 'actual',
          aggregate: null,
        }),
        total,
      ),
    )
    .find(r => r !== undefined);
  if (!earlier) return [];
  const sum = interval.addIntervals(earlier.figure.interval, printed(added));
  const words = shown(sum, m => computed(m, figure));
  // A target must be within reach of what its sentence adds.
  const target = figure.status === 'target';
  return [
    {
      rule: 'figure/stock',
      holds: target
        ? interval.meets(sum, { lo: interval.closedAt(figure.quantity.value), hi: null })
        : interval.meets(sum, figure.interval),
      // Cancelled and lapsed members leave the stock: a difference is a question, not a mistake.
      certain: !figure.stretch && (target ? earlier.figure.bound === '=' : figure.bound === '='),
      exact: !target,
      reckoning: 'sum',
      severity: 'info',
      calculation: `${written(earlier.figure)}＋${written(added)}＝${words}`,
      message: target
        ? say(
            '{0}的总数目标与现有数、新增目标对不上：{1}＋{2}为{3}，文中写{4}',
            about(figure),
            written(earlier.figure),
            written(added),
            words,
            written(figure),
          )
        : say(
            '{0}的总数与上年数、新增数对不上：{1}＋{2}为{3}，文中写{4}',
            about(figure),
            written(earlier.figure),
            written(added),
            words,
            written(figure),
          ),
      advice: say('如有注销、退出，请核对；否则更正其中一个数'),
      members: [member(total, say('总数')), increment, member(earlier, say('上年数'))],
    },
  ];
};

/** When the stock that is added to was counted: a year before, or at the middle of the year whose second half is told. */
const starts = (code: Period): Period[] => [halfBefore(code), yearBefore(code)].flatMap(c => c ?? []);

const stem = (name: Figure['text']): string => name.replace(/^(?:新增|新培育|新认定|净增|培育|新)/, '');
