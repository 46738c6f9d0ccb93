/** Names of what a figure says, for lists: short, and nothing where it goes without saying. */
import { say } from '../../base';
import { written } from '../../checks';
import type { Aggregate, Figure, Measure, Status } from '../../facts';
import { nameOfMeasure } from '../measures';

/** Nothing for a level. */
export const measureName = (measure: Measure): string => (measure === 'level' ? '' : nameOfMeasure(measure));

export const statusName = (status: Status): string =>
  status === 'target' ? say('目标') : status === 'expected' ? say('预计') : '';

export const aggregateName = (aggregate: Aggregate | null): string =>
  aggregate === 'new' ? say('新增') : aggregate === 'cumulative' ? say('累计') : '';

/** With what narrows it: 规模以上工业增加值. */
export const indicatorLabel = ({ indicator }: Figure): string =>
  indicator ? [...indicator.qualifiers.filter(q => !indicator.name.includes(q)), indicator.name].join('') : '';

/** `6%左右`, `65家以上`: the bound that stands beside the figure. */
export const withBound = (figure: Figure): string => {
  const bound = boundWord(figure);
  return written(figure).endsWith(bound) ? written(figure) : `${written(figure)}${bound}`;
};

const boundWord = ({ bound }: Figure): string => {
  switch (bound) {
    case '=':
      return '';
    case '~':
      return say('左右');
    case '>':
    case '>=':
      return say('以上');
    case '<':
    case '<=':
      return say('以内');
  }
};
