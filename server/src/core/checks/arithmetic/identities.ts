/**
 * Identities of the dictionary across the sentences of one report: 进出口 = 出口 + 进口, 一般公共预算收入 = 税收 + 非税,
 * 三次产业 = 地区生产总值, rates with their two levels. All must be told by name, of one place and time.
 */
import { groupBy, interval, rational, say, type Interval, type Rational } from '../../base';
import { findIndicator, IDENTITIES, isYear, yearOf, type Figure, type Identity } from '../../facts';
import type { FigureRef, WorkspaceSnapshot } from '../../index';
import { about, computed, deviation, middle, written } from '../wording';
import { siblings, unitOf } from './lookup';
import { advice, fraction, member, sameReport, shown, inItsUnit } from './outcome';
import type { Outcome, Swap } from './types';

/** By the name on the left: the identities of the dictionary that are reckoned here; `le` is asked across reports (`conflict/near`), `per` has a file of its own. */
const BY_LEFT: ReadonlyMap<string, readonly Identity[]> = groupBy(
  IDENTITIES.filter(i => i.kind !== 'le' && i.kind !== 'per'),
  i => i.left,
);

/** Of things that have owners: 市属企业资产总额 goes by the end of its name. */
const NEAR = IDENTITIES.filter(i => i.near);

export const identityOutcomes = (workspace: WorkspaceSnapshot, left: FigureRef): Outcome[] => {
  const { indicator } = left.figure;
  if (!indicator || !isTold(left.figure)) return [];
  const identities = BY_LEFT.get(indicator.entry?.name ?? '') ?? NEAR.filter(i => indicator.name.endsWith(i.left));
  return identities.flatMap(identity => {
    const parts = identity.terms.map(name => termOf(workspace, left, name, identity));
    if (!parts.every((p): p is FigureRef => p !== undefined)) return [];
    const outcome = reckon(identity, left, parts);
    const again = (swap: Swap): Outcome | undefined => reckon(identity, swap(left), parts.map(swap));
    return outcome ? [{ ...outcome, form: `identity ${identity.id}`, again }] : [];
  });
};

/** A level of what is counted, a share of what is a share: 为预算的101% is no level of the income. 自然增长率 is a rate by the name of growth. */
const isTold = ({ indicator, period, measure, bound, status }: Figure): boolean => {
  if (!indicator || !period || bound !== '=' || status === 'target') return false;
  const dimension = (
    indicator.entry ?? NEAR.map(i => findIndicator(i.left)).find(e => e && indicator.name.endsWith(e.name))
  )?.dimension;
  if (dimension === 'permille') return measure === 'share' || measure === 'growth';
  return dimension === 'percent' ? measure === 'share' : measure === 'level';
};

const termOf = (
  workspace: WorkspaceSnapshot,
  left: FigureRef,
  name: string,
  { kind, near }: Identity,
): FigureRef | undefined => {
  const entry = findIndicator(name);
  if (!entry) return undefined;
  if (kind === 'days') return daysOf(workspace, left, name);
  if (near) return besideOf(workspace, left, name);
  const isShare = entry.dimension === 'percent' || entry.dimension === 'permille';
  const unit = isShare ? ({ dimension: 'percent', unit: '%' } as const) : unitOf(entry);
  if (!unit) return undefined;
  const quantity = { ...left.figure.quantity, dimension: unit.dimension, unit: unit.unit };
  const like: Figure = {
    ...left.figure,
    quantity,
    comparison: null,
    direction: null,
    indicator: { name, canonical: true, entry, written: name, viewSpan: null, qualifiers: [] },
    measure: isShare ? 'share' : 'level',
    aggregate: null,
  };
  // A rate stands in no account, its terms may: 财政自给率.
  const said = (left.figure.budget ? [left.figure.budget] : [null, IN_ACCOUNT])
    .flatMap(budget => siblings(workspace, like, { budget }))
    .filter(r => sameReport(r, left) && r.figure.bound === '=');
  const beside = said.filter(
    r => r.figure.paragraph === left.figure.paragraph && r.figure.where.span.start === left.figure.where.span.start,
  );
  // A name that stands for several numbers belongs to several wholes: 年末常住人口 and 户籍人口 each have their 城镇人口.
  const [first, ...others] = beside.length ? beside : said;
  return first && others.every(o => interval.meets(o.figure.interval, first.figure.interval)) ? first : undefined;
};

