/** The name of each number of a paragraph: its own, one that a list, a ratio or 分…看 gives it, or one that it leans on. */
import { itemStart, rightEnd } from '../clause';
import { groupsOf, ratiosOf } from '../figure/group';
import type { Lexeme } from '../figure/lexer';
import type { MeasureReading } from '../measure';
import { RECENT, type Line, type Spot } from '../spot';
import type { Figure, IndicatorReading } from '../types';
import { divided, dividedBy, divisionsOf, owned } from './carried';
import { distributed, respectively, shares } from './distribute';
import { isOpening } from './phrase';
import { readIndicator } from './read';

/** Answers the names of a line's numbers, asked in order with the figures read so far. */
export const namesOf = (
  line: Line,
): ((spot: Spot, measure: MeasureReading, figures: readonly Figure[]) => IndicatorReading | null) => {
  const { text, lexemes, region, aids, paragraph } = line;
  const groups = groupsOf(text, lexemes);
  const ratios = ratiosOf(text, lexemes);
  const divisions = divisionsOf(text);
  let division = 0;
  /** Names that a list or a ratio has given to the numbers ahead. */
  const given = new Map<Lexeme, IndicatorReading>();
  /** Numbers of a list behind 分别 whose names could not be told apart. */
  const apart = new Set<Lexeme>();
  /** Figures that are of a part of what was divided. */
  const parts = new Set<number>();
  let ratioOf: IndicatorReading | null = null;
  const give = (members: readonly Lexeme[], names: readonly IndicatorReading[] | undefined): void =>
    members.forEach((member, k) => {
      const name = names?.[k];
      if (name) given.set(member, name);
    });

  const distribute = (group: readonly Lexeme[], spot: Spot): void => {
    const names = distributed(text, spot.near, group, region, aids);
    if (names) return give(group, names);
    const levels = respectively(text, spot.clause, group, spot.earlier, spot.statement);
    for (const [member, name] of levels ?? []) given.set(member, name);
    if (!levels && /分别[^，。；]{0,20}$/.test(spot.left)) for (const member of group) apart.add(member);
  };
  const alone = (spot: Spot, measure: MeasureReading): IndicatorReading | null =>
    given.get(spot.lexeme) ??
    readIndicator({
      text,
      lexeme: spot.lexeme,
      clause: spot.clause,
      statement: spot.statement,
      previousEnd: spot.previousEnd,
      rightEnd: rightEnd(text, spot.lexeme, spot.next),
      measure,
      earlier: measure.dependent ? spot.earlier : spot.earlierInSentence,
      region,
      aids,
    });
  /** What the number is a part or a belonging of says what is measured of it. */
  const leant = (
    name: IndicatorReading | null,
    spot: Spot,
    measure: MeasureReading,
    figures: readonly Figure[],
  ): IndicatorReading | null => {
    if (!name || given.has(spot.lexeme)) return name;
    const whole =
      division && (measure.measure === 'growth' || measure.measure === 'share')
        ? dividedBy(figures.slice(-RECENT), paragraph.index, divisions[division - 1] ?? 0, parts)
        : undefined;
    if (whole) {
      const part = divided(name, whole);
      if (part !== name) parts.add(figures.length);
      return part;
    }
    const beside =
      text.charAt(itemStart(text, spot.clause, spot.lexeme.start) - 1) === '、'
        ? spot.earlier.at(-1)?.indicator
        : undefined;
    return beside ? owned(name, beside, aids.dictionary) : name;
  };

  /** 卫生机构2738个，其中，医院138个: a short name behind 其中 is of the whole before it. */
  const within = (name: IndicatorReading | null, spot: Spot, { measure }: MeasureReading): IndicatorReading | null => {
    if (!name || name.canonical || name.name.length > SHORT || name.qualifiers.length || measure !== 'level')
      return name;
    if (isOpening(name.name)) return name;
    const at = text.lastIndexOf('其中', spot.lexeme.start);
    if (at < spot.sentence.start) return name;
    const whole = spot.sentenceFigures.filter(f => f.viewSpan.end <= at && f.measure === 'level').at(-1);
    const { unit } = spot.lexeme;
    return whole?.indicator && !whole.indicator.shared && whole.quantity.unit === unit.base
      ? { ...name, within: whole.indicator.name }
      : name;
  };

  return (spot, measure, figures) => {
    const { lexeme } = spot;
    const group = groups.get(lexeme);
    if (group) distribute(group, spot);
    while ((divisions[division] ?? Infinity) < lexeme.start) division++;
    const single = leant(alone(spot, measure), spot, measure, figures);
    const ratio = ratios.get(lexeme);
    if (ratio) {
      if (single) give(ratio, shares(ratioOf ?? single, ratio.length, aids.dictionary));
      // 由8.1∶45.2∶46.7调整为7.4∶43.1∶49.5: the second is of the same whole.
      if (!single?.name.includes('占比')) ratioOf = single;
    }
    const said = framed(
      within(given.get(lexeme) ?? single, spot, measure),
      text.slice(spot.sentence.start, lexeme.start),
    );
    return said && apart.has(lexeme) ? { ...said, shared: true } : said;
  };
};

/** So short a name says little by itself. */
const SHORT = 2;

/** With what the whole sentence is of, unless the name says it. */
const framed = (name: IndicatorReading | null, before: string): IndicatorReading | null => {
  const frame = name && frameOf(before);
  return frame && !name.name.includes(frame) && !name.qualifiers.includes(frame)
    ? { ...name, qualifiers: [...name.qualifiers, frame] }
    : name;
};

/** 限额以上零售总额按经营地统计，…; 在出口总额中，…: what the sentence is of, for every number in it. */
const frameOf = (before: string): string | undefined => {
  const basis =
    /^(?:其中[，：]?)?(限额以上|规模以上)(?:单位|法人|企业)?[^，。；\d]{0,14}(?:按|分)[^，。；\d]{1,8}[，：]/.exec(
      before,
    )?.[1];
  return basis ?? /^在([\u4e00-\u9fa5]{2,12}?)(?:总额|总量|总值|总数)?中[，]/.exec(before)?.[1];
};
