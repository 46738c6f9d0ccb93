/** 总产值12亿元、从业人员2万人，人均6万元: a total, what it is divided by, and what comes to each. */
import type { Figure } from '../types';
import { isLevel, type SentenceFigures } from './sentence';
import type { Relation } from './types';

export function* perRelations({ figures, gaps }: SentenceFigures): Iterable<Relation> {
  for (let i = 1; i < figures.length; i++) {
    const ratio = figures[i];
    const said = SAID.exec(gaps[i] ?? '');
    if (!isLevel(ratio) || !said) continue;
    const [, before = '', word = '', noun = ''] = said;
    const [kind, per = ''] = ratio.quantity.unit.split('/');
    const counted = per ? [per] : (COUNTED[word] ?? []);
    const from = statementStart(gaps, i);
    const candidates = figures
      .slice(from, i)
      .filter((f, j): f is Figure => isLevel(f) && !SAID.test(gaps[from + j] ?? ''));
    const totals = candidates.filter(f =>
      MASS.test(kind ?? '') ? f.quantity.dimension === 'mass' : f.quantity.unit === kind,
    );
    const counts = candidates.filter(f => counted.includes(f.quantity.unit));
    const [total, count] = [totals.at(-1), counts.at(-1)];
    if (!total || !count || total === count) continue;
    const alone = totals.length === 1 && counts.length === 1;
    const between = gaps.slice(Math.min(figures.indexOf(total), figures.indexOf(count)), i + 1).join('');
    const certain =
      alone &&
      before === '' &&
      namesTotal(noun, total) &&
      !LOOSE.test(between) &&
      [total, count, ratio].every(
        f =>
          f.bound === '=' &&
          f.period?.code === ratio.period?.code &&
          f.status === ratio.status &&
          f.aggregate !== 'new',
      );
    yield { kind: 'per', certain, total: total.id, count: count.id, ratio: ratio.id };
  }
}

const SAID =
  /(?:^|[，,、：:（(])(?:平均|折合|合|相当于)?([^，,、。；：（(]{0,8}?)(人均|户均|亩均|地均|亩产|单产)([^，,、。；（()）\d]{0,10}?)(?:达到|达|约为|约|为|在)?$/;
const COUNTED: Readonly<Record<string, readonly string[]>> = {
  人均: ['人', '名'],
  户均: ['户'],
  亩均: ['亩'],
  地均: ['亩'],
  亩产: ['亩'],
  单产: ['亩'],
};
const MASS = /^(?:吨|公斤|千克|斤)$/;

/** A bare 人均 is of the total before it; 人均增收 is of something else unless the total is called so too. */
const namesTotal = (noun: string, { indicator }: Figure): boolean => {
  const name = `${indicator?.name ?? ''}${indicator?.written ?? ''}`;
  // 人均生产总值 divides by the mean population of the year, which no report states.
  return (noun === '' || name.includes(noun)) && !/生产总值|GDP|收入/.test(name);
};

/** What is led along, covered or picked out is not what the total belongs to. */
const LOOSE = /其中|带动|吸纳|帮助|辐射|覆盖|就业|流转|新增|累计|以上|左右|近|超|多/;

/** The first figure behind the last ； before figure `i`. */
const statementStart = (gaps: readonly string[], i: number): number => {
  for (let j = i; j > 0; j--) if (/[；;]/.test(gaps[j] ?? '')) return j;
  return 0;
};
