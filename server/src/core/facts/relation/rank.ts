/**
 * 由第8位上升到第5位，前移3位; 比上年前移2个位次，居第4位: a rank and how far it moved. The steps are words about two ranks and no
 * figure of an indicator, so they are given as a number.
 */
import { rational } from '../../base';
import { readNumeral } from '../../lexicon';
import type { Figure } from '../types';
import type { SentenceFigures } from './sentence';
import type { Relation } from './types';

export function* rankRelations(sentence: SentenceFigures): Iterable<Relation> {
  const { gaps, figures } = sentence;
  for (const [i, to] of figures.entries()) {
    if (!isRank(to)) continue;
    const from = startOf(sentence, i);
    // 2个 of 2个位次 was read as a figure; 3位 was not.
    const behind = `${gaps[i + 1] ?? ''}${figures[i + 1]?.text ?? ''}${gaps[i + 2] ?? ''}`;
    const ahead = `${gaps[i - 1] ?? ''}${figures[i - 1]?.text ?? ''}${gaps[i] ?? ''}`;
    const moved = BEHIND.exec(behind) ?? (from === null ? AHEAD.exec(ahead) : null);
    const steps = stepsOf(moved);
    if (!moved || steps === undefined) continue;
    const subject = moved.input === ahead ? ahead.slice(0, moved.index) : (gaps[i] ?? '');
    yield { kind: 'rank-move', certain: true, from, to: to.id, steps, subject };
  }
}

const isRank = (f: Figure | undefined): f is Figure => f?.measure === 'rank' && f.bound === '=';

/** The rank that it moved from: 由第8位上升到. */
const startOf = ({ figures, gaps }: SentenceFigures, i: number): number | null => {
  const before = figures[i - 1];
  return isRank(before) &&
    /(?:由|从)[^，。；]{0,14}$/.test(gaps[i - 1] ?? '') &&
    /^[^，。；]{0,8}(?:至|到|为|居)(?:全[国省市县区])?$/.test(gaps[i] ?? '')
    ? before.id
    : null;
};

const MOVED =
  '(?:前移|后移|上升|提升|提高|跃升|前进|晋升|下降|后退|下滑)(?:了)?(\\d{1,3}|[一二三四五六七八九十两]{1,3})(?:个(?:位次|名次|位)|位次|名次|位|名)';
const BEHIND = new RegExp(`^[，,、](?:较|比)?(?:上年|去年)?${MOVED}(?![于列居])`);
const AHEAD = new RegExp(`${MOVED}[，,、](?:升至|居|位居|列|位列|排名?|排在|跃居|升到)[^，。；、\\d]{0,6}$`);

const stepsOf = (match: RegExpExecArray | null): number | undefined => {
  const written = match?.[1];
  if (!written) return undefined;
  const value = /^\d/.test(written) ? rational.fromDecimal(written) : readNumeral(written);
  return value && rational.toNumber(value);
};
