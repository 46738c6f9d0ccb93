/** Whose each number of a paragraph is: what its clause says, else what the paragraph has said. */
import type { MeasureReading } from './measure';
import { readScope, isPart, isUnnamed } from './scope';
import type { Section } from './section';
import type { Line, Spot } from './spot';
import type { ScopeReading } from './types';

/** Answers the owners of a line's numbers, asked in order. */
export const ownersOf = (
  line: Line,
): ((spot: Spot, section: Section, measure: MeasureReading) => ScopeReading | null) => {
  const { text, region, tiered, aids, words, report } = line;
  const foreignFrom = foreignBlock(text);
  /** In a budget what a paragraph opens with (市级…), else what the one before it was of, holds for the sentences that name no tier of their own. */
  let opening: ScopeReading | undefined;
  let part: ScopeReading | null = null;

  const ownScope = (
    { lexeme, before, near, chain, sentence }: Spot,
    section: Section,
    fiscal: boolean,
  ): ScopeReading | null => {
    const whole = wholeOf(text, lexeme.start);
    if (whole) return { name: whole, own: whole === region, evidence: { from: 'clause', words: whole } };
    return readScope({
      region,
      statement: chain,
      before: text.slice(before.start, near),
      foreign: foreignFrom !== undefined && foreignFrom < sentence.start,
      section: section.scope,
      tiered: tiered && fiscal,
      wordAt: offset => aids.wordAt(offset),
      statementStart: near,
      counted: lexeme.unit.dimension === 'count',
      part,
      named: words.scopes,
    });
  };
  return (spot, section, measure) => {
    // 288户 and 12人次 are counted of the place; only sums of money stand in accounts.
    const fiscal = spot.lexeme.unit.dimension === 'money' || measure.dependent || measure.measure === 'share';
    const read = ownScope(spot, section, fiscal);
    const said = read?.evidence.from === 'clause' ? read : undefined;
    if (said && isPart(said) && /区$/.test(said.name)) part = said;
    // A sentence of another owner turns to it; 其中 only takes a part out.
    if (said && (!opening || !text.slice(spot.sentence.start, spot.lexeme.start).includes('其中'))) opening = said;
    // Its own words, else what the paragraph has said, the heading, what stood above.
    const settled = read?.evidence.from === 'heading' && opening ? null : read;
    const carried = opening ?? line.above;
    const scope =
      settled ??
      (carried ? { ...carried, evidence: { from: 'paragraph' as const, words: carried.evidence.words } } : null);
    return scope && (isPart(scope) || isUnnamed(scope)) ? { ...scope, of: report.frame.place } : scope;
  };
};

/** 占规模以上工业企业总数（N家）: the bracket counts the whole that stands before it. */
const wholeOf = (text: string, at: number): string | undefined =>
  /占([^，。；（(]{2,12}?)(?:总数|总额|总量|总)?[（(]$/.exec(text.slice(Math.max(0, at - 20), at))?.[1];

/** “从省内县（市）来看” opens a block of other places to the end of the paragraph. */
const foreignBlock = (text: string): number | undefined =>
  /从(?:省内|全省|周边|先进|发达)[^，。]{0,12}来看，|以[^，。]{2,10}地区为例，/.exec(text)?.index;
