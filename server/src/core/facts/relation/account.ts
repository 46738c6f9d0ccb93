/**
 * Accounts of a budget, over the sentences of a paragraph: 收入A，增长X%。加上B、C，收入总计D. The total names what is
 * counted, and what stands before 加上 is the sum of that name, not the last of a list.
 */
import { interval } from '../../base';
import type { Figure } from '../types';
import type { ParagraphFigures } from './block';
import { isLevel, sameKind } from './sentence';
import type { Relation } from './types';
import { bracketDepths } from './whole';

const TOTAL = /(收入|支出|来源|财力)?(?:合计|总计|总量|总额)[^，。；]{0,8}$/;
/** 为年初预算N的99.9%: a budget beside what was carried out. */
const isMeasure = (f: Figure): boolean => f.budget?.stage === 'budget' || f.budget?.stage === 'adjusted-budget';

export function* accountRelations({ figures, gaps }: ParagraphFigures): Iterable<Relation> {
  const depths = bracketDepths(gaps);
  const outside = (i: number): boolean => (depths[i] ?? 0) === (depths[0] ?? 0);
  for (let i = 1; i < figures.length; i++) {
    if (!/加上[^，。；（(]{0,60}$/.test(gaps[i] ?? '')) continue;
    const end = figures.findIndex(
      (f, j) => j > i && j < i + REACH && isLevel(f) && outside(j) && TOTAL.test(gaps[j] ?? ''),
    );
    const total = figures[end];
    if (!total || gaps.slice(i + 1, end + 1).some(g => /[；。]|其中|减去/.test(g))) continue;
    const between = figures.slice(i, end).filter((_, k) => outside(i + k));
    if (between.some(f => f.measure !== 'level' && f.measure !== 'growth')) continue;
    const addends = between.filter(f => isLevel(f));
    if (!addends.length || !addends.every(f => sameKind(f, total) && f.bound === '=')) continue;
    const kind = /收入|来源|财力/.test(gaps[end] ?? '') ? /收入/ : /支出/.test(gaps[end] ?? '') ? /支出/ : undefined;
    const candidates = firstsBefore({ figures, gaps }, i, total, outside).filter(
      f => !kind || kind.test(`${f.indicator?.name ?? ''}${f.indicator?.written ?? ''}`) || f.indicator === null,
    );
    const [nearest] = candidates;
    if (!nearest) continue;
    // Whichever closes the account was meant; none is accused of not closing it but the only one there is.
    const closing = candidates.find(c =>
      interval.meets([c, ...addends].map(f => f.interval).reduce(interval.addIntervals), total.interval),
    );
    yield {
      kind: 'sum',
      certain: closing !== undefined || candidates.length === 1,
      total: total.id,
      parts: [closing ?? nearest, ...addends].map(f => f.id),
    };
  }
}

/** No account has so many terms. */
const REACH = 16;

/** What 加上 may add to, nearest first: levels of this statement and of the sentence before it, outside brackets and not a part of a list. */
const firstsBefore = (
  { figures, gaps }: ParagraphFigures,
  at: number,
  total: Figure,
  outside: (i: number) => boolean,
): Figure[] => {
  const found: Figure[] = [];
  let stops = 0;
  for (let j = at - 1; j >= 0 && j >= at - REACH; j--) {
    const f = figures[j];
    if (!f) break;
    stops += (gaps[j + 1]?.match(/。/g) ?? []).length;
    if (stops > 1) break;
    if (isLevel(f) && sameKind(f, total) && outside(j) && !isMeasure(f) && f.bound === '=' && !isListed(gaps, j))
      found.push(f);
    // A total closes the account before.
    if (TOTAL.test(gaps[j] ?? '')) break;
  }
  return found;
};

/** 其中，税收A；非税B；加上…: what a list holds is in the whole before it. */
const isListed = (gaps: readonly string[], at: number): boolean => {
  for (let j = at; j >= 0 && j > at - REACH; j--) {
    const gap = gaps[j] ?? '';
    if (/(?:其中|主要包括|主要是|包括)[，：,:]?[^。]*$/.test(gap)) return true;
    if (/。/.test(gap)) return false;
  }
  return false;
};