const IN_ACCOUNT = { stage: null, account: null, gross: false } as const;

const figuresOf = (workspace: WorkspaceSnapshot, { file, report }: FigureRef): readonly Figure[] =>
  workspace.files.get(file)?.reports.find(r => r.report.index === report.index)?.figures ?? [];

/** The one of its sentence whose name ends so; the owner is told once. */
const besideOf = (workspace: WorkspaceSnapshot, left: FigureRef, name: string): FigureRef | undefined => {
  const [one, ...others] = figuresOf(workspace, left).filter(
    f =>
      f.paragraph === left.figure.paragraph &&
      f.where.span.start === left.figure.where.span.start &&
      f.indicator?.name.endsWith(name) &&
      f.measure === 'level' &&
      f.bound === '=' &&
      f.period?.code === left.figure.period?.code,
  );
  return one && others.length === 0 ? { ...left, figure: one } : undefined;
};

/** Days have no key: they are looked for by name, place and time. */
const daysOf = (workspace: WorkspaceSnapshot, left: FigureRef, name: string): FigureRef | undefined => {
  const [days, ...others] = figuresOf(workspace, left).filter(
    f =>
      f.indicator?.entry?.name === name &&
      f.quantity.unit === '天' &&
      f.measure === 'level' &&
      f.bound === '=' &&
      f.scope?.name === left.figure.scope?.name &&
      f.period?.code === left.figure.period?.code,
  );
  return days && others.length === 0 ? { ...left, figure: days } : undefined;
};

const reckon = (identity: Identity, left: FigureRef, parts: readonly FigureRef[]): Outcome | undefined => {
  switch (identity.kind) {
    case 'sum':
      return equation(identity, left, parts, '＋');
    case 'diff':
      return equation(identity, left, parts, '－');
    case 'ratio':
      return equation(identity, left, parts, '÷');
    case 'days':
      return ofTheDays(left, parts);
    case 'between':
    case 'lt':
      return inOrder(identity, left, parts);
    case 'le':
    case 'per':
      return undefined;
  }
};

const MAKE = {
  '＋': interval.addIntervals,
  '－': interval.subtractIntervals,
  '÷': interval.divideIntervals,
} as const;

const equation = (
  identity: Identity,
  left: FigureRef,
  parts: readonly FigureRef[],
  sign: keyof typeof MAKE,
): Outcome => {
  const made = parts.map(p => p.figure.interval).reduce(MAKE[sign]);
  const isRatio = sign === '÷';
  const isPercent = left.figure.quantity.dimension === 'percent';
  const words = shown(made, m =>
    isRatio && isPercent
      ? `${rational.toFixed(rational.multiply(m, rational.fromInt(100)), 2)}%`
      : isPercent
        ? `${rational.toFixed(rational.multiply(m, rational.fromInt(10)), 2)}‰`
        : computed(m, left.figure),
  );
  return {
    rule: 'figure/identity',
    holds: interval.meets(
      interval.widen(made, slackOf(identity, left.figure)),
      isRatio ? fraction(left.figure) : signed(left.figure),
    ),
    certain: true,
    reckoning: isRatio ? 'ratio' : 'sum',
    due: isRatio ? inItsUnit(left.figure, made) : made,
    severity: sign === '＋' && isFarOff(made, left.figure) ? 'error' : 'warning',
    calculation: `${termsOf(parts, sign)}＝${words}`,
    message: say(
      '{0}与{1}对不上：{2}为{3}，文中写{4}',
      about(left.figure),
      identity.terms.join('、'),
      termsOf(parts, sign),
      words,
      written(left.figure),
    ),
    advice: advice(),
    members: [member(left, say('结果')), ...parts.map(p => member(p, p.figure.indicator?.name ?? ''))],
  };
};

