/** Numbers whose unit is left out: it comes from the next number, from the thing counted, or from money that is named; else it stays unknown. */
import { rational } from '../../base';
import { BUILT_IN_UNITS, countingWord, type Unit } from '../../lexicon';
import { MONEY, THINGS, unknownUnit, type Lexeme } from './lexeme';

/** 300亿、200亿、100亿元: a number without a unit takes the next one's, if only 、 和 或 stands between. */
export const resolveElided = (found: readonly Lexeme[], text: string): Lexeme[] => {
  const out: Lexeme[] = [];
  let next: Lexeme | undefined;
  for (let i = found.length - 1; i >= 0; i--) {
    const here = found[i];
    if (!here) continue;
    const joined =
      !!next &&
      next.start - here.end <= 3 &&
      /^(?:、|和|到|至|—|——|~|～|-|－|–|及|，|以上、|左右、)$/.test(text.slice(here.end, next.start));
    const resolved = here.elided
      ? withUnit(here, joined ? next : undefined, found[i - 1], text)
      : joined && next && here.unit.written === '个' && next.unit.base === '个百分点'
        ? { ...here, unit: next.unit, writtenUnit: '个百分点' }
        : here; // 回升10个、26.2个百分点
    if (!resolved) continue;
    out.push(resolved);
    next = resolved;
  }
  return out.reverse();
};

const withUnit = (
  here: Lexeme,
  next: Lexeme | undefined,
  previous: Lexeme | undefined,
  text: string,
): Lexeme | undefined => {
  const after = text.slice(here.end, here.end + 16);
  if (/^级/.test(after)) return undefined; // 50亿级 names a class.
  const lent = next && next.unit.dimension !== 'ratio' && next.unit.dimension !== 'multiple' ? next : undefined;
  if (!here.writtenUnit) return lent && borrowed(here, lent, after); // a bare number has a unit only before another that has one
  const unit = lent?.unit ?? unitOf(here, previous, text);
  return (
    unit && {
      ...here,
      unit,
      elided: false,
      value: rational.multiply(here.value, unit.factor),
      quantum: rational.multiply(here.quantum, unit.factor),
      writtenUnit: `${here.writtenUnit}${unit.written}`,
    }
  );
};

/** 120—150亿元 and 分别为33、57亿元: scale word and unit are the next number's, unless that would make the lower end the larger one. */
const borrowed = (here: Lexeme, next: Lexeme, after: string): Lexeme => {
  const { unit } = next;
  const times = (scale: typeof here.scale): Pick<Lexeme, 'value' | 'quantum'> => {
    const by = rational.multiply(scale, unit.factor);
    return { value: rational.multiply(here.value, by), quantum: rational.multiply(here.quantum, by) };
  };
  const scaled = times(next.scale);
  const fits = /^[、和及]/.test(after) || rational.compare(scaled.value, next.value) <= 0;
  return {
    ...here,
    ...(fits ? scaled : times(rational.ONE)),
    unit,
    elided: false,
    writtenUnit: fits ? next.writtenUnit : unit.written,
  };
};

/** A word that goes on with the sentence and names nothing that could be counted. */
const GOES_ON =
  /^(?:以上|以下|以内|左右|上下|多|余|的|大关|台阶|和|及|与|或|增|提|升|上|下|降|减|用于|支持|建设|建成|实施|推进|开展|打造|完成|实现|达|在|并|是|为|占|比|较|同|其中|分别|年|次|目标)/;

/** 25.3万农村人口 counts people, 50万监测点位 what it names, 2396亿 is money where money is named; what cannot be told stays unknown. */
const unitOf = (here: Lexeme, previous: Lexeme | undefined, text: string): Unit | undefined => {
  const named = (class_: Parameters<typeof countingWord>[0]): boolean =>
    countingWord(class_, text, class_.endsWith('named') ? here.start : here.end) !== undefined;
  const after = text.slice(here.end, here.end + 8);
  if (/^[\u4e00-\u9fa5]/.test(after) && !GOES_ON.test(after)) {
    if (named('people')) return BUILT_IN_UNITS.named('人');
    if (named('households')) return BUILT_IN_UNITS.named('户');
    if (named('firms')) return BUILT_IN_UNITS.named('家');
    if (named('money-behind') || (here.writtenUnit.includes('亿') && named('money-named'))) return MONEY;
    return THINGS;
  }
  if (named('people-named')) return BUILT_IN_UNITS.named('人');
  if (named('households-named')) return BUILT_IN_UNITS.named('户');
  if (named('firms-named')) return BUILT_IN_UNITS.named('家');
  const isMoney =
    named('money-named') ||
    named('money-behind') ||
    (previous?.unit.dimension === 'money' && here.start - previous.end <= 24);
  return isMoney ? MONEY : unknownUnit('');
};
