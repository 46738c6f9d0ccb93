/**
 * 人均地区生产总值 and 粮食单产 with their total and count elsewhere in the report, by the dictionary's identities. Both only prove:
 * the first divides by the mean population of the year, the second is weighed on sample plots.
 */
import { findIndicator, IDENTITIES, type Figure } from '../../facts';
import type { FigureRef, WorkspaceSnapshot } from '../../index';
import { siblings } from './lookup';
import { sameReport } from './outcome';
import { perOutcome } from './per';
import type { Outcome } from './types';

type Unit = Pick<Figure['quantity'], 'dimension' | 'unit'>;
interface Named {
  /** What the ratio is written in. */
  readonly written: RegExp;
  readonly total: Unit;
  readonly count: Unit['dimension'];
  readonly slackPercent: number;
}

const BY_RATIO: Readonly<Record<string, Named>> = {
  人均地区生产总值: {
    written: /^元(?:\/人)?$/,
    total: { dimension: 'money', unit: '元' },
    count: 'count',
    slackPercent: 2,
  },
  粮食单产: {
    written: /^(?:公斤|千克|斤)\/亩$/,
    total: { dimension: 'mass', unit: '吨' },
    count: 'area',
    slackPercent: 1,
  },
};

export const perNamed = (workspace: WorkspaceSnapshot, ratio: FigureRef): Outcome[] => {
  const { figure } = ratio;
  const name = figure.indicator?.entry?.name ?? '';
  const named = BY_RATIO[name];
  const [total, count] = IDENTITIES.find(i => i.kind === 'per' && i.left === name)?.terms ?? [];
  if (
    !named ||
    !total ||
    !count ||
    figure.measure !== 'level' ||
    figure.bound !== '=' ||
    !named.written.test(figure.quantity.unit)
  )
    return [];
  const whole = termOf(workspace, ratio, total, named.total);
  const number = termOf(workspace, ratio, count, {
    dimension: named.count,
    unit: figure.quantity.unit.split('/')[1] ?? '人',
  });
  return [whole && number && perOutcome(whole, number, ratio, false, named.slackPercent)].flatMap(o => o ?? []);
};

const termOf = (workspace: WorkspaceSnapshot, ratio: FigureRef, name: string, unit: Unit): FigureRef | undefined => {
  const entry = findIndicator(name);
  if (!entry) return undefined;
  const like: Figure = {
    ...ratio.figure,
    quantity: { ...ratio.figure.quantity, ...unit },
    comparison: null,
    direction: null,
    aggregate: null,
  };
  // 年末常住人口 keeps its own name where the text writes it so.
  return [name, ...entry.aliases]
    .flatMap(alias =>
      siblings(workspace, like, {
        indicator: {
          name: alias,
          canonical: true,
          entry: alias === name ? entry : null,
          written: alias,
          viewSpan: null,
          qualifiers: [],
        },
      }),
    )
    .find(r => sameReport(r, ratio) && r.figure.bound === '=');
};