const termsOf = (parts: readonly FigureRef[], sign: string): string =>
  parts
    .map(({ figure }, i) => (i > 0 && written(figure).startsWith('-') ? `（${written(figure)}）` : written(figure)))
    .join(sign);

/** A fall is written with or without its sign. */
const signed = ({ interval: size, direction, quantity }: Figure): Interval =>
  direction === 'down' && !rational.isNegative(quantity.value) ? interval.negateInterval(size) : size;

/** 优良天数322天，占比88.2%: of the days of the year, or of those with a measurement, which are a few less. */
const ofTheDays = (left: FigureRef, [days]: readonly FigureRef[]): Outcome | undefined => {
  const year = left.figure.period && isYear(left.figure.period.code) ? yearOf(left.figure.period.code) : undefined;
  if (!days || year === undefined) return undefined;
  const all = year % 4 === 0 ? 366 : 365;
  const share = (of: number): Rational => rational.divide(days.figure.quantity.value, rational.fromInt(of));
  const due = interval.exactly(share(all));
  const words = shown(due, m => `${rational.toFixed(rational.multiply(m, rational.fromInt(100)), 2)}%`);
  return {
    rule: 'figure/identity',
    holds: interval.meets(interval.between(share(all), share(all - UNMEASURED)), fraction(left.figure)),
    certain: true,
    exact: interval.meets(due, fraction(left.figure)),
    severity: 'info',
    calculation: `${written(days.figure)}÷${say('{0}天', all)}＝${words}`,
    message: say(
      '{0}与天数对不上：{1}占全年的{2}，文中写{3}',
      about(left.figure),
      written(days.figure),
      words,
      written(left.figure),
    ),
    advice: say('请核对天数和比例；有效监测天数较少的，请在文中说明'),
    members: [member(left, say('占比')), member(days, say('天数'))],
  };
};

/** No more days of a year go without a measurement that counts. */
const UNMEASURED = 20;

/** 居民人均可支配收入 lies between that of the countryside and of the towns; PM2.5 is less than PM10. It proves no digit, and asks. */
const inOrder = ({ kind, terms }: Identity, left: FigureRef, parts: readonly FigureRef[]): Outcome | undefined => {
  const values = parts.map(p => p.figure.quantity.value);
  const [one] = values;
  if (!one) return undefined;
  const [least, most] = [values.reduce(rational.min), values.reduce(rational.max)];
  const own = left.figure.quantity.value;
  const holds = rational.compare(own, most) <= 0 && (kind === 'lt' || rational.compare(own, least) >= 0);
  const range = parts.map(p => written(p.figure)).join('～');
  return {
    rule: 'figure/identity',
    holds,
    certain: true,
    exact: false,
    severity: 'info',
    calculation:
      kind === 'lt' ? `${written(left.figure)}${holds ? '≤' : '＞'}${range}` : `${written(left.figure)}⇄${range}`,
    message:
      kind === 'lt'
        ? say('{0}{1}大于{2}{3}', about(left.figure), written(left.figure), terms[0] ?? '', range)
        : say('{0}{1}不在{2}之间：{3}', about(left.figure), written(left.figure), terms.join('、'), range),
    advice: advice(),
    members: [member(left, say('总体')), ...parts.map(p => member(p, p.figure.indicator?.name ?? ''))],
  };
};

/** More than a hundredth of the whole: no rounding and no late revision of one part. */
const isFarOff = (made: Interval, { quantity }: Figure): boolean => {
  const size = middle(made);
  return size !== undefined && (deviation(size, quantity.value) ?? 0) > 1;
};

/** What the dictionary grants where definitions differ a little, else one unit of the last printed digit. */
const slackOf = ({ slack }: Identity, { quantity }: Figure): Rational =>
  slack
    ? rational.rational(BigInt(Math.round(slack.points * 100)), 10_000n)
    : quantity.dimension === 'percent' && quantity.writtenUnit === '%'
      ? rational.divide(quantity.quantum, rational.fromInt(100))
      : quantity.quantum;
